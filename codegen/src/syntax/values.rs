//! Scalar values and lists of them.

use std::collections::HashMap;

use serde_json::{Value as Json, json};

use super::declare::Syntax;
use super::mapping::Definitions;
use super::reader::{Entry, Reader, wrong_kind};
use crate::diagnostics::{Diagnostic, Spanned, listed};
use crate::yaml::{Node, Value};

/// A string that isn't empty, without surrounding whitespace.
pub type Text = Spanned<String>;

impl Syntax for Text {
    fn kind() -> String {
        "a string".to_owned()
    }

    fn read(entry: Entry, reader: &mut Reader) -> Option<Self> {
        text(entry.value, &entry.what(), "put it in quotes", reader)
    }

    fn write(&self) -> Value {
        Value::of_text(&self.value)
    }

    fn schema(_: &mut Definitions) -> Json {
        text_schema()
    }
}

/// Reads a string; `in_quotes` is the help for a number or boolean.
pub fn text(node: &Node, what: &str, in_quotes: &str, reader: &mut Reader) -> Option<Text> {
    let diagnostic = match &node.value {
        Value::Text(text) if text.trim().is_empty() => {
            Diagnostic::error(format!("{what} can't be empty"), node.span)
        }
        Value::Text(text) => {
            return Some(Text {
                value: text.trim().to_owned(),
                span: node.span,
            });
        }
        Value::Number { .. } | Value::Boolean(_) => {
            let message = format!(
                "{what} must be a string, but YAML reads this as {}",
                node.kind()
            );
            Diagnostic::error(message, node.span).help(in_quotes)
        }
        _ => wrong_kind(what, "a string", node),
    };
    reader.diagnostics.push(diagnostic);
    None
}

fn text_schema() -> Json {
    json!({ "type": "string", "pattern": "\\S" })
}

/// Why something is deprecated, and what to use instead.
#[derive(Clone, Debug)]
pub struct Reason(pub Text);

impl Syntax for Reason {
    fn kind() -> String {
        "a string".to_owned()
    }

    fn read(entry: Entry, reader: &mut Reader) -> Option<Self> {
        let help = "say what to use instead: `deprecated: Use the operation remove.`";
        text(entry.value, &entry.what(), help, reader).map(Reason)
    }

    fn write(&self) -> Value {
        self.0.write()
    }

    fn schema(_: &mut Definitions) -> Json {
        text_schema()
    }
}

/// `true` or `false`.
pub type Flag = Spanned<bool>;

impl Syntax for Flag {
    fn kind() -> String {
        "`true` or `false`".to_owned()
    }

    fn read(entry: Entry, reader: &mut Reader) -> Option<Self> {
        let Value::Boolean(value) = entry.value.value else {
            reader.wrong_kind(&entry.what(), &Self::kind(), entry.value);
            return None;
        };
        Some(Flag {
            value,
            span: entry.value.span,
        })
    }

    fn write(&self) -> Value {
        Value::Boolean(self.value)
    }

    fn schema(_: &mut Definitions) -> Json {
        json!({ "type": "boolean" })
    }
}

/// A number.
pub type Number = Spanned<f64>;

impl Syntax for Number {
    fn kind() -> String {
        "a number".to_owned()
    }

    fn read(entry: Entry, reader: &mut Reader) -> Option<Self> {
        let number = match &entry.value.value {
            Value::Number { value, .. } => value.parse::<f64>().ok(),
            _ => None,
        };
        let Some(value) = number else {
            reader.wrong_kind(&entry.what(), &Self::kind(), entry.value);
            return None;
        };
        Some(Number {
            value,
            span: entry.value.span,
        })
    }

    fn write(&self) -> Value {
        if self.value.is_finite() {
            Value::of_number(self.value)
        } else {
            Value::of_number(if self.value > 0.0 { ".inf" } else { "-.inf" })
        }
    }

    fn schema(_: &mut Definitions) -> Json {
        json!({ "type": "number" })
    }
}

/// A value of a scalar type.
#[derive(Clone, Debug, PartialEq)]
pub enum Plain {
    /// A string.
    Text(String),
    /// A number, as text and parsed.
    Number(String, f64),
    /// `true` or `false`.
    Boolean(bool),
}

impl Plain {
    /// Returns the kind of the value, for messages.
    pub fn kind(&self) -> &'static str {
        match self {
            Plain::Text(_) => "a string",
            Plain::Number(..) => "a number",
            Plain::Boolean(_) => "a boolean",
        }
    }
}

impl Syntax for Spanned<Plain> {
    fn kind() -> String {
        "a string, a number or a boolean".to_owned()
    }

    fn read(entry: Entry, reader: &mut Reader) -> Option<Self> {
        let value = match &entry.value.value {
            Value::Text(text) => Plain::Text(text.clone()),
            Value::Number { value, typed } => {
                // A number that is out of range becomes infinite, which is not an integer.
                let value = value.parse().unwrap_or(f64::INFINITY);
                Plain::Number(typed.clone(), value)
            }
            Value::Boolean(value) => Plain::Boolean(*value),
            Value::Null | Value::List(_) | Value::Map(_) => {
                reader.wrong_kind("`default`", &Self::kind(), entry.value);
                return None;
            }
        };
        Some(Spanned {
            value,
            span: entry.value.span,
        })
    }

