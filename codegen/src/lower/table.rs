//! Reading mappings of the spec: keys that are known, there once, and hold what they should.

use crate::document::{Node, Value};
use crate::mistake::{Mistake, Mistakes, listed};

/// A mapping whose keys are text, each there once.
#[derive(Clone, Debug)]
pub struct Table<'a> {
    /// The mapping itself.
    pub node: &'a Node,
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

impl<'a> Table<'a> {
    /// Reads a mapping with any keys; `what` names it in messages.
    pub fn open(node: &'a Node, what: &str, mistakes: &mut Mistakes) -> Option<Self> {
        let Value::Map(map) = &node.value else {
            let message = format!(
                "{what} is a mapping of names to values, and this is {}",
                node.kind()
            );
            mistakes.push(Mistake::error(message, node));
            return None;
        };
        let mut entries: Vec<Entry<'a>> = Vec::with_capacity(map.len());
        let mut seen = std::collections::HashMap::with_capacity(map.len());
        for (key, value) in map {
            let (Value::Text(name) | Value::Number(name)) = &key.value else {
                let message = format!("a name is text, and this is {}", key.kind());
                mistakes.push(Mistake::error(message, key).help("write it in quotes"));
                continue;
            };
            if name.is_empty() {
                mistakes.push(Mistake::error("a name can't be empty", key));
                continue;
            }
            if let Some(first) = seen.insert(name.as_str(), key) {
                let mistake = Mistake::error(format!("`{name}` is here twice"), key);
                mistakes.push(mistake.label("again here").note(first, "first here"));
                continue;
            }
            entries.push(Entry { name, key, value });
        }
        Some(Table { node, entries })
    }

    /// Reads a mapping that knows only these keys.
    pub fn known(
        node: &'a Node,
        what: &str,
        keys: &[&str],
        mistakes: &mut Mistakes,
    ) -> Option<Self> {
        let mut table = Self::open(node, what, mistakes)?;
        table.entries.retain(|entry| {
            let is_known = keys.contains(&entry.name);
            if !is_known {
                let message = format!("{what} has no key `{}`", entry.name);
                mistakes.push(
                    Mistake::error(message, entry.key).suggest(entry.name, keys.iter().copied()),
                );
            }
            is_known
        });
        Some(table)
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
    pub fn text(&self, name: &str, mistakes: &mut Mistakes) -> Option<String> {
        let node = self.get(name)?;
        text(node, name, mistakes).map(str::to_owned)
    }

    /// The text behind a key that has to be there.
    pub fn required_text(&self, name: &str, what: &str, mistakes: &mut Mistakes) -> Option<String> {
        if self.get(name).is_none() {
            mistakes.push(Mistake::error(
                format!("{what} needs the key `{name}`"),
                self.node,
            ));
        }
        self.text(name, mistakes)
    }

    /// `true` or `false` behind a key, if the key is there.
    pub fn boolean(&self, name: &str, mistakes: &mut Mistakes) -> Option<bool> {
        let node = self.get(name)?;
        if let Value::Boolean(value) = node.value {
            return Some(value);
        }
        let message = format!("`{name}` is `true` or `false`, and this is {}", node.kind());
        mistakes.push(Mistake::error(message, node));
        None
    }

    /// The list of texts behind a key, each with its node; empty if the key is not there.
    pub fn texts(&self, name: &str, mistakes: &mut Mistakes) -> Vec<(&'a str, &'a Node)> {
        match self.get(name) {
            Some(node) => texts(node, name, mistakes),
            None => Vec::new(),
        }
    }
}

/// A node that has to be text that isn't empty.
pub fn text<'a>(node: &'a Node, name: &str, mistakes: &mut Mistakes) -> Option<&'a str> {
    match &node.value {
        Value::Text(text) if text.trim().is_empty() => {
            mistakes.push(Mistake::error(format!("`{name}` is empty"), node));
            None
        }
        Value::Text(text) => Some(text.trim()),
        Value::Number(_) | Value::Boolean(_) => {
            let message = format!("`{name}` is text, and YAML reads this as {}", node.kind());
            mistakes.push(Mistake::error(message, node).help("write it in quotes"));
            None
        }
        _ => {
            let message = format!("`{name}` is text, and this is {}", node.kind());
            mistakes.push(Mistake::error(message, node));
            None
        }
    }
}

/// A node that has to be a list of texts.
pub fn texts<'a>(node: &'a Node, name: &str, mistakes: &mut Mistakes) -> Vec<(&'a str, &'a Node)> {
    let Value::List(items) = &node.value else {
        let message = format!("`{name}` is a list, and this is {}", node.kind());
        mistakes
            .push(Mistake::error(message, node).help(format!("write `{name}: [first, second]`")));
        return Vec::new();
    };
    let mut texts: Vec<(&str, &Node)> = Vec::new();
    for item in items {
        let Some(value) = text(item, name, mistakes) else {
            continue;
        };
        if let Some((_, first)) = texts.iter().find(|(known, _)| *known == value) {
            let mistake =
                Mistake::error(format!("{} is in this list twice", listed(&[value])), item);
            mistakes.push(mistake.label("again here").note(*first, "first here"));
        } else {
            texts.push((value, item));
        }
    }
    texts
}
