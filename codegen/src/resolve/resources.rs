//! Resolves resources: groups of operations that share a part of the URL.

use super::Context;
use super::around::Around;
use super::endpoints::Endpoints;
use super::names::{Kind, Names, chosen, module_name, rust_name};
use super::operations;
use super::paths;
use super::scopes::Scopes;
use super::type_names::report_long_module;
use crate::api::{PathTemplate, Resource, Types};
use crate::diagnostics::Diagnostic;
use crate::syntax;
use crate::syntax::{ApiFile, Named, Path, ResourceFile, ScopeFile, Spec, Text};

/// The operations of a file in the spec.
type Operations = Named<syntax::Operation>;

/// Resolves all resources, those of scopes last.
pub fn resolve(
    spec: &Spec,
    scopes: &mut Scopes,
    types: &Types,
    context: &mut Context,
) -> Vec<Resource> {
    let mut modules = Names::default();
    let mut found: Vec<(Resource, &Text, Option<&Operations>)> = Vec::new();
    for file in &spec.resources {
        let resource = resource(file, scopes, &mut modules, context);
        if let (Some(resource), Some(typed)) = (resource, &file.resource) {
            found.push((resource, typed, file.operations.as_ref()));
        }
    }
    for (file, scope) in scope_files(spec, scopes, context) {
        let resource = of_scope(file, scope, scopes, &mut modules, context);
        if let (Some(resource), Some(typed)) = (resource, &file.scope) {
            found.push((resource, typed, file.operations.as_ref()));
        }
    }
    let auth = spec.api.as_ref().and_then(|file| file.auth.as_ref());
    let auth_header = auth.and_then(|auth| auth.header.as_ref());
    let value = |key: fn(&ApiFile) -> Option<&Text>| {
        let text = spec.api.as_ref().and_then(key);
        text.map(|text| text.value.as_str())
    };
    let mut endpoints = Endpoints::default();
    let mut resources = Vec::with_capacity(found.len());
    for (mut resource, typed, operations) in found {
        // All other methods of a scope's handle are known by now.
        let mut methods = match resource.within.filter(|_| resource.is_scope) {
            Some(scope) => scopes.take_methods(scope),
            None => Names::default(),
        };
        let around = Around {
            resource: &resource,
            scopes,
            auth_header,
            data_field: value(|file| file.data_field.as_ref()),
            success_flag: value(|file| file.success_flag.as_ref()),
            types,
        };
        let operations = operations::resolve_all(operations, typed, &mut methods, &around, context);
        let base = scopes.full_path(resource.path_from) + &resource.path.text();
        for (operation, name) in &operations {
            let path = format!("{base}{}", operation.path.text());
            let name = (resource.name.as_str(), *name);
            endpoints.add(operation, name, &path, types, context.diagnostics);
        }
        let operations = operations.into_iter().map(|(operation, _)| operation);
        resource.operations = operations.collect();
        resources.push(resource);
    }
    resources
}

/// Returns the scope files, each with its scope.
fn scope_files<'a>(
    spec: &'a Spec,
    scopes: &Scopes,
    context: &mut Context,
) -> Vec<(&'a ScopeFile, usize)> {
    let mut found: Vec<(&ScopeFile, usize)> = Vec::with_capacity(spec.scopes.len());
    for file in &spec.scopes {
        let Some(scope) = scopes.within(file.scope.as_ref(), context.diagnostics) else {
            continue;
        };
        let mut earlier = found.iter().filter(|(_, known)| *known == scope);
        if let (Some((first, _)), Some(name)) = (earlier.next(), &file.scope) {
            let message = format!("there are two files for the scope `{}`", name.value);
            let diagnostic = Diagnostic::error(message, name.span);
            let first = first.scope.as_ref().map_or(first.span, |name| name.span);
            let diagnostic = diagnostic.note(first, "the first one");
            let help = "move the operations to one of them";
            context.diagnostics.push(diagnostic.help(help));
        } else {
            found.push((file, scope));
        }
    }
    found
}

