//! What the documentation says of an operation.

use super::docs::Docs;
use super::examples;
use super::field_doc::field_doc;
use super::handles;
use super::markdown::{code, link};
use super::operation_http;
use super::sample::Sample;
use super::types::text;
use crate::api::{Api, Body, Input, Operation, Payload, Place, Resource, Returns};

/// The documentation of the handle's method.
pub fn method_docs(operation: &Operation, resource: &Resource, api: &Api) -> Docs {
    let path = api.full_path(resource, operation);
    let mut docs = summary(operation)
        .deprecated(operation.deprecated.as_deref())
        .markdown(&format!("`{} {path}`", operation.http_method.as_str()));
    let named = operation.named_arguments(&api.types);
    let arguments = operation.arguments().into_iter();
    let arguments = arguments.filter(|input| named.is_empty() || input.place == Place::Path);
    let required: Vec<String> = arguments
        .filter(|input| input.place != Place::Body || field_doc(input.field).is_some())
        .map(|Input { field, .. }| {
            format!(
                "- `{}`: {}",
                field.rust,
                field_doc(field).as_deref().unwrap_or("required.")
            )
        })
        .collect();
    docs = docs.prose(&required.join("\n"));
    docs = optional(operation, docs);
    docs = returned(operation, api, docs);
    docs = docs.markdown(if operation.idempotent {
        "Idempotent: retried on transient errors."
    } else {
        "Not idempotent: retried only if the service is known not to have processed the request."
    });
    if let Some(reason) = &operation.not_found {
        docs = docs.prose(&format!("Status 404: {reason}"));
    }
    if let Some(source) = &operation.link {
        docs = docs.markdown(&format!("API reference: {}", link(source)));
    }
    docs.markdown("# Example")
        .example("no_run", &example(operation, resource, api))
}

/// The documentation of the type of its requests.
pub fn request_docs(operation: &Operation, resource: &Resource) -> Docs {
    let (handle, method) = (handles::path_of(resource), &operation.method);
    summary(operation).markdown(&format!(
        "Created by [`{handle}::{method}`]. Call [`send`](Self::send) to send it."
    ))
}

fn summary(operation: &Operation) -> Docs {
    let otherwise = format!("Calls {}.", code(&operation.name));
    Docs::start(operation.doc.as_deref(), &otherwise)
}

/// What can be set on the request.
fn optional(operation: &Operation, docs: Docs) -> Docs {
    let setter = |rust: &str| format!("[`{rust}`]({}::{rust})", operation.rust);
    let setters = operation.setters();
    let groups: Vec<_> = operation
        .body
        .iter()
        .flat_map(Body::at_least_one_of)
        .collect();
    let docs = groups.iter().fold(docs, |docs, group| {
        let names: Vec<String> = group.iter().map(|field| setter(&field.rust)).collect();
        docs.markdown(&format!("Requires at least one of {}.", names.join(", ")))
    });
    let is_grouped = |input: &Input| {
        let mut grouped = groups.iter().flatten();
        grouped.any(|field| field.rust == input.field.rust)
    };
    let names: Vec<String> = setters
        .iter()
        .filter(|input| !is_grouped(input))
        .map(|input| setter(&input.field.rust))
        .collect();
    if names.is_empty() {
        return docs;
    }
    docs.markdown(&format!("Optional: {}.", names.join(", ")))
}

/// What `send` returns.
fn returned(operation: &Operation, api: &Api, docs: Docs) -> Docs {
    let output = text(&operation_http::output_type(operation, api));
    let shown = match output.strip_prefix("types::") {
        _ if output == "()" => return docs,
        Some(name) if !name.contains("::") => format!("[`{name}`]({output})"),
        _ => code(&output.replace("types::", "")),
    };
    docs.markdown(&format!("`send` returns {shown}."))
}

fn example(operation: &Operation, resource: &Resource, api: &Api) -> Vec<String> {
    let krate = api.package.name.replace('-', "_");
    let (handle, name) = (&resource.method, &operation.method);
    let mut sample = Sample::new(api, handle);
    let arguments = sample.arguments(operation, &resource.module);
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
