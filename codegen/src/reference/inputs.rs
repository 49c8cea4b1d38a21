//! The files of a reference: pages and OpenAPI documents, folders of them, and standard input.

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use crate::diagnostics::{Source, Sources};

/// The maximum size of a file.
const LARGEST_FILE: u64 = 64 * 1024 * 1024;

/// The ends of the names of the files that are read in a folder.
const ENDS: [&str; 5] = ["md", "markdown", "json", "yaml", "yml"];

/// Reads files, all references in folders, and standard input for `-`.
///
/// # Errors
///
/// Returns a message for each that can't be read.
pub fn read(paths: &[PathBuf]) -> Result<Sources, Vec<String>> {
    let mut sources = Sources::default();
    let mut errors = Vec::new();
    for path in paths {
        let is_standard_input = path.as_os_str() == "-";
        let read = if is_standard_input {
            read_standard_input().map(|source| vec![source])
        } else if path.is_dir() {
            read_folder(path)
        } else {
            read_file(path).map(|source| vec![source])
        };
        match read {
            Ok(read) => sources.files.extend(read),
            Err(error) if is_standard_input => {
                errors.push(format!("standard input can't be read: {error}"));
            }
            Err(error) => errors.push(format!("{} can't be read: {error}", path.display())),
        }
    }
    if errors.is_empty() && sources.files.is_empty() {
        errors.push("there are no pages or documents in these folders".to_owned());
    }
    if errors.is_empty() {
        Ok(sources)
    } else {
        Err(errors)
    }
}

fn read_standard_input() -> io::Result<Source> {
    source("standard input".to_owned(), io::stdin().lock())
}

fn read_folder(folder: &Path) -> io::Result<Vec<Source>> {
    let entries: Vec<fs::DirEntry> = fs::read_dir(folder)?.collect::<io::Result<_>>()?;
    let mut paths: Vec<PathBuf> = entries.iter().map(fs::DirEntry::path).collect();
    paths.retain(|path| {
        let end = path.extension().and_then(|end| end.to_str());
        path.is_file() && end.is_some_and(|end| ENDS.contains(&end))
    });
    paths.sort();
    paths.iter().map(|path| read_file(path)).collect()
}

fn read_file(path: &Path) -> io::Result<Source> {
    // Reading anything but a regular file, such as a pipe, could block forever.
    if !fs::metadata(path)?.is_file() {
        return Err(io::Error::other("it is not a file"));
    }
    source(path.display().to_string(), fs::File::open(path)?)
}

fn source(name: String, input: impl Read) -> io::Result<Source> {
    let mut text = String::new();
    input.take(LARGEST_FILE + 1).read_to_string(&mut text)?;
    if text.len() as u64 > LARGEST_FILE {
        return Err(io::Error::other("it is larger than 64 MiB"));
    }
    Ok(Source {
        path: name.clone(),
        name,
        text: text.trim_start_matches('\u{feff}').to_owned(),
    })
}
