//! Without a command: writes the crate, or checks that it is up to date.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use codegen::emit;
use codegen::files::Files;
use codegen::output::{self, Difference, DifferenceKind, OutputError};

use super::{Format, count, read_spec};

/// The options without a command.
#[derive(Args)]
pub struct Options {
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

/// Reads the spec, writes the crate and lists what changed.
pub fn run(spec: &Path, options: &Options) -> ExitCode {
    if let Err(error) = output::check_apart(&options.out, spec) {
        eprintln!("error: {error}");
        return ExitCode::FAILURE;
    }
    let spec = match read_spec(spec, options.format, "nothing was written") {
        Ok(spec) => spec,
        Err(code) => return code,
    };
    let files = emit::files(&spec.api);
    let done = if options.check {
        check(&options.out, &files)
    } else {
        write(&options.out, &files)
    };
    done.unwrap_or_else(|error| {
        eprintln!("error: {error}");
        ExitCode::FAILURE
    })
}

fn write(out: &Path, files: &Files) -> Result<ExitCode, OutputError> {
    let differences = output::write(out, files)?;
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
        out.display(),
        files.len() - written,
    );
    Ok(ExitCode::SUCCESS)
}

fn check(out: &Path, files: &Files) -> Result<ExitCode, OutputError> {
    let differences = output::compare(out, files)?;
    let shown = out.display();
    if differences.is_empty() {
        println!("{shown}: up to date");
        return Ok(ExitCode::SUCCESS);
    }
    for difference in &differences {
        print!("{}", difference.unified_diff());
    }
    if differences.iter().any(Difference::is_unsorted_outline) {
        eprintln!("API.txt: the lines are out of order, as after a merge");
    }
    let stale = count(differences.len(), "file");
    eprintln!("{shown}: {stale} out of date; run `cargo run -p codegen`");
    Ok(ExitCode::FAILURE)
}
