//! Whether two documents say the same of an operation, apart from their words and lines.

use crate::reference::document::{Content, Operation, Property, Schema, Shape};

/// Returns whether two operations send and receive the same.
pub fn same_operation(one: &Operation, other: &Operation) -> bool {
    let bodies = match (&one.body, &other.body) {
        (None, None) => true,
        (Some(one), Some(other)) => {
            one.optional == other.optional && same_schema(&one.schema, &other.schema)
        }
        _ => false,
    };
    let mut responses = one.responses.iter().zip(&other.responses);
    bodies
        && same_properties(&one.path_parameters, &other.path_parameters)
        && same_properties(&one.query, &other.query)
        && same_properties(&one.headers, &other.headers)
        && one.responses.len() == other.responses.len()
        && responses.all(|(one, other)| {
            let content = match (&one.content, &other.content) {
                (Content::Json(one), Content::Json(other)) => same_schema(one, other),
                (one, other) => one == other,
            };
            one.status == other.status && content
        })
}

fn same_properties(one: &[Property], other: &[Property]) -> bool {
    let same = |(one, other): (&Property, &Property)| {
        one.name == other.name
            && one.optional == other.optional
            && one.deprecated == other.deprecated
            && same_schema(&one.schema, &other.schema)
    };
    one.len() == other.len() && one.iter().zip(other).all(same)
}

fn same_schema(one: &Schema, other: &Schema) -> bool {
    match (&one.shape, &other.shape) {
        (Shape::Array(one), Shape::Array(other))
        | (Shape::Map(one), Shape::Map(other))
        | (Shape::Nullable(one), Shape::Nullable(other)) => same_schema(one, other),
        (Shape::Enum { values: one, .. }, Shape::Enum { values: other, .. }) => {
            let texts = one.iter().map(|value| &value.text);
            texts.eq(other.iter().map(|value| &value.text))
        }
        (
            Shape::Object {
                properties: one,
                additional: rest,
            },
            Shape::Object {
                properties: other,
                additional: other_rest,
            },
        ) => {
            let rest = match (rest, other_rest) {
                (None, None) => true,
                (Some(one), Some(other)) => same_schema(one, other),
                _ => false,
            };
            rest && same_properties(one, other)
        }
        (Shape::Union { members: one, .. }, Shape::Union { members: other, .. }) => {
            let mut pairs = one.iter().zip(other);
            one.len() == other.len() && pairs.all(|(one, other)| same_schema(one, other))
        }
        (one, other) => one == other,
    }
}
