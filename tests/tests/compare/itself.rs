//! An API doesn't differ from itself.

use std::path::Path;

use codegen::compare::compare;
use tests::random_spec::RandomSpec;

#[test]
fn the_real_spec() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
    let spec = codegen::read(&root).expect("the spec of the repository is valid");
    let comparison = compare(&spec.api, &spec.api);
    assert!(comparison.differences.is_empty(), "{comparison:#?}");
}

#[test]
fn random_specs() {
    for seed in 0..300 {
        let spec = RandomSpec::new(seed);
        let read = codegen::read_sources(spec.sources());
        let api = read.unwrap_or_else(|report| panic!("{report}")).api;
        let comparison = compare(&api, &api);
        assert!(
            comparison.differences.is_empty(),
            "seed {seed}: {comparison:#?}"
        );
    }
}
