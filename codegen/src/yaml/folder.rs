//! Reads the files of the spec folder.

use std::collections::HashSet;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use crate::diagnostics::{Diagnostic, Diagnostics, Location, Source, Sources};

/// The maximum size of a file, far above that of any hand-written spec.
const LARGEST_FILE: u64 = 4 * 1024 * 1024;

/// Reads every `.yaml` and `.yml` file in `folder` and its subfolders.
///
/// A file that can't be read is reported and skipped, so that all of them are reported at once.
pub fn read_folder(folder: &Path, diagnostics: &mut Diagnostics) -> Sources {
    let mut sources = Sources::default();
    for path in list(folder, diagnostics) {
        match read_text(&path) {
            Ok(text) => sources.files.push(Source {
                name: path.display().to_string(),
                path: path_inside(folder, &path),
                text,
            }),
            Err(diagnostic) => diagnostics.push(*diagnostic),
        }
    }
    if sources.files.is_empty() && diagnostics.is_empty() {
        let message = format!("there are no `.yaml` files in {}", folder.display());
        diagnostics.push(Diagnostic::error(
            message,
            Location::File(folder.display().to_string()),
        ));
    }
    sources
}

/// Lists the YAML files in a folder and its subfolders. Each folder is read once, even if several links lead to it.
fn list(folder: &Path, diagnostics: &mut Diagnostics) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut seen = HashSet::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let entries = fs::canonicalize(&folder).and_then(|real| {
            let is_new = seen.insert(real);
            let entries = if is_new {
                Some(fs::read_dir(&folder)?)
            } else {
                None
            };
            entries
                .into_iter()
                .flatten()
                .collect::<io::Result<Vec<_>>>()
        });
        let entries = match entries {
            Ok(entries) => entries,
            Err(error) => {
                let diagnostic = unreadable(&folder, "the folder ", &error);
                diagnostics.push(diagnostic.help("pass the spec folder with `--spec DIR`"));
                continue;
            }
        };
        let mut paths: Vec<PathBuf> = entries.iter().map(fs::DirEntry::path).collect();
        paths.sort();
        for path in paths {
            let is_yaml = path
                .extension()
                .is_some_and(|end| end == "yaml" || end == "yml");
            if path.is_dir() {
                folders.push(path);
            } else if is_yaml {
                files.push(path);
            }
        }
    }
    files.sort();
    files
}

fn unreadable(path: &Path, what: &str, reason: &io::Error) -> Diagnostic {
    let name = path.display();
    let message = match reason.kind() {
        io::ErrorKind::NotFound => format!("there is no {}{name}", what.trim_start_matches("the ")),
        io::ErrorKind::NotADirectory => format!("{name} is a file, not a folder"),
        io::ErrorKind::PermissionDenied => format!("{what}{name} can't be read: permission denied"),
        _ => format!("{what}{name} can't be read: {reason}"),
    };
    Diagnostic::error(message, Location::File(name.to_string()))
}

fn read_text(path: &Path) -> Result<String, Box<Diagnostic>> {
    let name = path.display();
    let diagnostic =
        |message: String| Box::new(Diagnostic::error(message, Location::File(name.to_string())));
    let failed = |error: io::Error| Box::new(unreadable(path, "", &error));
    // Reading anything but a regular file, such as a pipe, could block forever.
    if !fs::metadata(path).map_err(failed)?.is_file() {
        return Err(diagnostic(format!("{name} is not a file")));
    }
    let mut bytes = Vec::new();
    let file = fs::File::open(path).map_err(failed)?;
    file.take(LARGEST_FILE + 1)
        .read_to_end(&mut bytes)
        .map_err(failed)?;
    if bytes.len() as u64 > LARGEST_FILE {
        let diagnostic = diagnostic(format!("{name} is larger than 4 MiB"));
        return Err(Box::new(diagnostic.help("split it into several files")));
    }
    let text = String::from_utf8(bytes).map_err(|error| {
        let valid = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let line = valid.split(|byte| *byte == b'\n').count();
        diagnostic(format!("{name} is not valid UTF-8: see line {line}"))
    })?;
    Ok(match text.strip_prefix('\u{feff}') {
        Some(text) => text.to_owned(),
        None => text,
    })
}

fn path_inside(folder: &Path, path: &Path) -> String {
    let inside = path.strip_prefix(folder).unwrap_or(path);
    let parts: Vec<_> = inside.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}
