//! Values for examples, as Rust source.

use super::types::{Site, converts, is_boxed, is_text};
use crate::api::required::{required_fields, required_struct, struct_name};
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
    pub fn arguments(&mut self, operation: &Operation, module: &str) -> Vec<String> {
        let named = operation.named_arguments(&self.api.types);
        if !named.is_empty() {
            return self.named_arguments(operation, &named, module);
        }
        operation
            .arguments()
            .into_iter()
            .map(|input| match input.place {
                Place::Path => path_argument(input.field, self.api),
                Place::Parameters | Place::BodyField | Place::Body => self.argument(input.field),
            })
            .collect()
    }

    /// The path parameters, and a struct with the rest.
    fn named_arguments(
        &mut self,
        operation: &Operation,
        named: &[&Field],
        module: &str,
    ) -> Vec<String> {
        let path = operation.path.parameters();
        let path = path.filter(|field| field.is_argument());
        let mut arguments: Vec<String> = path.map(|field| path_argument(field, self.api)).collect();
        let fields: Vec<String> = named
            .iter()
            .map(
                |field| match field.ty.named().filter(|id| is_large(*id, self.api)) {
                    Some(id) if matches!(field.ty, Type::Named(_)) => {
                        format!("{}: {}", field.rust, self.give(id, &field.rust))
                    }
                    _ => Context::new(&field.wire, self.api).member(field),
                },
            )
            .collect();
        let krate = self.api.package.name.replace('-', "_");
        let name = struct_name(&operation.rust);
        arguments.push(format!(
            "{krate}::{module}::{name} {{ {} }}",
            fields.join(", ")
        ));
        arguments
    }

    /// What is passed for a field or parameter.
    pub fn argument(&mut self, field: &Field) -> String {
        let ty = &field.ty;
        let large = ty.named().filter(|id| is_large(*id, self.api));
        let Some(id) = large else {
            return Context::new(&field.wire, self.api).argument(ty);
        };
        match ty {
            Type::Map(_) | Type::Nullable(_) => Context::new(&field.wire, self.api).argument(ty),
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

/// What is passed for a path parameter.
pub fn path_argument(field: &Field, api: &Api) -> String {
    if is_text(&field.ty, api) {
        return format!("{:?}", field.wire);
    }
    let value = Context::new(&field.wire, api).exact(&field.ty);
    match &field.ty {
        Type::Named(_) => format!("&{value}"),
        _ => value,
    }
}

/// Where a value is.
#[derive(Clone, Copy)]
struct Context<'a> {
    api: &'a Api,
    /// What it is called.
    name: &'a str,
    /// The types of the values that it is in.
    around: &'a [TypeId],
}

impl<'a> Context<'a> {
    fn new(name: &'a str, api: &'a Api) -> Self {
        Context {
            api,
            name,
            around: &[],
        }
    }

    /// What is passed where the callee converts it.
    fn argument(self, ty: &Type) -> String {
        let api = self.api;
        match ty {
            Type::Array(item) if self.is_short(item) => format!("[{}]", self.one(item)),
            Type::Map(item) if self.is_short(item) => format!("[(\"key\", {})]", self.one(item)),
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
            ty => self.one(ty),
        }
    }

    /// One value where the callee converts it.
    fn one(self, ty: &Type) -> String {
        match self.api.types.resolve(ty) {
            Type::Scalar(scalar) => self.unconverted(*scalar),
            Type::OneOf(texts) => first(texts),
            _ => self.exact(ty),
        }
    }

    /// What becomes a scalar by `into`, if it isn't one.
    fn unconverted(self, scalar: Scalar) -> String {
        let sample = scalar.facts().sample;
        sample.map_or_else(|| format!("{:?}", self.name), str::to_owned)
    }

    /// A value of the very type.
    fn exact(self, ty: &Type) -> String {
        match ty {
            Type::Scalar(scalar) if scalar.facts().converts => {
                format!("{}.into()", self.unconverted(*scalar))
            }
            Type::Scalar(scalar) => self.unconverted(*scalar),
            Type::Literal(_) => format!("{:?}.into()", self.name),
            Type::OneOf(texts) => format!("{}.into()", first(texts)),
            // No item where that would lead on and on.
            Type::Array(item) if self.is_short(item) => format!("vec![{}]", self.exact(item)),
            Type::Array(_) => "vec![]".to_owned(),
            Type::Map(_) => "std::collections::BTreeMap::new()".to_owned(),
            Type::Nullable(_) => "None".to_owned(),
            Type::Named(id) => {
                let around = [self.around, &[*id]].concat();
                let inside = Context {
                    around: &around,
                    ..self
                };
                inside.named(*id)
            }
        }
    }

    fn is_short(self, ty: &Type) -> bool {
        ty.named().is_none_or(|id| {
            self.around.len() < DEEPEST && !self.around.contains(&id) && !is_large(id, self.api)
        })
    }

    fn named(self, id: TypeId) -> String {
        let path = type_path(id, self.api);
        match &self.api.types.get(id).shape {
            Shape::Alias(ty) => self.exact(ty),
            Shape::Enum { values, .. } => {
                let current = values.iter().find(|value| value.deprecated.is_none());
                // There is always one.
                let value = current.or(values.first()).map(|value| value.rust.as_str());
                format!("{path}::{}", value.unwrap_or_default())
            }
            Shape::Tagged { variants, .. } => {
                let variants: Vec<_> = variants.iter().map(|tagged| &tagged.variant).collect();
                self.union(id, &variants)
            }
            Shape::Untagged(variants) => self.union(id, &variants.iter().collect::<Vec<_>>()),
            Shape::Object(object) => {
                let arguments = required_fields(&object.fields).into_iter();
                let rust = &self.api.types.get(id).rust;
                if required_struct(rust, &object.fields, &self.api.types).is_some() {
                    let fields: Vec<String> = arguments.map(|field| self.member(field)).collect();
                    let required = struct_name(&path);
                    return format!("{path}::new({required} {{ {} }})", fields.join(", "));
                }
                let arguments = arguments.map(|field| {
                    let name = &field.wire;
                    Context { name, ..self }.argument(&field.ty)
                });
                format!("{path}::new({})", arguments.collect::<Vec<_>>().join(", "))
            }
        }
    }

    /// A field with its value.
    fn member(self, field: &Field) -> String {
        let name = &field.wire;
        let value = Context { name, ..self }.exact(&field.ty);
        format!("{}: {value}", field.rust)
    }

    fn union(self, id: TypeId, variants: &[&Variant]) -> String {
        let path = type_path(id, self.api);
        let first = variants.iter().find(|variant| self.is_short(&variant.ty));
        let smallest = || variants.iter().min_by_key(|variant| self.size(&variant.ty));
        // There is always one.
        let Some(Variant { rust, ty, .. }) = first.or_else(smallest) else {
            return path;
        };
        let inner = self.exact(ty);
        if is_boxed(ty, self.api, Site::Type(id)) {
            format!("{path}::{rust}(Box::new({inner}))")
        } else {
            format!("{path}::{rust}({inner})")
        }
    }

    fn size(self, ty: &Type) -> usize {
        match ty {
            Type::Named(id) => self.api.types.size(*id).unwrap_or(usize::MAX),
            _ => 1,
        }
    }
}

/// The first of several texts, of which there is always one.
fn first(texts: &[String]) -> String {
    format!("{:?}", texts.first().map_or("", String::as_str))
}

/// Whether there is more to a value of this type than an example shows.
fn is_large(id: TypeId, api: &Api) -> bool {
    api.types.size(id).is_none_or(|size| size > MOST_VALUES)
}

fn type_path(id: TypeId, api: &Api) -> String {
    let krate = api.package.name.replace('-', "_");
    format!("{krate}::types::{}", api.types.get(id).rust)
}
