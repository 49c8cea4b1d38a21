//! `openapi`: prints the API as an OpenAPI document.

use std::path::Path;
use std::process::ExitCode;

use codegen::emit;

use super::{Format, read_spec};

/// Reads the spec and prints the document.
pub fn run(spec: &Path) -> ExitCode {
    match read_spec(spec, Format::Text, "nothing was printed") {
        Ok(spec) => {
            print!("{}", emit::openapi(&spec.api));
            ExitCode::SUCCESS
        }
        Err(code) => code,
    }
}
