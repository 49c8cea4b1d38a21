//! Literals, enums and unions.

use super::reader::Reader;
use super::schemas::{is_null, or_null};
use super::tree::{Entry, Node, Value};
use crate::reference::document::{EnumValue, Scalar, Schema, Shape};

impl<'a> Reader<'a> {
    /// Reads `const`.
    pub fn constant(&mut self, node: &Node, value: &Node) -> Shape {
        match (&value.value, node.text_at("type")) {
            (Value::Text(text), _) => Shape::Literal(text.clone()),
            (_, Some("string")) if value.scalar().is_some() => {
                Shape::Literal(value.scalar().unwrap_or_default().to_owned())
            }
            _ => self.scalar_of([value].into_iter(), value.line),
        }
    }

    /// Reads `enum`. One of other values than strings is of their type.
    pub fn enumeration(&mut self, node: &Node) -> Shape {
        let values = node.list("enum").iter();
        let values: Vec<&Node> = values
            .filter(|value| !matches!(value.value, Value::Null))
            .collect();
        let is_string = node.text_at("type") == Some("string");
        let texts: Option<Vec<EnumValue>> = values
            .iter()
            .map(|value| {
                let text = if is_string {
                    value.scalar()
                } else {
                    value.text()
                };
                Some(enum_value(value, text?, None))
            })
            .collect();
        match texts {
            Some(texts) if texts.is_empty() => Shape::Scalar(Scalar::Unknown),
            Some(texts) if texts.len() == 1 => {
                Shape::Literal(texts.into_iter().map(|value| value.text).collect())
            }
            Some(values) => Shape::Enum {
                values: distinct(values),
                open: false,
            },
            None => self.scalar_of(values.into_iter(), node.line),
        }
    }

    fn scalar_of<'n>(&mut self, values: impl Iterator<Item = &'n Node>, line: usize) -> Shape {
        let scalar = |value: &Node| match &value.value {
            Value::Boolean(_) => Some(Scalar::Boolean),
            Value::Number(text) if text.contains(['.', 'e', 'E']) => Some(Scalar::Number),
            Value::Number(_) => Some(Scalar::Integer),
            Value::Text(_) => Some(Scalar::String),
            Value::Null | Value::List(_) | Value::Map(_) => None,
        };
        let mut scalars: Vec<Option<Scalar>> = values.map(scalar).collect();
        scalars.dedup();
        if let [Some(scalar)] = scalars[..] {
            return Shape::Scalar(scalar);
        }
        self.report(line, "an enum of values of different types isn't supported");
        Shape::Scalar(Scalar::Unknown)
    }

    /// Reads `oneOf` or `anyOf`.
    pub fn choice(&mut self, node: &'a Node, alternatives: &'a Entry) -> Shape {
        if let Some(entry) = node.entry("properties") {
            let message = format!(
                "`properties` beside `{}` aren't read: repeat them in each alternative",
                alternatives.key
            );
            self.report(entry.line, message);
        }
        let all = alternatives.value.items();
        let members: Vec<&Node> = all.iter().filter(|member| !is_null(member)).collect();
        // A single one is what it is, unless it is a value of an enum.
        let is_single = members.len() == 1 && node.get("type").is_none();
        let texts = texts(node, &members).filter(|_| !is_single);
        let shape = texts.unwrap_or_else(|| self.union(node, members, alternatives.line));
        if members_allow_null(all) {
            or_null(shape, node.line)
        } else {
            shape
        }
    }

    fn union(&mut self, node: &'a Node, members: Vec<&'a Node>, line: usize) -> Shape {
        self.note_tags(node, &members);
        let mut members: Vec<Schema> = members
            .into_iter()
            .map(|member| self.schema(member))
            .collect();
        match members.len() {
            0 => {
                self.report(line, "empty `oneOf`/`anyOf` isn't supported");
                Shape::Scalar(Scalar::Unknown)
            }
            1 => members.remove(0).shape,
            _ => {
                let discriminator = node.get("discriminator");
                let tag = discriminator.and_then(|node| node.text_at("propertyName"));
                Shape::Union {
                    members,
                    tag: tag.map(str::to_owned),
                }
            }
        }
    }
}

fn members_allow_null(members: &[Node]) -> bool {
    members.iter().any(is_null)
}

/// Returns the enum that these alternatives are: texts, and perhaps any other text.
fn texts(node: &Node, members: &[&Node]) -> Option<Shape> {
    let mut values = Vec::new();
    let mut open = false;
    let is_string = node.text_at("type") == Some("string");
    for member in members {
        let of_type = member.text_at("type");
        if !is_string && of_type.is_some_and(|ty| ty != "string") {
            return None;
        }
        let doc = member.prose_at("description");
        if let Some(value) = member.get("const") {
            values.push(enum_value(value, value.text()?, doc));
        } else if !member.list("enum").is_empty() {
            for value in member.list("enum") {
                values.push(enum_value(value, value.text()?, None));
            }
        } else if of_type == Some("string") && is_any_text(member) {
            open = true;
        } else {
            return None;
        }
    }
    let values = distinct(values);
    (!values.is_empty()).then_some(Shape::Enum { values, open })
}

fn is_any_text(node: &Node) -> bool {
    let structured = ["pattern", "oneOf", "anyOf", "allOf"];
    let has = |key: &&str| node.get(key).is_some();
    !structured.iter().any(has) && !matches!(node.text_at("format"), Some("date" | "date-time"))
}

fn enum_value(value: &Node, text: &str, doc: Option<String>) -> EnumValue {
    EnumValue {
        line: value.line,
        text: text.to_owned(),
        doc,
    }
}

/// Returns the values without those that are repeated.
fn distinct(values: Vec<EnumValue>) -> Vec<EnumValue> {
    let mut seen = std::collections::HashSet::new();
    values
        .into_iter()
        .filter(|value| seen.insert(value.text.clone()))
        .collect()
}
