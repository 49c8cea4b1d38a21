//! Values for examples, as Rust source.

use super::handles::is_plain_text;
use super::operation::{body_fields, outside_body};
use super::types::{converts, is_argument};
use crate::api::{Api, Body, Field, Operation, Shape, Type, TypeId, Variant};

/// What is made of more values than this, the function around the example is given.
const MOST_VALUES: usize = 12;

/// Lists in types nested deeper than this are empty.
const DEEPEST: usize = 4;

/// What an example passes, and what the function around it has to be given for that.
pub struct Sample<'a> {
    api: &'a Api,
    /// Names of variables that the example has already.
    taken: [&'a str; 2],
    given: Vec<String>,
}

impl<'a> Sample<'a> {
    /// Nothing is passed yet; the example calls the client `client` and the resource's handle `handle`.
    pub fn new(api: &'a Api, handle: &'a str) -> Self {
        Sample {
            api,
            taken: ["client", handle],
            given: Vec::new(),
        }
    }

    /// The parameters of the function around the example.
    pub fn given(&self) -> String {
        self.given.join(", ")
    }

    /// What is passed to the handle's method of an operation.
    pub fn arguments(&mut self, operation: &Operation) -> Vec<String> {
        let mut arguments: Vec<String> = operation
            .path
            .parameters()
            .filter(|field| is_argument(field))
            .map(|field| path_argument(field, self.api))
            .collect();
        for field in outside_body(operation).filter(|field| is_argument(field)) {
            arguments.push(self.argument(field));
        }
        match &operation.body {
            Some(Body::Fields { fields, .. }) => {
                let fields = body_fields(operation, fields);
                for field in fields.iter().filter(|field| is_argument(field)) {
                    arguments.push(self.argument(field));
                }
            }
            Some(Body::Value {
                ty,
                optional: false,
            }) => arguments.push(self.value(ty, "body", "body")),
            _ => {}
        }
        arguments
    }

    /// What is passed for a field or parameter.
    pub fn argument(&mut self, field: &Field) -> String {
        self.value(&field.ty, &field.wire, &field.rust)
    }

    fn value(&mut self, ty: &Type, name: &str, variable: &str) -> String {
        let large = ty
            .named()
            .filter(|id| self.api.definition(*id).size > MOST_VALUES);
        let Some(id) = large else {
            return argument(ty, name, self.api, &[]);
        };
        match ty {
            Type::Map(_) | Type::Nullable(_) => argument(ty, name, self.api, &[]),
            Type::Array(item) if matches!(**item, Type::Named(_)) => {
                format!("[{}]", self.give(id, variable))
            }
            Type::Array(_) => "[]".to_owned(),
            _ => self.give(id, variable),
        }
    }

    /// Lets the function around the example have a parameter of this type.
    fn give(&mut self, id: TypeId, variable: &str) -> String {
        let mut variable = variable.to_owned();
        if self.taken.contains(&variable.as_str()) {
            variable.push('_');
        }
        self.given
            .push(format!("{variable}: {}", type_path(id, self.api)));
        variable
    }
}

/// What is passed for a path parameter.
pub fn path_argument(field: &Field, api: &Api) -> String {
    match &field.ty {
        Type::Named(_) if !is_plain_text(&field.ty, api) => {
            format!("&{}", exact(&field.ty, &field.wire, api, &[]))
        }
        Type::Integer | Type::Number | Type::Boolean => exact(&field.ty, &field.wire, api, &[]),
        _ => format!("{:?}", field.wire),
    }
}

