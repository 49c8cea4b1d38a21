//! Compares the bodies of requests.

use super::alternatives::Alternatives;
use super::difference::{Kind, Side};
use super::endpoints::Endpoint;
use super::fields::{FieldView, merged, of_body, of_object};
use super::place::{Found, Place};
use super::walk::{Owner, Walk};
use super::words::types_text;
use crate::api::{Api, Body, Scalar, Type};

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
        optional(walk, &place, ours, theirs);
        walk.types(&place, left, right);
        return;
    }
    groups(walk, &place, ours, theirs);
    // An operation without a body sends no field.
    match (fields(ours, walk.spec), fields(theirs, walk.reference)) {
        (Some(spec), Some(reference)) if spec.is_empty() == reference.is_empty() => {
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
            // A map of what isn't known is an object without declared fields.
            let is_open = alternatives.maps.iter().any(|ty| !is_unknown(ty, api));
            (alternatives.is_object() && !is_open).then(|| merged(objects))
        }
    };
    let bodies = endpoint.operations.iter();
    let bodies = bodies.map(|operation| match &operation.body {
        Some(body) => of_one(body),
        None => Some(Vec::new()),
    });
    bodies.collect::<Option<Vec<_>>>().map(merged)
}

fn is_unknown(ty: &Type, api: &Api) -> bool {
    *api.types.not_null(ty) == Type::Scalar(Scalar::Unknown)
}

/// Compares whether a body that is a value of a type may be left out.
fn optional(walk: &mut Walk, place: &Place, ours: &Endpoint, theirs: &Endpoint) {
    let may_be_absent = |endpoint: &Endpoint| {
        let mut bodies = endpoint.operations.iter();
        bodies
            .any(|operation| matches!(&operation.body, Some(Body::Value(field)) if field.optional))
    };
    let (spec, reference) = (may_be_absent(ours), may_be_absent(theirs));
    let text = |optional| if optional { "optional" } else { "required" };
    if spec != reference {
        walk.found.push(place.difference(Found {
            kind: Kind::Optional,
            step: String::new(),
            spec: Side::says(place.spec, text(spec)),
            reference: Side::says(place.reference, text(reference)),
            stricter: reference,
            advice: format!("make the body {}", text(reference)),
            meant: Kind::Optional.reason(place.spec),
        }));
    }
}

/// Compares which fields are required together. Only some references say so.
fn groups(walk: &mut Walk, place: &Place, ours: &Endpoint, theirs: &Endpoint) {
    let (spec, reference) = (groups_text(ours), groups_text(theirs));
    if !reference.is_empty() && spec != reference {
        walk.found.push(place.difference(Found {
            kind: Kind::Optional,
            step: String::new(),
            spec: Side::says(place.spec, spec),
            reference: Side::says(place.reference, reference.clone()),
            stricter: false,
            advice: format!("write `at_least_one_of: {reference}`"),
            meant: Kind::Optional.reason(place.spec),
        }));
    }
}

/// Returns the groups of fields of which at least one has to be given, as in the spec.
fn groups_text(endpoint: &Endpoint) -> String {
    let bodies = endpoint.operations.iter();
    let bodies = bodies.filter_map(|operation| operation.body.as_ref());
    let mut groups: Vec<String> = bodies
        .flat_map(Body::at_least_one_of)
        .map(|group| {
            let mut names: Vec<&str> = group.iter().map(|field| field.wire.as_str()).collect();
            names.sort_unstable();
            format!("[{}]", names.join(", "))
        })
        .collect();
    groups.sort_unstable();
    groups.dedup();
    groups.join(", ")
}

fn differs(walk: &mut Walk, place: &Place, ours: &Endpoint, theirs: &Endpoint) {
    let text = |endpoint: &Endpoint, api: &Api| match types(endpoint) {
        Some(types) => types_text(&types, api),
        None if fields(endpoint, api).is_some_and(|fields| fields.is_empty()) => {
            "no body".to_owned()
        }
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
