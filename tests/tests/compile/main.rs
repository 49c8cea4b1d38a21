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

/// Types so deep inside of each other that the compiler gives up on them, unless it is told not to.
#[test]
fn deep_types_compile() {
    let chain = |name: &str, link: &str, count: usize| {
        let types = (0..count).map(|index| {
            let next = (index + 1) % count;
            format!("  T{index}: {{ doc: A type., fields: {{ next: {link} T{next} }} }}\n")
        });
        let operations = "operations: { put: { http: PUT, doc: Puts., body: T0, returns: T0 } }";
        let types: String = types.collect();
        let spec = format!("resource: all\n{operations}\ntypes:\n{types}");
        let root = ROOT.replacen("sample", name, 1);
        (name.to_owned(), emitted(root, spec))
    };
    let crates = [
        chain("deep_maps", "optional map of array of", 60),
        chain("deep_lists", "array of", 200),
        chain("deep_boxes", "optional", 200),
    ];
    let workspace = Workspace::new("deep", crates.into_iter());
    workspace.clippy();
    workspace.document(3);
}
