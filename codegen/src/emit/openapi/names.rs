//! Names that OpenAPI wants to be distinct, or made of some characters only.

use std::collections::HashSet;

/// Names that are taken.
#[derive(Debug, Default)]
pub struct Names(HashSet<String>);

impl Names {
    /// Returns the name, or the name with a number if it is taken.
    pub fn take(&mut self, name: &str) -> String {
        let mut taken = name.to_owned();
        let mut number = 2_usize;
        while !self.0.insert(taken.clone()) {
            taken = format!("{name}_{number}");
            number += 1;
        }
        taken
    }
}

/// Returns a name for the key of a component, with `_` in place of what isn't allowed there.
pub fn component(name: &str) -> String {
    let is_allowed =
        |character: char| character.is_ascii_alphanumeric() || "._-".contains(character);
    let allowed = |character: char| {
        if is_allowed(character) {
            character
        } else {
            '_'
        }
    };
    name.chars().map(allowed).collect()
}

/// Returns the words of a name as a title: `Kick all`.
pub fn title(name: &str) -> String {
    let words = name.replace(['_', '-'], " ");
    let mut characters = words.trim().chars();
    let first = characters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(characters).collect()
}
