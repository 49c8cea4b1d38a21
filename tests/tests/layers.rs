//! The generator is built in layers: each depends only on some of those above it, and the files of a layer do not depend on
//! each other in a cycle.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The modules of `codegen/src`, each with its allowed dependencies.
const LAYERS: [(&str, &[&str]); 15] = [
    ("diagnostics", &[]),
    ("scalar", &[]),
    ("symbols", &[]),
    ("files", &[]),
    ("names", &["files"]),
    ("yaml", &["diagnostics"]),
    ("syntax", &["diagnostics", "yaml", "scalar"]),
    ("api", &["diagnostics", "scalar", "syntax"]),
    (
        "resolve",
        &[
            "diagnostics",
            "scalar",
            "symbols",
            "files",
            "names",
            "syntax",
            "api",
        ],
    ),
    (
        "reference",
        &[
            "diagnostics",
            "scalar",
            "symbols",
            "names",
            "syntax",
            "api",
            "resolve",
        ],
    ),
    ("compare", &["diagnostics", "yaml", "scalar", "api"]),
    (
        "import",
        &[
            "diagnostics",
            "yaml",
            "names",
            "syntax",
            "api",
            "reference",
            "compare",
        ],
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

/// Returns the modules that a source refers to by `root`, such as `crate::`.
fn named<'a>(text: &'a str, root: &str) -> BTreeSet<&'a str> {
    let code = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    let mentions = code.flat_map(|line| line.split(root).skip(1));
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
        if ["lib", "main", "commands"].contains(&layer) {
            continue;
        }
        let (name, allowed) = LAYERS
            .iter()
            .find(|(name, _)| *name == layer)
            .unwrap_or_else(|| panic!("{layer} has no layer"));
        seen.insert(*name);
        let text = fs::read_to_string(&path).expect("a source is text");
        for other in named(&text, "crate::") {
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

/// Returns, for each file of a folder, the files beside it that it refers to.
fn neighbours(folder: &Path) -> BTreeMap<String, BTreeSet<String>> {
    let entries = fs::read_dir(folder).expect("the sources are in the repository");
    let paths = entries.map(|entry| entry.expect("the folder can be read").path());
    let files = paths.filter(|path| path.is_file() && !path.ends_with("mod.rs"));
    let texts: BTreeMap<String, String> = files
        .map(|path| {
            let name = path.with_extension("");
            let name = name.file_name().expect("it has a name").to_string_lossy();
            let text = fs::read_to_string(&path).expect("a source is text");
            (name.into_owned(), text)
        })
        .collect();
    let of_one = |(name, text): (&String, &String)| {
        let beside = named(text, "super::").into_iter().map(str::to_owned);
        let beside = beside.filter(|other| other != name && texts.contains_key(other));
        (name.clone(), beside.collect())
    };
    texts.iter().map(of_one).collect()
}

#[test]
fn files_of_a_layer_form_no_cycle() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../codegen/src");
    for (layer, _) in LAYERS {
        let folder = root.join(layer);
        if !folder.is_dir() {
            continue;
        }
        let mut files = neighbours(&folder);
        // A file that refers to no other is in no cycle, and then those that refer only to such files, and so on.
        loop {
            let count = files.len();
            let known: BTreeSet<String> = files.keys().cloned().collect();
            files.retain(|_, beside| beside.iter().any(|other| known.contains(other)));
            if files.len() == count {
                break;
            }
        }
        assert!(files.is_empty(), "a cycle in {layer}: {files:?}");
    }
}
