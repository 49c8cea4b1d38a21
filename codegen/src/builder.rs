//! The generator for use in a `build.rs`.

use std::fmt;
use std::path::{Path, PathBuf};

use crate::disk::{self, DiskError};
use crate::{Complaints, emit, files::Files, read};

/// Generates a client while a crate that uses it is built.
///
/// In `build.rs`:
///
/// ```no_run
/// fn main() -> Result<(), codegen::BuildError> {
///     codegen::Builder::new("spec").build()
/// }
/// ```
///
/// In `src/lib.rs`, which is then the root of the client crate:
///
/// ```ignore
/// include!(concat!(env!("OUT_DIR"), "/client/lib.rs"));
/// ```
///
/// The crate needs the dependencies and features that [`manifest`] shows.
#[derive(Clone, Debug)]
pub struct Builder {
    spec: PathBuf,
    out: Option<PathBuf>,
}

impl Builder {
    /// Reads the spec from this folder; a relative one starts at the crate's own folder.
    pub fn new(spec: impl Into<PathBuf>) -> Self {
        Builder {
            spec: spec.into(),
            out: None,
        }
    }

    /// Writes into this folder instead of `client` in cargo's `OUT_DIR`.
    #[must_use]
    pub fn out(mut self, out: impl Into<PathBuf>) -> Self {
        self.out = Some(out.into());
        self
    }

    /// Generates, and tells cargo when to do so again.
    ///
    /// # Errors
    ///
    /// If the spec is wrong, or the files can't be written. The error reads well in cargo's output, also when
    /// it's returned from `main`.
    pub fn build(self) -> Result<(), BuildError> {
        println!("cargo::rerun-if-changed={}", self.spec.display());
        let out = self.out.clone().map_or_else(default_out, Ok)?;
        let spec = read(&self.spec).map_err(BuildError::Spec)?;
        for warning in &spec.warnings.mistakes {
            println!("cargo::warning={}", warning.message);
        }
        let files = module_files(&emit::files(&spec.api));
        disk::write(&out, &files)
            .map(drop)
            .map_err(BuildError::Disk)
    }
}

fn default_out() -> Result<PathBuf, BuildError> {
    let out = std::env::var_os("OUT_DIR").ok_or(BuildError::NoOutDir)?;
    Ok(Path::new(&out).join("client"))
}

/// The manifest that a crate with this spec has, for its dependencies and features.
///
/// # Errors
///
/// If the spec is wrong.
pub fn manifest(spec: &Path) -> Result<String, BuildError> {
    let spec = read(spec).map_err(BuildError::Spec)?;
    Ok(emit::files(&spec.api)
        .remove("Cargo.toml")
        .unwrap_or_default())
}

/// The sources alone, fit for `include!`: what stands for the whole crate is the including file's to say.
fn module_files(files: &Files) -> Files {
    files
        .iter()
        .filter_map(|(path, text)| {
            let inside = path.strip_prefix("src/")?;
            let text = if inside == "lib.rs" {
                without_inner(text)
            } else {
                text.clone()
            };
            Some((inside.to_owned(), text))
        })
        .collect()
}

fn without_inner(text: &str) -> String {
    let lines = text
        .lines()
        .filter(|line| !line.starts_with("//!") && !line.starts_with("#!["));
    lines.fold(String::new(), |text, line| text + line + "\n")
}

/// Why [`Builder::build`] did nothing.
///
/// `Debug` shows the same as `Display`, since that is what cargo prints of an error from `main`.
#[non_exhaustive]
pub enum BuildError {
    /// The spec is wrong.
    Spec(Box<Complaints>),
    /// The files can't be written.
    Disk(DiskError),
    /// There is no `OUT_DIR`, and no other folder was named.
    NoOutDir,
}

impl fmt::Display for BuildError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            BuildError::Spec(complaints) => write!(formatter, "the spec is wrong\n\n{complaints}"),
            BuildError::Disk(error) => write!(formatter, "{error}"),
            BuildError::NoOutDir => formatter.write_str(
                "`OUT_DIR` is not set: run this in a `build.rs`, or name a folder by `out`",
            ),
        }
    }
}

impl fmt::Debug for BuildError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

impl std::error::Error for BuildError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            BuildError::Disk(error) => Some(error),
            BuildError::Spec(_) | BuildError::NoOutDir => None,
        }
    }
}
