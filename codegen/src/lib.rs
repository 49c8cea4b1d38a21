//! Writes a Rust client crate from a YAML description of an HTTP API.
//!
//! Data flows one way:
//!
//! ```text
//! YAML text  ->  document (what was typed, with positions)
//!            ->  api      (checked and resolved: every name known, every rule held)
//!            ->  files    (path -> content: tokens by quote, formatted by prettyplease)
//!            ->  output   (what changed is written, what is no longer emitted is removed)
//! ```
//!
//! [`read`] takes the first two steps, [`emit::files`] the third, [`output::write`] the last.

pub mod api;
mod builder;
pub mod diagnostics;
pub mod document;
pub mod emit;
pub mod files;
mod lower;
pub mod output;
pub mod render;
pub mod schema;

use std::fmt;
use std::path::Path;

pub use builder::{BuildError, Builder, manifest};

use api::Api;
use diagnostics::{Diagnostic, Diagnostics};
use document::{Sources, read_folder};

/// What [`read`] found in a spec folder.
#[derive(Clone, Debug)]
pub struct Spec {
    /// The API.
    pub api: Api,
    /// What is worth a look, though it doesn't stop the generator.
    pub warnings: Report,
}

/// Diagnostics together with the text they are in, ready to be shown.
#[derive(Clone, Debug)]
pub struct Report {
    /// The diagnostics, in the order of files and places.
    pub diagnostics: Vec<Diagnostic>,
    /// The files of the spec.
    pub sources: Sources,
}

impl Report {
    /// How many of them are errors.
    pub fn errors(&self) -> usize {
        self.diagnostics
            .iter()
            .filter(|diagnostic| diagnostic.severity == diagnostics::Severity::Error)
            .count()
    }
}

impl fmt::Display for Report {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&render::text(&self.diagnostics, &self.sources, false))
    }
}

impl std::error::Error for Report {}

/// Reads the spec in `folder`: all of its `.yaml` files, in subfolders too.
///
/// # Errors
///
/// If anything is wrong with the spec: everything that is, not only the first.
pub fn read(folder: &Path) -> Result<Spec, Box<Report>> {
    let mut diagnostics = Diagnostics::default();
    let (sources, documents) = read_folder(folder, &mut diagnostics);
    finish(sources, &documents, diagnostics)
}

/// Reads a spec from texts instead of files.
///
/// # Errors
///
/// As [`read`].
pub fn read_sources(sources: Sources) -> Result<Spec, Box<Report>> {
    let mut diagnostics = Diagnostics::default();
    let documents = document::read_sources(&sources, &mut diagnostics);
    finish(sources, &documents, diagnostics)
}

fn finish(
    sources: Sources,
    documents: &[document::Document],
    mut diagnostics: Diagnostics,
) -> Result<Spec, Box<Report>> {
    let api = lower::lower(documents, &mut diagnostics);
    let has_errors = diagnostics.has_errors();
    let report = Report {
        diagnostics: diagnostics.sorted(&sources),
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
