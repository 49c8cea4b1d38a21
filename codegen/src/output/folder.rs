//! The content of the output folder, and the operations that change it.

use std::collections::BTreeMap;
use std::fs::{self, File, FileType};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process;

use super::OutputError;
use crate::files::folders_of;

/// The start of the first line of each generated file, after the comment marker. Files of earlier versions are
/// recognized by it, so it must not change even if the rest of the line does.
const HEADER_START: &str = "Written by codegen from the spec.";

/// Files without a header. Each is recognized by its name if the other file, which is written first, is generated.
const WITHOUT_HEADER: [(&str, &str); 3] = [
    ("LICENSE-APACHE", "Cargo.toml"),
    ("LICENSE-MIT", "Cargo.toml"),
    // The crate documentation in the output of a build script.
    ("lib.md", "client.rs"),
];

/// A listing of the output folder.
pub(super) struct Folder<'a> {
    out: &'a Path,
    /// The type of each entry by its relative path, with `/`; symbolic links are not followed.
    entries: BTreeMap<String, FileType>,
}

impl<'a> Folder<'a> {
    /// Lists the output folder and those of its subfolders that contain modules of generated files, such as `src`.
    /// Others, such as `target`, may contain copies of a generated crate and are not searched.
    pub(super) fn list(
        out: &'a Path,
        places: &BTreeMap<String, &str>,
    ) -> Result<Self, OutputError> {
        let is_searched = |path: &str| {
            let holds_modules = || places.contains_key(&format!("{path}.rs"));
            path.contains('/') || places.contains_key(path) || holds_modules()
        };
        let mut entries = BTreeMap::new();
        let mut folders = vec![String::new()];
        while let Some(folder) = folders.pop() {
            let path = if folder.is_empty() {
                out.to_owned()
            } else {
                out.join(&folder)
            };
            let found = match entries_of(&path) {
                Err(error) if error.kind() == io::ErrorKind::NotFound && folder.is_empty() => break,
                found => found.map_err(|error| OutputError::io("list", &path, error))?,
            };
            for (name, kind) in found {
                let path = if folder.is_empty() {
                    name
                } else {
                    format!("{folder}/{name}")
                };
                if kind.is_dir() && is_searched(&path) {
                    folders.push(path.clone());
                }
                entries.insert(path, kind);
            }
        }
        Ok(Self { out, entries })
    }

    pub(super) fn paths(&self) -> impl Iterator<Item = &String> {
        self.entries.keys()
    }

    pub(super) fn holds(&self, path: &str) -> bool {
        self.entries.contains_key(path)
    }

    pub(super) fn is_folder(&self, path: &str) -> bool {
        self.entries.get(path).is_some_and(FileType::is_dir)
    }

    fn is_file(&self, path: &str) -> bool {
        self.entries.get(path).is_some_and(FileType::is_file)
    }

    /// Returns the text of a file, with LF line endings; `None` if there is no such file.
    pub(super) fn text(&self, path: &str) -> Result<Option<String>, OutputError> {
        if !self.is_file(path) {
            return Ok(None);
        }
        let path = self.out.join(path);
        let bytes = fs::read(&path).map_err(|error| OutputError::io("read", &path, error))?;
        let text = String::from_utf8(bytes)
            .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned());
        Ok(Some(if text.contains('\r') {
            text.replace("\r\n", "\n")
        } else {
            text
        }))
    }

    /// Returns whether the file was written by the generator.
    pub(super) fn is_generated(&self, path: &str) -> bool {
        let by_name = || {
            let mut known = WITHOUT_HEADER.iter();
            known.any(|(name, other)| path == *name && self.has_header(other))
        };
        self.is_file(path) && (is_draft(path) || by_name() || self.has_header(path))
    }

    /// Returns whether a file starts with the header of generated files. False if it can't be read.
    fn has_header(&self, path: &str) -> bool {
        let mut start = Vec::new();
        let read = self.is_file(path)
            && File::open(self.out.join(path))
                .and_then(|file| file.take(100).read_to_end(&mut start))
                .is_ok();
        let starts = ["// ", "# ", "<!-- "].map(|comment| format!("{comment}{HEADER_START}"));
        read && starts.iter().any(|line| start.starts_with(line.as_bytes()))
    }

    /// Returns the path and a description of an entry.
    pub(super) fn describe(&self, path: &str) -> (PathBuf, &'static str) {
        let what = match self.entries.get(path) {
            Some(kind) if kind.is_file() => "a file without the header of generated files",
            Some(kind) if kind.is_dir() => "a folder",
            Some(kind) if kind.is_symlink() => "a symbolic link",
            _ => "a special file",
        };
        (self.out.join(path), what)
    }
}

/// Returns the entries of a folder. Names that aren't UTF-8 are skipped: they are never generated.
fn entries_of(folder: &Path) -> io::Result<Vec<(String, FileType)>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if let Ok(name) = entry.file_name().into_string() {
            found.push((name, entry.file_type()?));
        }
    }
    Ok(found)
}

/// Returns the temporary path of a file. It differs between processes, so that concurrent runs don't interfere.
fn draft_of(path: &Path) -> PathBuf {
    path.with_file_name(format!(".codegen-{}.tmp", process::id()))
}

/// Returns whether the file is a temporary one that an interrupted run left.
fn is_draft(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    let number = name
        .strip_prefix(".codegen-")
        .and_then(|rest| rest.strip_suffix(".tmp"));
    number.is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Writes a file atomically: to a temporary file, which is then renamed.
pub(super) fn replace(out: &Path, path: &str, text: &str) -> Result<(), OutputError> {
    let path = out.join(path);
    replace_at(&path, text).map_err(|error| OutputError::io("write", &path, error))
}

fn replace_at(path: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let draft = draft_of(path);
    let mut file = File::create_new(&draft)?;
    let written = file.write_all(text.as_bytes());
    // Windows can't rename an open file.
    drop(file);
    let replaced = written.and_then(|()| fs::rename(&draft, path));
    if replaced.is_err() {
        // If this fails too, the next run removes it.
        let _ = fs::remove_file(&draft);
    }
    replaced
}

/// Removes a file, and its parent folders if they are empty then.
pub(super) fn remove(out: &Path, path: &str) -> Result<(), OutputError> {
    let file = out.join(path);
    fs::remove_file(&file).map_err(|error| OutputError::io("remove", &file, error))?;
    for folder in folders_of(path).rev() {
        if fs::remove_dir(out.join(folder)).is_err() {
            break;
        }
    }
    Ok(())
}
