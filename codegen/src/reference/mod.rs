//! Reads a reference that the service's vendor publishes: a Markdown page or an OpenAPI document.

pub mod document;
mod inputs;
mod lower;
pub mod openapi;
pub mod page;
mod problem;
mod read;

pub use lower::{Known, Lowered, Taken, lower, plain};
pub use problem::Problem;
pub use read::{Reference, problems_text, read, read_sources};

use crate::api::Api;
use crate::diagnostics::{Diagnostics, Location, Severity};
use crate::resolve;

use document::Document;

/// The API that some documents describe, with what they lack or it can't express.
///
/// An operation or field that is not in the spec language is left out, which is reported.
pub fn api(documents: &[Document], problems: &mut Vec<Problem>) -> Option<Api> {
    let lowered = lower(documents, &Known::default());
    problems.extend(lowered.problems);
    let mut diagnostics = Diagnostics::default();
    let api = resolve::resolve(&lowered.spec, &mut diagnostics);
    for diagnostic in diagnostics.sorted(|_| None) {
        let Location::Span(at) = diagnostic.location else {
            continue;
        };
        if diagnostic.severity == Severity::Error {
            problems.push(Problem {
                file: at.file,
                line: at.node,
                message: format!("it can't be declared: {}", diagnostic.message),
            });
        }
    }
    api
}
