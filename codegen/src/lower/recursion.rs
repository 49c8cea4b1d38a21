//! Types that contain themselves in a way that Rust or JSON can't have.

use std::collections::HashSet;

use super::types::Types;
use crate::api::Types as Definitions;
use crate::api::{Shape, Type, TypeId};
use crate::diagnostics::{Diagnostic, Diagnostics};

/// Reports types that have no end, or no form in Rust.
pub fn check(definitions: &Definitions, types: &Types, diagnostics: &mut Diagnostics) {
    if report_alias_loops(definitions, types, diagnostics) {
        return;
    }
    report_endless(definitions, types, diagnostics);
    for (id, definition) in definitions.iter() {
        let Shape::Object(fields) = &definition.shape else {
            continue;
        };
        for field in fields {
            let Some(target) = held_in_place(&field.ty) else {
                continue;
            };
            let is_loop = definitions.group(id) == definitions.group(target);
            let target = Type::Named(target);
            if is_loop && matches!(definitions.resolve(&target), Type::Nullable(_)) {
                let message = format!(
                    "`{}` contains itself through a type that is `or null`",
                    definition.name
                );
                let diagnostic = Diagnostic::error(message, types.key(id));
                diagnostics.push(diagnostic.help(format!(
                    "write `or null` at the field `{}` instead",
                    field.wire
                )));
            }
        }
    }
}

fn held_in_place(ty: &Type) -> Option<TypeId> {
    match ty {
        Type::Named(id) => Some(*id),
        Type::Nullable(inner) => held_in_place(inner),
        _ => None,
    }
}

/// An alias may not contain itself in any way: Rust has no name for such a type.
fn report_alias_loops(
    definitions: &Definitions,
    types: &Types,
    diagnostics: &mut Diagnostics,
) -> bool {
    let mut found = false;
    let mut reported = vec![false; definitions.len()];
    for (start, definition) in definitions.iter() {
        let mut chain = vec![start];
        let mut current = start;
        while let Shape::Alias(ty) = &definitions.get(current).shape {
            let Some(next) = ty.named() else { break };
            if next == start {
                found = true;
                if !reported[start.0] {
                    for link in &chain {
                        reported[link.0] = true;
                    }
                    let message =
                        format!("the type `{}` is another name for itself", definition.name);
                    let mut diagnostic = Diagnostic::error(message, types.key(start));
                    for link in chain.iter().skip(1) {
                        diagnostic = diagnostic.note(types.key(*link), "by way of this one");
                    }
                    diagnostics.push(diagnostic.help("let one of them be an object with `fields`"));
                }
                break;
            }
            if chain.contains(&next) {
                break;
            }
            chain.push(next);
            current = next;
        }
    }
    found
}

/// Types of which no value can be written down, since each holds another one of the kind.
fn report_endless(definitions: &Definitions, types: &Types, diagnostics: &mut Diagnostics) {
    let mut reported = HashSet::new();
    for (id, definition) in definitions.iter() {
        let group = definitions.group(id);
        // A type that only contains an endless one is not the cause, and each loop is reported once.
        let held = definition.shape.types();
        let mut held = held.into_iter().filter_map(held_in_place);
        let in_loop = held.any(|target| definitions.group(target) == group);
        if definitions.size(id).is_none() && in_loop && reported.insert(group) {
            let message = format!(
                "a `{}` always contains another one: it can't end",
                definition.name
            );
            let mut diagnostic = Diagnostic::error(message, types.key(id));
            for (link, _) in definitions.iter().filter(|(link, _)| *link != id) {
                if definitions.group(link) == group && definitions.size(link).is_none() {
                    diagnostic = diagnostic.note(types.key(link), "by way of this one");
                }
            }
            diagnostics.push(
                diagnostic.help(
                    "make the field through which it contains itself `optional`, or an array",
                ),
            );
        }
    }
}
