//! Rules about the API as a whole, once every part of it is read.

use std::collections::HashSet;

use super::types::Types;
use super::{nesting, recursion, unions};
use crate::api::{Api, Body, Resource, Type, TypeId};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::Node;

/// Checks the rules, and fills in what follows from the whole: boxes, which types are sent, and how deep all go.
pub fn check(api: &mut Api, types: &Types, diagnostics: &mut Diagnostics) {
    let clean_so_far = !diagnostics.has_errors();
    recursion::check(&mut api.types, types, diagnostics);
    if !diagnostics.has_errors() {
        unions::check_shapes(&api.types, types, diagnostics);
    }
    mark_sent(api);
    api.nesting = nesting::deepest(&api.types);
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
    for (index, definition) in api
        .types
        .iter()
        .enumerate()
        .filter(|(_, definition)| definition.doc.is_none())
    {
        let message = format!("the type `{}` has no `doc`", definition.name);
        diagnostics.push(Diagnostic::warning(message, types.key(TypeId(index))));
    }
}

/// Marks the types that requests send, and all that these contain.
fn mark_sent(api: &mut Api) {
    let operations = api
        .resources
        .iter()
        .flat_map(|resource| &resource.operations);
    let bodies = operations.filter_map(|operation| operation.body.as_ref());
    let sent = bodies
        .flat_map(Body::types)
        .filter_map(Type::named)
        .collect();
    for id in reachable(api, sent) {
        api.types[id.0].sent = true;
    }
}

fn report_unused(api: &Api, types: &Types, diagnostics: &mut Diagnostics) {
    let operations = api
        .resources
        .iter()
        .flat_map(|resource| &resource.operations);
    let scopes = api.scopes.iter().flat_map(|scope| scope.path.parameters());
    let named = operations
        .flat_map(crate::api::Operation::types)
        .chain(scopes.map(|field| &field.ty));
    let used = reachable(api, named.filter_map(Type::named).collect());
    for (index, definition) in api.types.iter().enumerate() {
        if !used.contains(&TypeId(index)) {
            let message = format!("no operation uses the type `{}`", definition.name);
            let diagnostic = Diagnostic::error(message, types.key(TypeId(index)));
            diagnostics.push(diagnostic.help("remove it, or use it in an operation"));
        }
    }
}

/// These types and all that they contain.
fn reachable(api: &Api, start: Vec<TypeId>) -> HashSet<TypeId> {
    let mut seen = HashSet::new();
    let mut stack = start;
    while let Some(id) = stack.pop() {
        if seen.insert(id) {
            stack.extend(api.definition(id).shape.named());
        }
    }
    seen
}
