//! Writes a Rust client crate from a YAML description of an HTTP API.
//!
//! Data flows one way:
//!
//! ```text
//! YAML text  ->  yaml     (nodes with spans)
//!            ->  syntax   (the typed syntax tree)
//!            ->  api      (complete and resolved, by `resolve`)
//!            ->  files    (path -> content, by `emit`: tokens by quote, formatted by prettyplease)
//!            ->  output   (writes changed files, removes those no longer emitted)
//! ```
//!
//! [`read`] returns the API, [`emit::files`] generates the files, [`output::write`] writes them.

pub mod api;
mod builder;
pub mod compare;
pub mod diagnostics;
pub mod emit;
pub mod files;
pub mod import;
mod names;
pub mod output;
pub mod reference;
pub(crate) mod resolve;
pub mod scalar;
mod symbols;
pub mod syntax;
pub mod yaml;

use std::fmt;
use std::path::Path;

pub use builder::{BuildError, Builder, manifest};

use api::Api;
use diagnostics::{Diagnostic, Diagnostics, Severity, Sources};

/// A spec without errors.
#[derive(Clone, Debug)]
pub struct Spec {
    /// The API that it describes.
    pub api: Api,
    /// Warnings about it.
    pub warnings: Report,
}

/// Diagnostics with the sources they refer to, ready to be shown.
#[derive(Clone, Debug)]
pub struct Report {
    /// The diagnostics, in the order of files and locations.
    pub diagnostics: Vec<Diagnostic>,
    /// The files of the spec.
    pub sources: Sources,
}

impl Report {
    /// Returns the number of errors.
    pub fn errors(&self) -> usize {
        let is_error = |diagnostic: &&Diagnostic| diagnostic.severity == Severity::Error;
        self.diagnostics.iter().filter(is_error).count()
    }
}

impl fmt::Display for Report {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&diagnostics::text(&self.diagnostics, &self.sources, false))
    }
}

impl std::error::Error for Report {}

/// Reads the spec in `folder`: all `.yaml` and `.yml` files in it and its subfolders.
///
/// # Errors
///
/// Returns all errors in the spec, not only the first.
pub fn read(folder: &Path) -> Result<Spec, Box<Report>> {
    let mut diagnostics = Diagnostics::default();
    let sources = yaml::read_folder(folder, &mut diagnostics);
    finish(sources, diagnostics)
}

/// Reads a spec from memory instead of from files.
///
/// # Errors
///
/// The same as for [`read`].
pub fn read_sources(sources: Sources) -> Result<Spec, Box<Report>> {
    finish(sources, Diagnostics::default())
}

fn finish(sources: Sources, mut diagnostics: Diagnostics) -> Result<Spec, Box<Report>> {
    let spec = syntax::read(yaml::read(&sources, &mut diagnostics), &mut diagnostics);
    let api = resolve::resolve(&spec, &mut diagnostics);
    let has_errors = diagnostics.has_errors();
    let report = Report {
        diagnostics: diagnostics.sorted(|span| yaml::locate(&sources, span)),
        sources,
    };
    match api {
        Some(api) if !has_errors => Ok(Spec {
            api,
            warnings: report,
        }),
        _ => Err(Box::new(report)),
    }
}
