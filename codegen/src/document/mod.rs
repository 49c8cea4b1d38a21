//! What was typed: the YAML files of a spec folder as trees whose every node knows its place.

mod locate;
mod read;
mod yaml;
mod yaml_error;

use std::ops::Range;

pub use locate::locate;
pub use read::{Source, Sources, read_folder, read_sources};

/// Where a node stands: which file, and which node of it in reading order.
///
/// Its bytes are looked up only when a diagnostic is shown, see [`locate`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Index into [`Sources`].
    pub file: usize,
    /// The how-manieth node of the file this is, keys and values alike.
    pub node: usize,
    /// The first byte of the node's text that matters, and the one behind the last, if not all do.
    pub part: Option<(usize, usize)>,
}

/// One YAML value and where it was typed.
#[derive(Clone, Debug)]
pub struct Node {
    /// What was typed.
    pub value: Value,
    /// Where it was typed. A value that is not there has the place of its key.
    pub place: Place,
}

/// A YAML value; mappings keep their order, and their duplicates for the checks to report.
#[derive(Clone, Debug)]
pub enum Value {
    /// `null`, `~` or nothing at all.
    Null,
    /// `true` or `false`.
    Boolean(bool),
    /// Any number, as YAML understood it.
    Number(String),
    /// Any text.
    Text(String),
    /// A sequence.
    List(Vec<Node>),
    /// A mapping.
    Map(Vec<(Node, Node)>),
}

impl Node {
    /// The text, if this is text.
    pub fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The text, or the number as it is read, if this can be the key of a mapping with any keys.
    pub fn name(&self) -> Option<&str> {
        match &self.value {
            Value::Text(name) | Value::Number(name) => Some(name),
            _ => None,
        }
    }

    /// What stands behind a key, if this is a mapping that has it.
    pub fn get(&self, name: &str) -> Option<&Node> {
        let Value::Map(map) = &self.value else {
            return None;
        };
        let found = map.iter().find(|(key, _)| key.text() == Some(name));
        found.map(|(_, value)| value)
    }

    /// Where these bytes of the text were typed.
    pub fn part(&self, part: Range<usize>) -> Place {
        Place {
            part: Some((part.start, part.end)),
            ..self.place
        }
    }

    /// What a reader would call this value, for messages.
    pub fn kind(&self) -> &'static str {
        match &self.value {
            Value::Null => "nothing",
            Value::Boolean(_) => "a boolean",
            Value::Number(_) => "a number",
            Value::Text(_) => "text",
            Value::List(_) => "a list",
            Value::Map(_) => "a mapping",
        }
    }
}

/// One file of the spec.
#[derive(Clone, Debug)]
pub struct Document {
    /// Its outermost value.
    pub root: Node,
}
