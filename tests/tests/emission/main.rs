//! What the generator emits: for the real spec, and for each construct of the language.

use std::path::Path;

use codegen::document::{Source, Sources};
use codegen::emit;
use codegen::files::Files;

/// The start of every small spec: they show one construct each, and this is none of them.
const ROOT: &str = "api: Sample\ncrate: sample\nbase_url: https://sample.test\n";

fn spec_folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec")
}

fn files_of(root: &str, spec: &str) -> Files {
    let source = |name: &str, text: &str| Source {
        name: name.to_owned(),
        path: name.to_owned(),
        text: text.to_owned(),
    };
    let sources = Sources {
        files: vec![source("root.yaml", root), source("spec.yaml", spec)],
    };
    let spec = codegen::read_sources(sources).unwrap_or_else(|complaints| panic!("{complaints}"));
    emit::files(&spec.api)
}

/// Whether the file is written by hand and only copied.
fn is_runtime(path: &str) -> bool {
    let source = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../codegen/crate")
        .join(path);
    source.exists()
}

#[test]
fn real_spec() {
    let spec = codegen::read(&spec_folder()).unwrap_or_else(|complaints| panic!("{complaints}"));
    for (path, content) in emit::files(&spec.api) {
        if !is_runtime(&path) {
            insta::with_settings!({ snapshot_path => "snapshots/real", prepend_module_to_snapshot => false, omit_expression => true }, {
                insta::assert_snapshot!(path.replace('/', "__"), content);
            });
        }
    }
}

#[test]
fn every_run_emits_the_same_bytes() {
    let emit = || {
        let spec =
            codegen::read(&spec_folder()).unwrap_or_else(|complaints| panic!("{complaints}"));
        emit::files(&spec.api)
    };
    assert_eq!(emit(), emit());
}

#[test]
fn generated_is_current() {
    let spec = codegen::read(&spec_folder()).unwrap_or_else(|complaints| panic!("{complaints}"));
    let generated = Path::new(env!("CARGO_MANIFEST_DIR")).join("../generated");
    let differences = codegen::disk::compare(&generated, &emit::files(&spec.api));
    let differences = differences.unwrap_or_else(|error| panic!("{error}"));
    let shown: Vec<String> = differences
        .iter()
        .map(codegen::disk::Difference::unified_diff)
        .collect();
    assert!(
        shown.is_empty(),
        "run `cargo run -p codegen`:\n{}",
        shown.concat()
    );
}

/// One snapshot for each file in `specs/`: the spec, and all that it becomes.
#[test]
fn constructs() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/emission/specs");
    let entries = std::fs::read_dir(folder).expect("the folder is part of the repository");
    let mut paths: Vec<_> = entries
        .map(|entry| entry.expect("readable").path())
        .collect();
    paths.sort();
    let plain = files_of(ROOT, include_str!("specs/operation_minimal.yaml"));
    for path in paths {
        let spec = std::fs::read_to_string(&path).expect("readable");
        let (root, rest) = match spec.split_once("---\n") {
            Some((root, rest)) => (format!("{ROOT}{root}"), rest.to_owned()),
            None => (ROOT.to_owned(), spec.clone()),
        };
        let mut shown = format!("{}\n", spec.trim_end());
        for (path, content) in files_of(&root, &rest) {
            let is_news = plain.get(&path) != Some(&content);
            if is_news
                && !is_runtime(&path)
                && !["README.md", "src/lib.rs"].contains(&path.as_str())
            {
                shown.push_str(&format!("\n=== {path}\n{}", without_header(&content)));
            }
        }
        let name = path
            .file_stem()
            .expect("a file")
            .to_string_lossy()
            .into_owned();
        insta::with_settings!({ snapshot_path => "snapshots/constructs", prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(name, shown);
        });
    }
}

#[test]
fn only_deep_types_raise_the_recursion_limit() {
    let limit = |count: usize| {
        let types = (0..count).map(|index| {
            let next = (index + 1) % count;
            format!("  T{index}: {{ doc: A type., fields: {{ next: map of T{next} }} }}\n")
        });
        let types: String = types.collect();
        let spec = format!(
            "resource: all\noperations: {{ get: {{ http: GET, doc: Gets., returns: T0 }} }}\ntypes:\n{types}"
        );
        let files = files_of(ROOT, &spec);
        let line = files["src/lib.rs"]
            .lines()
            .find(|line| line.starts_with("#![recursion_limit"));
        line.map(str::to_owned)
    };
    assert_eq!(limit(5), None);
    assert_eq!(limit(10).as_deref(), Some("#![recursion_limit = \"256\"]"));
    assert_eq!(limit(40).as_deref(), Some("#![recursion_limit = \"512\"]"));
}

fn without_header(content: &str) -> &str {
    content.split_once("\n\n").map_or(content, |(_, rest)| rest)
}
