//! Writes a Rust client crate from a YAML description of an HTTP API.
//!
//! Data flows one way:
//!
//! ```text
//! YAML text  ->  document (what was typed, with positions)
//!            ->  api      (checked and resolved: every name known, every rule held)
//!            ->  files    (path -> content: tokens by quote, formatted by prettyplease)
//!            ->  disk     (only what changed is written, all of it or nothing)
//! ```
//!
//! [`read`] takes the first two steps, [`emit::files`] the third, [`disk::write`] the last.

pub mod api;
mod builder;
pub mod disk;
pub mod document;
pub mod emit;
pub mod files;
mod lower;
pub mod mistake;
pub mod render;
pub mod schema;

use std::fmt;
use std::path::Path;

pub use builder::{BuildError, Builder, manifest};

use api::Api;
use document::{Sources, read_folder};
use mistake::{Mistake, Mistakes};

/// What [`read`] found in a spec folder.
#[derive(Clone, Debug)]
pub struct Spec {
    /// The API.
    pub api: Api,
    /// What is worth a look, though it doesn't stop the generator.
    pub warnings: Complaints,
}

/// Mistakes together with the text they are in, ready to be shown.
#[derive(Clone, Debug)]
pub struct Complaints {
    /// The mistakes, in the order of files and places.
    pub mistakes: Vec<Mistake>,
    /// The files of the spec.
    pub sources: Sources,
}

impl Complaints {
    /// How many of them are errors.
    pub fn errors(&self) -> usize {
        self.mistakes
            .iter()
            .filter(|mistake| mistake.severity == mistake::Severity::Error)
            .count()
    }
}

impl fmt::Display for Complaints {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&render::text(&self.mistakes, &self.sources, false))
    }
}

impl std::error::Error for Complaints {}

/// Reads the spec in `folder`: all of its `.yaml` files, in subfolders too.
///
/// # Errors
///
/// If anything is wrong with the spec: everything that is, not only the first.
pub fn read(folder: &Path) -> Result<Spec, Box<Complaints>> {
    let mut mistakes = Mistakes::default();
    let (sources, documents) = read_folder(folder, &mut mistakes);
    finish(sources, &documents, mistakes)
}

/// Reads a spec from texts instead of files.
///
/// # Errors
///
/// As [`read`].
pub fn read_sources(sources: Sources) -> Result<Spec, Box<Complaints>> {
    let mut mistakes = Mistakes::default();
    let documents = document::read_sources(&sources, &mut mistakes);
    finish(sources, &documents, mistakes)
}

fn finish(
    sources: Sources,
    documents: &[document::Document],
    mut mistakes: Mistakes,
) -> Result<Spec, Box<Complaints>> {
    let api = lower::lower(documents, &mut mistakes);
    let has_errors = mistakes.has_errors();
    let complaints = Complaints {
        mistakes: mistakes.sorted(&sources),
        sources,
    };
    match api {
        Some(api) if !has_errors => Ok(Spec {
            api,
            warnings: complaints,
        }),
        _ => Err(Box::new(complaints)),
    }
}
