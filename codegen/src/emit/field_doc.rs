//! What the documentation says of a field: its description, then its limits and default as sentences.

use crate::api::{Field, Plain};

/// The description of a field, if there is anything to say.
pub fn field_doc(field: &Field) -> Option<String> {
    let limits = &field.limits;
    let of_items = field.ty.is_array_of_strings();
    let length = sentence(limits.min_length, limits.max_length, "character");
    let length = length.map(|sentence| {
        if of_items {
            format!("Length of each item: {}", lower_first(&sentence))
        } else {
            sentence
        }
    });
    let parts = [
        field.doc.clone(),
        length,
        sentence(limits.min_items, limits.max_items, "item"),
        sentence(limits.minimum, limits.maximum, ""),
        field.default.as_ref().map(default_sentence),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join("\n\n"))
}

/// The sentence about a default.
pub fn default_sentence(default: &Plain) -> String {
    match default {
        Plain::Text(value) | Plain::Number(value, _) => format!("Default: `{value}`."),
        Plain::Boolean(value) => format!("Default: `{value}`."),
    }
}

fn lower_first(sentence: &str) -> String {
    let mut characters = sentence.chars();
    let first = characters.next().map(|first| first.to_ascii_lowercase());
    first.into_iter().chain(characters).collect()
}

/// A pair of limits; a plain number has no unit.
fn sentence(low: Option<f64>, high: Option<f64>, unit: &str) -> Option<String> {
    let sentence = match (low, high) {
        (Some(low), Some(high)) => format!("{low} to {high}"),
        (Some(low), None) => format!("At least {low}"),
        (None, Some(high)) => format!("At most {high}"),
        (None, None) => return None,
    };
    let last = high.or(low).unwrap_or_default();
    Some(match unit {
        "" => format!("{sentence}."),
        unit if (last - 1.0).abs() < f64::EPSILON => format!("{sentence} {unit}."),
        unit => format!("{sentence} {unit}s."),
    })
}