/// Resolves the resource that a scope is itself, without its operations.
fn of_scope(
    file: &ScopeFile,
    index: usize,
    scopes: &Scopes,
    modules: &mut Names,
    context: &mut Context,
) -> Option<Resource> {
    require_operations(file.operations.as_ref(), "a scope file", context);
    let typed = file.scope.as_ref()?;
    let scope = scopes.list.get(index)?;
    // Without a name, which has been reported, there is no module either.
    let name = match &file.rust {
        Some(_) => chosen(typed, file.rust.as_ref(), Kind::SNAKE, context.diagnostics)?,
        None => scope.method.clone(),
    };
    let module = module_name(&name, &context.reserved.modules)?;
    if let Err(clash) = modules.claim(&module, typed) {
        let help =
            "give one of their modules another name, such as `rust: some_name` in the scope file";
        context.diagnostics.push(clash.help(help));
    }
    report_long_module(&module, typed, context.diagnostics);
    Some(Resource {
        name: typed.value.clone(),
        is_scope: true,
        rust: scope.rust.clone(),
        method: scope.method.clone(),
        module,
        within: Some(index),
        path_from: Some(index),
        path: PathTemplate::default(),
        doc: scope.doc.clone(),
        operations: Vec::new(),
    })
}

/// Resolves a resource without its operations.
fn resource(
    file: &ResourceFile,
    scopes: &mut Scopes,
    modules: &mut Names,
    context: &mut Context,
) -> Option<Resource> {
    let within = scopes.within(file.within.as_ref(), context.diagnostics);
    require_operations(file.operations.as_ref(), "a resource", context);
    let (path_from, path) = path(file, within, scopes, context)?;
    let typed = file.resource.as_ref()?;
    let (method, name) = method_and_name(file, typed, within, scopes, context);
    let (method, name) = (method?, name?);
    let module = module_name(&name, &context.reserved.modules)?;
    let kind = Kind {
        taken: &context.reserved.resource_types,
        ..Kind::CAMEL
    };
    if let Err(clash) = modules.claim(&module, typed) {
        let help = format!(
            "give one of them another name, and `method: {method}` to keep the name of its method"
        );
        context.diagnostics.push(clash.help(help));
    }
    report_long_module(&module, typed, context.diagnostics);
    Some(Resource {
        name: typed.value.clone(),
        is_scope: false,
        rust: rust_name(&module, kind)?,
        method,
        module,
        within,
        path_from,
        path,
        doc: file.doc.as_ref().map(|doc| doc.value.clone()),
        operations: Vec::new(),
    })
}

/// Returns the scope whose path comes before that of a resource, and the path.
fn path(
    file: &ResourceFile,
    within: Option<usize>,
    scopes: &Scopes,
    context: &mut Context,
) -> Option<(Option<usize>, PathTemplate)> {
    if let Some(typed) = &file.path_from {
        let (path, scope) = (file.path.as_ref()?, within?);
        let from = scopes.path_from(typed, scope, context.diagnostics)?;
        let known = scopes.between(from, within);
        paths::report_repeated(path, &[], context.diagnostics);
        paths::require_known(path, typed, &known, context.diagnostics)?;
        return Some((Some(from), paths::template(path, &known, Kind::SNAKE)));
    }
    let nothing = Path::default();
    let path = file.path.as_ref().unwrap_or(&nothing);
    let Some(parameter) = path.parameters().next() else {
        return Some((within, paths::template(path, &[], Kind::SNAKE)));
    };
    let name = parameter.value.as_str();
    let help = if scopes.parameters(within).contains(&name) {
        "the enclosing scopes have it already: to leave out the path of one of them, add `path_from`".to_owned()
    } else {
        format!(
            "declare a scope with the path `/{{{name}}}`, or move the parameter to the paths of the operations"
        )
    };
    let message = "the path of a resource can't have parameters";
    let diagnostic = Diagnostic::error(message, path.span).help(help);
    context.diagnostics.push(diagnostic);
    None
}

/// Returns the method for the handle of a resource, and the name for its module.
fn method_and_name(
    file: &ResourceFile,
    typed: &Text,
    within: Option<usize>,
    scopes: &mut Scopes,
    context: &mut Context,
) -> (Option<String>, Option<String>) {
    let rust = file.rust.as_ref();
    match &file.method {
        None => {
            let name = scopes.method(within, typed, rust, context);
            (name.clone(), name)
        }
        Some(given) => {
            let method = scopes.given_method(within, given, context);
            let name = chosen(typed, rust, Kind::SNAKE, context.diagnostics);
            (method, name)
        }
    }
}

/// Reports a file without operations.
fn require_operations(operations: Option<&Operations>, what: &str, context: &mut Context) {
    if let Some(operations) = operations
        && operations.entries.is_empty()
    {
        let message = format!("{what} needs at least one operation");
        let diagnostic = Diagnostic::error(message, operations.span);
        let help = "write `operations: { get: { http: GET } }`";
        context.diagnostics.push(diagnostic.help(help));
    }
}