    fn write(&self) -> Value {
        match &self.value {
            Plain::Text(text) => Value::of_text(text),
            Plain::Number(typed, _) => Value::of_number(typed),
            Plain::Boolean(value) => Value::Boolean(*value),
        }
    }

    fn schema(_: &mut Definitions) -> Json {
        json!({ "type": ["string", "number", "boolean"] })
    }
}

/// The word `comma`.
#[derive(Clone, Debug)]
pub struct Comma(pub crate::diagnostics::Span);

impl Syntax for Comma {
    fn kind() -> String {
        "`comma`".to_owned()
    }

    fn read(entry: Entry, reader: &mut Reader) -> Option<Self> {
        let node = entry.value;
        if node.text() == Some("comma") {
            return Some(Comma(node.span));
        }
        let diagnostic = Diagnostic::error("`join` must be `comma`", node.span);
        let help = "without `join`, a list is sent as one parameter per item";
        reader.diagnostics.push(diagnostic.help(help));
        None
    }

    fn write(&self) -> Value {
        Value::of_text("comma")
    }

    fn schema(_: &mut Definitions) -> Json {
        json!({ "const": "comma" })
    }
}

/// A list of distinct strings.
#[derive(Clone, Debug, Default)]
pub struct Texts(pub Vec<Text>);

impl Syntax for Texts {
    fn kind() -> String {
        "a list of strings".to_owned()
    }

    fn read(entry: Entry, reader: &mut Reader) -> Option<Self> {
        texts(entry.value, entry.name, "put it in quotes", reader).map(Texts)
    }

    fn write(&self) -> Value {
        write_texts(&self.0)
    }

    fn schema(_: &mut Definitions) -> Json {
        texts_schema(0)
    }
}

/// Reads a list of strings; `in_quotes` is the help for numbers and booleans in it.
pub fn texts(node: &Node, name: &str, in_quotes: &str, reader: &mut Reader) -> Option<Vec<Text>> {
    let Value::List(items) = &node.value else {
        let diagnostic = wrong_kind(&format!("`{name}`"), "a list", node);
        let help = format!("write `{name}: [first, second]`");
        reader.diagnostics.push(diagnostic.help(help));
        return None;
    };
    let mut list: Vec<Text> = Vec::with_capacity(items.len());
    let mut seen = HashMap::with_capacity(items.len());
    let what = format!("each item of `{name}`");
    for item in items {
        let Some(value) = text(item, &what, in_quotes, reader) else {
            continue;
        };
        if let Some(first) = seen.get(&value.value) {
            let message = format!("{} is listed twice", listed(&[&value.value]));
            let diagnostic = Diagnostic::error(message, item.span);
            let diagnostic = diagnostic.label("again here").note(*first, "first here");
            reader.diagnostics.push(diagnostic);
        } else {
            seen.insert(value.value.clone(), item.span);
            list.push(value);
        }
    }
    Some(list)
}

/// Writes a list of strings.
pub fn write_texts(texts: &[Text]) -> Value {
    let texts = texts.iter().map(|text| text.write().into());
    Value::List(texts.collect())
}

/// Returns the schema of a list with at least `least` strings.
pub fn texts_schema(least: usize) -> Json {
    json!({ "type": "array", "items": text_schema(), "uniqueItems": true, "minItems": least })
}

/// A list of strings, or a list of such lists.
#[derive(Clone, Debug)]
pub struct Groups {
    /// The lists, each of at least two strings.
    pub groups: Vec<Vec<Text>>,
    /// The span of the whole value.
    pub span: crate::diagnostics::Span,
}

impl Syntax for Groups {
    fn kind() -> String {
        "a list of strings, or a list of such lists".to_owned()
    }

    fn read(entry: Entry, reader: &mut Reader) -> Option<Self> {
        let node = entry.value;
        let is_list = |item: &Node| matches!(item.value, Value::List(_));
        let groups: Vec<&Node> = match &node.value {
            Value::List(items) if items.iter().any(is_list) => items.iter().collect(),
            _ => vec![node],
        };
        let mut read = Vec::with_capacity(groups.len());
        for group in groups {
            read.extend(texts(group, entry.name, "put it in quotes", reader));
            if matches!(&group.value, Value::List(items) if items.len() < 2) {
                let message = format!("`{}` needs at least two fields", entry.name);
                let help = "to require a single field, declare it without `optional`";
                let diagnostic = Diagnostic::error(message, group.span);
                reader.diagnostics.push(diagnostic.help(help));
            }
        }
        Some(Groups {
            groups: read,
            span: node.span,
        })
    }

    fn write(&self) -> Value {
        match &self.groups[..] {
            [group] => write_texts(group),
            groups => {
                let lists = groups.iter().map(|group| write_texts(group).into());
                Value::List(lists.collect())
            }
        }
    }

    fn schema(_: &mut Definitions) -> Json {
        json!({ "anyOf": [texts_schema(2), { "type": "array", "items": texts_schema(2) }] })
    }
}
