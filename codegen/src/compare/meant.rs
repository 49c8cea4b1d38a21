//! Differences that the spec explains.

use std::collections::{BTreeMap, BTreeSet};

use super::difference::Difference;
use crate::api::{Api, Body, Field, Meant, Operation, Origin, PathTemplate, Shape};
use crate::diagnostics::Span;

/// Returns the differences that the spec doesn't explain, each once, and the others, one for each explanation.
pub fn separate(found: Vec<Difference>) -> (Vec<Difference>, Vec<Difference>) {
    let mut used = BTreeSet::new();
    let mut explained = Vec::new();
    let mut seen = BTreeSet::new();
    let mut listed = Vec::new();
    for difference in found {
        if let Some(meant) = &difference.meant {
            if used.insert(meant.at) {
                explained.push(difference);
            }
            continue;
        }
        // A declared type may stand for several of the reference that differ from it in the same way.
        let (spec, reference) = (&difference.spec, &difference.reference);
        let texts = (spec.text.clone(), reference.text.clone());
        let name = match difference.path.rsplit('.').next() {
            Some(last) if !last.is_empty() => last.to_owned(),
            _ => difference.operation.clone(),
        };
        if seen.insert((difference.kind, spec.at, name, texts)) {
            listed.push(difference);
        }
    }
    (listed, explained)
}

/// Returns the explanations that explain nothing.
pub fn stale(spec: &Api, explained: &[Difference]) -> Vec<Meant> {
    let used = explained
        .iter()
        .filter_map(|difference| difference.meant.as_ref());
    let used: BTreeSet<Span> = used.map(|meant| meant.at).collect();
    let mut all: BTreeMap<Span, &Meant> = BTreeMap::new();
    let origins = spec.operations().flat_map(of_operation);
    let origins = origins.chain(of_types(spec));
    let meant = origins.flat_map(|origin| origin.differs.iter().chain(&origin.omits));
    all.extend(meant.chain(&spec.omits).map(|meant| (meant.at, meant)));
    let paths = spec.scopes.iter().map(|scope| &scope.path);
    let paths = paths.chain(spec.resources.iter().map(|resource| &resource.path));
    let parameters = paths.flat_map(PathTemplate::parameters);
    let meant = parameters.flat_map(|field| field.origin.differs.iter());
    all.extend(meant.map(|meant| (meant.at, meant)));
    all.retain(|at, _| !used.contains(at));
    all.into_values().cloned().collect()
}

fn of_operation(operation: &Operation) -> Vec<&Origin> {
    let fields = operation.query.iter().chain(&operation.headers);
    let body = operation.body.iter().flat_map(Body::fields);
    let fields = fields.chain(operation.path.parameters()).chain(body);
    let mut origins = vec![&operation.origin];
    origins.extend(fields.map(|field: &Field| &field.origin));
    origins
}

fn of_types(api: &Api) -> Vec<&Origin> {
    let mut origins = Vec::new();
    for (_, definition) in api.types.iter() {
        origins.push(&definition.origin);
        match &definition.shape {
            Shape::Object(object) => {
                origins.extend(object.fields.iter().map(|field| &field.origin));
            }
            Shape::Enum { values, .. } => origins.extend(values.iter().map(|value| &value.origin)),
            Shape::Tagged { .. } | Shape::Untagged(_) | Shape::Alias(_) => {}
        }
    }
    origins
}
