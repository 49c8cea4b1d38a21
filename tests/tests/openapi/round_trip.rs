//! What is written is read back as it was.

use std::path::Path;

use codegen::api::Api;
use codegen::compare::compare;
use codegen::diagnostics::{Source, Sources};
use codegen::{emit, reference};
use tests::random_spec::RandomSpec;

use super::plain::plain;
use super::read::read;
use super::{api_of, api_of_sources, expected};

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
    for seed in 0..150 {
        let api = api_of_sources(RandomSpec::new(seed).sources());
        check(&api, &format!("seed {seed}"));
    }
}

#[test]
fn the_kit_does_not_differ_from_its_document() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
    let spec = codegen::read(&folder).unwrap_or_else(|report| panic!("{report}"));
    let name = "openapi.json".to_owned();
    let document = Source {
        path: name.clone(),
        name,
        text: emit::openapi(&spec.api),
    };
    let mut read = reference::read_sources(Sources {
        files: vec![document],
    });
    let back = reference::api(&read.documents, &mut read.problems).expect("operations");
    assert_eq!(read.problems, []);
    let differences = compare(&spec.api, &back).differences;
    assert!(differences.is_empty(), "{differences:#?}");
}
