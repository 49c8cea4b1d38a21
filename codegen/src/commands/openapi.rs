//! `openapi`: prints the API as an OpenAPI document.

use std::path::Path;
use std::process::ExitCode;

use codegen::emit;

use super::{Format, UNREADABLE, print, read_spec};

/// Reads the spec and prints the document. Exits with 2 if the spec has errors.
pub fn run(spec: &Path) -> ExitCode {
    match read_spec(spec, Format::Text, "nothing was printed") {
        Ok(spec) => {
            print(&emit::openapi(&spec.api));
            ExitCode::SUCCESS
        }
        Err(_) => ExitCode::from(UNREADABLE),
    }
}
