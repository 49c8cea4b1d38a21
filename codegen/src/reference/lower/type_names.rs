//! Chooses the names of types.

use std::collections::{HashMap, HashSet};

use super::known::plain;
use super::uses::{Use, is_vague};
use super::words::camel;
use crate::names::module_name;
use crate::syntax::RESERVED;
use crate::{scalar::Scalar, symbols};

/// What a type could be called, the shortest first.
#[derive(Debug)]
pub struct Candidates {
    /// The number of places where it is used.
    pub uses: usize,
    names: Vec<(Strength, String)>,
}

/// Which of several types gets a name that fits to all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Strength {
    /// It tells what the operation is about.
    Guessed,
    /// It has words of what is around it.
    Longer,
    /// It is that of a property.
    Property,
    /// The reference gives it.
    Given,
}

impl Candidates {
    /// Finds them for a type that is used first here, and may have a name that the reference gives it.
    pub fn new(place: &Use, given: Option<String>) -> Self {
        let mut names: Vec<(Strength, String)> = Vec::new();
        let guessed = place.instead.as_deref().map(camel);
        let guessed =
            guessed.filter(|name| given.is_none() && !place.is_envelope && !name.is_empty());
        names.extend(guessed.map(|name| (Strength::Guessed, name)));
        let is_vague = given.is_none() && is_vague(&place.base.to_lowercase());
        let strength = if given.is_some() {
            Strength::Given
        } else {
            Strength::Property
        };
        let mut longer = given.unwrap_or_else(|| place.base.clone());
        if longer.is_empty() {
            "Value".clone_into(&mut longer);
        } else if !is_vague || place.around.is_empty() {
            names.push((strength, longer.clone()));
        }
        for outer in &place.around {
            if !longer.starts_with(outer.as_str()) {
                longer = format!("{outer}{longer}");
                names.push((Strength::Longer, longer.clone()));
            }
        }
        if names.is_empty() {
            names.push((Strength::Longer, longer));
        }
        for (_, name) in &mut names {
            name.truncate(LONGEST);
        }
        Candidates { uses: 0, names }
    }

    /// Whether this is one of them.
    pub fn has(&self, name: &str) -> bool {
        self.names.iter().any(|(_, own)| own == name)
    }
}

/// Longer names are cut off.
const LONGEST: usize = 120;

/// Chooses a name for each type: the shortest that is not meant for another type too.
pub fn distinct(candidates: &[Candidates], taken: &HashSet<String>) -> Vec<String> {
    let mut levels = vec![0; candidates.len()];
    while lengthen(candidates, &mut levels, taken) {}
    let mut taken = taken.clone();
    let mut names = Vec::with_capacity(candidates.len());
    for (candidate, level) in candidates.iter().zip(levels) {
        let (_, name) = &candidate.names[level];
        let numbered = (2..).map(|number| format!("{name}{number}"));
        let is_free = |name: &String| !taken.contains(&key(name)) && !is_reserved(&key(name));
        // There are more numbers than names.
        let name = [name.clone()].into_iter().chain(numbered).find(is_free);
        let name = name.unwrap_or_default();
        taken.insert(key(&name));
        names.push(name);
    }
    names
}

/// Takes a longer name for types whose names clash. Returns whether there are such types.
fn lengthen(candidates: &[Candidates], levels: &mut [usize], taken: &HashSet<String>) -> bool {
    let mut by_key: HashMap<String, Vec<usize>> = HashMap::new();
    for (index, (candidate, level)) in candidates.iter().zip(levels.iter()).enumerate() {
        let key = key(&candidate.names[*level].1);
        by_key.entry(key).or_default().push(index);
    }
    let mut changed = false;
    for (key, mut same) in by_key {
        if !taken.contains(&key) && !is_reserved(&key) {
            if same.len() < 2 {
                continue;
            }
            let strength = |index: &usize| candidates[*index].names[levels[*index]].0;
            let most = same.iter().map(strength).max();
            let rank = |index: &usize| match strength(index) {
                // What is used most is probably what the operations are about.
                Strength::Guessed => (Strength::Guessed, candidates[*index].uses),
                other => (other, 0),
            };
            let best = same.iter().map(rank).max();
            let strongest = same.iter().filter(|index| Some(rank(index)) == best);
            let is_settled = strongest.count() == 1 || most == Some(Strength::Given);
            let keeps = same.iter().position(|index| Some(rank(index)) == best);
            if let Some(keeps) = keeps.filter(|_| is_settled) {
                same.remove(keeps);
            }
        }
        for index in same {
            if levels[index] + 1 < candidates[index].names.len() {
                levels[index] += 1;
                changed = true;
            }
        }
    }
    changed
}

/// The name of a type's module, by which names of types clash.
fn key(name: &str) -> String {
    module_name(name, &[]).map_or_else(|| name.to_lowercase(), |name| plain(&name))
}

fn is_reserved(key: &str) -> bool {
    let is_word = |word: &&str| *word == key;
    symbols::TYPE_NAMES
        .iter()
        .any(|name| self::key(name) == key)
        || Scalar::find(key).is_some()
        || RESERVED.iter().any(is_word)
}
