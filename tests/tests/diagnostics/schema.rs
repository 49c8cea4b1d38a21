//! The JSON Schema is current, and agrees with the generator about the structure of files.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use codegen::diagnostics::{Diagnostic, Diagnostics, Location};
use codegen::syntax::schema;
use codegen::yaml;
use serde_json::Value;

use super::{case, tree};

fn folder(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn yaml_files(folder: &Path) -> Vec<(String, String)> {
    let entries = fs::read_dir(folder).expect("the folder is in the repository");
    let paths = entries.map(|entry| entry.expect("the folder can be read").path());
    paths
        .filter(|path| path.extension().is_some_and(|end| end == "yaml"))
        .map(|path| {
            let text = fs::read_to_string(&path).expect("a spec is text");
            (path.display().to_string(), text)
        })
        .collect()
}

fn validator() -> jsonschema::Validator {
    let schema: Value = serde_json::from_str(&schema::text()).expect("the schema is JSON");
    jsonschema::draft7::new(&schema).expect("the schema is one")
}

/// Phrases of messages about the structure of a file, which the schema checks too.
const STRUCTURAL: [&str; 8] = [
    " has no key `",
    " needs the key `",
    " needs one of ",
    " can't have both `",
    "` requires `",
    " must be a mapping of names to values, but ",
    "` must be a string, but this is ",
    "this file has none of the keys",
];

fn is_structural(diagnostic: &Diagnostic) -> bool {
    STRUCTURAL
        .iter()
        .any(|phrase| diagnostic.message.contains(phrase))
}

#[test]
fn committed_schema_is_current() {
    let committed = fs::read_to_string(folder("../spec/schema.json")).expect("it is committed");
    let committed: Value = serde_json::from_str(&committed).expect("the schema is JSON");
    let current: Value = serde_json::from_str(&schema::text()).expect("the schema is JSON");
    assert_eq!(
        committed, current,
        "run `cargo run -p codegen -- schema > spec/schema.json`"
    );
}

#[test]
fn good_files_are_valid() {
    let validator = validator();
    let folders = ["../spec", "tests/diagnostics/good", "tests/emission/specs"];
    for (path, text) in folders.iter().flat_map(|path| yaml_files(&folder(path))) {
        // Everything before `---` is part of the API file of that test.
        let text = text.rsplit("\n---\n").next().unwrap_or_default();
        let errors: Vec<_> = validator
            .iter_errors(&tree::of(text))
            .map(|error| error.to_string())
            .collect();
        assert!(errors.is_empty(), "{path}: {errors:?}");
    }
}

#[test]
fn files_of_the_spec_name_the_schema() {
    for (path, text) in yaml_files(&folder("../spec")) {
        let first = text.lines().next();
        assert_eq!(
            first,
            Some("# yaml-language-server: $schema=schema.json"),
            "{path}"
        );
    }
}

#[test]
fn schema_and_generator_agree_about_the_catalogue() {
    let validator = validator();
    let mut seen = 0;
    for (path, text) in yaml_files(&folder("tests/diagnostics/cases")) {
        let sources = case::sources(&text);
        let mut unreadable = Diagnostics::default();
        let documents = yaml::read(&sources, &mut unreadable);
        if !unreadable.is_empty() {
            continue;
        }
        let report = match codegen::read_sources(sources) {
            Ok(_) => Vec::new(),
            Err(report) => report.diagnostics,
        };
        let mut wrong: BTreeMap<usize, Vec<&Diagnostic>> = BTreeMap::new();
        for diagnostic in &report {
            match diagnostic.location {
                Location::Bytes { file, .. } => wrong.entry(file).or_default().push(diagnostic),
                Location::Span(_) | Location::File(_) => {}
            }
        }
        for (file, document) in documents.iter().enumerate() {
            let is_valid = validator.is_valid(&tree::value(document));
            let diagnostics = wrong.remove(&file).unwrap_or_default();
            if diagnostics
                .iter()
                .any(|diagnostic| is_structural(diagnostic))
            {
                seen += 1;
                assert!(!is_valid, "{path}: the schema accepts {diagnostics:#?}");
            }
            if diagnostics.is_empty() && report.is_empty() {
                assert!(
                    is_valid,
                    "{path}: the schema refuses what the generator accepts"
                );
            }
        }
    }
    assert!(seen >= 45, "{seen} structural diagnostics only");
}
