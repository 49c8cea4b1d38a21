//! Parses the YAML files of a spec folder into trees of nodes with spans.

mod error;
mod folder;
mod locate;
mod parse;
mod print;
mod scalar;

use std::fmt;

use crate::diagnostics::{Diagnostics, Sources, Span};

pub use folder::read_folder;
pub use locate::locate;
pub use print::{Layout, comment, print, print_item};
pub use scalar::is_quiet;

/// A YAML value with its span.
#[derive(Clone, Debug)]
pub struct Node {
    /// The value.
    pub value: Value,
    /// The span. A missing value has the span of its key.
    pub span: Span,
}

/// A YAML value. Mappings keep their order, and duplicate keys so that they can be reported.
#[derive(Clone, Debug)]
pub enum Value {
    /// `null`, `~` or nothing at all.
    Null,
    /// `true` or `false`.
    Boolean(bool),
    /// A number.
    Number {
        /// The parsed number.
        value: String,
        /// The text of the number.
        typed: String,
    },
    /// A string.
    Text(String),
    /// A sequence.
    List(Vec<Node>),
    /// A mapping.
    Map(Vec<(Node, Node)>),
}

impl Value {
    /// A text.
    pub fn of_text(text: impl Into<String>) -> Self {
        Value::Text(text.into())
    }

    /// A number.
    pub fn of_number(number: impl fmt::Display) -> Self {
        let value = format!("{number}");
        let typed = value.clone();
        Value::Number { value, typed }
    }
}

impl From<Value> for Node {
    fn from(value: Value) -> Self {
        Node {
            value,
            span: Span::default(),
        }
    }
}

impl Node {
    /// A text with its place.
    pub fn of_text(text: impl Into<String>, span: Span) -> Self {
        Node {
            value: Value::of_text(text),
            span,
        }
    }

    /// Returns the text of a string.
    pub fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Returns the kind of the value, for messages.
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

/// Parses the sources as YAML and returns the root of each.
///
/// A file that is not valid YAML is reported and skipped, so that all of them are reported at once.
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
