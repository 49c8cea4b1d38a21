//! Resources: groups of operations that share a part of the URL.

use std::collections::HashMap;

use super::names::{self, Names, Style, module_name, rust_name};
use super::operations::{self, Context};
use super::paths::{self, Scopes};
use super::root::Files;
use super::table::{Entry, Table};
use super::types::Types;
use crate::api::{HttpMethod, Operation, PathTemplate, Resource};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::Value;

/// HTTP method and path with nameless parameters, and the operation that has them.
type Endpoints<'a> = HashMap<(HttpMethod, String), Entry<'a>>;

/// Reads all resources.
pub fn lower<'a>(
    files: &Files<'a>,
    types: &Types,
    scopes: &mut Scopes<'a>,
    diagnostics: &mut Diagnostics,
) -> Vec<Resource> {
    let mut modules = Names::default();
    let mut endpoints = Endpoints::default();
    let auth = files.root.as_ref().and_then(|table| table.entry("auth"));
    let auth = auth.and_then(|entry| entry.open(&mut Diagnostics::default()));
    let auth_header = auth.and_then(|table| table.get("header")?.text());
    files
        .resources
        .iter()
        .filter_map(|table| {
            lower_resource(
                table,
                types,
                scopes,
                (&mut modules, &mut endpoints),
                auth_header,
                diagnostics,
            )
        })
        .collect()
}

fn lower_resource<'a>(
    table: &Table<'a>,
    types: &Types,
    scopes: &mut Scopes<'a>,
    (modules, endpoints): (&mut Names<'a>, &mut Endpoints<'a>),
    auth_header: Option<&str>,
    diagnostics: &mut Diagnostics,
) -> Option<Resource> {
    let name = table.text("resource", diagnostics);
    let within = scopes.within(table, diagnostics);
    let path = match table.get("path") {
        None => Some(PathTemplate::default()),
        Some(node) => table
            .text("path", diagnostics)
            .and_then(|text| paths::parse(&text, 0, node, diagnostics)),
    };
    if let (Some(parameter), Some(node)) = (
        path.as_ref().and_then(|path| path.parameters().next()),
        table.get("path"),
    ) {
        let diagnostic = Diagnostic::error("the path of a resource has no parameters", node);
        diagnostics.push(diagnostic.help(format!(
            "declare a scope with the path `/{{{}}}`, or write it in the paths of the operations",
            parameter.wire
        )));
        return None;
    }
    let doc = table.text("doc", diagnostics);
    let node = table.get("resource")?;
    let typed = node.text()?.trim();
    let method = scopes.method(within, (typed, node), table, diagnostics);
    let module = module_name(method.as_deref().unwrap_or("resource"), &names::modules())?;
    let rust = rust_name(&module, Style::Camel, &[])?;
    modules.claim(&module, typed, node, Style::Snake, diagnostics);
    let mut resource = Resource {
        name: name?,
        method: method?,
        module,
        rust,
        within,
        path: path.unwrap_or_default(),
        doc,
        operations: Vec::new(),
    };
    let entry = table.entry("operations")?;
    let Some(operations) = entry.open(diagnostics) else {
        return Some(resource);
    };
    if matches!(&entry.value.value, Value::Map(map) if map.is_empty()) {
        let diagnostic = Diagnostic::error("a resource needs at least one operation", entry.key);
        diagnostics.push(diagnostic.help("write `operations: { get: { http: GET } }`"));
    }
    let (mut methods, mut type_names) = (Names::default(), Names::default());
    let handle = resource.rust.clone();
    type_names.claim(
        &handle,
        typed,
        table.get("resource")?,
        Style::Camel,
        diagnostics,
    );
    for entry in operations.entries {
        let context = Context {
            resource: &resource,
            types,
            scopes,
            auth_header,
        };
        if let Some(operation) =
            operations::lower(entry, &context, &mut methods, &mut type_names, diagnostics)
        {
            let path = [
                context.scopes.full_path(context.resource.within),
                context.resource.path.text(),
                operation.path.text(),
            ];
            report_clash(&operation, &path.concat(), entry, endpoints, diagnostics);
            resource.operations.push(operation);
        }
    }
    Some(resource)
}

/// Two operations with the same method and path could not be told apart by the service.
fn report_clash<'a>(
    operation: &Operation,
    path: &str,
    entry: Entry<'a>,
    endpoints: &mut Endpoints<'a>,
    diagnostics: &mut Diagnostics,
) {
    let segments = path.split('/');
    let nameless: Vec<&str> = segments
        .map(|segment| {
            if segment.starts_with('{') {
                "{}"
            } else {
                segment
            }
        })
        .collect();
    let endpoint = (operation.http_method, nameless.join("/"));
    if let Some(first) = endpoints.insert(endpoint, entry) {
        let line = format!("{} {}", operation.http_method.as_str(), path);
        let message = format!("`{}` and `{}` are both `{line}`", first.name, entry.name);
        diagnostics.push(Diagnostic::error(message, entry.key).note(first.key, "the other one"));
    }
}
