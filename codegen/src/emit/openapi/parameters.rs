//! Parameters of requests.

use super::json::{Json, Object};
use super::names::{Names, component};
use super::schemas::Schemas;
use super::text::described;
use crate::api::{Api, Field, Operation, Type, Types};

/// A header of every request, which is a component.
struct Common<'a> {
    component: String,
    name: &'a str,
    value: &'a str,
}

fn common(api: &Api) -> impl Iterator<Item = Common<'_>> {
    let mut taken = Names::default();
    api.headers.iter().map(move |(name, value)| Common {
        component: taken.take(&component(name)),
        name,
        value,
    })
}

/// Returns the headers of every request, as components.
pub fn of_every_request(api: &Api) -> Object {
    let of_one = |header: Common| {
        let schema = Object::default().with("type", "string");
        let parameter = Object::default()
            .with("name", header.name)
            .with("in", "header")
            .with("required", true)
            .with("schema", schema.with("const", header.value));
        (header.component, Json::from(parameter))
    };
    common(api).map(of_one).collect()
}

/// Returns the parameters of an operation: those in its path, of its own, and the headers of every request.
pub fn parameters(
    operation: &Operation,
    in_path: &[(String, &Field)],
    schemas: &Schemas,
    api: &Api,
) -> Vec<Json> {
    let mut list: Vec<Json> = Vec::new();
    let types = &api.types;
    for (name, field) in in_path {
        list.push(parameter(name, "path", field, schemas, types).into());
    }
    for field in &operation.query {
        let parameter = parameter(&field.wire, "query", field, schemas, types);
        let is_list = matches!(field.ty, Type::Array(_));
        let style = Object::default()
            .with("style", "form")
            .with("explode", !field.comma_joined);
        list.push(
            if is_list {
                parameter.and(style)
            } else {
                parameter
            }
            .into(),
        );
    }
    for field in &operation.headers {
        list.push(parameter(&field.wire, "header", field, schemas, types).into());
    }
    let is_own = |name: &str| {
        let mut own = operation.headers.iter();
        own.any(|field| field.wire.eq_ignore_ascii_case(name))
    };
    for header in common(api).filter(|header| !is_own(header.name)) {
        let pointer = format!("#/components/parameters/{}", header.component);
        list.push(Object::default().with("$ref", pointer).into());
    }
    list
}

fn parameter(name: &str, place: &str, field: &Field, schemas: &Schemas, types: &Types) -> Object {
    let is_required = place == "path" || !field.optional;
    Object::default()
        .with("name", name)
        .with("in", place)
        .maybe("description", described(field, types))
        .flag("required", is_required)
        .flag("deprecated", field.deprecated.is_some())
        .with("schema", schemas.of_value(field))
}
