//! The generator is built in layers: each depends only on some of those above it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The modules of `codegen/src`, each with its allowed dependencies.
const LAYERS: [(&str, &[&str]); 11] = [
    ("diagnostics", &[]),
    ("scalar", &[]),
    ("symbols", &[]),
    ("files", &[]),
    ("yaml", &["diagnostics"]),
    ("syntax", &["diagnostics", "yaml", "scalar"]),
    ("api", &["scalar", "syntax"]),
    (
        "resolve",
        &["diagnostics", "scalar", "symbols", "files", "syntax", "api"],
    ),
    (
        "emit",
        &["diagnostics", "scalar", "symbols", "files", "api"],
    ),
    ("output", &["files"]),
    ("builder", &["diagnostics", "files", "emit", "output"]),
];

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the sources are in the repository") {
        let path = entry.expect("the folder can be read").path();
        if path.is_dir() {
            sources(&path, found);
        } else {
            found.push(path);
        }
    }
}

/// Returns the modules that a source refers to by `crate::`.
fn named(text: &str) -> BTreeSet<&str> {
    let code = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    let mentions = code.flat_map(|line| line.split("crate::").skip(1));
    let is_end = |character: char| !character.is_alphanumeric() && character != '_';
    mentions
        .flat_map(|mention| match mention.strip_prefix('{') {
            Some(list) => list.split(", ").collect(),
            None => vec![mention],
        })
        .filter_map(|name| name.split(is_end).next())
        .filter(|name| name.starts_with(char::is_lowercase))
        .collect()
}

#[test]
fn each_layer_depends_only_on_allowed_layers() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../codegen/src");
    let mut files = Vec::new();
    sources(&root, &mut files);
    let mut seen = BTreeSet::new();
    for path in files {
        let inside = path.strip_prefix(&root).expect("it was found there");
        let layer = inside.iter().next().expect("it has a name");
        let layer = Path::new(layer).with_extension("");
        let layer = layer.to_str().expect("modules are text");
        if ["lib", "main"].contains(&layer) {
            continue;
        }
        let (name, allowed) = LAYERS
            .iter()
            .find(|(name, _)| *name == layer)
            .unwrap_or_else(|| panic!("{layer} has no layer"));
        seen.insert(*name);
        let text = fs::read_to_string(&path).expect("a source is text");
        for other in named(&text) {
            let is_known = LAYERS.iter().any(|(name, _)| *name == other);
            assert!(
                other == *name || !is_known || allowed.contains(&other),
                "{} names `{other}`",
                inside.display()
            );
        }
    }
    assert_eq!(seen.len(), LAYERS.len(), "a layer has no source");
}
