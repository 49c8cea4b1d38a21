//! Resources: groups of operations that share a part of the URL.

use std::collections::HashMap;

use super::names::{Names, RUNTIME_MODULES, Style, module_name, rust_name};
use super::operations::{self, Context};
use super::paths::{self, Scopes};
use super::root::Files;
use super::table::{Entry, Table};
use super::types::Types;
use crate::api::{HttpMethod, Operation, PathTemplate, Resource};
use crate::document::Value;
use crate::mistake::{Mistake, Mistakes};

/// HTTP method and path with nameless parameters, and the operation that has them.
type Endpoints<'a> = HashMap<(HttpMethod, String), Entry<'a>>;

/// Reads all resources.
pub fn lower<'a>(
    files: &Files<'a>,
    types: &Types,
    scopes: &mut Scopes<'a>,
    mistakes: &mut Mistakes,
) -> Vec<Resource> {
    let mut modules = Names::default();
    let mut endpoints = Endpoints::default();
    let auth = files.root.as_ref().and_then(|table| table.entry("auth"));
    let auth = auth.and_then(|entry| entry.open(&mut Mistakes::default()));
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
                mistakes,
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
    mistakes: &mut Mistakes,
) -> Option<Resource> {
    let name = table.text("resource", mistakes);
    let within = scopes.within(table, mistakes);
    let path = match table.get("path") {
        None => Some(PathTemplate::default()),
        Some(node) => table
            .text("path", mistakes)
            .and_then(|text| paths::parse(&text, 0, node, mistakes)),
    };
    if let (Some(parameter), Some(node)) = (
        path.as_ref().and_then(|path| path.parameters().next()),
        table.get("path"),
    ) {
        let mistake = Mistake::error("the path of a resource has no parameters", node);
        mistakes.push(mistake.help(format!(
            "declare a scope with the path `/{{{}}}`, or write it in the paths of the operations",
            parameter.wire
        )));
        return None;
    }
    let doc = table.text("doc", mistakes);
    let node = table.get("resource")?;
    let typed = node.text()?.trim();
    let method = scopes.method(within, (typed, node), table, mistakes);
    let module = module_name(method.as_deref().unwrap_or("resource"), RUNTIME_MODULES)?;
    let rust = rust_name(&module, Style::Camel, &[])?;
    modules.claim(&module, typed, node, Style::Snake, mistakes);
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
    let Some(operations) = entry.open(mistakes) else {
        return Some(resource);
    };
    if matches!(&entry.value.value, Value::Map(map) if map.is_empty()) {
        let mistake = Mistake::error("a resource needs at least one operation", entry.key);
        mistakes.push(mistake.help("write `operations: { get: { http: GET } }`"));
    }
    let (mut methods, mut type_names) = (Names::default(), Names::default());
    let handle = resource.rust.clone();
    type_names.claim(
        &handle,
        typed,
        table.get("resource")?,
        Style::Camel,
        mistakes,
    );
    for entry in operations.entries {
        let context = Context {
            resource: &resource,
            types,
            scopes,
            auth_header,
        };
        if let Some(operation) =
            operations::lower(entry, &context, &mut methods, &mut type_names, mistakes)
        {
            report_clash(&operation, entry, endpoints, mistakes);
            resource.operations.push(operation);
        }
    }
    Some(resource)
}

/// Two operations with the same method and path could not be told apart by the service.
fn report_clash<'a>(
    operation: &Operation,
    entry: Entry<'a>,
    endpoints: &mut Endpoints<'a>,
    mistakes: &mut Mistakes,
) {
    let segments = operation.full_path.split('/');
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
        let line = format!("{} {}", operation.http_method.as_str(), operation.full_path);
        let message = format!("`{}` and `{}` are both `{line}`", first.name, entry.name);
        mistakes.push(Mistake::error(message, entry.key).note(first.key, "the other one"));
    }
}
