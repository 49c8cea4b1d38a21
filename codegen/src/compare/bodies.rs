//! Compares the bodies of requests.

use super::alternatives::Alternatives;
use super::difference::{Kind, Side};
use super::endpoints::Endpoint;
use super::fields::{FieldView, merged, of_body, of_object};
use super::place::{Found, Place};
use super::walk::{Owner, Walk};
use super::words::types_text;
use crate::api::{Api, Body, Type};

/// Compares the bodies of all operations of an endpoint with those of the reference.
pub fn compare<'a>(
    walk: &mut Walk<'a>,
    place: &Place<'a>,
    owner: &Owner<'a>,
    ours: &Endpoint<'a>,
    theirs: &Endpoint<'a>,
) {
    let place = Place {
        kind: Kind::Body,
        ..place.clone()
    };
    let (left, right) = (types(ours), types(theirs));
    if let (Some(left), Some(right)) = (&left, &right) {
        walk.types(&place, left, right);
        return;
    }
    // An operation without a body sends no field.
    match (fields(ours, walk.spec), fields(theirs, walk.reference)) {
        (Some(spec), Some(reference)) => {
            let declared = left.and_then(|types| {
                let alternatives = Alternatives::of(&types, walk.spec);
                let id = alternatives.objects.first();
                id.map(|id| &walk.spec.types.get(*id).origin)
            });
            let owner = Owner {
                spec: declared.unwrap_or(owner.spec),
                reference: owner.reference,
                omits: declared.map_or(owner.omits, |origin| &origin.omits),
            };
            walk.fields(&place, &owner, &spec, &reference);
        }
        _ => differs(walk, &place, ours, theirs),
    }
}

/// Returns the types of bodies, if all are values of a type.
fn types<'a>(endpoint: &Endpoint<'a>) -> Option<Vec<&'a Type>> {
    let operations = endpoint.operations.iter();
    operations
        .map(|operation| match &operation.body {
            Some(Body::Value(field)) => Some(&field.ty),
            Some(Body::Object { .. }) | None => None,
        })
        .collect()
}

/// Returns the fields of bodies, if all are objects.
fn fields<'a>(endpoint: &Endpoint<'a>, api: &'a Api) -> Option<Vec<FieldView<'a>>> {
    let of_one = |body: &'a Body| match body {
        Body::Object { .. } => of_body(body),
        Body::Value(field) => {
            let alternatives = Alternatives::of(&[&field.ty], api);
            let objects = alternatives.objects.iter();
            let objects: Vec<_> = objects.map(|id| of_object(*id, api)).collect();
            (!objects.is_empty() && alternatives.is_object()).then(|| merged(objects))
        }
    };
    let bodies = endpoint.operations.iter();
    let bodies = bodies.map(|operation| match &operation.body {
        Some(body) => of_one(body),
        None => Some(Vec::new()),
    });
    bodies.collect::<Option<Vec<_>>>().map(merged)
}

fn differs(walk: &mut Walk, place: &Place, ours: &Endpoint, theirs: &Endpoint) {
    let text = |endpoint: &Endpoint, api: &Api| match types(endpoint) {
        Some(types) => types_text(&types, api),
        None => "an object".to_owned(),
    };
    let wanted = text(theirs, walk.reference);
    walk.found.push(place.difference(Found {
        kind: Kind::Body,
        step: String::new(),
        spec: Side::says(place.spec, text(ours, walk.spec)),
        advice: format!("change the body to `{wanted}`"),
        reference: Side::says(place.reference, wanted),
        stricter: true,
        meant: Kind::Body.reason(place.spec),
    }));
}
