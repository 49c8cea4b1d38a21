//! Puts the generated files on disk: only what changed, all of it or nothing.
//!
//! The list `.codegen` in the output folder names every file that was written there, with a hash of
//! its content. So a file that is no longer emitted can be removed, one that was edited by hand is
//! recognised, and one that was never in the list is left alone.
//!
//! The changed files are written beside the old ones, in the folder `.codegen-work`, and then moved
//! into place one by one; a journal tells the next run how to undo a run that was killed. Swapping
//! the whole folder by one rename would be shorter, but that can't be done in one step on every
//! system, it touches unchanged files, so that cargo builds them again, and it would have to carry
//! foreign files along.
//!
//! Nothing is forced out to the disk: a power cut may lose what a kill doesn't, and then the next run writes it
//! again. Waiting for the disk took longer than all the rest of a run.

mod commit;
mod error;
mod lock;
mod manifest;
mod paths;

use crate::files::Files;
pub use error::DiskError;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::fs;
use std::path::Path;

/// What a run of [`write()`] did. Paths are inside the output folder, with `/`, sorted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Report {
    /// Files that were created or replaced.
    pub written: Vec<String>,
    /// How many files already had the right content, and were not touched.
    pub unchanged: usize,
    /// Files that are no longer emitted, and were removed.
    pub removed: Vec<String>,
    /// Those of `written` and `removed` that were edited by hand after the last run.
    pub edited_by_hand: Vec<String>,
}

/// One file on disk that isn't what the generator emits.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Difference {
    /// The path inside the output folder, with `/`.
    pub path: String,
    /// What is wrong with it.
    pub kind: DifferenceKind,
    /// Whether it was edited by hand after the last run.
    pub edited_by_hand: bool,
    /// What is on disk; empty if missing. Lines end as in emitted files.
    old: String,
    /// What is emitted; empty if left over.
    new: String,
}

/// What is wrong with a file on disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DifferenceKind {
    /// It is emitted, but not there.
    Missing,
    /// It is there with another content.
    Stale,
    /// It was emitted once, and no longer is.
    LeftOver,
}

impl Difference {
    /// The difference as a unified diff, from what is on disk to what is emitted.
    pub fn unified_diff(&self) -> String {
        let before = match self.kind {
            DifferenceKind::Missing => "/dev/null".to_owned(),
            _ => format!("a/{}", self.path),
        };
        let after = match self.kind {
            DifferenceKind::LeftOver => "/dev/null".to_owned(),
            _ => format!("b/{}", self.path),
        };
        similar::TextDiff::from_lines(&self.old, &self.new)
            .unified_diff()
            .header(&before, &after)
            .to_string()
    }
}

/// One line: `src/lib.rs is stale (edited by hand)`.
impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match self.kind {
            DifferenceKind::Missing => "is missing",
            DifferenceKind::Stale => "is stale",
            DifferenceKind::LeftOver => "is left over",
        };
        let hand = if self.edited_by_hand {
            " (edited by hand)"
        } else {
            ""
        };
        write!(f, "{} {what}{hand}", self.path)
    }
}

/// Makes the folder `out` hold `files`: writes what changed and removes what is no longer emitted.
/// Files with the right content aren't touched; whether their lines end in LF or CRLF doesn't
/// matter. Files that no earlier run wrote are never touched.
///
/// # Errors
/// On any error the folder is as it was before. See [`DiskError`] for the reasons.
pub fn write(out: &Path, files: &Files) -> Result<Report, DiskError> {
    write_with(out, files, &mut |_, _| Ok(()))
}

/// As [`write()`], and calls `before` ahead of each step that changes something on disk, with what
/// the step does and its path. An error from `before` is taken as the step's own. So a test can
/// fail or kill a run anywhere.
///
/// # Errors
/// As [`write()`].
#[doc(hidden)]
pub fn write_with(
    out: &Path,
    files: &Files,
    before: &mut commit::Before<'_>,
) -> Result<Report, DiskError> {
    paths::check_all(files)?;
    if !lock::is_under_way(out)?
        && let Ok(survey) = Survey::take(out, files)
        && survey.differences.is_empty()
    {
        return Ok(survey.report());
    }
    let is_new = !paths::check_out(out)?;
    let result = write_locked(out, files, before);
    if is_new && result.is_err() {
        let _ = fs::remove_dir(out);
    }
    result
}

fn write_locked(
    out: &Path,
    files: &Files,
    before: &mut commit::Before<'_>,
) -> Result<Report, DiskError> {
    let mut work = commit::Work::begin(out, before)?;
    // Only what is seen under the lock counts: another run may have been at it a moment ago.
    let result = work.recover().and_then(|()| {
        let survey = Survey::take(out, files)?;
        work.commit(&survey.differences)?;
        Ok(survey.report())
    });
    work.end();
    result
}

/// What [`write()`] would change, sorted by path; empty if nothing. Changes nothing on disk.
///
/// # Errors
/// Those of [`write()`], as far as they can be seen beforehand; and [`DiskError::Interrupted`] if a
/// run was killed here and no other came after it.
pub fn compare(out: &Path, files: &Files) -> Result<Vec<Difference>, DiskError> {
    paths::check_all(files)?;
    lock::check_settled(out)?;
    let mut differences = Survey::take(out, files)?.differences;
    // The list follows from the files: it tells something only if they are all right.
    if differences.len() > 1 {
        differences.retain(|difference| difference.path != manifest::NAME);
    }
    Ok(differences)
}

