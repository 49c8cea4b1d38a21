//! The YAML files of a spec folder as trees in which every node knows where it was typed.

mod error;
mod folder;
mod locate;
mod parse;

use crate::diagnostics::{Diagnostics, Sources, Span};

pub use folder::read_folder;
pub use locate::locate;

/// One YAML value and where it was typed.
#[derive(Clone, Debug)]
pub struct Node {
    /// What was typed.
    pub value: Value,
    /// Where it was typed. A value that is not there has the span of its key.
    pub span: Span,
}

/// A YAML value; mappings keep their order, and their duplicates for the checks to report.
#[derive(Clone, Debug)]
pub enum Value {
    /// `null`, `~` or nothing at all.
    Null,
    /// `true` or `false`.
    Boolean(bool),
    /// Any number.
    Number {
        /// As YAML understood it.
        value: String,
        /// As it was typed.
        typed: String,
    },
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

    /// What a reader would call this value, for messages.
    pub fn kind(&self) -> &'static str {
        match &self.value {
            Value::Null => "null",
            Value::Boolean(_) => "a boolean",
            Value::Number { .. } => "a number",
            Value::Text(_) => "a string",
            Value::List(_) => "a list",
            Value::Map(_) => "a mapping",
        }
    }
}

/// Reads the texts as YAML, and gives the outermost value of each.
///
/// A file that can't be read as YAML is reported and left out, so that all of them are reported at once.
pub fn read(sources: &Sources, diagnostics: &mut Diagnostics) -> Vec<Node> {
    let mut documents = Vec::new();
    for (file, source) in sources.files.iter().enumerate() {
        match parse::parse(&source.text, file) {
            Ok(root) => documents.push(root),
            Err(diagnostic) => diagnostics.push(*diagnostic),
        }
    }
    documents
}
