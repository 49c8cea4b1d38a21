//! The generator is built in floors: each knows only some of those above it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The modules of `codegen/src`, each with those that it may name.
const FLOORS: [(&str, &[&str]); 11] = [
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

/// The modules that a source names by `crate::`.
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
fn each_floor_knows_only_floors_above() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../codegen/src");
    let mut files = Vec::new();
    sources(&root, &mut files);
    let mut seen = BTreeSet::new();
    for path in files {
        let inside = path.strip_prefix(&root).expect("it was found there");
        let floor = inside.iter().next().expect("it has a name");
        let floor = Path::new(floor).with_extension("");
        let floor = floor.to_str().expect("modules are text");
        if ["lib", "main"].contains(&floor) {
            continue;
        }
        let (name, allowed) = FLOORS
            .iter()
            .find(|(name, _)| *name == floor)
            .unwrap_or_else(|| panic!("{floor} has no floor"));
        seen.insert(*name);
        let text = fs::read_to_string(&path).expect("a source is text");
        for other in named(&text) {
            let is_known = FLOORS.iter().any(|(name, _)| *name == other);
            assert!(
                other == *name || !is_known || allowed.contains(&other),
                "{} names `{other}`",
                inside.display()
            );
        }
    }
    assert_eq!(seen.len(), FLOORS.len(), "a floor has no source");
}
