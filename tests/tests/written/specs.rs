//! Whole specs: what is written generates the same crate.

use std::path::Path;

use codegen::diagnostics::{Diagnostics, Source, Sources};
use codegen::syntax::{self, Comments, Spec};
use codegen::{emit, yaml};
use tests::random_spec::RandomSpec;

fn syntax(sources: &Sources) -> Spec {
    let mut diagnostics = Diagnostics::default();
    let spec = syntax::read(yaml::read(sources, &mut diagnostics), &mut diagnostics);
    let has_errors = diagnostics.has_errors();
    let texts: Vec<&str> = sources
        .files
        .iter()
        .map(|source| source.text.as_str())
        .collect();
    assert!(
        !has_errors,
        "{:?}\n{}",
        diagnostics.sorted(|_| None),
        texts.join("\n=====\n")
    );
    spec
}

fn write(sources: &Sources) -> Sources {
    let files = syntax::files_text(&syntax(sources), &Comments::new());
    let source = |(name, text): (String, String)| Source {
        path: name.clone(),
        name,
        text,
    };
    Sources {
        files: files.into_iter().map(source).collect(),
    }
}

/// Checks that a spec is the same after writing, and that writing it again changes nothing.
fn check(sources: Sources, what: &str) {
    let written = write(&sources);
    for (source, again) in written.files.iter().zip(&write(&written).files) {
        assert_eq!(source.text, again.text, "{what}: {}", source.name);
    }
    let before = codegen::read_sources(sources);
    let before = before.unwrap_or_else(|report| panic!("{what}:\n{report}"));
    let after = codegen::read_sources(written);
    let after = after.unwrap_or_else(|report| panic!("{what}:\n{report}"));
    let (before, after) = (emit::files(&before.api), emit::files(&after.api));
    for (path, text) in &before {
        assert_eq!(after.get(path), Some(text), "{what}: {path}");
    }
    assert_eq!(before.len(), after.len(), "{what}");
}

#[test]
fn random_specs_read_back() {
    for seed in 0..40 {
        check(RandomSpec::new(seed).sources(), &format!("seed {seed}"));
    }
}

#[test]
fn the_spec_reads_back() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
    let sources = yaml::read_folder(&folder, &mut Diagnostics::default());
    check(sources, "spec");
}
