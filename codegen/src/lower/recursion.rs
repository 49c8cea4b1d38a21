//! Types that contain themselves: which fields need a box, and which can't ever end.

use std::collections::HashSet;

use super::types::Types;
use crate::api::{Shape, Type, TypeDefinition, TypeId};
use crate::diagnostics::{Diagnostic, Diagnostics};

/// Boxes the fields through which a type contains itself, finds out how small a value of each type can be, and reports
/// types that have no end.
pub fn check(definitions: &mut [TypeDefinition], types: &Types, diagnostics: &mut Diagnostics) {
    if report_alias_loops(definitions, types, diagnostics) {
        return;
    }
    let edges: Vec<Vec<usize>> = definitions
        .iter()
        .map(|definition| contained(&definition.shape))
        .collect();
    let groups = strongly_connected(&edges);
    let sizes = sizes(definitions);
    report_endless(definitions, &sizes, (&edges, &groups), types, diagnostics);
    for (definition, size) in definitions.iter_mut().zip(sizes) {
        definition.size = size.unwrap_or_default();
    }
    let in_loop = |from: usize, ty: &Type| {
        held_in_place(ty).is_some_and(|target| groups[from] == groups[target])
    };
    // A union in a loop has its boxes in its variants.
    let kinds: Vec<Kind> = (0..definitions.len())
        .map(|index| kind(index, definitions))
        .collect();
    for (index, definition) in definitions.iter_mut().enumerate() {
        match &mut definition.shape {
            Shape::Object(fields) => {
                for field in fields.iter_mut().filter(|field| in_loop(index, &field.ty)) {
                    let target = held_in_place(&field.ty).map(|target| kinds[target]);
                    field.boxed = target == Some(Kind::Object);
                    if target == Some(Kind::Nullable) {
                        let message = format!(
                            "`{}` contains itself through a type that is `or null`",
                            definition.name
                        );
                        let diagnostic = Diagnostic::error(message, types.key(TypeId(index)));
                        diagnostics.push(diagnostic.help(format!(
                            "write `or null` at the field `{}` instead",
                            field.wire
                        )));
                    }
                }
            }
            Shape::Tagged { variants, .. } | Shape::Untagged(variants) => {
                for variant in variants {
                    variant.boxed = in_loop(index, &variant.ty);
                }
            }
            Shape::Enum { .. } | Shape::Alias(_) => {}
        }
    }
}

/// What a declared type is behind all its names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Object,
    Nullable,
    Other,
}

fn kind(index: usize, definitions: &[TypeDefinition]) -> Kind {
    let mut next = index;
    // There are no loops of names any more.
    loop {
        match &definitions[next].shape {
            Shape::Object(_) => return Kind::Object,
            Shape::Alias(Type::Named(id)) => next = id.0,
            Shape::Alias(Type::Nullable(_)) => return Kind::Nullable,
            _ => return Kind::Other,
        }
    }
}

/// The declared type whose value lies inside of a value of `ty`, not behind a list or map.
fn held_in_place(ty: &Type) -> Option<usize> {
    match ty {
        Type::Named(id) => Some(id.0),
        Type::Nullable(inner) => held_in_place(inner),
        _ => None,
    }
}

fn contained(shape: &Shape) -> Vec<usize> {
    match shape {
        Shape::Object(fields) => fields
            .iter()
            .filter_map(|field| held_in_place(&field.ty))
            .collect(),
        Shape::Tagged { variants, .. } | Shape::Untagged(variants) => variants
            .iter()
            .filter_map(|variant| held_in_place(&variant.ty))
            .collect(),
        Shape::Alias(ty) => held_in_place(ty).into_iter().collect(),
        Shape::Enum { .. } => Vec::new(),
    }
}

/// For each type the number of its group: types of one group contain each other (Kosaraju's algorithm).
pub fn strongly_connected(edges: &[Vec<usize>]) -> Vec<usize> {
    let count = edges.len();
    let mut backward = vec![Vec::new(); count];
    for (from, targets) in edges.iter().enumerate() {
        for target in targets {
            backward[*target].push(from);
        }
    }
    let mut finished = Vec::with_capacity(count);
    let mut seen = vec![false; count];
    for start in 0..count {
        visit(start, edges, &mut seen, &mut finished);
    }
    let mut groups = vec![0; count];
    let mut seen = vec![false; count];
    for start in finished.into_iter().rev() {
        let mut group = Vec::new();
        visit(start, &backward, &mut seen, &mut group);
        for member in group {
            groups[member] = start;
        }
    }
    groups
}

