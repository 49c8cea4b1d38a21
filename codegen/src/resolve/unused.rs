//! Reports unused and undocumented declarations.

use super::Context;
use super::scopes::Scopes;
use crate::api::{Api, Operation, Type};
use crate::diagnostics::{Diagnostic, Span};
use crate::syntax::Spec;

/// Reports an API without operations; `at` is the span of its name.
pub fn require_operations(has_operations: bool, at: Span, context: &mut Context) {
    // Operations may be declared in a part that couldn't be read.
    if !has_operations && !context.diagnostics.has_errors() {
        let diagnostic = Diagnostic::error("the API has no operations", at);
        let help = "add a file with `resource: name` and `operations: { get: { http: GET } }`";
        context.diagnostics.push(diagnostic.help(help));
    }
}

/// Reports types that nothing uses, and warns of unused scopes and of types without documentation.
pub fn check(api: &Api, spec: &Spec, scopes: &Scopes, context: &mut Context) {
    let scope_parameters = api.scopes.iter().flat_map(|scope| scope.path.parameters());
    let named = api
        .operations()
        .flat_map(Operation::types)
        .chain(scope_parameters.map(|field| &field.ty))
        .filter_map(Type::named);
    // The documentation of a partial type refers to the object.
    let objects = spec.partials.iter();
    let objects = objects.filter_map(|name| context.names.find(&name.value));
    let incoming = api.incoming.iter().copied();
    let used = api.types.reachable(named.chain(incoming).chain(objects));
    let declared = api.types.iter();
    for (id, definition) in declared.filter(|(_, definition)| definition.partial_of.is_none()) {
        if !used.contains(&id) {
            let message = format!("no operation uses the type `{}`", definition.name);
            let diagnostic = Diagnostic::error(message, context.names.span(id));
            let help = "remove it, use it in an operation, or list it in `incoming` if it is received from elsewhere";
            context.diagnostics.push(diagnostic.help(help));
        }
        if definition.doc.is_none() {
            let message = format!("the type `{}` has no `doc`", definition.name);
            let diagnostic = Diagnostic::warning(message, context.names.span(id));
            context.diagnostics.push(diagnostic);
        }
    }
    let used: Vec<Option<usize>> = api
        .resources
        .iter()
        .map(|resource| resource.within)
        .collect();
    scopes.report_unused(&used, context.diagnostics);
}
