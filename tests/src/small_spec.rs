//! Specs that each show one construct of the language, and the files emitted for them.

use std::fs;
use std::path::Path;

use codegen::diagnostics::{Source, Sources};
use codegen::emit;
use codegen::files::Files;

/// The API file of each small spec, since it is not the construct to show.
const ROOT: &str = "api: Sample\nbase_url: https://sample.test\n";

/// A spec in one text. Everything before a line `---` is added to the API file.
pub struct SmallSpec {
    /// The name of its file.
    pub name: String,
    /// Its content.
    pub text: String,
}

impl SmallSpec {
    /// Returns all specs in `tests/emission/specs`, by name.
    ///
    /// # Panics
    ///
    /// If the folder can't be read.
    pub fn all() -> Vec<Self> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/emission/specs");
        let entries = fs::read_dir(folder).expect("the folder is part of the repository");
        let mut specs: Vec<Self> = entries
            .map(|entry| {
                let path = entry.expect("readable").path();
                let name = path.file_stem().expect("a file").to_string_lossy();
                SmallSpec {
                    name: name.into_owned(),
                    text: fs::read_to_string(&path).expect("readable"),
                }
            })
            .collect();
        specs.sort_by(|one, other| one.name.cmp(&other.name));
        specs
    }

    /// Returns the files of a crate with this name.
    ///
    /// # Panics
    ///
    /// If the spec has a diagnostic.
    pub fn emitted(&self, crate_name: &str) -> Files {
        let (root, spec) = self.text.split_once("---\n").unwrap_or(("", &self.text));
        let source = |name: &str, text: String| Source {
            name: name.to_owned(),
            path: name.to_owned(),
            text,
        };
        let root = format!("{ROOT}crate: {crate_name}\n{root}");
        let sources = Sources {
            files: vec![
                source("root.yaml", root),
                source("spec.yaml", spec.to_owned()),
            ],
        };
        let spec = codegen::read_sources(sources).unwrap_or_else(|report| panic!("{report}"));
        emit::files(&spec.api)
    }
}
