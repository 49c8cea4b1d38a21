//! `compare`: what a reference says and the spec doesn't, and the other way round.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use codegen::compare::{self, BothSources, Comparison};
use codegen::reference::{self, document::Document};

use super::{
    Format, UNREADABLE, count, print, print_error, read_references, read_spec, show_problems,
};

/// The options of `compare`.
#[derive(Args)]
pub struct Options {
    /// Pages of a reference in Markdown, OpenAPI documents, folders of them, or `-` for standard input.
    #[arg(required = true, value_name = "PAGE_OR_OPENAPI")]
    references: Vec<PathBuf>,
    /// The reference describes a part of the API: ignore operations missing from the reference, and stale reasons.
    #[arg(long)]
    partial: bool,
    /// The format of the differences.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

/// Prints the differences. Exits with 1 if there are any, with 2 if something can't be read.
pub fn run(spec: &Path, options: &Options) -> ExitCode {
    let Ok(spec) = read_spec(spec, Format::Text, "nothing was compared") else {
        return ExitCode::from(UNREADABLE);
    };
    let read = match read_references(&options.references) {
        Ok(read) => read,
        Err(code) => return code,
    };
    let mut problems = read.problems.clone();
    let has_operations = |document: &Document| !document.operations.is_empty();
    let api = if read.documents.iter().any(has_operations) {
        reference::api(&read.documents, &mut problems)
    } else {
        None
    };
    show_problems(&read, &problems[read.problems.len()..]);
    let Some(api) = api else {
        print_error("error: the reference has no operations, nothing was compared\n");
        return ExitCode::from(UNREADABLE);
    };
    let mut comparison = compare::compare(&spec.api, &api);
    if options.partial {
        comparison.keep_referenced();
    }
    let sources = BothSources {
        spec: &spec.warnings.sources,
        reference: &read.sources,
    };
    match options.format {
        Format::Text => show(&comparison, sources, problems.len()),
        Format::Json => print(&compare::json(&comparison, sources)),
    }
    if !read.problems.is_empty() {
        ExitCode::from(UNREADABLE)
    } else if comparison.agrees() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

fn show(comparison: &Comparison, sources: BothSources, problems: usize) {
    print(&compare::text(comparison, sources));
    print_error(&format!("{}\n", compare::summary(comparison)));
    if problems > 0 {
        let parts = count(problems, "part");
        print_error(&format!(
            "{parts} of the reference can't be read or expressed: what is said of them may be wrong\n"
        ));
    }
}
