//! Compares operations: those of the same method and path, and the rest with each other.

use super::difference::{Difference, Kind, Side};
use super::endpoints::{Endpoint, endpoints};
use super::fields::{merged, views};
use super::place::Place;
use super::walk::{Owner, Walk};
use super::words::Direction;
use super::{bodies, responses};
use crate::api::{Api, Field, Meant, Operation, nameless_path};

/// Compares all operations of a spec with those of a reference.
pub fn compare(spec: &Api, reference: &Api) -> Vec<Difference> {
    let mut walk = Walk::new(spec, reference);
    let mut ours = endpoints(spec);
    let mut missing = Vec::new();
    for theirs in endpoints(reference) {
        let same = |ours: &Endpoint| ours.method == theirs.method && ours.key == theirs.key;
        match ours.iter().position(same) {
            Some(index) => endpoint(&mut walk, &ours.remove(index), &theirs),
            None => missing.push(theirs),
        }
    }
    for theirs in missing {
        let meant = omission(&spec.omits, &theirs);
        let changed = |ours: &Endpoint| meant.is_none() && change(ours, &theirs).is_some();
        let found = ours
            .iter()
            .position(changed)
            .map(|index| ours.remove(index));
        walk.found.push(match found {
            Some(ours) => changed_endpoint(&ours, &theirs),
            None => missing_endpoint(&theirs, meant),
        });
    }
    walk.found.extend(ours.iter().map(added_endpoint));
    walk.found
}

fn endpoint<'a>(walk: &mut Walk<'a>, ours: &Endpoint<'a>, theirs: &Endpoint<'a>) {
    let place = Place {
        operation: ours.name(),
        path: "path".to_owned(),
        direction: Direction::Sent,
        spec: ours.origin(),
        reference: theirs.origin(),
        kind: Kind::Type,
    };
    for ((our_type, spec), (their_type, reference)) in
        ours.parameters.iter().zip(&theirs.parameters)
    {
        let place = Place {
            spec,
            reference,
            ..place.clone()
        };
        walk.types(&place, &[our_type], &[their_type]);
    }
    let owner = Owner {
        spec: ours.origin(),
        reference: theirs.origin(),
        omits: &ours.origin().omits,
    };
    let at = |path: &str| Place {
        path: path.to_owned(),
        ..place.clone()
    };
    parameters(walk, &at(""), &owner, ours, theirs);
    bodies::compare(walk, &at("body"), &owner, ours, theirs);
    responses::compare(walk, &at("returns"), ours, theirs);
    deprecation(walk, &at(""), ours, theirs);
}

fn parameters<'a>(
    walk: &mut Walk<'a>,
    place: &Place<'a>,
    owner: &Owner<'a>,
    ours: &Endpoint<'a>,
    theirs: &Endpoint<'a>,
) {
    let all = |endpoint: &Endpoint<'a>, fields: fn(&Operation) -> &[Field]| {
        let operations = endpoint.operations.iter();
        merged(
            operations
                .map(|operation| views(fields(operation)))
                .collect(),
        )
    };
    let query = |endpoint| all(endpoint, |operation| &operation.query);
    walk.fields(&place.inside("query"), owner, &query(ours), &query(theirs));
    let headers = |endpoint| all(endpoint, |operation| &operation.headers);
    let (declared, mut expected) = (headers(ours), headers(theirs));
    let is_declared = |name: &str| {
        let mut declared = declared.iter();
        declared.any(|header| header.wire.eq_ignore_ascii_case(name))
    };
    expected.retain(|header| is_declared(header.wire) || !is_general(header.wire, walk.spec));
    walk.fields(&place.inside("headers"), owner, &declared, &expected);
}

/// Returns whether a header is sent with every request.
fn is_general(name: &str, spec: &Api) -> bool {
    let mut general = spec.headers.iter();
    general.any(|(general, _)| general.eq_ignore_ascii_case(name))
}

fn deprecation(walk: &mut Walk, place: &Place, ours: &Endpoint, theirs: &Endpoint) {
    let is_deprecated = |endpoint: &Endpoint| {
        let mut operations = endpoint.operations.iter();
        operations.all(|operation| operation.deprecated.is_some())
    };
    if is_deprecated(theirs) && !is_deprecated(ours) {
        walk.found.push(place.not_deprecated());
    }
}

/// Returns the reason that the spec gives for leaving out an endpoint.
fn omission(omits: &[Meant], theirs: &Endpoint) -> Option<Meant> {
    let is_same = |meant: &&Meant| match meant.name.split_once(' ') {
        Some((method, path)) => {
            method == theirs.method.as_str() && nameless_path(path) == theirs.key
        }
        None => false,
    };
    omits.iter().find(is_same).cloned()
}

/// Returns what changed if an endpoint of the spec may be one of the reference with another method, or with one other
/// segment of the path.
fn change(ours: &Endpoint, theirs: &Endpoint) -> Option<Kind> {
    if Kind::Added.reason(ours.origin()).is_some() {
        return None;
    }
    if ours.key == theirs.key {
        return Some(Kind::Method);
    }
    let (left, right): (Vec<&str>, Vec<&str>) = (
        ours.key.split('/').collect(),
        theirs.key.split('/').collect(),
    );
    let start = left
        .iter()
        .zip(&right)
        .take_while(|(one, other)| one == other);
    let end = left.iter().rev().zip(right.iter().rev());
    let end = end.take_while(|(one, other)| one == other);
    let same = start.count() + end.count();
    let longest = left.len().max(right.len());
    (ours.method == theirs.method && same + 1 >= longest).then_some(Kind::Path)
}

fn changed_endpoint(ours: &Endpoint, theirs: &Endpoint) -> Difference {
    let kind = change(ours, theirs).unwrap_or(Kind::Path);
    let text = |endpoint: &Endpoint| match kind {
        Kind::Method => endpoint.method.as_str().to_owned(),
        _ => endpoint.path.clone(),
    };
    Difference {
        kind,
        operation: ours.name().to_owned(),
        path: String::new(),
        spec: Side::says(ours.origin(), text(ours)),
        reference: Side::says(theirs.origin(), text(theirs)),
        meaning: "the service may not know the endpoint",
        advice: format!("change the {}", kind.name()),
        meant: kind.reason(ours.origin()),
    }
}

fn missing_endpoint(theirs: &Endpoint, meant: Option<Meant>) -> Difference {
    Difference {
        kind: Kind::Missing,
        operation: theirs.text(),
        path: String::new(),
        spec: Side::silent(None),
        reference: Side::says(theirs.origin(), theirs.name()),
        meaning: "callers can't call it",
        advice: "add the operation, which `import` prints".to_owned(),
        meant,
    }
}

fn added_endpoint(ours: &Endpoint) -> Difference {
    Difference {
        kind: Kind::Added,
        operation: ours.name().to_owned(),
        path: String::new(),
        spec: Side::says(ours.origin(), ours.text()),
        reference: Side::silent(None),
        meaning: "the service may not know the endpoint",
        advice: "remove the operation".to_owned(),
        meant: Kind::Added.reason(ours.origin()),
    }
}