/// How the output folder differs from what is to be in it.
struct Survey {
    /// Sorted by path; the list of files among them.
    differences: Vec<Difference>,
    unchanged: usize,
}

impl Survey {
    fn take(out: &Path, files: &Files) -> Result<Self, DiskError> {
        paths::check_out(out)?;
        let mut disk = Disk::new(out);
        let old_manifest = disk.read(manifest::NAME)?;
        let known = match &old_manifest {
            Some(bytes) => manifest::parse(&out.join(manifest::NAME), bytes)?,
            None => BTreeMap::new(),
        };
        let mut survey = Self {
            differences: Vec::new(),
            unchanged: 0,
        };
        let mut not_ours = Vec::new();
        for (path, content) in files {
            let old = disk.read(path)?;
            let edited = match (&old, known.get(path)) {
                (Some(old), Some(hash)) => manifest::hash(old) != *hash,
                (Some(old), None) if !manifest::same_text(old, content.as_bytes()) => {
                    not_ours.push(out.join(path));
                    continue;
                }
                _ => false,
            };
            survey.add(path, old, Some(content), edited);
        }
        if !not_ours.is_empty() {
            return Err(DiskError::NotOurs {
                paths: not_ours,
                list: out.join(manifest::NAME),
                list_is_missing: old_manifest.is_none(),
            });
        }
        for (path, hash) in known {
            if files.contains_key(&path) {
                continue;
            }
            // Something else in its place isn't what was written, and stays.
            match disk.read(&path) {
                Ok(Some(old)) => {
                    let edited = manifest::hash(&old) != hash;
                    survey.add(&path, Some(old), None, edited);
                }
                Ok(None) | Err(DiskError::InTheWay { .. }) => {}
                Err(error) => return Err(error),
            }
        }
        let files_unchanged = survey.unchanged;
        survey.add(
            manifest::NAME,
            old_manifest,
            Some(&manifest::text(files)),
            false,
        );
        survey.unchanged = files_unchanged;
        survey.differences.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(survey)
    }

    fn add(&mut self, path: &str, old: Option<Vec<u8>>, new: Option<&str>, edited: bool) {
        let kind = match (&old, new) {
            (Some(old), Some(new)) if manifest::same_text(old, new.as_bytes()) => {
                self.unchanged += 1;
                return;
            }
            (Some(_), Some(_)) => DifferenceKind::Stale,
            (_, None) => DifferenceKind::LeftOver,
            (None, Some(_)) => DifferenceKind::Missing,
        };
        let old = old.unwrap_or_default();
        self.differences.push(Difference {
            path: path.to_owned(),
            kind,
            edited_by_hand: edited,
            old: String::from_utf8_lossy(&manifest::unix_lines(&old)).into_owned(),
            new: new.unwrap_or_default().to_owned(),
        });
    }

    fn report(self) -> Report {
        let mut report = Report {
            unchanged: self.unchanged,
            ..Report::default()
        };
        for difference in self.differences {
            if difference.path == manifest::NAME {
                continue;
            }
            if difference.edited_by_hand {
                report.edited_by_hand.push(difference.path.clone());
            }
            match difference.kind {
                DifferenceKind::LeftOver => report.removed.push(difference.path),
                DifferenceKind::Missing | DifferenceKind::Stale => {
                    report.written.push(difference.path);
                }
            }
        }
        report
    }
}

/// Reads files below the output folder without following a symbolic link in it.
struct Disk<'a> {
    out: &'a Path,
    /// Folders that were looked at, and are really folders.
    folders: BTreeSet<String>,
}

impl<'a> Disk<'a> {
    fn new(out: &'a Path) -> Self {
        Self {
            out,
            folders: BTreeSet::new(),
        }
    }

    /// The content of the file, or `None` if there is none.
    fn read(&mut self, path: &str) -> Result<Option<Vec<u8>>, DiskError> {
        if !self.has_folders_of(path)? {
            return Ok(None);
        }
        let path = self.out.join(path);
        match paths::look_at(&path)? {
            None => Ok(None),
            Some(found) if found.is_file() => match fs::read(&path) {
                Ok(content) => Ok(Some(content)),
                Err(error) => Err(DiskError::io("read", &path, error)),
            },
            Some(found) => Err(DiskError::in_the_way(&path, &found, "a file")),
        }
    }

    /// Whether all folders above the file are there. An error if one is something else.
    fn has_folders_of(&mut self, path: &str) -> Result<bool, DiskError> {
        for folder in paths::folders_of(path) {
            if self.folders.contains(folder) {
                continue;
            }
            let path = self.out.join(folder);
            match paths::look_at(&path)? {
                None => return Ok(false),
                Some(found) if found.is_dir() => self.folders.insert(folder.to_owned()),
                Some(found) => return Err(DiskError::in_the_way(&path, &found, "a folder")),
            };
        }
        Ok(true)
    }
}
