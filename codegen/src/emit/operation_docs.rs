//! What the documentation says of an operation.

use super::docs::{Docs, code, link};
use super::operation::{body_fields, outside_body};
use super::readme;
use super::sample::Sample;
use super::types::is_argument;
use crate::api::{Api, Body, Field, Operation, Payload, Resource, Returns};

/// The documentation of the handle's method.
pub fn method_docs(operation: &Operation, resource: &Resource, api: &Api) -> Docs {
    let path = if operation.full_path.is_empty() {
        "/"
    } else {
        &operation.full_path
    };
    let mut docs = Docs::start(
        operation.doc.as_deref(),
        &format!("Calls {}.", code(&operation.name)),
    )
    .deprecated(operation.deprecated.as_deref())
    .markdown(&format!("`{} {path}`", operation.http_method.as_str()));
    let required: Vec<String> = required(operation)
        .iter()
        .map(|field| {
            format!(
                "- `{}`: {}",
                field.rust,
                field.doc.as_deref().unwrap_or("required.")
            )
        })
        .collect();
    docs = docs.prose(&required.join("\n"));
    for group in &operation.at_least_one_of {
        docs = docs.markdown(&format!(
            "At least one of {} is needed.",
            group
                .iter()
                .map(|name| code(name))
                .collect::<Vec<_>>()
                .join(", ")
        ));
    }
    docs = docs.markdown(if operation.idempotent {
        "Idempotent: tried again after failures that may pass."
    } else {
        "Not idempotent: tried again only if it is certain that the request was not processed."
    });
    if let Some(source) = &operation.link {
        docs = docs.markdown(&format!("Source: {}", link(source)));
    }
    let refused = if operation.at_least_one_of.is_empty() {
        "Before anything is sent: a path parameter that is empty, `.` or `..`."
    } else {
        "Before anything is sent: none of the fields is given, or a path parameter is empty, `.` or `..`."
    };
    docs.markdown("# Errors")
        .markdown("`send` returns an [`Error`] for every status but 2xx (404 if there is nothing at this address), for a connection that fails or takes too long, and for a response that can't be read.")
        .markdown(refused)
        .markdown("# Example")
        .example("no_run", &example(operation, resource, api))
}

/// The fields that are arguments, with the descriptions to show.
fn required(operation: &Operation) -> Vec<Field> {
    let mut fields: Vec<Field> = Vec::new();
    fields.extend(
        operation
            .path
            .parameters()
            .chain(outside_body(operation))
            .filter(|field| is_argument(field))
            .cloned(),
    );
    if let Some(Body::Fields { fields: body, .. }) = &operation.body {
        fields.extend(body_fields(operation, body).into_iter().filter(is_argument));
    }
    fields
}

fn example(operation: &Operation, resource: &Resource, api: &Api) -> Vec<String> {
    let krate = api.package.name.replace('-', "_");
    let (handle, name) = (&resource.method, &operation.method);
    let mut sample = Sample::new(api, handle);
    let arguments = sample.arguments(operation);
    let setter = match &operation.body {
        Some(Body::Fields { fields, .. }) => body_fields(operation, fields)
            .iter()
            .find(|field| field.optional && field.deprecated.is_none())
            .map(|field| format!(".{}({})", field.rust, sample.argument(field))),
        _ => None,
    };
    let setter = setter.unwrap_or_default();
    let is_unit = matches!(operation.returns, Returns::One(Payload::Nothing));
    let call = format!(
        "{handle}.{name}({}){setter}.send().await?;",
        arguments.join(", ")
    );
    let call = if is_unit {
        call
    } else {
        format!("let response = {call}")
    };
    let steps = readme::steps(resource, api);
    let code =
        format!("let client = {krate}::Client::from_env()?; let {handle} = client{steps}; {call}");
    readme::runnable(api, &code, &sample.given())
}
