//! Resolves resources: groups of operations that share a part of the URL.

use super::Context;
use super::around::Around;
use super::endpoints::Endpoints;
use super::names::{Kind, Names, chosen, given_module, module_name, rust_name};
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

/// A resource without its operations. A name that is invalid, which has been reported, is empty.
struct Found<'a> {
    resource: Resource,
    /// Its name in the spec.
    typed: &'a Text,
    operations: Option<&'a Operations>,
    /// Whether its path is valid, so that those of its operations can be compared.
    has_path: bool,
}

/// Resolves all resources, those of scopes last.
pub fn resolve(
    spec: &Spec,
    scopes: &mut Scopes,
    types: &Types,
    context: &mut Context,
) -> Vec<Resource> {
    let found = without_operations(spec, scopes, context);
    let auth = spec.api.as_ref().and_then(|file| file.auth.as_ref());
    let auth_header = auth.and_then(|auth| auth.header.as_ref());
    let value = |key: fn(&ApiFile) -> Option<&Text>| {
        let text = spec.api.as_ref().and_then(key);
        text.map(|text| text.value.as_str())
    };
    let mut endpoints = Endpoints::default();
    let mut resources = Vec::with_capacity(found.len());
    for Found {
        mut resource,
        typed,
        operations,
        has_path,
    } in found
    {
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
        for (operation, name) in operations.iter().filter(|_| has_path) {
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

/// Resolves all resources without their operations, those of scopes last.
fn without_operations<'a>(
    spec: &'a Spec,
    scopes: &mut Scopes,
    context: &mut Context,
) -> Vec<Found<'a>> {
    let mut modules = Names::default();
    let mut found: Vec<Found> = Vec::new();
    for file in &spec.resources {
        found.extend(resource(file, scopes, &mut modules, context));
    }
    for (file, scope) in scope_files(spec, scopes, context) {
        found.extend(of_scope(file, scope, scopes, &mut modules, context));
    }
    found
}

/// Returns the scope files, each with its scope if that is known and has no other file.
fn scope_files<'a>(
    spec: &'a Spec,
    scopes: &Scopes,
    context: &mut Context,
) -> Vec<(&'a ScopeFile, Option<usize>)> {
    let mut found: Vec<(&ScopeFile, Option<usize>)> = Vec::with_capacity(spec.scopes.len());
    for file in &spec.scopes {
        let scope = scopes.within(file.scope.as_ref(), context.diagnostics);
        let is_same = |known: &&(&ScopeFile, Option<usize>)| scope.is_some() && known.1 == scope;
        let earlier = found.iter().find(is_same);
        if let (Some((first, _)), Some(name)) = (earlier, &file.scope) {
            let message = format!("there are two files for the scope `{}`", name.value);
            let diagnostic = Diagnostic::error(message, name.span);
            let first = first.scope.as_ref().map_or(first.span, |name| name.span);
            let diagnostic = diagnostic.note(first, "the first one");
            let help = "move the operations to one of them";
            context.diagnostics.push(diagnostic.help(help));
            found.push((file, None));
        } else {
            found.push((file, scope));
        }
    }
    found
}

/// Resolves the resource that a scope is itself, without its operations.
fn of_scope<'a>(
    file: &'a ScopeFile,
    index: Option<usize>,
    scopes: &Scopes,
    modules: &mut Names,
    context: &mut Context,
) -> Option<Found<'a>> {
    require_operations(file.operations.as_ref(), "a scope file", context);
    let typed = file.scope.as_ref()?;
    let scope = index.and_then(|index| scopes.list.get(index));
    let taken = &context.reserved.modules;
    let module = match &file.rust {
        Some(rust) => given_module(rust, taken, context.diagnostics),
        None => scope.and_then(|scope| module_name(&scope.method, taken)),
    };
    if let (Some(module), Some(_)) = (&module, scope) {
        let help =
            "give one of their modules another name, such as `rust: some_name` in the scope file";
        claim_module(module, typed, help, modules, context);
    }
    let resource = Resource {
        name: typed.value.clone(),
        is_scope: true,
        rust: scope.map(|scope| scope.rust.clone()).unwrap_or_default(),
        method: scope.map(|scope| scope.method.clone()).unwrap_or_default(),
        module: module.unwrap_or_default(),
        within: index,
        path_from: index,
        path: PathTemplate::default(),
        doc: scope.and_then(|scope| scope.doc.clone()),
        operations: Vec::new(),
    };
    Some(Found {
        resource,
        typed,
        operations: file.operations.as_ref(),
        has_path: scope.is_some(),
    })
}

/// Claims the name of a module.
fn claim_module(
    module: &str,
    typed: &Text,
    help: &str,
    modules: &mut Names,
    context: &mut Context,
) {
    if let Err(clash) = modules.claim(module, typed) {
        context.diagnostics.push(clash.help(help));
    }
    report_long_module(module, typed, context.diagnostics);
}

/// Resolves a resource without its operations.
fn resource<'a>(
    file: &'a ResourceFile,
    scopes: &mut Scopes,
    modules: &mut Names,
    context: &mut Context,
) -> Option<Found<'a>> {
    let within = scopes.within(file.within.as_ref(), context.diagnostics);
    require_operations(file.operations.as_ref(), "a resource", context);
    let path = path(file, within, scopes, context);
    let is_in_unknown = file.within.is_some() && within.is_none();
    let has_path = path.is_some() && !is_in_unknown;
    let (path_from, path) = path.unwrap_or((within, PathTemplate::default()));
    let typed = file.resource.as_ref()?;
    let (method, module) = method_and_module(file, typed, within, scopes, context);
    if let (Some(method), Some(module)) = (&method, &module) {
        let help = format!(
            "give one of them another name, and `method: {method}` to keep the name of its method"
        );
        claim_module(module, typed, &help, modules, context);
    }
    let kind = Kind {
        taken: &context.reserved.resource_types,
        ..Kind::CAMEL
    };
    let rust = module.as_ref().and_then(|module| rust_name(module, kind));
    let resource = Resource {
        name: typed.value.clone(),
        is_scope: false,
        rust: rust.unwrap_or_default(),
        method: method.unwrap_or_default(),
        module: module.unwrap_or_default(),
        within,
        path_from,
        path,
        doc: file.doc.as_ref().map(|doc| doc.value.clone()),
        operations: Vec::new(),
    };
    Some(Found {
        resource,
        typed,
        operations: file.operations.as_ref(),
        has_path,
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

/// Returns the method for the handle of a resource, and its module.
fn method_and_module(
    file: &ResourceFile,
    typed: &Text,
    within: Option<usize>,
    scopes: &mut Scopes,
    context: &mut Context,
) -> (Option<String>, Option<String>) {
    let taken = &context.reserved.modules;
    match (&file.method, &file.rust) {
        (None, None) => {
            let method = scopes.method(within, typed, None, context);
            let module = method.as_ref().and_then(|name| module_name(name, taken));
            (method, module)
        }
        (None, Some(rust)) => {
            let name = scopes.method_and_module(within, typed, rust, context);
            (name.clone(), name)
        }
        (Some(given), rust) => {
            let method = scopes.given_method(within, given, context);
            let module = match rust {
                Some(rust) => given_module(rust, taken, context.diagnostics),
                None => chosen(typed, None, Kind::SNAKE, context.diagnostics)
                    .and_then(|name| module_name(&name, taken)),
            };
            (method, module)
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
