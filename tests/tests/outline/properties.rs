//! Random specs, one fact changed at a time.

use std::collections::{BTreeMap, BTreeSet};

use codegen::api::Api;
use codegen::emit::outline;
use tests::random_spec::RandomSpec;

use crate::changes::{self, Change};

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
        for (kind, change) in one_of_each_kind(changes::api(&api), seed) {
            let mut changed = api.clone();
            (change.apply)(&mut changed);
            let is_told = outline(&changed) != before;
            assert_eq!(is_told, change.is_seen, "seed {seed}, {}", change.what);
            kinds.insert(kind);
        }
    }
    assert!(kinds.len() > 140, "only {} kinds: {kinds:#?}", kinds.len());
}

fn one_of_each_kind(changes: Vec<Change<Api>>, seed: u64) -> BTreeMap<String, Change<Api>> {
    let mut by_kind: BTreeMap<String, Vec<Change<Api>>> = BTreeMap::new();
    for change in changes {
        by_kind.entry(kind(&change.what)).or_default().push(change);
    }
    let mut dice = fastrand::Rng::with_seed(seed);
    let pick = |(kind, mut changes): (String, Vec<Change<Api>>)| {
        let picked = dice.usize(..changes.len());
        (kind, changes.swap_remove(picked))
    };
    by_kind.into_iter().map(pick).collect()
}

/// Returns the kind of a change: its description without indexes.
fn kind(what: &str) -> String {
    let steps = what.split(": ").filter(|step| *step != "inside");
    let words = steps.map(|step| {
        step.trim_end_matches(|last: char| last.is_ascii_digit())
            .trim()
    });
    words.collect::<Vec<_>>().join(": ")
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
