//! Rules about the API as a whole, once every part of it is read.

use super::types::Types;
use super::{recursion, unions};
use crate::api::{Api, Resource, Type};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::Node;

/// Checks the rules.
pub fn check(api: &Api, types: &Types, diagnostics: &mut Diagnostics) {
    let clean_so_far = !diagnostics.has_errors();
    recursion::check(&api.types, types, diagnostics);
    if !diagnostics.has_errors() {
        unions::check_shapes(&api.types, types, diagnostics);
    }
    if clean_so_far {
        report_unused(api, types, diagnostics);
        report_missing_docs(api, types, diagnostics);
    }
}

/// Reports an API that nothing can be called of; `at` is where it is named.
pub fn require_operations(resources: &[Resource], at: &Node, diagnostics: &mut Diagnostics) {
    let mut operations = resources.iter().flat_map(|resource| &resource.operations);
    // Those that can't be read may well be there.
    if operations.next().is_none() && !diagnostics.has_errors() {
        let diagnostic = Diagnostic::error("the API has no operations", at);
        diagnostics.push(
            diagnostic
                .help("add a file with `resource: name` and `operations: { get: { http: GET } }`"),
        );
    }
}

/// Warns of what a reader of the documentation will look for in vain.
fn report_missing_docs(api: &Api, types: &Types, diagnostics: &mut Diagnostics) {
    for (id, definition) in api.types.iter() {
        if definition.doc.is_some() {
            continue;
        }
        let message = format!("the type `{}` has no `doc`", definition.name);
        diagnostics.push(Diagnostic::warning(message, types.key(id)));
    }
}

fn report_unused(api: &Api, types: &Types, diagnostics: &mut Diagnostics) {
    let operations = api.operations();
    let scopes = api.scopes.iter().flat_map(|scope| scope.path.parameters());
    let named = operations
        .flat_map(crate::api::Operation::types)
        .chain(scopes.map(|field| &field.ty));
    let used = api.types.reachable(named.filter_map(Type::named));
    for (id, definition) in api.types.iter() {
        if !used.contains(&id) {
            let message = format!("no operation uses the type `{}`", definition.name);
            let diagnostic = Diagnostic::error(message, types.key(id));
            diagnostics.push(diagnostic.help("remove it, or use it in an operation"));
        }
    }
}
