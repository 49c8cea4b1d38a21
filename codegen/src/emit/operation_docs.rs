//! What the documentation says of an operation.

use super::docs::Docs;
use super::examples;
use super::markdown::{code, link};
use super::sample::Sample;
use crate::api::{Api, Body, Input, Operation, Payload, Place, Resource, Returns};

/// The documentation of the handle's method.
pub fn method_docs(operation: &Operation, resource: &Resource, api: &Api) -> Docs {
    let path = api.full_path(resource, operation);
    let mut docs = Docs::start(
        operation.doc.as_deref(),
        &format!("Calls {}.", code(&operation.name)),
    )
    .deprecated(operation.deprecated.as_deref())
    .markdown(&format!("`{} {path}`", operation.http_method.as_str()));
    let arguments = operation.arguments().into_iter();
    let required: Vec<String> = arguments
        .filter(|input| input.place != Place::Body || input.field.doc.is_some())
        .map(|Input { field, .. }| {
            format!(
                "- `{}`: {}",
                field.rust,
                field.doc.as_deref().unwrap_or("required.")
            )
        })
        .collect();
    docs = docs.prose(&required.join("\n"));
    let groups: Vec<_> = operation
        .body
        .iter()
        .flat_map(Body::at_least_one_of)
        .collect();
    for group in &groups {
        let names: Vec<String> = group.iter().map(|field| code(&field.wire)).collect();
        docs = docs.markdown(&format!("Requires at least one of {}.", names.join(", ")));
    }
    docs = docs.markdown(if operation.idempotent {
        "Idempotent: retried on transient errors."
    } else {
        "Not idempotent: retried only if it is certain that the request was not processed."
    });
    if let Some(source) = &operation.link {
        docs = docs.markdown(&format!("API reference: {}", link(source)));
    }
    let refused = if groups.is_empty() {
        "Nothing is sent if a path parameter is empty, `.` or `..`."
    } else {
        "Nothing is sent if none of these fields is set, or if a path parameter is empty, `.` or `..`."
    };
    docs = docs.markdown("# Errors")
        .markdown("`send` returns an [`Error`] if the status is not 2xx, if the connection fails or times out, and if the response can't be decoded.");
    docs = match &operation.not_found {
        Some(reason) => docs.prose(&format!("Status 404: {reason}")),
        None => docs.markdown("Status 404: the resource does not exist."),
    };
    docs.markdown(refused)
        .markdown("# Example")
        .example("no_run", &example(operation, resource, api))
}

fn example(operation: &Operation, resource: &Resource, api: &Api) -> Vec<String> {
    let krate = api.package.name.replace('-', "_");
    let (handle, name) = (&resource.method, &operation.method);
    let mut sample = Sample::new(api, handle);
    let arguments = sample.arguments(operation);
    let mut setters = operation.setters().into_iter();
    let setter = setters
        .find(|input| input.place == Place::BodyField && input.field.deprecated.is_none())
        .map(|Input { field, .. }| format!(".{}({})", field.rust, sample.argument(field)))
        .unwrap_or_default();
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
    let steps = examples::steps(resource, api);
    let code =
        format!("let client = {krate}::Client::from_env()?; let {handle} = client{steps}; {call}");
    examples::runnable(api, &code, &sample.given())
}
