//! Compares two APIs.

mod alternatives;
mod bodies;
pub mod changes;
mod difference;
mod endpoints;
mod fields;
mod meant;
mod operations;
mod place;
mod report;
mod responses;
mod texts;
mod walk;
mod words;

use crate::api::Api;

pub use difference::{Comparison, Difference, Kind, Side};
pub use report::{BothSources, json, summary, text};

/// Compares a spec with a reference: what is sent and received, not the names of types and parameters in a path.
pub fn compare(spec: &Api, reference: &Api) -> Comparison {
    let (differences, explained) = meant::separate(operations::compare(spec, reference));
    // What another difference hides isn't known to be stale.
    let stale = if differences.is_empty() {
        meant::stale(spec, &explained)
    } else {
        Vec::new()
    };
    Comparison {
        differences,
        meant: explained,
        stale,
    }
}
