//! The commands of the binary, one file for each.

pub mod changes;
pub mod compare;
pub mod generate;
mod git;
pub mod import;
pub mod openapi;

use std::io::IsTerminal;
use std::path::Path;
use std::process::ExitCode;

use clap::ValueEnum;
use codegen::diagnostics::{self, Diagnostic};
use codegen::{Report, Spec};

/// The format of what is printed.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Human-readable, with the lines of the spec.
    Text,
    /// One JSON object per line.
    Json,
}

/// Reads the spec and shows its diagnostics. Fails if it has errors.
pub fn read_spec(folder: &Path, format: Format, consequence: &str) -> Result<Spec, ExitCode> {
    match codegen::read(folder) {
        Ok(spec) => {
            show(&spec.warnings, format);
            Ok(spec)
        }
        Err(report) => {
            show(&report, format);
            if format == Format::Text {
                eprintln!("{}, {consequence}", count(report.errors(), "error"));
            }
            Err(ExitCode::FAILURE)
        }
    }
}

fn show(report: &Report, format: Format) {
    let diagnostics: &[Diagnostic] = &report.diagnostics;
    match format {
        Format::Text => {
            let text = diagnostics::text(
                diagnostics,
                &report.sources,
                std::io::stderr().is_terminal(),
            );
            if !text.is_empty() {
                eprintln!("{text}");
            }
        }
        Format::Json => print!("{}", diagnostics::json(diagnostics, &report.sources)),
    }
}

/// A number of things: `2 errors`.
pub fn count(number: usize, what: &str) -> String {
    if number == 1 {
        format!("1 {what}")
    } else {
        format!("{number} {what}s")
    }
}
