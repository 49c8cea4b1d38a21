//! What a change of the spec means to callers of the crate, and to what is sent and read.

mod api_wide;
mod change;
mod context;
mod fields;
mod handles;
mod input;
mod inputs;
mod item;
mod operations;
mod pairs;
mod paths;
mod report;
mod responses;
mod sides;
mod types;
mod unions;
mod version;
mod view;

use crate::api::Api;
use context::Context;

pub use change::{Change, Kind, Subject};
pub use report::{changelog, json, report, text, version};
pub use sides::Sides;
pub use version::{Verdict, verdict};

/// Returns the changes from an old API to a new one.
pub fn changes(old: &Api, new: &Api) -> Vec<Change> {
    let context = Context::new(old, new);
    let mut changes = api_wide::changes(&context);
    changes.extend(handles::of_scopes(&context));
    changes.extend(handles::of_resources(&context));
    changes.extend(operations::changes(&context));
    changes.extend(types::changes(&context));
    sides::set(&mut changes, old, new);
    changes
}
