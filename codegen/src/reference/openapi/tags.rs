//! Discriminators: the property that identifies a member of a union becomes the literal that the union says.

use super::reader::{COMPONENTS, Reader};
use super::tree::Node;
use crate::reference::document::{EnumValue, Property, Scalar, Schema, Shape};

/// The text by which a union identifies a schema.
pub struct Tagged<'a> {
    /// The pointer of the schema.
    pub pointer: &'a str,
    property: &'a str,
    text: EnumValue,
}

impl<'a> Reader<'a> {
    /// Notes which text identifies each member of a union: that of `mapping`, or else the name of its schema.
    pub fn note_tags(&mut self, node: &'a Node, members: &[&'a Node]) {
        let Some(discriminator) = node.get("discriminator") else {
            return;
        };
        let Some(property) = discriminator.text_at("propertyName") else {
            return;
        };
        let mapping = discriminator.get("mapping").map(Node::entries);
        let mapping = mapping.unwrap_or_default();
        for member in members {
            let Some(pointer) = member.text_at("$ref") else {
                continue;
            };
            let own = mapping.iter().filter(|entry| {
                let target = entry.value.text().unwrap_or_default();
                target == pointer || pointer.strip_prefix(COMPONENTS) == Some(target)
            });
            let mut texts: Vec<EnumValue> = own.map(|entry| text(&entry.key, entry.line)).collect();
            if texts.is_empty() {
                let name = pointer.rsplit('/').next().unwrap_or(pointer);
                texts.push(text(name, member.line));
            }
            self.tagged.extend(texts.into_iter().map(|text| Tagged {
                pointer,
                property,
                text,
            }));
        }
    }

    /// Lets the properties that identify schemas have the noted texts, unless they have texts of their own.
    pub fn set_tags(&mut self, schemas: &mut [(String, Schema)]) {
        let mut changed: Vec<(usize, &'a str)> = Vec::new();
        for tagged in std::mem::take(&mut self.tagged) {
            let index = self.index_of(tagged.pointer);
            let Some((_, schema)) = index.and_then(|index| schemas.get_mut(index)) else {
                continue;
            };
            let Shape::Object { properties, .. } = &mut schema.shape else {
                continue;
            };
            let mut properties = properties.iter_mut();
            let property = properties.find(|property| property.name == tagged.property);
            let (Some(index), Some(property)) = (index, property) else {
                let message = format!(
                    "the members of the union are identified by `{}`, which `{}` doesn't have",
                    tagged.property, tagged.pointer
                );
                self.report(tagged.text.line, message);
                continue;
            };
            let place = (index, tagged.property);
            set(property, tagged.text, changed.contains(&place));
            changed.push(place);
        }
    }
}

fn text(text: &str, line: usize) -> EnumValue {
    EnumValue {
        line,
        text: text.to_owned(),
        doc: None,
    }
}

/// Adds a text to those that a property can have. One that isn't any string has been described with its texts.
fn set(property: &mut Property, text: EnumValue, is_noted: bool) {
    let shape = &mut property.schema.shape;
    match shape {
        Shape::Scalar(Scalar::String) => *shape = Shape::Literal(text.text),
        Shape::Literal(first) if is_noted && *first != text.text => {
            let line = property.schema.line;
            let first = EnumValue {
                line,
                text: std::mem::take(first),
                doc: None,
            };
            *shape = Shape::Enum {
                values: vec![first, text],
                open: false,
            };
        }
        Shape::Enum {
            values,
            open: false,
        } if is_noted && !values.iter().any(|value| value.text == text.text) => {
            values.push(text);
        }
        _ => {}
    }
}
