//! What is said about differences.

use super::difference::Kind;
use crate::api::{Api, Shape, Type};

/// Who sends what differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// The client.
    Sent,
    /// The service.
    Received,
}

/// Returns a type as it is typed in a spec. An object has the name of its declaration.
pub fn type_text(ty: &Type, api: &Api) -> String {
    let inner = |ty: &Type| {
        let text = type_text(ty, api);
        if text.contains(" or ") {
            format!("({text})")
        } else {
            text
        }
    };
    match ty {
        Type::Scalar(scalar) => scalar.facts().name.to_owned(),
        Type::Literal(text) => format!("{text:?}"),
        Type::OneOf(texts) => {
            let texts: Vec<String> = texts.iter().map(|text| format!("{text:?}")).collect();
            texts.join(" or ")
        }
        Type::Array(item) => format!("array of {}", inner(item)),
        Type::Map(value) => format!("map of {}", inner(value)),
        Type::Nullable(value) => format!("{} or null", inner(value)),
        Type::Named(id) => match &api.types.get(*id).shape {
            Shape::Alias(ty) => type_text(ty, api),
            Shape::Enum { values, .. } if values.len() <= 3 => {
                let texts = values.iter().map(|value| format!("{:?}", value.wire));
                texts.collect::<Vec<_>>().join(" or ")
            }
            _ => api.types.get(*id).name.clone(),
        },
    }
}

/// Returns several types as one.
pub fn types_text(types: &[&Type], api: &Api) -> String {
    let mut texts: Vec<String> = Vec::new();
    for ty in types {
        let text = type_text(ty, api);
        if !texts.contains(&text) {
            texts.push(text);
        }
    }
    texts.join(" or ")
}

/// Returns a type with `optional`, if it may be left out.
pub fn field_text(types: &[&Type], optional: bool, api: &Api) -> String {
    let optional = if optional { "optional " } else { "" };
    format!("{optional}{}", types_text(types, api))
}

/// What a difference of a field or value means for callers. `stricter` is whether the spec demands more.
pub fn meaning(kind: Kind, direction: Direction, stricter: bool) -> &'static str {
    match (kind, direction, stricter) {
        (Kind::Missing, Direction::Sent, _) => "callers can't send it",
        (Kind::Missing | Kind::Name, Direction::Received, _) => "callers can't read it",
        (Kind::Added | Kind::Name, Direction::Sent, _) => "the service may ignore or reject it",
        (Kind::Added, Direction::Received, false) => "it may never be present",
        (Kind::Added | Kind::Optional, Direction::Received, true) => {
            "a response without it fails to decode"
        }
        (Kind::Optional, Direction::Sent, true) => {
            "callers must provide a value that the service doesn't require"
        }
        (Kind::Optional, Direction::Sent, false) => "the service may reject a request without it",
        (Kind::Optional, Direction::Received, false) => "it is always present",
        (Kind::Deprecated, _, _) => "callers don't learn that it is deprecated",
        (_, Direction::Sent, false) => "the service may reject the request",
        (_, Direction::Sent, true) => "callers can't send all that the service accepts",
        (_, Direction::Received, true) => "a response may fail to decode",
        (_, Direction::Received, false) => "it allows values that never occur",
    }
}
