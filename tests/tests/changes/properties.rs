//! Random specs, one fact changed at a time.

use codegen::api::Api;
use codegen::compare::changes::{self, Change, Kind, Subject};
use tests::api_changes;
use tests::random_spec::RandomSpec;

fn read(seed: u64) -> Api {
    let spec = RandomSpec::new(seed);
    let read = codegen::read_sources(spec.sources());
    read.unwrap_or_else(|report| panic!("the spec of seed {seed} is refused:\n{report}"))
        .api
}

/// The version is judged by the changes. The parameters in the path of a resource are those of scopes, which tell their
/// changes.
fn is_told_elsewhere(what: &str) -> bool {
    let is_copy = |rest: &str| rest.starts_with(|first: char| first.is_ascii_digit());
    let of_resource = what.strip_prefix("resource ");
    let in_path = of_resource.and_then(|rest| rest.split_once(": path: part "));
    what == "package: version"
        || in_path.is_some_and(|(index, rest)| is_copy(index) && rest.contains(": parameter: "))
            && !what.contains("operation")
}

#[test]
fn what_the_outline_shows_is_told() {
    for seed in 0..20 {
        let api = read(seed);
        assert_eq!(changes::changes(&api, &api), [], "seed {seed}");
        for change in api_changes::one_of_each_kind(&api, seed).into_values() {
            let mut changed = api.clone();
            (change.apply)(&mut changed);
            let told = changes::changes(&api, &changed);
            let expected = change.is_seen && !is_told_elsewhere(&change.what);
            assert_eq!(
                !told.is_empty(),
                expected,
                "seed {seed}, {}: {told:#?}",
                change.what
            );
        }
    }
}

/// Types and resources have other indexes if the files have another order.
#[test]
fn the_order_of_files_is_no_change() {
    for seed in 0..40 {
        let mut sources = RandomSpec::new(seed).sources();
        sources.files.reverse();
        let reversed = codegen::read_sources(sources).expect("the same spec").api;
        assert_eq!(changes::changes(&read(seed), &reversed), [], "seed {seed}");
    }
}

/// Specs that have nothing in common but names are compared like others: what is new one way is gone the other way.
#[test]
fn unrelated_specs_can_be_compared() {
    for seed in 0..20 {
        let (one, other) = (read(seed), read(seed + 100));
        let there = changes::changes(&one, &other);
        let back = changes::changes(&other, &one);
        assert!(
            there.iter().all(|change| !change.reason.is_empty()),
            "seed {seed}"
        );
        assert!(!changes::changelog(&there).is_empty() && !changes::json(&back).is_empty());
        let types = |list: &[Change], kind| {
            let types = list.iter().filter(|change| change.subject == Subject::Type);
            types.filter(|change| change.kind == kind).count()
        };
        assert_eq!(
            types(&there, Kind::Added),
            types(&back, Kind::Removed),
            "seed {seed}"
        );
    }
}
