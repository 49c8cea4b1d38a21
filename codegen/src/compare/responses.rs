//! Compares responses.

use super::difference::{Kind, Side};
use super::endpoints::Endpoint;
use super::place::{Found, Place};
use super::walk::Walk;
use super::words::{Direction, types_text};
use crate::api::{Api, Payload, Returns, Type};

/// Compares the responses of all operations of an endpoint with those of the reference.
pub fn compare<'a>(
    walk: &mut Walk<'a>,
    place: &Place<'a>,
    ours: &Endpoint<'a>,
    theirs: &Endpoint<'a>,
) {
    let place = Place {
        direction: Direction::Received,
        kind: Kind::Returns,
        ..place.clone()
    };
    for status in statuses(theirs) {
        let (left, right) = (payloads(ours, status), payloads(theirs, status));
        let is_same = kinds(&left) == kinds(&right);
        let (spec, reference) = (types(&left), types(&right));
        if !is_same {
            let text =
                |payloads: &[&Payload], api: &Api| match (status, payloads_text(payloads, api)) {
                    (Some(status), text) => format!("{status}: {text}"),
                    (None, text) => text,
                };
            let wanted = text(&right, walk.reference);
            walk.found.push(place.difference(Found {
                kind: Kind::Returns,
                step: String::new(),
                spec: Side::says(place.spec, text(&left, walk.spec)),
                advice: format!("change `returns` to `{wanted}`"),
                reference: Side::says(place.reference, wanted),
                stricter: true,
                meant: Kind::Returns.reason(place.spec),
            }));
        } else if !spec.is_empty() {
            walk.types(&place, &spec, &reference);
        }
    }
}

/// Returns the statuses that a reference tells apart; `None` for all of them.
fn statuses(endpoint: &Endpoint) -> Vec<Option<u16>> {
    let mut all: Vec<Option<u16>> = Vec::new();
    for operation in &endpoint.operations {
        match &operation.returns {
            Returns::One(_) => all.push(None),
            Returns::ByStatus { statuses, .. } => {
                all.extend(statuses.iter().map(|(status, _)| Some(*status)));
            }
        }
    }
    all.sort_unstable();
    all.dedup();
    all
}

/// Returns what comes back with a status.
fn payloads<'a>(endpoint: &Endpoint<'a>, status: Option<u16>) -> Vec<&'a Payload> {
    let of_one = |returns: &'a Returns| match (returns, status) {
        (Returns::ByStatus { statuses, .. }, Some(status)) => {
            let statuses = statuses.iter().filter(|(known, _)| *known == status);
            statuses.map(|(_, payload)| payload).collect()
        }
        _ => returns.payloads(),
    };
    let operations = endpoint.operations.iter();
    operations
        .flat_map(|operation| of_one(&operation.returns))
        .collect()
}

fn types<'a>(payloads: &[&'a Payload]) -> Vec<&'a Type> {
    let payloads = payloads.iter();
    payloads
        .filter_map(|payload| match payload {
            Payload::Json(ty) => Some(ty),
            Payload::Nothing | Payload::Text => None,
        })
        .collect()
}

/// Returns which kinds of content come back: nothing, text and JSON.
fn kinds(payloads: &[&Payload]) -> [bool; 3] {
    let any = |is: fn(&Payload) -> bool| payloads.iter().any(|payload| is(payload));
    [
        any(|payload| *payload == Payload::Nothing),
        any(|payload| *payload == Payload::Text),
        any(|payload| matches!(payload, Payload::Json(_))),
    ]
}

fn payloads_text(payloads: &[&Payload], api: &Api) -> String {
    let mut texts: Vec<String> = Vec::new();
    let of_one = |payload: &&Payload| match payload {
        Payload::Nothing => "nothing".to_owned(),
        Payload::Text => "text".to_owned(),
        Payload::Json(ty) => types_text(&[ty], api),
    };
    for text in payloads.iter().map(of_one) {
        if !texts.contains(&text) {
            texts.push(text);
        }
    }
    if texts.is_empty() {
        return "no such status".to_owned();
    }
    texts.join(" or ")
}
