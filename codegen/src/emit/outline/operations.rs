//! What the outline tells of a resource and its operations.

use super::{Lines, arguments, content, handle, word};
use crate::api::required::struct_name;
use crate::api::{Api, Body, Operation, Pages, Payload, Resource, Returns, Turn};
use crate::emit::operation;
use crate::emit::operation_http::{accept, output_type, payload_type, status_name};
use crate::emit::types::{Argument, Site, argument, field, text, value};

/// The lines about a resource and all that it can do.
pub fn about_resource(resource: &Resource, api: &Api) -> Vec<String> {
    let mut list = about_handle(resource, api);
    for operation in &resource.operations {
        list.extend(about_operation(operation, resource, api));
    }
    list
}

fn about_handle(resource: &Resource, api: &Api) -> Vec<String> {
    if resource.is_scope {
        let mut lines = Lines::new(resource.module.as_str());
        lines.add(format_args!(
            "operations of {}",
            handle(resource.within, api)
        ));
        return lines.list;
    }
    let mut lines = Lines::new(format!("{}::{}", resource.module, resource.rust));
    lines.add(format_args!("within {}", handle(resource.within, api)));
    lines.add(format_args!("method {}()", resource.method));
    if resource.path_from != resource.within {
        let from = handle(resource.path_from, api);
        lines.add(format_args!("path from {from}"));
    }
    lines.add_path(&resource.path, api);
    lines.list
}

fn about_operation(operation: &Operation, resource: &Resource, api: &Api) -> Vec<String> {
    let mut lines = Lines::new(format!("{}::{}", resource.module, operation.rust));
    add_endpoint(&mut lines, operation, resource, api);
    let arguments = arguments(&operation::arguments(operation, api));
    lines.add(format_args!("method {}({arguments})", operation.method));
    for named in operation.named_arguments(&api.types) {
        let name = struct_name(&operation.rust);
        let ty = text(&field(named, api, Site::Resource));
        lines.add(format_args!("{name} {}: {ty}", named.rust));
    }
    for input in operation.setters() {
        let Argument { ty, .. } = argument(input.field, api, Site::Resource);
        lines.add(format_args!("setter {}({})", input.field.rust, text(&ty)));
    }
    lines.add_path_parameters(&operation.path, api);
    for field in &operation.query {
        lines.add_field("query", field, api, Site::Resource);
    }
    for field in &operation.headers {
        lines.add_field("header", field, api, Site::Resource);
    }
    add_body(&mut lines, operation, api);
    add_returns(&mut lines, &operation.returns, api);
    if let Some(path) = &operation.result {
        let output = text(&output_type(operation, api));
        lines.add(format_args!("result {}: {output}", word(&path.text())));
    }
    if let Some(pages) = &operation.pages {
        add_pages(&mut lines, pages, api);
    }
    lines.list
}

fn add_endpoint(lines: &mut Lines, operation: &Operation, resource: &Resource, api: &Api) {
    let method = operation.http_method.as_str();
    lines.add(format_args!(
        "{method} {}",
        api.full_path(resource, operation)
    ));
    // Errors and logs call it by its name in the spec.
    if (&resource.name, &operation.name) != (&resource.module, &operation.method) {
        let name = format!("{}.{}", resource.name, operation.name);
        lines.add(format_args!("name {}", word(&name)));
    }
    if operation.idempotent {
        lines.add("idempotent");
    }
    if operation.deprecated.is_some() {
        lines.add("deprecated");
    }
    if let Some(types) = accept(operation) {
        lines.add(format_args!("header Accept = {types:?}"));
    }
}

fn add_body(lines: &mut Lines, operation: &Operation, api: &Api) {
    match &operation.body {
        None => {}
        Some(Body::Object { fields, .. }) => {
            // It is sent, if only as `{}`.
            if fields.is_empty() {
                lines.add("body");
            }
            for field in fields {
                lines.add_field("body", field, api, Site::Resource);
            }
        }
        Some(Body::Value(field)) => {
            let content = content(field, api, Site::Resource);
            lines.add(format_args!("body{content}"));
        }
    }
    let groups = operation.body.iter().flat_map(Body::at_least_one_of);
    for group in groups {
        let names: Vec<String> = group.iter().map(|field| word(&field.wire)).collect();
        lines.add(format_args!("needs one of {}", names.join(", ")));
    }
}

fn add_pages(lines: &mut Lines, pages: &Pages, api: &Api) {
    let item = text(&value(&pages.item, api, Site::Resource));
    let items = word(&pages.items.text());
    lines.add(format_args!("pages items {items}: {item}"));
    if let Some(total) = &pages.total {
        lines.add(format_args!("pages total {}", word(&total.text())));
    }
    match &pages.turn {
        Turn::Number { parameter, first } => {
            lines.add(format_args!("pages number {parameter}, from {first}"));
        }
        Turn::Offset { parameter } => lines.add(format_args!("pages offset {parameter}")),
        Turn::Cursor { parameter, next } => {
            let next = word(&next.text());
            lines.add(format_args!("pages cursor {parameter}, from {next}"));
        }
        Turn::Link => lines.add("pages link"),
    }
}

fn add_returns(lines: &mut Lines, returns: &Returns, api: &Api) {
    let content = |payload: &Payload| match payload {
        Payload::Nothing => "nothing".to_owned(),
        Payload::Text => "text".to_owned(),
        Payload::Json(_) => text(&payload_type(payload, api)),
    };
    match returns {
        Returns::One(payload) => lines.add(format_args!("returns {}", content(payload))),
        Returns::ByStatus { rust, statuses } => {
            lines.add(format_args!("returns {rust}"));
            for (status, payload) in statuses {
                let variant = status_name(*status);
                lines.add(format_args!(
                    "returns {status} {variant}: {}",
                    content(payload)
                ));
            }
        }
    }
}
