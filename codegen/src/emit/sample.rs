//! Values for examples, as Rust source.

use super::operation::{body_fields, outside_body};
use super::scopes::is_plain_text;
use super::types::is_argument;
use crate::api::{Api, Body, Field, Operation, Shape, Type, TypeId};

/// Types nested deeper than this are left to the reader.
const DEEPEST: usize = 4;

/// What an example passes to the handle's method of an operation.
pub fn arguments(operation: &Operation, api: &Api) -> Vec<String> {
    let shown = |field: &Field| argument(&field.ty, &field.wire, api);
    let mut arguments: Vec<String> = operation
        .path
        .parameters()
        .filter(|field| is_argument(field))
        .map(|field| path_argument(field, api))
        .collect();
    arguments.extend(
        outside_body(operation)
            .filter(|field| is_argument(field))
            .map(shown),
    );
    match &operation.body {
        Some(Body::Fields { fields, .. }) => {
            let fields = body_fields(operation, fields);
            arguments.extend(fields.iter().filter(|field| is_argument(field)).map(shown));
        }
        Some(Body::Value {
            ty,
            optional: false,
        }) => arguments.push(argument(ty, "body", api)),
        _ => {}
    }
    arguments
}

/// What is passed for a path parameter.
pub fn path_argument(field: &Field, api: &Api) -> String {
    match &field.ty {
        Type::Named(_) if !is_plain_text(&field.ty, api) => {
            format!("&{}", exact(&field.ty, &field.wire, api, DEEPEST))
        }
        Type::Integer | Type::Number | Type::Boolean => exact(&field.ty, &field.wire, api, DEEPEST),
        _ => format!("{:?}", field.wire),
    }
}

/// What is passed where the callee converts it; `name` is what it's called.
pub fn argument(ty: &Type, name: &str, api: &Api) -> String {
    argument_within(ty, name, api, DEEPEST)
}

fn argument_within(ty: &Type, name: &str, api: &Api, depth: usize) -> String {
    match ty {
        Type::String | Type::Timestamp | Type::Unknown => unconverted(ty, name),
        Type::Array(item) => match **item {
            Type::String | Type::Timestamp | Type::Unknown => {
                format!("[{}]", unconverted(item, name))
            }
            _ => format!("[{}]", exact(item, name, api, depth)),
        },
        ty => exact(ty, name, api, depth),
    }
}

/// What can be made into a value of this type by `into`.
fn unconverted(ty: &Type, name: &str) -> String {
    match ty {
        Type::Timestamp => "\"2026-01-31T12:00:00Z\"".to_owned(),
        Type::Unknown => "true".to_owned(),
        _ => format!("{name:?}"),
    }
}

/// A value of the very type.
fn exact(ty: &Type, name: &str, api: &Api, depth: usize) -> String {
    match ty {
        Type::String | Type::Literal(_) | Type::Timestamp | Type::Unknown => {
            format!("{}.into()", unconverted(ty, name))
        }
        Type::Integer => "1".to_owned(),
        Type::Number => "1.0".to_owned(),
        Type::Boolean => "true".to_owned(),
        Type::Array(item) => format!("vec![{}]", exact(item, name, api, depth)),
        Type::Map(_) => "std::collections::BTreeMap::new()".to_owned(),
        Type::Nullable(_) => "None".to_owned(),
        Type::Named(_) if depth == 0 => "todo!()".to_owned(),
        Type::Named(id) => named(*id, name, api, depth - 1),
    }
}

fn named(id: TypeId, name: &str, api: &Api, depth: usize) -> String {
    let definition = api.definition(id);
    let krate = api.package.name.replace('-', "_");
    let path = format!("{krate}::types::{}", definition.rust);
    match &definition.shape {
        Shape::Alias(ty) => exact(ty, name, api, depth),
        Shape::Enum { values, .. } => {
            let current = values.iter().find(|value| value.deprecated.is_none());
            match current.or(values.first()) {
                Some(value) => format!("{path}::{}", value.rust),
                None => "todo!()".to_owned(),
            }
        }
        Shape::Tagged { variants, .. } | Shape::Untagged(variants) => match variants.first() {
            Some(variant) => {
                let inner = exact(&variant.ty, name, api, depth);
                let inner = if variant.boxed {
                    format!("Box::new({inner})")
                } else {
                    inner
                };
                format!("{path}::{}({inner})", variant.rust)
            }
            None => "todo!()".to_owned(),
        },
        Shape::Object(fields) => {
            let arguments: Vec<String> = fields
                .iter()
                .filter(|field| is_argument(field))
                .map(|field| argument_within(&field.ty, &field.wire, api, depth))
                .collect();
            format!("{path}::new({})", arguments.join(", "))
        }
    }
}
