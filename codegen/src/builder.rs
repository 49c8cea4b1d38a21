//! The generator as a library for build scripts.

use std::path::{Path, PathBuf};
use std::{env, fmt, slice};

use crate::diagnostics::{self, Diagnostic, Sources};
use crate::files::Files;
use crate::output::{self, OutputError};
use crate::{Report, emit, read};

/// Generates a client in a build script.
///
/// In `build.rs`:
///
/// ```no_run
/// fn main() -> Result<(), codegen::BuildError> {
///     codegen::Builder::new("spec").build()
/// }
/// ```
///
/// In `src/lib.rs`:
///
/// ```ignore
/// #![doc = include_str!(concat!(env!("OUT_DIR"), "/client/lib.md"))]
///
/// include!(concat!(env!("OUT_DIR"), "/client/lib.rs"));
/// ```
///
/// The client refers to its items by paths from the crate root (`crate::types::...`), so it must be included there and
/// not in a module. Give it a package of its own, to which you can add code. `crate` in the spec is the name of that
/// package. Compiler warnings and clippy lints don't apply to the generated code.
///
/// In `Cargo.toml`, in addition to `codegen` under `[build-dependencies]`; the same for every spec:
///
#[doc = concat!("```toml\n", include_str!("../crate/dependencies.toml"), "```")]
///
/// [`manifest`] returns these lines as text.
#[derive(Clone, Debug)]
pub struct Builder {
    spec: PathBuf,
    out: Option<PathBuf>,
}

impl Builder {
    /// Creates a builder that reads the spec from this folder, relative to the folder of the package.
    pub fn new(spec: impl Into<PathBuf>) -> Self {
        Builder {
            spec: spec.into(),
            out: None,
        }
    }

    /// Sets the output folder. The default is `client` in cargo's `OUT_DIR`.
    #[must_use]
    pub fn out(mut self, out: impl Into<PathBuf>) -> Self {
        self.out = Some(out.into());
        self
    }

    /// Generates the client, and tells cargo to rerun the build script when anything in the spec folder changes.
    ///
    /// Warnings about the spec become cargo warnings. Files that are up to date are not touched.
    ///
    /// # Errors
    ///
    /// Returns an error if the spec is invalid or the files can't be written. Returned from `main`, the error is
    /// readable in cargo's output.
    pub fn build(self) -> Result<(), BuildError> {
        println!("cargo::rerun-if-changed={}", self.spec.display());
        let out = self.out.map_or_else(default_out, Ok)?;
        output::check_apart(&out, &self.spec).map_err(BuildError::Output)?;
        let spec = read(&self.spec).map_err(BuildError::Spec)?;
        let files = emit::files(&spec.api);
        output::write(&out, &included(&files)).map_err(BuildError::Output)?;
        for warning in &spec.warnings.diagnostics {
            let line = one_line(warning, &spec.warnings.sources);
            println!("cargo::warning={line}");
        }
        // A feature that the manifest of the crate omits is off, and must not give a warning.
        let features: Vec<String> = files
            .get("Cargo.toml")
            .map(|text| features(text))
            .unwrap_or_default();
        println!(
            "cargo::rustc-check-cfg=cfg(feature, values({}))",
            features.join(", ")
        );
        Ok(())
    }
}

fn default_out() -> Result<PathBuf, BuildError> {
    let out = env::var_os("OUT_DIR").ok_or(BuildError::NoOutDir)?;
    Ok(Path::new(&out).join("client"))
}

/// Formats a diagnostic as one line for cargo: the location and the message.
fn one_line(diagnostic: &Diagnostic, sources: &Sources) -> String {
    let text = diagnostics::text(slice::from_ref(diagnostic), sources, false);
    let mut lines = text.lines();
    let message = lines.next().unwrap_or_default();
    let message = message.strip_prefix("warning: ").unwrap_or(message);
    match lines.find_map(|line| line.trim_start().strip_prefix("--> ")) {
        Some(place) => format!("{place}: {message}"),
        None => message.to_owned(),
    }
}

/// Returns the names under `[features]`, in quotes.
fn features(manifest: &str) -> Vec<String> {
    manifest
        .lines()
        .skip_while(|line| *line != "[features]")
        .skip(1)
        .take_while(|line| !line.starts_with('['))
        .filter_map(|line| line.split_once(" = "))
        .filter(|(name, _)| !name.starts_with('#'))
        .map(|(name, _)| format!("{name:?}"))
        .collect()
}

/// Returns the manifest of a crate with this spec, for its dependencies and features.
///
/// # Errors
///
/// Returns an error if the spec is invalid.
pub fn manifest(spec: &Path) -> Result<String, BuildError> {
    let spec = read(spec).map_err(BuildError::Spec)?;
    Ok(emit::files(&spec.api)
        .remove("Cargo.toml")
        .unwrap_or_default())
}

/// Keeps only the sources. The root is adapted for `include!`, which doesn't accept inner attributes: its documentation
/// becomes a separate file.
fn included(files: &Files) -> Files {
    let mut included = Files::new();
    for (path, text) in files {
        match path.strip_prefix("src/") {
            Some("lib.rs") => {
                let (docs, root) = split_root(text);
                included.insert("lib.md".to_owned(), docs);
                included.insert("lib.rs".to_owned(), root);
            }
            Some(inside) => {
                included.insert(inside.to_owned(), text.clone());
            }
            None => {}
        }
    }
    included
}

/// The lints of the including crate don't apply, since its users can't fix generated code.
const NO_LINTS: &str =
    "#[allow(warnings, clippy::all, clippy::nursery, clippy::pedantic, clippy::restriction)]\n";

fn split_root(text: &str) -> (String, String) {
    let (mut docs, mut root) = (String::new(), String::new());
    for line in text.lines() {
        if let Some(doc) = line.strip_prefix("//!") {
            docs.push_str(doc.strip_prefix(' ').unwrap_or(doc));
            docs.push('\n');
        } else if !line.starts_with("#![") {
            if line.starts_with("mod ") || line.starts_with("pub mod ") {
                root.push_str(NO_LINTS);
            }
            root.push_str(line);
            root.push('\n');
        }
    }
    (docs, root)
}

/// An error of [`Builder::build`] or [`manifest`].
///
/// `Debug` shows the same as `Display`, since that is what cargo prints of an error from `main`.
#[non_exhaustive]
pub enum BuildError {
    /// The spec is invalid.
    Spec(Box<Report>),
    /// The files can't be written.
    Output(OutputError),
    /// `OUT_DIR` is not set, and no other folder was given.
    NoOutDir,
}

impl fmt::Display for BuildError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            BuildError::Spec(report) => {
                let (count, plural) = match report.errors() {
                    1 => (1, ""),
                    count => (count, "s"),
                };
                write!(formatter, "{count} error{plural} in the spec\n\n{report}")
            }
            BuildError::Output(error) => write!(formatter, "{error}"),
            BuildError::NoOutDir => formatter.write_str(
                "`OUT_DIR` is not set: run this in a `build.rs`, or set a folder with `Builder::out`",
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
            BuildError::Output(error) => Some(error),
            BuildError::Spec(_) | BuildError::NoOutDir => None,
        }
    }
}
