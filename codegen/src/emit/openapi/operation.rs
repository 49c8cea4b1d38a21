//! One operation: its request and its responses.

use super::errors;
use super::json::{Json, Object};
use super::names::title;
use super::parameters::parameters;
use super::schemas::Schemas;
use super::text::description;
use crate::api::{Api, Body, Field, Operation, Payload, Resource, Returns};

/// Returns the operation.
pub fn operation(
    (resource, operation): (&Resource, &Operation),
    in_path: &[(String, &Field)],
    schemas: &Schemas,
    api: &Api,
) -> Object {
    let (doc, deprecated) = (operation.doc.as_deref(), operation.deprecated.as_deref());
    let link = operation.link.as_ref();
    let link = link.map(|link| Object::default().with("url", link));
    let parameters = parameters(operation, in_path, schemas, api);
    let body = operation.body.as_ref();
    let id = format!("{}.{}", resource.module, operation.method);
    Object::default()
        .with("tags", vec![&resource.name])
        .with("summary", title(&operation.name))
        .maybe("description", description(doc, deprecated, None))
        .maybe("externalDocs", link)
        .with("operationId", id)
        .maybe("parameters", (!parameters.is_empty()).then_some(parameters))
        .maybe("requestBody", body.map(|body| request_body(body, schemas)))
        .with("responses", responses(operation, schemas, api))
        .flag("deprecated", deprecated.is_some())
}

/// Returns the content of a request or response that is JSON.
pub fn json_content(schema: Object) -> Object {
    let media_type = Object::default().with("schema", schema);
    Object::default().with("application/json", media_type)
}

fn request_body(body: &Body, schemas: &Schemas) -> Object {
    match body {
        Body::Object {
            fields,
            at_least_one_of,
        } => {
            let schema = schemas.of_fields(fields);
            let schema = schema.and(rules(fields, at_least_one_of));
            Object::default()
                .with("required", true)
                .with("content", json_content(schema))
        }
        Body::Value(field) => Object::default()
            .maybe("description", field.doc.as_ref())
            .with("required", !field.optional)
            .with("content", json_content(schemas.of_value(field))),
    }
}

/// Returns that of each group of fields at least one is required.
fn rules(fields: &[Field], groups: &[Vec<usize>]) -> Object {
    let rule = |group: &Vec<usize>| {
        let names = group.iter().filter_map(|index| fields.get(*index));
        let required = names.map(|field| Object::default().with("required", vec![&field.wire]));
        Object::default().with("anyOf", required.collect::<Vec<_>>())
    };
    match groups {
        [] => Object::default(),
        [group] => rule(group),
        groups => Object::default().with("allOf", groups.iter().map(rule).collect::<Vec<_>>()),
    }
}

fn responses(operation: &Operation, schemas: &Schemas, api: &Api) -> Object {
    let mut responses = Object::default();
    match &operation.returns {
        Returns::One(payload) => responses.set("2XX", response(payload, schemas)),
        Returns::ByStatus { statuses, .. } => {
            for (status, payload) in statuses {
                responses.set(status.to_string(), response(payload, schemas));
            }
        }
    }
    if let Some(reason) = &operation.not_found {
        responses.set("404", errors::not_found(reason, api));
    }
    responses.maybe("default", errors::reference(api))
}

fn response(payload: &Payload, schemas: &Schemas) -> Object {
    let response = Object::default().with("description", "The call succeeded.");
    match payload {
        Payload::Nothing => response,
        Payload::Text => {
            let schema = Object::default().with("type", "string");
            let media_type = Object::default().with("schema", schema);
            let content: Json = Object::default().with("text/plain", media_type).into();
            response.with("content", content)
        }
        Payload::Json(ty) => response.with("content", json_content(schemas.of_type(ty))),
    }
}
