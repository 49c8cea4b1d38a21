//! What a spec lacks of a reference, in the language of specs.

mod file;
mod lacking;
mod text;
mod types;

use crate::api::Api;
use crate::diagnostics::Sources;
use crate::reference::document::Document;
use crate::reference::{Known, Lowered, Problem, lower};

use file::Files;
use types::TypeIndex;

/// What is to be added to a spec.
#[derive(Clone, Debug)]
pub struct Import {
    /// The parts, by file.
    pub parts: Vec<Part>,
    /// What the language of specs can't express.
    pub problems: Vec<Problem>,
}

/// Lines for one place in a spec.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The file, relative to the spec folder.
    pub file: String,
    /// Where they go.
    pub place: Place,
    /// The lines.
    pub text: String,
}

/// Where lines go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// They are a new file.
    NewFile,
    /// Under this key at the top of the file, which is added if it isn't there.
    Under(&'static str),
    /// Under a key of what starts at this line.
    Inside {
        /// The line of the operation or type, from 1.
        line: usize,
        /// Its name.
        owner: String,
        /// The key.
        key: &'static str,
    },
}

impl Place {
    /// The keys that lead there from the top of a file.
    fn path(&self) -> Vec<&str> {
        match self {
            Place::NewFile => Vec::new(),
            Place::Under(key) => vec![key],
            Place::Inside { owner, key, .. } => {
                let top = if matches!(*key, "fields" | "enum") {
                    "types"
                } else {
                    "operations"
                };
                vec![top, owner, key]
            }
        }
    }
}

/// The spec to which something is added.
#[derive(Clone, Copy, Debug)]
pub struct Target<'a> {
    /// What it describes.
    pub api: &'a Api,
    /// Its files.
    pub sources: &'a Sources,
}

/// Finds what these documents describe and a spec lacks; without a spec, that is everything.
pub fn import(target: Option<Target>, documents: &[Document]) -> Import {
    let known = target
        .map(|target| Known::of(target.api))
        .unwrap_or_default();
    let lowered = lower(documents, &known);
    let index = TypeIndex::new(&lowered);
    let mut files = Files::default();
    match target {
        None => files.add_api(&lowered),
        Some(target) => files.add_scopes(target, &lowered),
    }
    files.add_operations(target, &lowered);
    if let Some(target) = target {
        lacking::add(target, documents, &lowered, &mut files);
    }
    Import {
        parts: files.into_parts(&index),
        problems: lowered.problems,
    }
}

impl Import {
    /// Returns all parts, each below a comment that says where it goes.
    pub fn text(&self) -> String {
        text::text(&self.parts)
    }
}
