//! The limits and defaults of fields, which become documentation.

use super::type_names::TypeNames;
use crate::api::{Shape, Type, Types};
use crate::diagnostics::{Diagnostic, Diagnostics, Spanned};
use crate::scalar::{JsonKind, Scalar};
use crate::syntax::{Field, Number, Plain};

/// A pair of limits: its keys, the unit and the types it applies to.
struct Limits<'a> {
    low: (&'static str, Option<&'a Number>),
    high: (&'static str, Option<&'a Number>),
    /// Empty for a plain number, which may be negative or fractional.
    unit: &'static str,
    owner: &'static str,
    fits: bool,
}

/// Returns the documentation of a field: its `doc`, then its limits and default as sentences.
pub fn describe(field: &Field, ty: &Type, diagnostics: &mut Diagnostics) -> Option<String> {
    let is_number = matches!(ty, Type::Scalar(Scalar::Integer | Scalar::Number));
    let limits = [
        Limits {
            low: ("min_length", field.min_length.as_ref()),
            high: ("max_length", field.max_length.as_ref()),
            unit: "character",
            owner: "`string` and `array of string`",
            fits: is_string(ty) || has_strings(ty),
        },
        Limits {
            low: ("min_items", field.min_items.as_ref()),
            high: ("max_items", field.max_items.as_ref()),
            unit: "item",
            owner: "`array of` a type",
            fits: matches!(ty, Type::Array(_)),
        },
        Limits {
            low: ("minimum", field.minimum.as_ref()),
            high: ("maximum", field.maximum.as_ref()),
            unit: "",
            owner: "`integer` and `number`",
            fits: is_number,
        },
    ];
    let doc = field.doc.iter().map(|doc| doc.value.clone());
    let mut parts: Vec<String> = doc.collect();
    for limits in &limits {
        check(limits, diagnostics);
        let of_items = limits.unit == "character" && has_strings(ty);
        let sentence = sentence(limits);
        parts.extend(if of_items {
            sentence.map(|sentence| format!("Length of each item: {}", lower_first(&sentence)))
        } else {
            sentence
        });
    }
    parts.extend(field.default.as_ref().map(|default| match &default.value {
        Plain::Text(value) | Plain::Number(value, _) => format!("Default: `{value}`."),
        Plain::Boolean(value) => format!("Default: `{value}`."),
    }));
    (!parts.is_empty()).then(|| parts.join("\n\n"))
}

fn is_string(ty: &Type) -> bool {
    *ty == Type::Scalar(Scalar::String)
}

fn has_strings(ty: &Type) -> bool {
    matches!(ty, Type::Array(item) if is_string(item))
}

fn lower_first(sentence: &str) -> String {
    let mut characters = sentence.chars();
    let first = characters.next().map(|first| first.to_ascii_lowercase());
    first.into_iter().chain(characters).collect()
}

/// Returns whether a minimum says that empty is too little. The client checks that before it sends anything.
pub fn requires_one(minimum: Option<&Number>) -> bool {
    minimum.is_some_and(|minimum| minimum.value >= 1.0)
}

fn check(limits: &Limits, diagnostics: &mut Diagnostics) {
    let is_count = |value: f64| value >= 0.0 && value.fract() == 0.0;
    for (key, value) in [limits.low, limits.high] {
        let Some(number) = value else { continue };
        if !limits.fits {
            let message = format!("`{key}` doesn't apply to this type");
            let diagnostic = Diagnostic::error(message, number.span);
            diagnostics.push(diagnostic.help(format!("it applies to {}", limits.owner)));
        } else if !limits.unit.is_empty() && !is_count(number.value) {
            let message = format!("`{key}` must be a non-negative integer");
            diagnostics.push(Diagnostic::error(message, number.span));
        }
    }
    let ((low_key, Some(low)), (high_key, Some(high))) = (limits.low, limits.high) else {
        return;
    };
    if low.value > high.value {
        let message = format!("`{high_key}` is less than `{low_key}`");
        diagnostics.push(Diagnostic::error(message, high.span));
    }
}

fn sentence(limits: &Limits) -> Option<String> {
    let value = |number: Option<&Number>| number.map(|number| number.value);
    let (low, high) = (value(limits.low.1), value(limits.high.1));
    let sentence = match (low, high) {
        (Some(low), Some(high)) => format!("{low} to {high}"),
        (Some(low), None) => format!("At least {low}"),
        (None, Some(high)) => format!("At most {high}"),
        (None, None) => return None,
    };
    let last = high.or(low).unwrap_or_default();
    Some(match limits.unit {
        "" => format!("{sentence}."),
        unit if (last - 1.0).abs() < f64::EPSILON => format!("{sentence} {unit}."),
        unit => format!("{sentence} {unit}s."),
    })
}

/// Returns a diagnostic for a default that is not a value of the type.
pub fn wrong_default(
    default: &Spanned<Plain>,
    ty: &Type,
    types: &Types,
    names: &TypeNames,
) -> Option<Diagnostic> {
    let ty = match types.resolve(ty) {
        Type::Nullable(inner) => types.resolve(inner),
        ty => ty,
    };
    let wanted = json_kind(ty, types)?;
    let value = &default.value;
    let fits = match value {
        Plain::Text(_) => wanted == JsonKind::String,
        Plain::Number(..) => matches!(wanted, JsonKind::Integer | JsonKind::Number),
        Plain::Boolean(_) => wanted == JsonKind::Boolean,
    };
    if !fits {
        return Some(default_of_other_kind(default, wanted));
    }
    match (ty, value) {
        (Type::Scalar(Scalar::Integer), Plain::Number(_, number)) if number.fract() != 0.0 => {
            let message = "the default must be an integer";
            Some(Diagnostic::error(message, default.span))
        }
        (Type::Named(id), Plain::Text(typed)) => {
            let Shape::Enum { values, .. } = &types.get(*id).shape else {
                return None;
            };
            let texts: Vec<&str> = values.iter().map(|value| value.wire.as_str()).collect();
            if texts.is_empty() || texts.contains(&typed.trim()) {
                return None;
            }
            let message = format!("`{typed}` is not a value of this enum");
            let diagnostic = Diagnostic::error(message, default.span);
            let declared = names.span(*id);
            let diagnostic = diagnostic.note(declared, "declared here");
            Some(diagnostic.suggest(typed, texts))
        }
        _ => None,
    }
}

/// Returns the JSON kind of a scalar or enum; `None` for types whose default is free text.
fn json_kind(ty: &Type, types: &Types) -> Option<JsonKind> {
    let kind = match ty {
        Type::Scalar(scalar) => scalar.facts().json,
        Type::Literal(_) | Type::OneOf(_) => JsonKind::String,
        Type::Named(id) if matches!(types.get(*id).shape, Shape::Enum { .. }) => JsonKind::String,
        _ => return None,
    };
    (kind != JsonKind::Any).then_some(kind)
}

fn default_of_other_kind(default: &Spanned<Plain>, wanted: JsonKind) -> Diagnostic {
    let what = match wanted {
        JsonKind::Integer | JsonKind::Number => "a number",
        JsonKind::Boolean => "`true` or `false`",
        _ => "a string",
    };
    let kind = default.value.kind();
    let message = format!("the default must be {what}, but this is {kind}");
    let diagnostic = Diagnostic::error(message, default.span);
    match wanted {
        JsonKind::String => diagnostic.help("put it in quotes"),
        _ => diagnostic,
    }
}
