//! Objects, also those that are merged from several schemas.

use std::collections::HashSet;

use super::reader::Reader;
use super::schemas::{is_rule, structure, unknown};
use super::tree::{Entry, Node, Value};
use crate::reference::document::{Property, Scalar, Schema, Shape};

/// What the schemas of `allOf` say together.
#[derive(Clone, Debug, Default)]
pub struct Merged {
    properties: Vec<Property>,
    required: HashSet<String>,
    additional: Option<Box<Schema>>,
    is_object: bool,
    /// What a schema says that isn't an object.
    other: Option<Shape>,
}

impl<'a> Reader<'a> {
    /// Reads a schema of the type `object`.
    pub fn object(&mut self, node: &'a Node) -> Shape {
        let additional = self.additional(node);
        if node.get("properties").is_none() {
            let is_free = additional.is_none() && !is_closed(node) && required(node).is_empty();
            let value = additional.or_else(|| is_free.then(|| Box::new(unknown(node.line))));
            if let Some(value) = value {
                return Shape::Map(value);
            }
            return Shape::Object {
                properties: Vec::new(),
                additional: None,
            };
        }
        let required = required(node);
        let mut properties = self.properties(node);
        require(&mut properties, &required);
        self.report_undescribed(node, &properties);
        Shape::Object {
            properties,
            additional,
        }
    }

    fn report_undescribed(&mut self, node: &Node, properties: &[Property]) {
        let known: HashSet<&str> = properties.iter().map(|one| one.name.as_str()).collect();
        for name in node.list("required") {
            if let Some(text) = name.text().filter(|text| !known.contains(text)) {
                self.report(name.line, format!("`{text}` is required but not described"));
            }
        }
    }

    /// Reads the other properties of an object, if it can have any that are described.
    fn additional(&mut self, node: &'a Node) -> Option<Box<Schema>> {
        let additional = node.get("additionalProperties")?;
        match additional.value {
            Value::Boolean(false) => None,
            _ => Some(Box::new(self.schema(additional))),
        }
    }

    /// Reads `properties`, each as if it were optional.
    fn properties(&mut self, node: &'a Node) -> Vec<Property> {
        let entries = node.get("properties").map(Node::entries);
        let entries = entries.unwrap_or_default().iter();
        entries.map(|entry| self.property(entry)).collect()
    }

    fn property(&mut self, entry: &'a Entry) -> Property {
        let mut schema = self.schema(&entry.value);
        Property {
            line: entry.line,
            name: entry.key.clone(),
            optional: true,
            comma_joined: false,
            doc: schema.doc.take(),
            deprecated: entry.value.flag("deprecated"),
            schema,
        }
    }

    /// Reads `allOf`.
    pub fn all_of(&mut self, node: &'a Node, parts: &'a Entry) -> Shape {
        if let ([part], None) = (parts.value.items(), structure(node)) {
            return self.schema(part).shape;
        }
        let merged = self.merged(node);
        if merged.is_object && merged.other.is_some() {
            let message =
                "`allOf` of an object and something else isn't supported: only the object is read";
            self.report(parts.line, message);
        }
        match merged.other {
            Some(other) if !merged.is_object => other,
            None if !merged.is_object => Shape::Scalar(Scalar::Unknown),
            _ => {
                let mut properties = merged.properties;
                require(&mut properties, &merged.required);
                Shape::Object {
                    properties,
                    additional: merged.additional,
                }
            }
        }
    }

    /// Reads a schema as a part of another one.
    fn merged(&mut self, node: &'a Node) -> Merged {
        if let Some(pointer) = node.text_at("$ref") {
            return self.merged_reference(node, pointer);
        }
        let mut merged = Merged {
            required: required(node),
            ..Merged::default()
        };
        for part in node.list("allOf") {
            let part = self.inside(part.line, |reader| reader.merged(part));
            if !self.may_read(node.line, part.properties.len()) {
                break;
            }
            self.add(&mut merged, part, node.line);
        }
        let ty = node.text_at("type");
        let has_properties = ["properties", "additionalProperties"]
            .iter()
            .any(|key| node.get(key).is_some());
        if has_properties || ty == Some("object") {
            let own = Merged {
                properties: self.properties(node),
                additional: self.additional(node),
                is_object: true,
                ..Merged::default()
            };
            self.add(&mut merged, own, node.line);
        }
        let choices = ["oneOf", "anyOf"].iter().filter_map(|key| node.get(key));
        let is_choice = choices.into_iter().any(|choice| !is_rule(choice));
        let is_other = ty.is_some_and(|ty| ty != "object");
        let is_list = ["enum", "const", "items"]
            .iter()
            .any(|key| node.get(key).is_some());
        if (is_choice || is_other || is_list) && node.get("allOf").is_none() {
            let other = Merged {
                other: Some(self.shape(node)),
                ..Merged::default()
            };
            self.add(&mut merged, other, node.line);
        }
        merged
    }

    fn merged_reference(&mut self, node: &'a Node, pointer: &'a str) -> Merged {
        match self.merged.get(pointer) {
            Some(Some(merged)) => return merged.clone(),
            Some(None) => {
                self.report(node.line, "the schema is a part of itself by `allOf`");
                return Merged::default();
            }
            None => {}
        }
        let Some(target) = self.find(pointer, node.line) else {
            return Merged::default();
        };
        self.merged.insert(pointer, None);
        let merged = self.merged(target);
        self.merged.insert(pointer, Some(merged.clone()));
        merged
    }

    /// Adds what another part says. Of a property, the last description counts.
    fn add(&mut self, merged: &mut Merged, part: Merged, line: usize) {
        let places: Vec<Property> = std::mem::take(&mut merged.properties);
        merged.properties = with_replaced(places, part.properties);
        merged.required.extend(part.required);
        merged.additional = part.additional.or(merged.additional.take());
        merged.is_object |= part.is_object;
        match (&merged.other, part.other) {
            (_, None) => {}
            (None, other) => merged.other = other,
            (Some(one), Some(other)) if same(one, &other) => {}
            (Some(_), Some(_)) => {
                self.report(
                    line,
                    "`allOf` of several types isn't supported: the first is read",
                );
            }
        }
    }
}

/// Returns whether two shapes are equal, wherever they are.
fn same(one: &Shape, other: &Shape) -> bool {
    match (one, other) {
        (Shape::Scalar(one), Shape::Scalar(other)) => one == other,
        (Shape::Literal(one), Shape::Literal(other)) => one == other,
        _ => false,
    }
}

fn with_replaced(old: Vec<Property>, new: Vec<Property>) -> Vec<Property> {
    if old.is_empty() {
        return new;
    }
    let places = old.iter().enumerate();
    let places: std::collections::HashMap<String, usize> = places
        .map(|(index, property)| (property.name.clone(), index))
        .collect();
    let mut all = old;
    for property in new {
        match places.get(&property.name) {
            Some(index) => all[*index] = property,
            None => all.push(property),
        }
    }
    all
}

fn require(properties: &mut [Property], required: &HashSet<String>) {
    for property in properties {
        property.optional = !required.contains(&property.name);
    }
}

fn required(node: &Node) -> HashSet<String> {
    let names = node.list("required").iter().filter_map(Node::text);
    names.map(str::to_owned).collect()
}

/// Returns whether an object has no other properties.
fn is_closed(node: &Node) -> bool {
    let additional = node.get("additionalProperties");
    additional.is_some_and(|node| matches!(node.value, Value::Boolean(false)))
}
