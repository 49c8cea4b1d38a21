//! `import`: what the spec lacks of a reference, as YAML.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use codegen::import::{self, Target};
use codegen::reference;

use super::{Format, count, read_spec};

/// The exit code if something can't be read.
const UNREADABLE: u8 = 2;

/// The options of `import`.
#[derive(Args)]
pub struct Options {
    /// Pages of a reference in Markdown, OpenAPI documents, folders of them, or `-` for standard input.
    #[arg(required = true, value_name = "PAGE_OR_OPENAPI")]
    references: Vec<PathBuf>,
}

/// Prints what is to be added to the spec. Exits with 2 if something can't be read.
pub fn run(folder: &Path, options: &Options) -> ExitCode {
    let spec = if has_files(folder) {
        match read_spec(folder, Format::Text, "nothing was imported") {
            Ok(spec) => Some(spec),
            Err(_) => return ExitCode::from(UNREADABLE),
        }
    } else {
        None
    };
    let read = match reference::read(&options.references) {
        Ok(read) => read,
        Err(errors) => {
            for error in errors {
                eprintln!("error: {error}");
            }
            return ExitCode::from(UNREADABLE);
        }
    };
    let target = spec.as_ref().map(|spec| Target {
        api: &spec.api,
        sources: &spec.warnings.sources,
    });
    let import = import::import(target, &read.documents);
    let problems = [read.problems.as_slice(), &import.problems].concat();
    eprint!("{}", reference::problems_text(&problems, &read.sources));
    print!("{}", import.text());
    if import.parts.is_empty() {
        eprintln!("{}: nothing is lacking", folder.display());
    } else {
        eprintln!("{} to add", count(import.parts.len(), "part"));
    }
    if read.problems.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(UNREADABLE)
    }
}

/// Whether there is a spec to which something can be added.
fn has_files(folder: &Path) -> bool {
    let mut diagnostics = codegen::diagnostics::Diagnostics::default();
    !codegen::yaml::read_folder(folder, &mut diagnostics)
        .files
        .is_empty()
}
