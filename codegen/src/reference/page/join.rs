//! Alternatives as one schema.

use std::collections::HashSet;

use crate::reference::document::{EnumValue, Schema, Shape};
use crate::scalar::Scalar;

/// Joins alternatives to one schema. Texts are the values of an enum, which is open if any text is an alternative too.
pub fn join(line: usize, mut members: Vec<Schema>) -> Schema {
    let mut scalars = HashSet::new();
    members.retain(|member| match member.shape {
        Shape::Scalar(scalar) => scalars.insert(scalar),
        _ => true,
    });
    if members.len() == 1 {
        return members.remove(0);
    }
    let is_any_text = |member: &Schema| member.shape == Shape::Scalar(Scalar::String);
    let is_text = |member: &Schema| {
        is_any_text(member) || matches!(member.shape, Shape::Literal(_) | Shape::Enum { .. })
    };
    let has_values = members.iter().any(|member| !is_any_text(member));
    if !has_values || !members.iter().all(is_text) {
        let tag = None;
        return schema(line, Shape::Union { members, tag });
    }
    let mut open = false;
    let mut values = Vec::new();
    for member in members {
        match member.shape {
            Shape::Literal(text) => values.push(EnumValue {
                line: member.line,
                text,
                doc: member.doc,
            }),
            Shape::Enum {
                values: more,
                open: is_open,
            } => {
                values.extend(more);
                open |= is_open;
            }
            _ => open = true,
        }
    }
    let mut seen = HashSet::new();
    values.retain(|value| seen.insert(value.text.clone()));
    schema(line, Shape::Enum { values, open })
}

fn schema(line: usize, shape: Shape) -> Schema {
    Schema {
        line,
        name: None,
        doc: None,
        shape,
    }
}
