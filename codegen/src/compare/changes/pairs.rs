//! Which item of an old list is which of a new one.

use std::collections::{HashMap, HashSet};

/// The items of two lists, by index.
#[derive(Clone, Debug, Default)]
pub struct Pairs {
    /// Those that are in both lists: old and new index, in the old order.
    pub both: Vec<(usize, usize)>,
    /// Those that are only in the old list.
    pub removed: Vec<usize>,
    /// Those that are only in the new list.
    pub added: Vec<usize>,
}

/// A key by which an item is recognized, if it has one.
pub type Key<'a, T> = &'a dyn Fn(&T) -> Option<String>;

impl Pairs {
    /// Pairs the items with the same first key, of the others those with the same second key, and so on. A key that
    /// several items have tells nothing.
    pub fn of<T>(old: &[T], new: &[T], keys: &[Key<T>]) -> Self {
        let mut pairs = Pairs {
            both: Vec::new(),
            removed: (0..old.len()).collect(),
            added: (0..new.len()).collect(),
        };
        for key in keys {
            let old_keys = unique(old, &pairs.removed, key);
            let new_keys = unique(new, &pairs.added, key);
            for (key, old) in old_keys {
                if let Some(new) = new_keys.get(&key) {
                    pairs.both.push((old, *new));
                }
            }
            let (olds, news): (HashSet<usize>, HashSet<usize>) = pairs.both.iter().copied().unzip();
            pairs.removed.retain(|index| !olds.contains(index));
            pairs.added.retain(|index| !news.contains(index));
        }
        pairs.both.sort_unstable();
        pairs
    }

    /// Returns whether the order of the items in both lists, as far as `counts` lets them count, is another.
    pub fn are_reordered(&self, counts: impl Fn(usize, usize) -> bool) -> bool {
        let counted = self.both.iter().filter(|(old, new)| counts(*old, *new));
        !counted.map(|(_, new)| new).is_sorted()
    }
}

fn unique<T>(items: &[T], among: &[usize], key: Key<T>) -> HashMap<String, usize> {
    let mut found: HashMap<String, Option<usize>> = HashMap::new();
    for index in among {
        if let Some(key) = key(&items[*index]) {
            let entry = found.entry(key);
            entry
                .and_modify(|index| *index = None)
                .or_insert(Some(*index));
        }
    }
    let found = found.into_iter();
    found
        .filter_map(|(key, index)| Some((key, index?)))
        .collect()
}
