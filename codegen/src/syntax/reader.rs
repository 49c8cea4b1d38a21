//! Reads mappings, and checks for unknown, duplicate and missing keys.

use std::collections::HashMap;

use super::mapping::Mapping;
use super::other_languages;
use crate::diagnostics::{Diagnostic, Diagnostics, Spanned, listed, nearest};
use crate::yaml::{Node, Value};

/// A key with its value.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// The text of the key.
    pub name: &'a str,
    /// The key.
    pub key: &'a Node,
    /// The value.
    pub value: &'a Node,
}

impl Entry<'_> {
    /// Returns the name with its span.
    pub fn spanned_name(&self) -> Spanned<String> {
        Spanned {
            value: self.name.to_owned(),
            span: self.key.span,
        }
    }

    /// Returns the name of the value in messages.
    pub fn what(&self) -> String {
        format!("`{}`", self.name)
    }
}

/// Reads the syntax tree and collects diagnostics.
#[derive(Debug)]
pub struct Reader<'a> {
    /// The diagnostics so far.
    pub diagnostics: &'a mut Diagnostics,
    /// Whether a name may be declared in a part that couldn't be read.
    pub incomplete: bool,
    /// The object types of which a partial type is used, each where it is.
    pub partials: Vec<Spanned<String>>,
}

/// The entries of a mapping, all with known keys.
pub struct Keys<'a> {
    entries: Vec<Entry<'a>>,
}

impl<'a> Keys<'a> {
    /// The entry of a key, if the key is there.
    pub fn entry(&self, name: &str) -> Option<Entry<'a>> {
        let mut entries = self.entries.iter();
        entries.find(|entry| entry.name == name).copied()
    }
}

impl Reader<'_> {
    /// Reports a value of the wrong kind.
    pub fn wrong_kind(&mut self, what: &str, wanted: &str, node: &Node) {
        self.diagnostics.push(wrong_kind(what, wanted, node));
    }

    /// Reads a mapping with arbitrary keys; `what` is its name in messages.
    pub fn entries<'n>(&mut self, node: &'n Node, what: &str) -> Option<Vec<Entry<'n>>> {
        let Value::Map(map) = &node.value else {
            let wanted = "a mapping of names to values";
            let diagnostic = wrong_kind(what, wanted, node);
            self.diagnostics.push(match missing_space(node) {
                Some(help) => diagnostic.help(help),
                None => diagnostic,
            });
            self.incomplete = true;
            return None;
        };
        let mut entries: Vec<Entry> = Vec::with_capacity(map.len());
        let mut seen: HashMap<&str, &Node> = HashMap::with_capacity(map.len());
        for (key, value) in map {
            let Some(name) = self.name(key) else { continue };
            if let Some(first) = seen.get(name) {
                let diagnostic = Diagnostic::error(format!("`{name}` is given twice"), key.span);
                let diagnostic = diagnostic
                    .label("again here")
                    .note(first.span, "first here");
                self.diagnostics.push(diagnostic);
            } else {
                seen.insert(name, key);
                entries.push(Entry { name, key, value });
            }
        }
        Some(entries)
    }

    /// Reads the name in a key.
    fn name<'n>(&mut self, key: &'n Node) -> Option<&'n str> {
        let diagnostic = match &key.value {
            Value::Text(name) if name.trim().is_empty() => {
                Diagnostic::error("a name can't be empty", key.span)
            }
            Value::Text(name) if name == "<<" => {
                Diagnostic::error("merge keys are not supported", key.span).help(
                    "repeat the lines; only whole values can be reused, with `&name` and `*name`",
                )
            }
            Value::Text(name) => return Some(name),
            Value::Number { value, typed } if value == typed => return Some(typed),
            Value::Number { value, typed } => {
                let message = format!(
                    "a name must be a string, but YAML reads `{typed}` as the number {value}"
                );
                Diagnostic::error(message, key.span).help(format!("write `\"{typed}\"`"))
            }
            _ => {
                let message = format!("a name must be a string, but this is {}", key.kind());
                Diagnostic::error(message, key.span).help("put it in quotes")
            }
        };
        self.diagnostics.push(diagnostic);
        self.incomplete = true;
        None
    }

    /// Reads a mapping with a fixed set of keys.
    pub fn keys<'n>(&mut self, entry: Entry<'n>, mapping: &Mapping) -> Option<Keys<'n>> {
        let node = entry.value;
        if !matches!(node.value, Value::Map(_)) {
            let diagnostic = wrong_kind(mapping.what, "a mapping of names to values", node);
            let help = format!("its keys are {}", listed(&mapping.names()));
            let help = missing_space(node).unwrap_or(help);
            self.diagnostics.push(diagnostic.help(help));
            return None;
        }
        let mut entries = self.entries(node, mapping.what)?;
        let mut meant = Vec::new();
        entries.retain(|entry| {
            let is_known = mapping.keys.iter().any(|key| key.name == entry.name);
            if !is_known {
                meant.extend(self.unknown_key(*entry, node, mapping));
            }
            is_known
        });
        let keys = Keys { entries };
        for key in mapping.keys {
            // A misspelled key is not also reported as missing.
            if let Some(example) = key.required
                && keys.entry(key.name).is_none()
                && !meant.contains(&key.name)
            {
                let message = format!("{} needs the key `{}`", mapping.what, key.name);
                let diagnostic = Diagnostic::error(message, entry.key.span);
                self.diagnostics
                    .push(diagnostic.help(format!("write `{example}`")));
            }
        }
        self.check_combination(&keys, entry, mapping, &meant);
        Some(keys)
    }

    /// Reports an unknown key; returns the key that was probably meant.
    fn unknown_key(
        &mut self,
        entry: Entry,
        node: &Node,
        mapping: &Mapping,
    ) -> Option<&'static str> {
        let message = format!("{} has no key `{}`", mapping.what, entry.name);
        let diagnostic = Diagnostic::error(message, entry.key.span);
        let names = mapping.names();
        let find = |name: &str| names.iter().copied().find(|known| *known == name);
        if let Some(help) = other_languages::key(mapping.what, entry.name) {
            self.diagnostics.push(diagnostic.help(help));
            return other_languages::key_in_place_of(entry.name).and_then(find);
        }
        if let (Value::Null, Some((key, rest))) = (&entry.value.value, entry.name.split_once(':'))
            && let Some(known) = find(key)
        {
            let help = format!("add a space: `{known}: {rest}`");
            self.diagnostics.push(diagnostic.help(help));
            return Some(known);
        }
        let is_free = |name: &&str| !has_key(node, name);
        let free: Vec<&str> = names.iter().copied().filter(is_free).collect();
        let near = nearest(entry.name, &free);
        match part_of_text(entry, node).filter(|_| near.is_none()) {
            Some(1) => {
                let help = "put text that contains a comma in quotes";
                self.diagnostics.push(diagnostic.help(help));
            }
            // That text has been reported already.
            Some(_) => {}
            None => {
                let allowed = if free.is_empty() { &names } else { &free };
                let allowed = allowed.iter().copied();
                self.diagnostics
                    .push(diagnostic.suggest(entry.name, allowed));
            }
        }
        near.and_then(find)
    }

    /// Reports a mapping with fewer keys than it needs, known or not.
    fn check_min_keys(&mut self, at: Entry, mapping: &Mapping) {
        let Value::Map(map) = &at.value.value else {
            return;
        };
        if map.len() >= mapping.min_keys {
            return;
        }
        let names = mapping.names();
        let which = if names.len() == 1 {
            "the key"
        } else {
            "one of"
        };
        let message = format!("{} needs {which} {}", mapping.what, listed(&names));
        let diagnostic = Diagnostic::error(message, at.key.span);
        let help = format!("add one, or remove {}", at.what());
        self.diagnostics.push(diagnostic.help(help));
    }

    /// Reports keys that can't be given together.
    fn check_apart(&mut self, keys: &Keys, mapping: &Mapping) {
        for (one, other, advice) in mapping.apart {
            if let (Some(one), Some(other)) = (keys.entry(one), keys.entry(other)) {
                let diagnostic = both(one, other, mapping).help(*advice);
                self.diagnostics.push(diagnostic);
            }
        }
    }

    /// Checks which keys are given together.
    fn check_combination(&mut self, keys: &Keys, at: Entry, mapping: &Mapping, meant: &[&str]) {
        let given: Vec<Entry> = mapping
            .one_of
            .iter()
            .filter_map(|name| keys.entry(name))
            .collect();
        let is_meant = mapping.one_of.iter().any(|name| meant.contains(name));
        if let [first, second, ..] = given[..] {
            self.diagnostics.push(both(first, second, mapping));
        } else if given.is_empty() && !mapping.one_of.is_empty() && !is_meant {
            let message = format!("{} needs one of {}", mapping.what, listed(mapping.one_of));
            self.diagnostics
                .push(Diagnostic::error(message, at.key.span));
        }
        self.check_apart(keys, mapping);
        self.check_min_keys(at, mapping);
        for (key, other) in mapping.together {
            // With conflicting keys, missing ones are not reported.
            if let (Some(entry), None, true) = (keys.entry(key), keys.entry(other), given.len() < 2)
                && !meant.contains(other)
            {
                let message = format!("`{key}` requires `{other}`");
                self.diagnostics
                    .push(Diagnostic::error(message, entry.key.span));
            }
        }
    }
}

