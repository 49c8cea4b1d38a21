//! Puts the generated files on disk.
//!
//! A generated file is recognized by its first line, so nothing has to be recorded about earlier runs. What was
//! generated and no longer is gets removed; other files are never touched. Each file is written beside its place
//! and then renamed: a run that is killed leaves every file whole, and the next run does the rest.

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

/// One file on disk that isn't what the generator emits.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Difference<'a> {
    /// The path inside the output folder, with `/`.
    pub path: String,
    /// What is wrong with it.
    pub kind: DifferenceKind,
    /// What is on disk; empty if missing.
    old: String,
    /// What is emitted; empty if left over.
    new: &'a str,
}

/// What is wrong with a file on disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DifferenceKind {
    /// It is emitted, but not there.
    Missing,
    /// It was generated, and its content is no longer what is emitted.
    Stale,
    /// It was generated, and is no longer emitted.
    LeftOver,
}

impl Difference<'_> {
    /// The difference as a unified diff, from what is on disk to what is emitted.
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

    /// Whether this is the outline and its lines are not in order, as after a merge that kept the lines of both sides.
    pub fn is_unsorted_outline(&self) -> bool {
        let lines = self.old.lines().skip(2);
        self.path == "API.txt" && !lines.is_sorted_by(|line, next| line < next)
    }
}

/// One line: `src/lib.rs is stale`.
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

/// Makes the folder `out` hold `files`, and returns what differed. Files with the right content aren't touched.
///
/// The files are those of [`emit::files`](crate::emit::files), or others that begin with its
/// [`HEADER`](crate::emit::HEADER) in a comment: without it, they are not recognized by the next run.
///
/// # Errors
///
/// As [`compare`], with nothing written; or if the system refuses a step, with the files before it written.
pub fn write<'a>(out: &Path, files: &'a Files) -> Result<Vec<Difference<'a>>, OutputError> {
    let differences = compare(out, files)?;
    let (left_over, emitted): (Vec<_>, Vec<_>) = differences
        .iter()
        .partition(|difference| difference.kind == DifferenceKind::LeftOver);
    // These go first: where case is ignored, one of them can have the place of a new file.
    for difference in left_over {
        folder::remove(out, &difference.path)?;
    }
    for difference in emitted {
        folder::replace(out, &difference.path, difference.new)?;
    }
    Ok(differences)
}

/// What [`write()`] would change, sorted by path. Changes nothing.
///
/// Whether lines end in LF or CRLF doesn't matter, since git may check files out with either.
///
/// # Errors
///
/// If something that was not generated takes the place of a file or folder, if a path can't be created on every
/// system, or if the system refuses to read.
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

/// The files and their folders, each by its path in lower case: some systems don't tell case apart, and what is
/// generated is to be the same on all.
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
