//! Without a command: writes the crate, or checks that it is up to date.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use codegen::emit;
use codegen::files::Files;
use codegen::output::{self, Difference, DifferenceKind, OutputError};

use super::{Format, count, print, print_error, read_spec};

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
        print_error(&format!("error: {error}\n"));
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
        print_error(&format!("error: {error}\n"));
        ExitCode::FAILURE
    })
}

fn write(out: &Path, files: &Files) -> Result<ExitCode, OutputError> {
    let differences = output::write(out, files)?;
    let mut removed = 0;
    for difference in &differences {
        if difference.is_unsorted_outline() {
            print("API.txt: the lines were out of order, as after a merge\n");
        }
        if difference.kind == DifferenceKind::LeftOver {
            removed += 1;
            print(&format!("removed {}\n", difference.path));
        } else {
            print(&format!("wrote   {}\n", difference.path));
        }
    }
    let written = differences.len() - removed;
    print(&format!(
        "{}: {written} written, {} unchanged, {removed} removed\n",
        out.display(),
        files.len() - written,
    ));
    Ok(ExitCode::SUCCESS)
}

fn check(out: &Path, files: &Files) -> Result<ExitCode, OutputError> {
    let differences = output::compare(out, files)?;
    let shown = out.display();
    if differences.is_empty() {
        print(&format!("{shown}: up to date\n"));
        return Ok(ExitCode::SUCCESS);
    }
    let is_missing = |difference: &Difference| difference.kind == DifferenceKind::Missing;
    if differences.len() == files.len() && differences.iter().all(is_missing) {
        print_error(&format!(
            "{shown}: does not exist yet; run `cargo run -p codegen`\n"
        ));
        return Ok(ExitCode::FAILURE);
    }
    for difference in &differences {
        print(&difference.unified_diff());
    }
    if differences.iter().any(Difference::is_unsorted_outline) {
        print_error("API.txt: the lines are out of order, as after a merge\n");
    }
    let stale = count(differences.len(), "file");
    print_error(&format!(
        "{shown}: {stale} out of date; run `cargo run -p codegen`\n"
    ));
    Ok(ExitCode::FAILURE)
}
