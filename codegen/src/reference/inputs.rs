//! The files of a reference: pages and OpenAPI documents, folders of them, and standard input.

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use crate::diagnostics::{Source, Sources};

/// The maximum size of a file.
const LARGEST_FILE: u64 = 64 * 1024 * 1024;

/// The ends of the names of the files that are read in a folder.
const ENDS: [&str; 5] = ["md", "markdown", "json", "yaml", "yml"];

/// What standard input is called.
const STANDARD_INPUT: &str = "standard input";

/// Reads files, all references in folders, and standard input for `-`.
///
/// # Errors
///
/// Returns a message for each that can't be read.
pub fn read(paths: &[PathBuf]) -> Result<Sources, Vec<String>> {
    let mut sources = Sources::default();
    let mut errors = Vec::new();
    let mut add = |read: Result<Source, String>| match read {
        Ok(source) => sources.files.push(source),
        Err(error) => errors.push(error),
    };
    let mut was_read = false;
    for path in paths {
        if path.as_os_str() == "-" {
            add(if was_read {
                Err("`-` is given twice, but standard input can be read only once".to_owned())
            } else {
                source(STANDARD_INPUT, io::stdin().lock())
            });
            was_read = true;
        } else if path.is_dir() {
            match list(path) {
                Ok(paths) => paths.iter().for_each(|path| add(read_file(path))),
                Err(error) => add(Err(unreadable(&path.display().to_string(), &error))),
            }
        } else {
            add(read_file(path));
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

/// Lists the references in a folder.
fn list(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries: Vec<fs::DirEntry> = fs::read_dir(folder)?.collect::<io::Result<_>>()?;
    let mut paths: Vec<PathBuf> = entries.iter().map(fs::DirEntry::path).collect();
    paths.retain(|path| {
        let end = path.extension().and_then(|end| end.to_str());
        path.is_file() && end.is_some_and(|end| ENDS.contains(&end))
    });
    paths.sort();
    Ok(paths)
}

fn read_file(path: &Path) -> Result<Source, String> {
    let name = path.display().to_string();
    let failed = |error: io::Error| unreadable(&name, &error);
    // Reading anything but a regular file, such as a pipe, could block forever.
    if !fs::metadata(path).map_err(failed)?.is_file() {
        return Err(format!("{name} is not a file"));
    }
    source(&name, fs::File::open(path).map_err(failed)?)
}

fn source(name: &str, input: impl Read) -> Result<Source, String> {
    let mut bytes = Vec::new();
    let read = input.take(LARGEST_FILE + 1).read_to_end(&mut bytes);
    read.map_err(|error| unreadable(name, &error))?;
    if bytes.len() as u64 > LARGEST_FILE {
        return Err(format!("{name} is larger than 64 MiB"));
    }
    let text = String::from_utf8(bytes).map_err(|error| {
        let valid = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let line = valid.split(|byte| *byte == b'\n').count();
        format!("{name} is not valid UTF-8: see line {line}")
    })?;
    Ok(Source {
        path: name.to_owned(),
        name: name.to_owned(),
        text: text.trim_start_matches('\u{feff}').to_owned(),
    })
}

fn unreadable(name: &str, error: &io::Error) -> String {
    format!("{name} can't be read: {error}")
}
