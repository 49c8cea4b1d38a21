//! Writes the generated files to disk.
//!
//! A generated file is recognized by its first line, so no record of earlier runs is needed. Files that are no longer
//! generated are removed; other files are never touched. Each file is written to a temporary file and then renamed: an
//! interrupted run leaves no partial files, and the next run completes the work.

mod apart;
mod error;
mod folder;

use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;

pub use apart::check_apart;
pub use error::OutputError;

use crate::files::{Files, folders_of, path_fault};
use folder::Folder;

/// A file on disk that differs from what the generator emits.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Difference<'a> {
    /// The path relative to the output folder, with `/`.
    pub path: String,
    /// The kind of difference.
    pub kind: DifferenceKind,
    /// The content on disk; empty if missing.
    old: String,
    /// The emitted content; empty if left over.
    new: &'a str,
}

/// How a file on disk differs from what the generator emits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DifferenceKind {
    /// It is emitted, but doesn't exist.
    Missing,
    /// It was generated, but its content is out of date.
    Stale,
    /// It was generated, but is no longer emitted.
    LeftOver,
}

impl Difference<'_> {
    /// Returns a unified diff from the content on disk to the emitted content.
    pub fn unified_diff(&self) -> String {
        let name = |side: &str, missing: DifferenceKind| {
            if self.kind == missing {
                "/dev/null".to_owned()
            } else {
                format!("{side}/{}", self.path)
            }
        };
        let (before, after) = (
            name("a", DifferenceKind::Missing),
            name("b", DifferenceKind::LeftOver),
        );
        similar::TextDiff::from_lines(self.old.as_str(), self.new)
            .unified_diff()
            .header(&before, &after)
            .to_string()
    }

    /// Returns whether this is the outline with its lines out of order, as after a merge by union.
    pub fn is_unsorted_outline(&self) -> bool {
        let lines = self.old.lines().skip(2);
        self.path == "API.txt" && !lines.is_sorted_by(|line, next| line < next)
    }
}

/// Formats as one line: `src/lib.rs is stale`.
impl fmt::Display for Difference<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match self.kind {
            DifferenceKind::Missing => "is missing",
            DifferenceKind::Stale => "is stale",
            DifferenceKind::LeftOver => "is left over",
        };
        write!(f, "{} {what}", self.path)
    }
}

/// Updates the folder `out` to contain `files`, and returns what differed. Files that are up to date aren't touched.
///
/// The files are those of [`emit::files`](crate::emit::files), or others that begin with its
/// [`HEADER`](crate::emit::HEADER) in a comment: without it, they are not recognized by the next run.
///
/// # Errors
///
/// The same as for [`compare`], with nothing written. Also if an I/O operation fails; files written before it remain.
pub fn write<'a>(out: &Path, files: &'a Files) -> Result<Vec<Difference<'a>>, OutputError> {
    let differences = compare(out, files)?;
    let (left_over, emitted): (Vec<_>, Vec<_>) = differences
        .iter()
        .partition(|difference| difference.kind == DifferenceKind::LeftOver);
    // Removed first: on a case-insensitive file system, a new file may have the same name.
    for difference in left_over {
        folder::remove(out, &difference.path)?;
    }
    for difference in emitted {
        folder::replace(out, &difference.path, difference.new)?;
    }
    Ok(differences)
}

/// Returns what [`write()`] would change, sorted by path. Changes nothing.
///
/// LF and CRLF line endings are equivalent, since git may check files out with either.
///
/// # Errors
///
/// Returns an error if something that was not generated is in the place of a file or folder, if a path can't be created
/// on every system, or if reading fails.
pub fn compare<'a>(out: &Path, files: &'a Files) -> Result<Vec<Difference<'a>>, OutputError> {
    let places = places(files)?;
    let folder = Folder::list(out, &places)?;
    let (mut differences, mut occupied) = (Vec::new(), Vec::new());
    let mut differs = |path: &str, kind, old, new| {
        differences.push(Difference {
            path: path.to_owned(),
            kind,
            old,
            new,
        });
    };
    for (path, new) in files {
        match folder.text(path)? {
            Some(old) if old == *new => {}
            Some(old) if folder.is_generated(path) => {
                differs(path, DifferenceKind::Stale, old, new);
            }
            None if !folder.holds(path) => {
                differs(path, DifferenceKind::Missing, String::new(), new);
            }
            _ => occupied.push(folder.describe(path)),
        }
    }
    for path in folder.paths().filter(|path| !files.contains_key(*path)) {
        if folder.is_generated(path) {
            let old = folder.text(path)?.unwrap_or_default();
            differs(path, DifferenceKind::LeftOver, old, "");
        } else if let Some(place) = places.get(&path.to_ascii_lowercase())
            && !(place == path && folder.is_folder(path))
        {
            occupied.push(folder.describe(path));
        }
    }
    if !occupied.is_empty() {
        return Err(OutputError::Occupied { found: occupied });
    }
    differences.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(differences)
}

/// Returns the files and their folders by path in lower case, so that the output is the same on case-insensitive file
/// systems.
fn places(files: &Files) -> Result<BTreeMap<String, &str>, OutputError> {
    let mut places = BTreeMap::new();
    for path in files.keys() {
        let mut fault = path_fault(path);
        for place in folders_of(path).chain([path.as_str()]) {
            let other = *places.entry(place.to_ascii_lowercase()).or_insert(place);
            if other != place || place != path && files.contains_key(place) {
                fault = fault.or(Some(
                    "another path has the same name, or differs only in case",
                ));
            }
        }
        if let Some(reason) = fault {
            let path = path.clone();
            return Err(OutputError::Path { path, reason });
        }
    }
    Ok(places)
}
