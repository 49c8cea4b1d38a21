//! What is written is read back as it was.

use std::path::Path;

use codegen::api::Api;
use codegen::compare::{Difference, compare};
use codegen::diagnostics::{Source, Sources};
use codegen::reference::Problem;
use codegen::{emit, reference};
use tests::random_spec::RandomSpec;

use super::plain::plain;
use super::read::read;
use super::{api_of, api_of_sources, expected};

/// The number of random specs.
const SPECS: u64 = 100;

fn check(api: &Api, what: &str) {
    let (mut document, problems) = read(&emit::openapi(api));
    assert_eq!(problems, [""; 0], "{what}");
    document.file = 0;
    let (document, expected) = (plain(document), plain(expected::document(api)));
    for (one, other) in document.operations.iter().zip(&expected.operations) {
        assert_eq!(one, other, "{what}");
    }
    for (one, other) in document.schemas.iter().zip(&expected.schemas) {
        assert_eq!(one, other, "{what}");
    }
    assert_eq!(document, expected, "{what}");
}

#[test]
fn the_kit() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
    let spec = codegen::read(&folder).unwrap_or_else(|report| panic!("{report}"));
    check(&spec.api, "the kit");
}

#[test]
fn each_construct() {
    check(&api_of(include_str!("constructs.yaml")), "constructs");
}

#[test]
fn random_specs() {
    for seed in 0..SPECS {
        let api = api_of_sources(RandomSpec::new(seed).sources());
        check(&api, &format!("seed {seed}"));
    }
}

/// Returns the differences of an API from its document, and what of the document a spec can't express.
fn differences(api: &Api) -> (Vec<Difference>, Vec<Problem>) {
    let name = "openapi.json".to_owned();
    let document = Source {
        path: name.clone(),
        name,
        text: emit::openapi(api),
    };
    let mut read = reference::read_sources(Sources {
        files: vec![document],
    });
    let back = reference::api(&read.documents, &mut read.problems).expect("operations");
    (compare(api, &back).differences, read.problems)
}

#[test]
fn the_kit_does_not_differ_from_its_document() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
    let spec = codegen::read(&folder).unwrap_or_else(|report| panic!("{report}"));
    let (differences, problems) = differences(&spec.api);
    assert_eq!(problems, []);
    assert!(differences.is_empty(), "{differences:#?}");
}

/// Scopes with the same path are one scope in a document, which has one type for its parameter: that is reported.
#[test]
fn random_specs_do_not_differ_from_their_documents() {
    let mut exact = 0;
    for seed in 0..SPECS {
        let api = api_of_sources(RandomSpec::new(seed).sources());
        let (mut differences, mut problems) = differences(&api);
        let reported = problems.len();
        problems.retain(|problem| !problem.message.contains("has another type than"));
        if problems.len() < reported {
            differences.retain(|difference| !difference.path.starts_with("path"));
        }
        exact += u64::from(problems.is_empty());
        assert!(
            differences.is_empty() || !problems.is_empty(),
            "seed {seed}: {differences:#?}"
        );
    }
    assert!(
        exact * 10 > SPECS * 9,
        "only {exact} of {SPECS} can be expressed"
    );
}
