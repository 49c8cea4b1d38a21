//! What references have and specs can't have, one construct at a time.

use codegen::diagnostics::Sources;
use codegen::{import, reference};

use super::apply::source;

/// Imports a page, and returns the problems and the spec.
fn import(page: &str) -> String {
    let files = vec![source("page.md", page)];
    let read = reference::read_sources(Sources { files });
    assert_eq!(read.problems, []);
    let import = import::import(None, &read.documents);
    let problems = reference::problems_text(&import.problems, &read.sources);
    format!("{problems}\n{}", import.text())
}
