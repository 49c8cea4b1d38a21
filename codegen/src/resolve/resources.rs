//! Resolves resources: groups of operations that share a part of the URL.

use std::collections::HashMap;

use super::Context;
use super::around::Around;
use super::names::{Kind, Names, Style, module_name, rust_name};
use super::operations;
use super::paths;
use super::scopes::Scopes;
use super::type_names::report_long_module;
use crate::api::{HttpMethod, Operation, Resource, Types};
use crate::diagnostics::{Diagnostic, Span};
use crate::syntax::{ApiFile, ResourceFile, Spec, Text};

/// Operations by HTTP method and path, with `{}` for parameters.
type Endpoints = HashMap<(HttpMethod, String), (String, Span)>;

/// Resolves all resources.
pub fn resolve(
    spec: &Spec,
    scopes: &mut Scopes,
    types: &Types,
    context: &mut Context,
) -> Vec<Resource> {
    let auth = spec.api.as_ref().and_then(|file| file.auth.as_ref());
    let auth_header = auth.and_then(|auth| auth.header.as_ref());
    let value = |key: fn(&ApiFile) -> Option<&Text>| {
        let text = spec.api.as_ref().and_then(key);
        text.map(|text| text.value.as_str())
    };
    let mut modules = Names::default();
    let mut endpoints = Endpoints::default();
    let mut resources = Vec::with_capacity(spec.resources.len());
    for file in &spec.resources {
        let Some(mut resource) = resource(file, scopes, &mut modules, types, context) else {
            continue;
        };
        let around = Around {
            resource: &resource,
            scopes,
            auth_header,
            data_field: value(|file| file.data_field.as_ref()),
            success_flag: value(|file| file.success_flag.as_ref()),
            types,
        };
        let operations = operations::resolve_all(file, &around, context);
        let base = scopes.full_path(resource.within) + &resource.path.text();
        for (operation, name) in &operations {
            let path = format!("{base}{}", operation.path.text());
            report_clash(operation, &path, name, &mut endpoints, context);
        }
        let operations = operations.into_iter().map(|(operation, _)| operation);
        resource.operations = operations.collect();
        resources.push(resource);
    }
    resources
}

/// Resolves a resource without its operations.
fn resource(
    file: &ResourceFile,
    scopes: &mut Scopes,
    modules: &mut Names,
    types: &Types,
    context: &mut Context,
) -> Option<Resource> {
    let within = scopes.within(file.within.as_ref(), context.diagnostics);
    if let Some(operations) = &file.operations
        && operations.entries.is_empty()
    {
        let message = "a resource needs at least one operation";
        let diagnostic = Diagnostic::error(message, operations.span);
        let help = "write `operations: { get: { http: GET } }`";
        context.diagnostics.push(diagnostic.help(help));
    }
    let path = file.path.clone().unwrap_or_default();
    if let Some(parameter) = path.parameters().next() {
        let message = "the path of a resource can't have parameters";
        let help = format!(
            "declare a scope with the path `/{{{}}}`, or move the parameter to the paths of the operations",
            parameter.value
        );
        let diagnostic = Diagnostic::error(message, path.span).help(help);
        context.diagnostics.push(diagnostic);
        return None;
    }
    let typed = file.resource.as_ref()?;
    let method = scopes.method(within, typed, file.rust.as_ref(), context)?;
    let module = module_name(&method, &context.reserved.modules)?;
    let kind = Kind {
        taken: &context.reserved.resource_types,
        ..Kind::CAMEL
    };
    modules.claim_or_report(&module, typed, Style::Snake, context.diagnostics);
    report_long_module(&module, typed, context.diagnostics);
    Some(Resource {
        name: typed.value.clone(),
        rust: rust_name(&module, kind)?,
        method,
        module,
        within,
        path: paths::resolve(&path, None, types, context),
        doc: file.doc.as_ref().map(|doc| doc.value.clone()),
        operations: Vec::new(),
    })
}

/// Reports an operation with the same method and path as an earlier one, since the service couldn't distinguish them.
fn report_clash(
    operation: &Operation,
    path: &str,
    name: &Text,
    endpoints: &mut Endpoints,
    context: &mut Context,
) {
    let segments = path.split('/').map(|segment| {
        if segment.starts_with('{') {
            "{}"
        } else {
            segment
        }
    });
    let nameless = segments.collect::<Vec<_>>().join("/");
    let endpoint = (operation.http_method, nameless);
    let this = (name.value.clone(), name.span);
    if let Some((first, span)) = endpoints.insert(endpoint, this) {
        let line = format!("{} {path}", operation.http_method.as_str());
        let message = format!("`{first}` and `{}` are both `{line}`", name.value);
        let diagnostic = Diagnostic::error(message, name.span);
        context
            .diagnostics
            .push(diagnostic.note(span, "the other one"));
    }
}
