//! The commands of the binary, one file for each.

pub mod changes;
pub mod compare;
pub mod generate;
mod git;
pub mod import;
pub mod openapi;
mod terminal;

use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::ValueEnum;
use codegen::diagnostics::{self, Diagnostic, Severity};
use codegen::reference::{self, Problem, Reference};
use codegen::{Report, Spec};

pub use codegen::diagnostics::count;
pub use terminal::{print, print_error};

/// The exit code of a subcommand if something can't be read, as that of clap for wrong arguments.
pub const UNREADABLE: u8 = 2;

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
                print_error(&format!(
                    "{}, {consequence}\n",
                    count(report.errors(), "error")
                ));
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
                print_error(&format!("{text}\n"));
            }
        }
        Format::Json => print(&diagnostics::json(diagnostics, &report.sources)),
    }
}

/// Reads references and says which paths can't be read.
pub fn read_references(paths: &[PathBuf]) -> Result<Reference, ExitCode> {
    reference::read(paths).map_err(|errors| {
        for error in errors {
            print_error(&format!("error: {error}\n"));
        }
        ExitCode::from(UNREADABLE)
    })
}

/// Shows what can't be read in a reference, which makes a command fail, and what else was found about it.
pub fn show_problems(read: &Reference, others: &[Problem]) {
    for (severity, problems) in [
        (Severity::Error, read.problems.as_slice()),
        (Severity::Warning, others),
    ] {
        print_error(&reference::problems_text(severity, problems, &read.sources));
    }
}