/// Depth first without recursion, so that a long chain of types can't overflow the stack.
fn visit(start: usize, edges: &[Vec<usize>], seen: &mut [bool], finished: &mut Vec<usize>) {
    if std::mem::replace(&mut seen[start], true) {
        return;
    }
    let mut stack = vec![(start, 0)];
    while let Some((node, next)) = stack.pop() {
        match edges[node].get(next) {
            None => finished.push(node),
            Some(&target) => {
                stack.push((node, next + 1));
                if !std::mem::replace(&mut seen[target], true) {
                    stack.push((target, 0));
                }
            }
        }
    }
}

/// An alias may not contain itself in any way: Rust has no name for such a type.
fn report_alias_loops(
    definitions: &[TypeDefinition],
    types: &Types,
    diagnostics: &mut Diagnostics,
) -> bool {
    let mut found = false;
    let mut reported = vec![false; definitions.len()];
    for start in 0..definitions.len() {
        let mut chain = vec![start];
        let mut current = start;
        while let Shape::Alias(ty) = &definitions[current].shape {
            let Some(next) = ty.named() else { break };
            if next.0 == start {
                found = true;
                if !reported[start] {
                    for index in &chain {
                        reported[*index] = true;
                    }
                    let message = format!(
                        "the type `{}` is another name for itself",
                        definitions[start].name
                    );
                    let mut diagnostic = Diagnostic::error(message, types.key(TypeId(start)));
                    for link in chain.iter().skip(1) {
                        diagnostic =
                            diagnostic.note(types.key(TypeId(*link)), "by way of this one");
                    }
                    diagnostics.push(diagnostic.help("let one of them be an object with `fields`"));
                }
                break;
            }
            if chain.contains(&next.0) {
                break;
            }
            chain.push(next.0);
            current = next.0;
        }
    }
    found
}

/// Types of which no value can be written down, since each holds another one of the kind.
fn report_endless(
    definitions: &[TypeDefinition],
    sizes: &[Option<usize>],
    (edges, groups): (&[Vec<usize>], &[usize]),
    types: &Types,
    diagnostics: &mut Diagnostics,
) {
    let mut reported = HashSet::new();
    for (index, definition) in definitions.iter().enumerate() {
        // A type that only contains an endless one is not the cause, and each loop is reported once.
        let in_loop = edges[index]
            .iter()
            .any(|target| groups[*target] == groups[index]);
        if sizes[index].is_none() && in_loop && reported.insert(groups[index]) {
            let message = format!(
                "a `{}` always contains another one: it can't end",
                definition.name
            );
            let mut diagnostic = Diagnostic::error(message, types.key(TypeId(index)));
            for link in (0..definitions.len()).filter(|link| *link != index) {
                if groups[link] == groups[index] && sizes[link].is_none() {
                    diagnostic = diagnostic.note(types.key(TypeId(link)), "by way of this one");
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

/// For each type how many values its smallest value is made of, or nothing if it can't end.
fn sizes(definitions: &[TypeDefinition]) -> Vec<Option<usize>> {
    let mut sizes = vec![None; definitions.len()];
    loop {
        let mut changed = false;
        for (index, definition) in definitions.iter().enumerate() {
            let size = size(&definition.shape, &sizes);
            changed |= size != sizes[index];
            sizes[index] = size;
        }
        if !changed {
            return sizes;
        }
    }
}

/// As far as the sizes of others are known: they only become known, and smaller.
fn size(shape: &Shape, sizes: &[Option<usize>]) -> Option<usize> {
    let of_type = |ty: &Type| match ty {
        Type::Named(id) => sizes[id.0],
        _ => Some(1),
    };
    match shape {
        Shape::Object(fields) => {
            let mut needed = fields.iter().filter(|field| !field.optional);
            needed.try_fold(1_usize, |sum, field| {
                Some(sum.saturating_add(of_type(&field.ty)?))
            })
        }
        Shape::Tagged { variants, .. } | Shape::Untagged(variants) => {
            let sizes = variants.iter().filter_map(|variant| of_type(&variant.ty));
            let smallest = sizes.min().or(variants.is_empty().then_some(0));
            smallest.map(|size| size.saturating_add(1))
        }
        Shape::Alias(ty) => of_type(ty),
        Shape::Enum { .. } => Some(1),
    }
}
