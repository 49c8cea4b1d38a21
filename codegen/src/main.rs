//! `cargo run -p codegen`: reads the spec, writes the crate and lists what changed.

use std::io::IsTerminal;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};
use codegen::diagnostics::{self, Diagnostic};
use codegen::files::Files;
use codegen::output::{self, Difference, DifferenceKind, OutputError};
use codegen::syntax::schema;
use codegen::{Report, emit};

/// Writes a Rust client crate from a YAML description of an HTTP API.
#[derive(Parser)]
#[command(
    version,
    about,
    max_term_width = 100,
    args_conflicts_with_subcommands = true
)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
    /// The spec folder: all `.yaml` and `.yml` files in it and its subfolders are read.
    #[arg(long, value_name = "DIR", default_value = "spec")]
    spec: PathBuf,
    /// The folder of the generated crate.
    #[arg(long, value_name = "DIR", default_value = "generated")]
    out: PathBuf,
    /// Write nothing: show what would change, and exit with 1 if anything would.
    #[arg(long)]
    check: bool,
    /// The format of diagnostics.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Subcommand)]
enum Command {
    /// Print the JSON Schema of the spec language, for editors.
    Schema,
    /// Print all keys of the spec language and their meanings as Markdown tables.
    Keys,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Human-readable, with the lines of the spec.
    Text,
    /// One JSON object per line.
    Json,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    if let Some(command) = arguments.command {
        print!(
            "{}",
            match command {
                Command::Schema => schema::text(),
                Command::Keys => schema::description(),
            }
        );
        return ExitCode::SUCCESS;
    }
    if let Err(error) = output::check_apart(&arguments.out, &arguments.spec) {
        eprintln!("error: {error}");
        return ExitCode::FAILURE;
    }
    let spec = match codegen::read(&arguments.spec) {
        Ok(spec) => spec,
        Err(report) => {
            show(&report, arguments.format);
            if arguments.format == Format::Text {
                eprintln!("{}, nothing was written", count(report.errors(), "error"));
            }
            return ExitCode::FAILURE;
        }
    };
    show(&spec.warnings, arguments.format);
    let files = emit::files(&spec.api);
    let done = if arguments.check {
        check(&arguments, &files)
    } else {
        write(&arguments, &files)
    };
    done.unwrap_or_else(|error| {
        eprintln!("error: {error}");
        ExitCode::FAILURE
    })
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

fn write(arguments: &Arguments, files: &Files) -> Result<ExitCode, OutputError> {
    let differences = output::write(&arguments.out, files)?;
    let mut removed = 0;
    for difference in &differences {
        if difference.is_unsorted_outline() {
            println!("API.txt: the lines were out of order, as after a merge");
        }
        if difference.kind == DifferenceKind::LeftOver {
            removed += 1;
            println!("removed {}", difference.path);
        } else {
            println!("wrote   {}", difference.path);
        }
    }
    let written = differences.len() - removed;
    println!(
        "{}: {written} written, {} unchanged, {removed} removed",
        arguments.out.display(),
        files.len() - written,
    );
    Ok(ExitCode::SUCCESS)
}

fn check(arguments: &Arguments, files: &Files) -> Result<ExitCode, OutputError> {
    let differences = output::compare(&arguments.out, files)?;
    let out = arguments.out.display();
    if differences.is_empty() {
        println!("{out}: up to date");
        return Ok(ExitCode::SUCCESS);
    }
    for difference in &differences {
        print!("{}", difference.unified_diff());
    }
    if differences.iter().any(Difference::is_unsorted_outline) {
        eprintln!("API.txt: the lines are out of order, as after a merge");
    }
    let stale = count(differences.len(), "file");
    eprintln!("{out}: {stale} out of date; run `cargo run -p codegen`");
    Ok(ExitCode::FAILURE)
}

fn count(number: usize, what: &str) -> String {
    if number == 1 {
        format!("1 {what}")
    } else {
        format!("{number} {what}s")
    }
}
