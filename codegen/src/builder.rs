//! The generator for use in a `build.rs`.

use std::path::{Path, PathBuf};
use std::{env, fmt, slice};

use crate::diagnostics::{self, Diagnostic, Sources};
use crate::files::Files;
use crate::output::{self, OutputError};
use crate::{Report, emit, read};

/// Generates a client while the crate that holds it is built.
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
/// The client names its own parts from the root of the crate (`crate::types::...`), so it is included there and
/// not inside of a module: give it a package of its own, to which code of yours can be added. `crate` in the spec is
/// the name of that package. Warnings and clippy's lints don't apply to it.
///
/// In `Cargo.toml`, besides `codegen` under `[build-dependencies]`, the same for every spec:
///
#[doc = concat!("```toml\n", include_str!("../crate/dependencies.toml"), "```")]
///
/// [`manifest`] gives all of that as text.
#[derive(Clone, Debug)]
pub struct Builder {
    spec: PathBuf,
    out: Option<PathBuf>,
}

impl Builder {
    /// Reads the spec from this folder; a relative one starts at the folder of the package.
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

    /// Generates, and tells cargo when to do so again: when anything in the folder of the spec changes.
    ///
    /// What is worth a look in the spec becomes a warning of cargo's. Files that are right already are not touched.
    ///
    /// # Errors
    ///
    /// If the spec is wrong, or the files can't be written. The error reads well in cargo's output, also when
    /// it's returned from `main`.
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
        // A crate that leaves a feature out of its manifest has it off, and is not warned of its name.
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

/// A diagnostic as cargo can show it: the message and the place.
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

/// The names under `[features]`, in quotes.
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

/// The sources alone. The root is made fit for `include!`, which takes nothing that stands for the whole file: its
/// documentation becomes a file of its own.
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

/// Which lints the including crate has is its own affair, and whoever builds it can't mend what was generated.
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

/// Why [`Builder::build`] did nothing.
///
/// `Debug` shows the same as `Display`, since that is what cargo prints of an error from `main`.
#[non_exhaustive]
pub enum BuildError {
    /// The spec is wrong.
    Spec(Box<Report>),
    /// The files can't be written.
    Output(OutputError),
    /// There is no `OUT_DIR`, and no other folder was named.
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
