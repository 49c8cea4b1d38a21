//! The spec folder: which files belong to it, and their text.

use std::fs;
use std::path::{Path, PathBuf};

use super::locate::byte_of_character;
use super::{Document, yaml};
use crate::mistake::{Mistake, Mistakes, Spot};

/// A description kept by hand never comes near this; what does is something else by mistake.
const LARGEST_FILE: u64 = 8 * 1024 * 1024;

/// Folders nested deeper than this are a loop of links.
const DEEPEST_FOLDER: usize = 32;

/// One file of the spec as text.
#[derive(Clone, Debug)]
pub struct Source {
    /// How messages call it: the path from where the program runs.
    pub name: String,
    /// Its path inside the spec folder, always with `/`.
    pub path: String,
    /// Its whole text.
    pub text: String,
}

/// All files of the spec, in the order of their paths.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    /// The files; a [`Place`](super::Place) counts them from 0.
    pub files: Vec<Source>,
}

impl Sources {
    /// The text of file number `file`.
    pub fn text(&self, file: usize) -> Option<&str> {
        self.files.get(file).map(|source| source.text.as_str())
    }
}

/// Reads every `.yaml` and `.yml` file in `folder` and below.
///
/// A file that can't be read as YAML is reported and left out, so that all of them are reported at once.
pub fn read_folder(folder: &Path, mistakes: &mut Mistakes) -> (Sources, Vec<Document>) {
    let mut paths = Vec::new();
    list(folder, 0, &mut paths, mistakes);
    paths.sort();
    let mut sources = Sources::default();
    for path in paths {
        match read_text(&path) {
            Ok(text) => sources.files.push(Source {
                name: path.display().to_string(),
                path: path_inside(folder, &path),
                text,
            }),
            Err(mistake) => mistakes.push(*mistake),
        }
    }
    if sources.files.is_empty() && mistakes.is_empty() {
        let message = format!("no `.yaml` file in {}", folder.display());
        mistakes.push(Mistake::error(
            message,
            Spot::File(folder.display().to_string()),
        ));
    }
    let documents = read_sources(&sources, mistakes);
    (sources, documents)
}

/// Reads the texts as YAML; also for texts that come from elsewhere than a folder.
pub fn read_sources(sources: &Sources, mistakes: &mut Mistakes) -> Vec<Document> {
    let mut documents = Vec::new();
    for (file, source) in sources.files.iter().enumerate() {
        match yaml::parse(&source.text, file) {
            Ok(root) => documents.push(Document { root }),
            Err(error) => {
                let spot = match error.character {
                    Some(character) => {
                        let start = byte_of_character(&source.text, character);
                        Spot::Bytes {
                            file,
                            range: start..start,
                        }
                    }
                    None => Spot::File(source.name.clone()),
                };
                let mut mistake =
                    Mistake::error(format!("this is not YAML: {}", error.message), spot);
                if source
                    .text
                    .lines()
                    .any(|line| line.trim_start_matches(' ').starts_with('\t'))
                {
                    mistake =
                        mistake.help("YAML is indented by spaces; a tab is not allowed there");
                }
                mistakes.push(mistake);
            }
        }
    }
    documents
}

fn list(folder: &Path, depth: usize, paths: &mut Vec<PathBuf>, mistakes: &mut Mistakes) {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => {
            let message = format!("the folder {} can't be read: {error}", folder.display());
            let mistake = Mistake::error(message, Spot::File(folder.display().to_string()));
            mistakes.push(mistake.help("name the folder with the spec by `--spec DIR`"));
            return;
        }
    };
    for entry in entries {
        let path = match entry {
            Ok(entry) => entry.path(),
            Err(error) => {
                let message = format!("an entry of {} can't be read: {error}", folder.display());
                mistakes.push(Mistake::error(
                    message,
                    Spot::File(folder.display().to_string()),
                ));
                continue;
            }
        };
        if path.is_dir() {
            if depth == DEEPEST_FOLDER {
                let message = format!("the folder {} is nested too deeply", path.display());
                mistakes.push(Mistake::error(
                    message,
                    Spot::File(path.display().to_string()),
                ));
            } else {
                list(&path, depth + 1, paths, mistakes);
            }
        } else if path
            .extension()
            .is_some_and(|end| end == "yaml" || end == "yml")
        {
            paths.push(path);
        }
    }
}

fn read_text(path: &Path) -> Result<String, Box<Mistake>> {
    let at = || Spot::File(path.display().to_string());
    let unreadable = |error: &dyn std::fmt::Display| {
        Box::new(Mistake::error(
            format!("{} can't be read: {error}", path.display()),
            at(),
        ))
    };
    let size = fs::metadata(path)
        .map_err(|error| unreadable(&error))?
        .len();
    if size > LARGEST_FILE {
        let message = format!("{} is larger than 8 MiB: is it a spec?", path.display());
        return Err(Box::new(
            Mistake::error(message, at()).help("split it into several files"),
        ));
    }
    let bytes = fs::read(path).map_err(|error| unreadable(&error))?;
    let text = String::from_utf8(bytes).map_err(|error| {
        let valid = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let line = valid.split(|byte| *byte == b'\n').count() - 1;
        unreadable(&format!("line {} is not UTF-8", line + 1))
    })?;
    Ok(text
        .strip_prefix('\u{feff}')
        .map(str::to_owned)
        .unwrap_or(text))
}

fn path_inside(folder: &Path, path: &Path) -> String {
    let inside = path.strip_prefix(folder).unwrap_or(path);
    let parts: Vec<_> = inside.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}