/// Returns the diagnostic for two keys that can't be given together.
fn both(first: Entry, second: Entry, mapping: &Mapping) -> Diagnostic {
    let (first, second) = if first.key.span < second.key.span {
        (first, second)
    } else {
        (second, first)
    };
    let message = format!(
        "{} can't have both `{}` and `{}`",
        mapping.what, first.name, second.name
    );
    let diagnostic = Diagnostic::error(message, second.key.span);
    diagnostic.note(first.key.span, "also given here")
}

/// Returns whether a node is a mapping with this key.
pub fn has_key(node: &Node, name: &str) -> bool {
    match &node.value {
        Value::Map(map) => map.iter().any(|(key, _)| key.text() == Some(name)),
        _ => false,
    }
}

/// Returns the diagnostic for a value of the wrong kind.
pub fn wrong_kind(what: &str, wanted: &str, node: &Node) -> Diagnostic {
    let message = match node.value {
        Value::Null => format!("{what} must be {wanted}, but no value is given"),
        _ => format!("{what} must be {wanted}, but this is {}", node.kind()),
    };
    Diagnostic::error(message, node.span)
}

/// Returns help for text such as `http:GET`, where a space is missing.
fn missing_space(node: &Node) -> Option<String> {
    let (key, value) = node.text()?.split_once([':', '='])?;
    let key = key.trim();
    let is_key = |character: char| character.is_ascii_alphanumeric() || character == '_';
    let first = value.split_whitespace().next()?;
    (!key.is_empty() && key.chars().all(is_key))
        .then(|| format!("a key must be followed by `:` and a space: `{key}: {first}`"))
}

/// Returns which part of the preceding text the entry probably is, starting with 1: in `{ doc: Red, green, blue }`, YAML
/// reads `green` and `blue` as keys.
fn part_of_text(entry: Entry, node: &Node) -> Option<usize> {
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
