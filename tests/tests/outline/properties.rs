//! Random specs, one fact changed at a time.

use std::collections::BTreeSet;

use codegen::api::Api;
use codegen::emit::outline;
use tests::api_changes;
use tests::random_spec::RandomSpec;

fn read(seed: u64) -> Api {
    let spec = RandomSpec::new(seed);
    let read = codegen::read_sources(spec.sources());
    read.unwrap_or_else(|report| panic!("the spec of seed {seed} is refused:\n{report}"))
        .api
}

#[test]
fn only_observable_changes_change_the_outline() {
    let mut kinds = BTreeSet::new();
    for seed in 0..40 {
        let api = read(seed);
        let before = outline(&api);
        // One of each kind: a large spec has thousands, which differ only in their location.
        for (kind, change) in api_changes::one_of_each_kind(&api, seed) {
            let mut changed = api.clone();
            (change.apply)(&mut changed);
            let is_told = outline(&changed) != before;
            assert_eq!(is_told, change.is_seen, "seed {seed}, {}", change.what);
            kinds.insert(kind);
        }
    }
    assert!(kinds.len() > 140, "only {} kinds: {kinds:#?}", kinds.len());
}

#[test]
fn lines_are_sorted_and_unique() {
    for seed in 0..40 {
        let outline = outline(&read(seed));
        let (header, lines) = outline.split_once("\n\n").expect("a header");
        assert!(header.starts_with("# ") && !header.contains('\n'));
        let lines: Vec<&str> = lines.lines().collect();
        assert!(lines.is_sorted_by(|one, next| one < next), "seed {seed}");
    }
}

#[test]
fn lines_of_an_item_are_adjacent() {
    for seed in 0..40 {
        let outline = outline(&read(seed));
        let lines = outline.lines().skip(2);
        let mut things: Vec<&str> = lines
            .map(|line| line.split_once(' ').expect("a thing and a fact").0)
            .collect();
        things.dedup();
        let count = things.len();
        things.sort_unstable();
        things.dedup();
        assert_eq!(things.len(), count, "seed {seed}");
    }
}
