//! Compares texts of which both sides know some or all.

use super::alternatives::Text;
use super::difference::{Difference, Kind, Side, omission};
use super::place::{Found, Place};
use crate::api::Origin;

type Value<'a> = (&'a str, Option<&'a Origin>);

/// Compares the values of an enum, which has the origin `owner`.
pub fn compare(place: &Place, owner: &Origin, spec: &Text, reference: &Text) -> Vec<Difference> {
    let (missing, added) = unmatched(spec, reference);
    let is_omitted = |(text, _): &Value| omission(&owner.omits, text).is_some();
    let (omitted, missing): (Vec<_>, Vec<_>) = missing.into_iter().partition(is_omitted);
    let is_meant =
        |(_, origin): &Value| origin.is_some_and(|origin| Kind::Added.reason(origin).is_some());
    let (meant, added): (Vec<_>, Vec<_>) = added.into_iter().partition(is_meant);
    let pairs = missing.len().min(added.len());
    let renamed = missing.iter().zip(&added).take(pairs);
    let mut found: Vec<Difference> = renamed
        .map(|(theirs, ours)| renamed_value(place, *theirs, *ours))
        .collect();
    let missing = omitted.iter().chain(missing.iter().skip(pairs));
    found.extend(missing.map(|value| missing_value(place, owner, *value)));
    let added = meant.iter().chain(added.iter().skip(pairs));
    let their_owner = reference.owner.unwrap_or(place.reference);
    found.extend(added.map(|value| added_value(place, their_owner, *value)));
    found
}

/// Returns whether two sides differ in the texts that they know.
pub fn differ(spec: &Text, reference: &Text) -> bool {
    let (missing, added) = unmatched(spec, reference);
    !missing.is_empty() || !added.is_empty()
}

/// Returns what only the reference knows, and what only the spec knows.
fn unmatched<'a>(spec: &Text<'a>, reference: &Text<'a>) -> (Vec<Value<'a>>, Vec<Value<'a>>) {
    let only = |of: &Text<'a>, other: &Text<'a>| -> Vec<Value<'a>> {
        let values = of.values.iter();
        let values = values.filter(|(text, _)| !other.any && !other.contains(text));
        values.copied().collect()
    };
    (only(reference, spec), only(spec, reference))
}

fn quoted(text: &str) -> String {
    format!("{text:?}")
}

fn renamed_value(
    place: &Place,
    (theirs, their_origin): Value,
    (ours, our_origin): Value,
) -> Difference {
    let spec = our_origin.unwrap_or(place.spec);
    place.difference(Found {
        kind: Kind::Name,
        step: format!(".{}", quoted(theirs)),
        spec: Side::says(spec, quoted(ours)),
        reference: Side::says(their_origin.unwrap_or(place.reference), quoted(theirs)),
        stricter: true,
        advice: format!("rename the value to `{theirs}`"),
        meant: Kind::Name.reason(spec),
    })
}

fn missing_value(place: &Place, owner: &Origin, (text, origin): Value) -> Difference {
    place.difference(Found {
        kind: Kind::Missing,
        step: format!(".{}", quoted(text)),
        spec: Side::silent(Some(owner)),
        reference: Side::says(origin.unwrap_or(place.reference), quoted(text)),
        stricter: false,
        advice: format!("add `{text}` to `enum`"),
        meant: omission(&owner.omits, text),
    })
}

fn added_value(place: &Place, reference: &Origin, (text, origin): Value) -> Difference {
    let spec = origin.unwrap_or(place.spec);
    place.difference(Found {
        kind: Kind::Added,
        step: format!(".{}", quoted(text)),
        spec: Side::says(spec, quoted(text)),
        reference: Side::silent(Some(reference)),
        stricter: false,
        advice: "remove the value".to_owned(),
        meant: Kind::Added.reason(spec),
    })
}
