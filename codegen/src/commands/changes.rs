//! `changes`: what the spec changes for callers of the crate and on the wire.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use codegen::compare::changes;
use codegen::diagnostics::Diagnostics;
use codegen::{Report, Spec, yaml};

use super::{Format, UNREADABLE, count, git, print, print_error, read_spec, show};

/// The options of `changes`.
#[derive(Args)]
pub struct Options {
    /// The folder of the old spec. By default, the old spec is that of the last commit.
    #[arg(value_name = "OLD_SPEC_DIR", conflicts_with = "since")]
    old: Option<PathBuf>,
    /// The git revision of the old spec, such as the tag of the last release.
    #[arg(long, value_name = "REV", default_value = "HEAD")]
    since: String,
    /// Exit with 1 if the version in the spec is too low for the changes.
    #[arg(long)]
    check: bool,
    /// The format of the changes.
    #[arg(long, value_enum, default_value_t = Output::Text)]
    format: Output,
}

/// The format of the changes.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Output {
    /// Human-readable, with the version to release and the lines for a changelog.
    Text,
    /// One JSON object per line.
    Json,
    /// The lines for a changelog.
    Markdown,
}

/// Prints the changes. Exits with 2 if a spec can't be read.
pub fn run(spec: &Path, options: &Options) -> ExitCode {
    let Ok(new) = read_spec(spec, Format::Text, "nothing was compared") else {
        return ExitCode::from(UNREADABLE);
    };
    let Some(old) = read_old(spec, options) else {
        return ExitCode::from(UNREADABLE);
    };
    let list = changes::changes(&old.api, &new.api);
    let versions = (&old.api.package.version, &new.api.package.version);
    let verdict = changes::verdict(versions.0, versions.1, &list);
    match options.format {
        Output::Text => print(&changes::report(&list, &verdict, &name_of_old(options))),
        Output::Json => print(&changes::json(&list)),
        Output::Markdown => print(&changes::changelog(&list)),
    }
    if options.check && !verdict.suffices {
        if options.format != Output::Text {
            print_error(&changes::version(&verdict));
        }
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

fn name_of_old(options: &Options) -> String {
    match &options.old {
        Some(folder) => folder.display().to_string(),
        None => options.since.clone(),
    }
}

/// Reads the old spec, or shows why that is impossible.
fn read_old(spec: &Path, options: &Options) -> Option<Spec> {
    let read = match &options.old {
        Some(folder) => check_has_files(folder).map(|()| codegen::read(folder)),
        None => git::sources(spec, &options.since).map(codegen::read_sources),
    };
    match read {
        Ok(Ok(spec)) => Some(spec),
        Ok(Err(report)) => {
            show_old(&report, &name_of_old(options));
            None
        }
        Err(error) => {
            print_error(&format!("error: {error}\n"));
            None
        }
    }
}

/// Returns what is wrong with a folder that has no file of a spec. What a report would say is about the present spec.
fn check_has_files(folder: &Path) -> Result<(), String> {
    let mut diagnostics = Diagnostics::default();
    if !yaml::read_folder(folder, &mut diagnostics).files.is_empty() {
        return Ok(());
    }
    let problems = diagnostics.sorted(|_| None);
    let messages: Vec<String> = problems.into_iter().map(|one| one.message).collect();
    Err(messages.join("\nerror: "))
}

fn show_old(report: &Report, old: &str) {
    show(report, Format::Text);
    let errors = count(report.errors(), "error");
    print_error(&format!(
        "{errors} in the old spec ({old}), nothing was compared\n\
         it may be in an older version of the spec language: compare with a later revision\n"
    ));
}
