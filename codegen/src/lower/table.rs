//! Reading mappings of the spec: keys that are known, there once, and hold what they should.

use std::collections::HashMap;

use super::language::Mapping;
use crate::diagnostics::{Diagnostic, Diagnostics, listed, nearest};
use crate::document::{Node, Value};

/// A mapping whose keys are text, each there once.
#[derive(Clone, Debug)]
pub struct Table<'a> {
    /// What to point at where the mapping as a whole is meant: the key it stands behind.
    pub at: &'a Node,
    /// Its entries in the order they were typed.
    pub entries: Vec<Entry<'a>>,
}

/// One line of a mapping.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// The key as text.
    pub name: &'a str,
    /// The key.
    pub key: &'a Node,
    /// What is typed behind it.
    pub value: &'a Node,
}

impl<'a> Entry<'a> {
    /// Reads what is typed behind the key as a mapping with any keys.
    pub fn open(&self, diagnostics: &mut Diagnostics) -> Option<Table<'a>> {
        Table::open(
            self.value,
            self.key,
            &format!("`{}`", self.name),
            diagnostics,
        )
    }

    /// Reads what is typed behind the key as a mapping that knows only certain keys.
    pub fn known(&self, mapping: &Mapping, diagnostics: &mut Diagnostics) -> Option<Table<'a>> {
        Table::known(self.value, self.key, mapping, diagnostics)
    }
}

impl<'a> Table<'a> {
    /// Reads a mapping with any keys; `what` names it in messages.
    pub fn open(
        node: &'a Node,
        at: &'a Node,
        what: &str,
        diagnostics: &mut Diagnostics,
    ) -> Option<Self> {
        let Value::Map(map) = &node.value else {
            diagnostics.push(wrong_kind(what, "a mapping of names to values", node));
            return None;
        };
        let mut entries: Vec<Entry<'a>> = Vec::with_capacity(map.len());
        let mut seen = HashMap::with_capacity(map.len());
        for (key, value) in map {
            let Some(name) = key.name() else {
                let message = format!("a name is text, and this is {}", key.kind());
                diagnostics.push(Diagnostic::error(message, key).help("write it in quotes"));
                continue;
            };
            if name.trim().is_empty() {
                diagnostics.push(Diagnostic::error("a name can't be empty", key));
            } else if name == "<<" {
                let diagnostic = Diagnostic::error("merge keys have no meaning here", key);
                diagnostics.push(diagnostic.help(
                    "write the lines out; only whole values can be repeated by `&name` and `*name`",
                ));
            } else if let Some(first) = seen.insert(name, key) {
                seen.insert(name, first);
                let diagnostic = Diagnostic::error(format!("`{name}` is here twice"), key);
                diagnostics.push(diagnostic.label("again here").note(first, "first here"));
            } else {
                entries.push(Entry { name, key, value });
            }
        }
        Some(Table { at, entries })
    }

    /// Reads a mapping that knows only certain keys, and needs some of them.
    pub fn known(
        node: &'a Node,
        at: &'a Node,
        mapping: &Mapping,
        diagnostics: &mut Diagnostics,
    ) -> Option<Self> {
        let names = mapping.names();
        if !matches!(node.value, Value::Map(_)) {
            let diagnostic = wrong_kind(mapping.what, "a mapping of names to values", node);
            diagnostics.push(diagnostic.help(format!("its keys are {}", listed(&names))));
            return None;
        }
        let mut table = Self::open(node, at, mapping.what, diagnostics)?;
        let mut meant = Vec::new();
        table.entries.retain(|entry| {
            let is_known = names.contains(&entry.name);
            if !is_known {
                let message = format!("{} has no key `{}`", mapping.what, entry.name);
                let free: Vec<&str> = names
                    .iter()
                    .copied()
                    .filter(|name| node.get(name).is_none())
                    .collect();
                let near = nearest(entry.name, &free);
                let diagnostic = Diagnostic::error(message, entry.key);
                match part_of_text(entry, node).filter(|_| near.is_none()) {
                    Some(1) => {
                        diagnostics.push(diagnostic.help("a text with a comma stands in quotes"));
                    }
                    // That text is reported already.
                    Some(_) => {}
                    None => {
                        let allowed = if free.is_empty() { &names } else { &free };
                        diagnostics.push(diagnostic.suggest(entry.name, allowed.iter().copied()));
                    }
                }
                meant.extend(near);
            }
            is_known
        });
        for key in mapping.keys {
            // A key that was only typed wrong is one diagnostic, not two.
            if let Some(example) = key.required
                && node.get(key.name).is_none()
                && !meant.contains(&key.name)
            {
                let message = format!("{} needs the key `{}`", mapping.what, key.name);
                diagnostics.push(Diagnostic::error(message, at).help(format!("write `{example}`")));
            }
        }
        table.check_company(mapping, &meant, diagnostics);
        Some(table)
    }