/// What is passed where the callee converts it, inside of values of the types `around`; `name` is what it's called.
fn argument(ty: &Type, name: &str, api: &Api, around: &[TypeId]) -> String {
    match ty {
        Type::Array(item) if is_short(item, api, around) => {
            format!("[{}]", one(item, name, api, around))
        }
        Type::Map(item) if is_short(item, api, around) => {
            format!("[(\"key\", {})]", one(item, name, api, around))
        }
        // Of what is converted, an empty list has to say what it is a list of.
        Type::Array(item) => match item.named().filter(|_| converts(item, api)) {
            Some(id) => format!("Vec::<{}>::new()", type_path(id, api)),
            None => "[]".to_owned(),
        },
        Type::Map(item) => {
            let item = item.named().filter(|_| converts(item, api));
            let item = item.map_or("_".to_owned(), |id| type_path(id, api));
            format!("std::collections::BTreeMap::<String, {item}>::new()")
        }
        ty => one(ty, name, api, around),
    }
}

/// One value where the callee converts it.
fn one(ty: &Type, name: &str, api: &Api, around: &[TypeId]) -> String {
    match ty {
        Type::String | Type::Timestamp | Type::Unknown => unconverted(ty, name),
        Type::Named(id) => match &api.definition(*id).shape {
            Shape::Alias(ty) if converts(ty, api) => one(ty, name, api, around),
            _ => exact(ty, name, api, around),
        },
        ty => exact(ty, name, api, around),
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
fn exact(ty: &Type, name: &str, api: &Api, around: &[TypeId]) -> String {
    match ty {
        Type::String | Type::Literal(_) | Type::Timestamp | Type::Unknown => {
            format!("{}.into()", unconverted(ty, name))
        }
        Type::Integer => "1".to_owned(),
        Type::Number => "1.0".to_owned(),
        Type::Boolean => "true".to_owned(),
        Type::Array(item) => format!("vec![{}]", item_of(item, name, api, around)),
        Type::Map(_) => "std::collections::BTreeMap::new()".to_owned(),
        Type::Nullable(_) => "None".to_owned(),
        Type::Named(id) => named(*id, name, api, around),
    }
}

/// One item, or nothing where that would lead on and on.
fn item_of(ty: &Type, name: &str, api: &Api, around: &[TypeId]) -> String {
    if is_short(ty, api, around) {
        exact(ty, name, api, around)
    } else {
        String::new()
    }
}

fn is_short(ty: &Type, api: &Api, around: &[TypeId]) -> bool {
    ty.named().is_none_or(|id| {
        around.len() < DEEPEST && !around.contains(&id) && api.definition(id).size <= MOST_VALUES
    })
}

fn named(id: TypeId, name: &str, api: &Api, around: &[TypeId]) -> String {
    let path = type_path(id, api);
    let around = [around, &[id]].concat();
    match &api.definition(id).shape {
        Shape::Alias(ty) => exact(ty, name, api, &around),
        Shape::Enum { values, .. } => {
            let current = values.iter().find(|value| value.deprecated.is_none());
            // There is always one.
            let value = current.or(values.first()).map(|value| value.rust.as_str());
            format!("{path}::{}", value.unwrap_or_default())
        }
        Shape::Tagged { variants, .. } | Shape::Untagged(variants) => {
            let first = variants
                .iter()
                .find(|part| is_short(&part.ty, api, &around));
            let smallest = || variants.iter().min_by_key(|part| size(part, api));
            // There is always one.
            let Some(variant) = first.or_else(smallest) else {
                return path;
            };
            let inner = exact(&variant.ty, name, api, &around);
            if variant.boxed {
                format!("{path}::{}(Box::new({inner}))", variant.rust)
            } else {
                format!("{path}::{}({inner})", variant.rust)
            }
        }
        Shape::Object(fields) => {
            let arguments: Vec<String> = fields
                .iter()
                .filter(|field| is_argument(field))
                .map(|field| argument(&field.ty, &field.wire, api, &around))
                .collect();
            format!("{path}::new({})", arguments.join(", "))
        }
    }
}

fn size(variant: &Variant, api: &Api) -> usize {
    match &variant.ty {
        Type::Named(id) => api.definition(*id).size,
        _ => 1,
    }
}

fn type_path(id: TypeId, api: &Api) -> String {
    let krate = api.package.name.replace('-', "_");
    format!("{krate}::types::{}", api.definition(id).rust)
}
