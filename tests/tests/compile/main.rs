//! What is emitted compiles, without a warning.

mod random;
mod workspace;

use std::path::Path;

use codegen::document::{Source, Sources};
use codegen::emit;
use codegen::files::Files;

use workspace::Workspace;

/// The start of each small spec: they show one construct each, and this is none of them.
const ROOT: &str = "api: Sample\ncrate: sample\nbase_url: https://sample.test\n";

fn emitted(root: String, spec: String) -> Files {
    let source = |name: &str, text: String| Source {
        name: name.to_owned(),
        path: name.to_owned(),
        text,
    };
    let sources = Sources {
        files: vec![source("root.yaml", root), source("spec.yaml", spec)],
    };
    let spec = codegen::read_sources(sources).unwrap_or_else(|complaints| panic!("{complaints}"));
    emit::files(&spec.api)
}

#[test]
fn every_construct_compiles() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/emission/specs");
    let entries = std::fs::read_dir(folder).expect("the folder is part of the repository");
    let crates = entries.map(|entry| {
        let path = entry.expect("readable").path();
        let text = std::fs::read_to_string(&path).expect("readable");
        let (root, spec) = match text.split_once("---\n") {
            Some((root, spec)) => (format!("{ROOT}{root}"), spec.to_owned()),
            None => (ROOT.to_owned(), text.clone()),
        };
        let name = path
            .file_stem()
            .expect("a file")
            .to_string_lossy()
            .into_owned();
        let root = root.replacen("crate: sample", &format!("crate: {name}"), 1);
        (name, emitted(root, spec))
    });
    Workspace::new("constructs", crates).clippy();
}
