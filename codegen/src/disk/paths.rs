//! Which paths may be written: the same ones on every system.

use super::{DiskError, commit, manifest};
use crate::files::{Files, is_device};
use std::collections::BTreeMap;
use std::fs::{self, Metadata};
use std::io;
use std::path::Path;

/// Refuses paths that lead out of the folder, that some system can't hold, or that can't stand
/// beside each other.
pub(super) fn check_all(files: &Files) -> Result<(), DiskError> {
    let mut seen: BTreeMap<String, (&str, bool)> = BTreeMap::new();
    for path in files.keys() {
        check(path).map_err(|reason| DiskError::path(path, reason))?;
        let folders = folders_of(path).map(|folder| (folder, false));
        for (name, is_file) in folders.chain([(path.as_str(), true)]) {
            let (other, other_is_file) = *seen
                .entry(name.to_ascii_lowercase())
                .or_insert((name, is_file));
            if other != name {
                let reason = format!("it differs from `{other}` only in upper and lower case");
                return Err(DiskError::path(path, reason));
            }
            if other_is_file != is_file {
                let reason = format!("`{name}` is both a file and a folder");
                return Err(DiskError::path(path, reason));
            }
        }
    }
    Ok(())
}

/// Checks one path by itself; the error says what is wrong with it.
pub(super) fn check(path: &str) -> Result<(), &'static str> {
    for name in path.split('/') {
        if name.is_empty() || name == "." || name == ".." {
            return Err("it isn't a plain path inside the output folder, such as `src/lib.rs`");
        }
        let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.');
        if !name.chars().all(allowed) || name.ends_with('.') {
            return Err(
                "a name may hold only ASCII letters, digits, `_`, `-` and `.`, and not end in `.`",
            );
        }
        if is_device(name.split('.').next().unwrap_or(name)) {
            return Err("Windows reserves that name");
        }
    }
    let top = path.split('/').next().unwrap_or(path);
    if [manifest::NAME, commit::FOLDER].contains(&top.to_ascii_lowercase().as_str()) {
        return Err("that name is kept for the generator's own use");
    }
    Ok(())
}

/// The folders above a file, outermost first: `a` and `a/b` for `a/b/c.rs`.
pub(super) fn folders_of(path: &str) -> impl DoubleEndedIterator<Item = &str> {
    path.match_indices('/').map(|(at, _)| &path[..at])
}

/// Whether the output folder is there. An error if it is something else; it may be a link to one.
pub(super) fn check_out(out: &Path) -> Result<bool, DiskError> {
    match fs::metadata(out) {
        Ok(found) if found.is_dir() => Ok(true),
        Ok(found) => Err(DiskError::in_the_way(out, &found, "a folder")),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(DiskError::io("look at", out, error)),
    }
}

/// What is at the path itself (a symbolic link is not followed), or `None` if nothing.
pub(super) fn look_at(path: &Path) -> Result<Option<Metadata>, DiskError> {
    match fs::symlink_metadata(path) {
        Ok(found) => Ok(Some(found)),
        Err(error) => match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Ok(None),
            _ => Err(DiskError::io("look at", path, error)),
        },
    }
}
