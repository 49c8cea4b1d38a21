//! Values for examples, as Rust source.

use super::types::{Site, converts, is_boxed, is_text};
use crate::api::{Api, Field, Operation, Place, Scalar, Shape, Type, TypeId, Variant};

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
        operation
            .arguments()
            .into_iter()
            .map(|input| match input.place {
                Place::Path => path_argument(input.field, self.api),
                Place::Parameters | Place::BodyField | Place::Body => self.argument(input.field),
            })
            .collect()
    }

    /// What is passed for a field or parameter.
    pub fn argument(&mut self, field: &Field) -> String {
        let (ty, name) = (&field.ty, &field.wire);
        let large = ty.named().filter(|id| is_large(*id, self.api));
        let Some(id) = large else {
            return argument(ty, name, self.api, &[]);
        };
        match ty {
            Type::Map(_) | Type::Nullable(_) => argument(ty, name, self.api, &[]),
            Type::Array(item) if matches!(**item, Type::Named(_)) => {
                format!("[{}]", self.give(id, &field.rust))
            }
            Type::Array(_) => "[]".to_owned(),
            _ => self.give(id, &field.rust),
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

/// Whether there is more to a value of this type than an example shows.
fn is_large(id: TypeId, api: &Api) -> bool {
    api.types.size(id).is_none_or(|size| size > MOST_VALUES)
}

/// What is passed for a path parameter.
pub fn path_argument(field: &Field, api: &Api) -> String {
    if is_text(&field.ty, api) {
        return format!("{:?}", field.wire);
    }
    let value = exact(&field.ty, &field.wire, api, &[]);
    match &field.ty {
        Type::Named(_) => format!("&{value}"),
        _ => value,
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
    match api.types.resolve(ty) {
        Type::Scalar(scalar) => unconverted(*scalar, name),
        _ => exact(ty, name, api, around),
    }
}

/// What can be made into a value of this type by `into`, if it isn't one.
fn unconverted(scalar: Scalar, name: &str) -> String {
    let sample = scalar.facts().sample;
    sample.map_or_else(|| format!("{name:?}"), str::to_owned)
}

/// A value of the very type.
fn exact(ty: &Type, name: &str, api: &Api, around: &[TypeId]) -> String {
    match ty {
        Type::Scalar(scalar) if scalar.facts().converts => {
            format!("{}.into()", unconverted(*scalar, name))
        }
        Type::Scalar(scalar) => unconverted(*scalar, name),
        Type::Literal(_) => format!("{name:?}.into()"),
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
    ty.named()
        .is_none_or(|id| around.len() < DEEPEST && !around.contains(&id) && !is_large(id, api))
}

fn named(id: TypeId, name: &str, api: &Api, around: &[TypeId]) -> String {
    let path = type_path(id, api);
    let around = [around, &[id]].concat();
    match &api.types.get(id).shape {
        Shape::Alias(ty) => exact(ty, name, api, &around),
        Shape::Enum { values, .. } => {
            let current = values.iter().find(|value| value.deprecated.is_none());
            // There is always one.
            let value = current.or(values.first()).map(|value| value.rust.as_str());
            format!("{path}::{}", value.unwrap_or_default())
        }
        Shape::Tagged { variants, .. } => {
            let variants = variants.iter().map(|tagged| &tagged.variant);
            union(id, &variants.collect::<Vec<_>>(), name, api, &around)
        }
        Shape::Untagged(variants) => {
            let variants = variants.iter();
            union(id, &variants.collect::<Vec<_>>(), name, api, &around)
        }
        Shape::Object(fields) => {
            let arguments: Vec<String> = fields
                .iter()
                .filter(|field| field.is_argument())
                .map(|field| argument(&field.ty, &field.wire, api, &around))
                .collect();
            format!("{path}::new({})", arguments.join(", "))
        }
    }
}

fn union(id: TypeId, variants: &[&Variant], name: &str, api: &Api, around: &[TypeId]) -> String {
    let path = type_path(id, api);
    let first = variants.iter().find(|part| is_short(&part.ty, api, around));
    let smallest = || variants.iter().min_by_key(|part| size(&part.ty, api));
    // There is always one.
    let Some(variant) = first.or_else(smallest) else {
        return path;
    };
    let inner = exact(&variant.ty, name, api, around);
    if is_boxed(&variant.ty, api, Site::Type(id)) {
        format!("{path}::{}(Box::new({inner}))", variant.rust)
    } else {
        format!("{path}::{}({inner})", variant.rust)
    }
}

fn size(ty: &Type, api: &Api) -> usize {
    match ty {
        Type::Named(id) => api.types.size(*id).unwrap_or(usize::MAX),
        _ => 1,
    }
}

fn type_path(id: TypeId, api: &Api) -> String {
    let krate = api.package.name.replace('-', "_");
    format!("{krate}::types::{}", api.types.get(id).rust)
}
