//! A change of one fact of a page is one difference.

use codegen::api::Api;
use codegen::compare::{Comparison, compare};
use codegen::diagnostics::{Source, Sources};
use codegen::reference::{self, Problem};

use crate::mutate;

/// Returns the API of a page, and what can't be expressed.
fn read(page: &str) -> (Api, Vec<Problem>) {
    let source = Source {
        name: "library.md".to_owned(),
        path: "library.md".to_owned(),
        text: page.to_owned(),
    };
    let sources = Sources {
        files: vec![source],
    };
    let read = reference::read_sources(sources);
    let mut problems = Vec::new();
    let api = reference::api(&read.documents, &mut problems);
    (api.expect("the page has operations"), problems)
}

#[test]
fn each_changed_fact_is_one_difference() {
    let page = include_str!("pages/library.md");
    let (spec, problems) = read(page);
    assert_eq!(problems, []);
    let mutations = mutate::all(page);
    assert!(mutations.len() > 150, "only {}", mutations.len());
    let mut wrong = Vec::new();
    for mutation in mutations {
        let (changed, problems) = read(&mutation.page);
        let Comparison { differences, .. } = compare(&spec, &changed);
        let kinds: Vec<_> = differences
            .iter()
            .map(|difference| difference.kind)
            .collect();
        // What a spec can't say is reported, and is no difference.
        let is_reported = kinds.is_empty() && problems.len() == 1;
        if kinds != [mutation.kind] && !is_reported {
            let paths = differences.iter().map(|difference| &difference.path);
            let paths: Vec<&String> = paths.collect();
            wrong.push(format!(
                "{}: {kinds:?} {paths:?} {problems:?}",
                mutation.what
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
