//! Schemas.

use super::reader::Reader;
use super::tree::{Node, Value};
use crate::reference::document::{Scalar, Schema, Shape};

/// Keys that say something about values that a document can't express.
const IGNORED: [&str; 6] = [
    "not",
    "if",
    "prefixItems",
    "dependentSchemas",
    "patternProperties",
    "$dynamicRef",
];

/// Keys of a schema that say what its values are made of.
const STRUCTURE: [&str; 9] = [
    "type",
    "properties",
    "additionalProperties",
    "items",
    "enum",
    "const",
    "oneOf",
    "anyOf",
    "required",
];

impl<'a> Reader<'a> {
    /// Reads a schema.
    pub fn schema(&mut self, node: &'a Node) -> Schema {
        let line = node.line;
        let schema = |shape| Schema {
            line,
            name: None,
            doc: node.prose_at("description"),
            shape,
        };
        if !self.may_read(line, 1) {
            return schema(Shape::Scalar(Scalar::Unknown));
        }
        match &node.value {
            Value::Map(_) => {}
            Value::Boolean(true) => return schema(Shape::Scalar(Scalar::Unknown)),
            Value::Boolean(false) => {
                self.report(line, "a schema that allows no value isn't supported");
                return schema(Shape::Scalar(Scalar::Unknown));
            }
            _ => {
                self.report(line, "a schema must be a mapping");
                return schema(Shape::Scalar(Scalar::Unknown));
            }
        }
        for key in IGNORED {
            if let Some(entry) = node.entry(key) {
                self.report(entry.line, format!("`{key}` in a schema isn't read"));
            }
        }
        let shape = self.inside(line, |reader| match node.text_at("$ref") {
            Some(pointer) => Some(reader.reference(node, pointer)),
            None => Some(reader.shape(node)),
        });
        let shape = shape.unwrap_or(Shape::Scalar(Scalar::Unknown));
        schema(if allows_null(node) {
            or_null(shape, line)
        } else {
            shape
        })
    }

    fn reference(&mut self, node: &'a Node, pointer: &'a str) -> Shape {
        let Some(target) = self.find(pointer, node.line) else {
            return Shape::Scalar(Scalar::Unknown);
        };
        if let Some(entry) = structure(node).filter(|_| !self.is_old) {
            let message = "keys next to `$ref` are ignored: use `allOf`";
            self.report(entry, message);
        }
        Shape::Reference(self.name(pointer, target))
    }

    /// Reads what the values of a schema that isn't a reference are made of, except for `null`.
    pub fn shape(&mut self, node: &'a Node) -> Shape {
        if let Some(parts) = node.entry("allOf") {
            return self.all_of(node, parts);
        }
        if let Some(value) = node.get("const") {
            return self.constant(node, value);
        }
        if !node.list("enum").is_empty() {
            return self.enumeration(node);
        }
        for key in ["oneOf", "anyOf"] {
            if let Some(entry) = node.entry(key).filter(|entry| !is_rule(&entry.value)) {
                return self.choice(node, entry);
            }
        }
        self.typed(node)
    }

    fn typed(&mut self, node: &'a Node) -> Shape {
        let types: Vec<&'a str> = types(node).filter(|ty| *ty != "null").collect();
        match &types[..] {
            [] => match kind(node) {
                Some(ty) => self.of_type(node, ty),
                None => Shape::Scalar(Scalar::Unknown),
            },
            [ty] => self.of_type(node, ty),
            types => {
                let member = |ty: &&'a str| Schema {
                    line: node.line,
                    name: None,
                    doc: None,
                    shape: self.of_type(node, ty),
                };
                Shape::Union {
                    members: types.iter().map(member).collect(),
                    tag: None,
                }
            }
        }
    }

    fn of_type(&mut self, node: &'a Node, ty: &str) -> Shape {
        let scalar = match ty {
            "string" => match node.text_at("format") {
                Some("date-time") => Scalar::Timestamp,
                Some("date") => Scalar::Date,
                _ => Scalar::String,
            },
            "integer" => Scalar::Integer,
            "number" => Scalar::Number,
            "boolean" => Scalar::Boolean,
            "array" => {
                let items = node.get("items").map(|items| self.schema(items));
                let items = items.unwrap_or_else(|| unknown(node.line));
                return Shape::Array(Box::new(items));
            }
            "object" => return self.object(node),
            _ => {
                let line = node.entry("type").map_or(node.line, |entry| entry.line);
                self.report(line, format!("`{ty}` is not a type"));
                Scalar::Unknown
            }
        };
        Shape::Scalar(scalar)
    }
}

/// Returns a schema of any value.
pub fn unknown(line: usize) -> Schema {
    Schema {
        line,
        name: None,
        doc: None,
        shape: Shape::Scalar(Scalar::Unknown),
    }
}

/// Adds `null`, if it isn't allowed yet.
pub fn or_null(shape: Shape, line: usize) -> Shape {
    match shape {
        Shape::Nullable(_) => shape,
        shape => Shape::Nullable(Box::new(Schema {
            line,
            name: None,
            doc: None,
            shape,
        })),
    }
}

/// Returns the line of the first key that says what values are made of.
pub fn structure(node: &Node) -> Option<usize> {
    let mut entries = node.entries().iter();
    let is_structure = |key: &str| STRUCTURE.contains(&key);
    let entry = entries.find(|entry| is_structure(&entry.key))?;
    Some(entry.line)
}

/// Returns whether a schema is only for `null`.
pub fn is_null(node: &Node) -> bool {
    let is_null = |node: &Node| matches!(node.value, Value::Null);
    let mut types = types(node);
    (types.next() == Some("null") && types.next().is_none())
        || node.get("const").is_some_and(is_null)
        || matches!(node.list("enum"), [only] if is_null(only))
}

fn allows_null(node: &Node) -> bool {
    let mut values = node.list("enum").iter();
    node.flag("nullable")
        || types(node).any(|ty| ty == "null")
        || values.any(|value| matches!(value.value, Value::Null))
}

fn types(node: &Node) -> impl Iterator<Item = &str> {
    let one = node.text_at("type");
    one.into_iter()
        .chain(node.list("type").iter().filter_map(Node::text))
}

/// Returns the type that a schema without one means.
fn kind(node: &Node) -> Option<&'static str> {
    let has = |key: &str| node.get(key).is_some();
    if has("properties") || has("additionalProperties") || has("required") {
        Some("object")
    } else if has("items") {
        Some("array")
    } else {
        None
    }
}

/// Returns whether alternatives differ only in what is required.
pub fn is_rule(alternatives: &Node) -> bool {
    let is_requirement = |node: &Node| matches!(node.entries(), [only] if only.key == "required");
    let alternatives = alternatives.items();
    !alternatives.is_empty() && alternatives.iter().all(is_requirement)
}