    fn check_company(&self, mapping: &Mapping, meant: &[&str], diagnostics: &mut Diagnostics) {
        let given: Vec<Entry> = mapping
            .one_of
            .iter()
            .filter_map(|name| self.entry(name))
            .collect();
        let is_meant = mapping.one_of.iter().any(|name| meant.contains(name));
        if let [first, second, ..] = given[..] {
            let (first, second) = if first.key.place < second.key.place {
                (first, second)
            } else {
                (second, first)
            };
            let message = format!(
                "{} has either `{}` or `{}`, not both",
                mapping.what, first.name, second.name
            );
            let diagnostic = Diagnostic::error(message, second.key);
            diagnostics.push(diagnostic.note(first.key, "already here"));
        } else if given.is_empty() && !mapping.one_of.is_empty() && !is_meant {
            let message = format!("{} needs one of {}", mapping.what, listed(mapping.one_of));
            diagnostics.push(Diagnostic::error(message, self.at));
        }
        for (key, other) in mapping.together {
            // Beside one key too many, others are not worth a word.
            if let (Some(entry), None, true) = (self.entry(key), self.entry(other), given.len() < 2)
                && !meant.contains(other)
            {
                let message = format!("`{key}` goes with `{other}`, which is not here");
                diagnostics.push(Diagnostic::error(message, entry.key));
            }
        }
    }

    /// The value behind a key.
    pub fn get(&self, name: &str) -> Option<&'a Node> {
        self.entry(name).map(|entry| entry.value)
    }

    /// The whole entry of a key.
    pub fn entry(&self, name: &str) -> Option<Entry<'a>> {
        self.entries
            .iter()
            .find(|entry| entry.name == name)
            .copied()
    }

    /// The text behind a key, if the key is there.
    pub fn text(&self, name: &str, diagnostics: &mut Diagnostics) -> Option<String> {
        let node = self.get(name)?;
        text(node, &format!("`{name}`"), diagnostics).map(str::to_owned)
    }

    /// `true` or `false` behind a key, if the key is there.
    pub fn boolean(&self, name: &str, diagnostics: &mut Diagnostics) -> Option<bool> {
        let node = self.get(name)?;
        if let Value::Boolean(value) = node.value {
            return Some(value);
        }
        diagnostics.push(wrong_kind(&format!("`{name}`"), "`true` or `false`", node));
        None
    }

    /// The list of texts behind a key, each with its node; empty if the key is not there.
    pub fn texts(&self, name: &str, diagnostics: &mut Diagnostics) -> Vec<(&'a str, &'a Node)> {
        match self.get(name) {
            Some(node) => texts(node, name, diagnostics),
            None => Vec::new(),
        }
    }
}

/// Which part of the text before it this may be, from 1 on: in `{ doc: Red, green, blue }`, YAML reads `green` and
/// `blue` as keys.
fn part_of_text(entry: &Entry, node: &Node) -> Option<usize> {
    let Value::Map(map) = &node.value else {
        return None;
    };
    let index = map
        .iter()
        .position(|(key, _)| std::ptr::eq(key, entry.key))?;
    let parts = map[..=index].iter().rev();
    let parts = parts.take_while(|(_, value)| matches!(value.value, Value::Null));
    let parts = parts.count();
    let (_, before) = map.get(index.checked_sub(parts)?)?;
    (parts > 0 && before.text().is_some()).then_some(parts)
}

/// A diagnostic for a value that is not of the kind that is wanted.
pub fn wrong_kind(what: &str, wanted: &str, node: &Node) -> Diagnostic {
    let message = match node.value {
        Value::Null => format!("{what} is {wanted}, and nothing is given"),
        _ => format!("{what} is {wanted}, and this is {}", node.kind()),
    };
    Diagnostic::error(message, node)
}

/// A node that has to be text that isn't empty; `what` names it in messages.
pub fn text<'a>(node: &'a Node, what: &str, diagnostics: &mut Diagnostics) -> Option<&'a str> {
    match &node.value {
        Value::Text(text) if text.trim().is_empty() => {
            diagnostics.push(Diagnostic::error(format!("{what} is empty"), node));
            None
        }
        Value::Text(text) => Some(text.trim()),
        Value::Number(_) | Value::Boolean(_) => {
            let message = format!("{what} is text, and YAML reads this as {}", node.kind());
            diagnostics.push(Diagnostic::error(message, node).help("write it in quotes"));
            None
        }
        _ => {
            diagnostics.push(wrong_kind(what, "text", node));
            None
        }
    }
}

/// A node that has to be a list of texts.
pub fn texts<'a>(
    node: &'a Node,
    name: &str,
    diagnostics: &mut Diagnostics,
) -> Vec<(&'a str, &'a Node)> {
    let Value::List(items) = &node.value else {
        let diagnostic = wrong_kind(&format!("`{name}`"), "a list", node);
        diagnostics.push(diagnostic.help(format!("write `{name}: [first, second]`")));
        return Vec::new();
    };
    let mut texts: Vec<(&str, &Node)> = Vec::with_capacity(items.len());
    let mut seen = HashMap::with_capacity(items.len());
    let what = format!("each item of `{name}`");
    for item in items {
        let Some(value) = text(item, &what, diagnostics) else {
            continue;
        };
        if let Some(first) = seen.get(value) {
            let message = format!("{} is in this list twice", listed(&[value]));
            let diagnostic = Diagnostic::error(message, item);
            diagnostics.push(diagnostic.label("again here").note(*first, "first here"));
        } else {
            seen.insert(value, item);
            texts.push((value, item));
        }
    }
    texts
}
