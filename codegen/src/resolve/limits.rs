//! The limits and defaults of fields.

use super::type_names::TypeNames;
use crate::api::{Limits, Shape, Type, Types};
use crate::diagnostics::{Diagnostic, Diagnostics, Spanned};
use crate::scalar::{JsonKind, Scalar};
use crate::syntax::{Field, Number, Plain};

/// A pair of limits: its keys and the types it applies to.
struct Pair<'a> {
    low: (&'static str, Option<&'a Number>),
    high: (&'static str, Option<&'a Number>),
    /// Whether it limits a number of characters or items. A plain number may be negative or fractional.
    is_count: bool,
    owner: &'static str,
    fits: bool,
}

/// Returns the limits of a field, which are checked.
pub fn resolve(field: &Field, ty: &Type, diagnostics: &mut Diagnostics) -> Limits {
    for pair in pairs(field, ty) {
        check(&pair, diagnostics);
    }
    let value = |number: &Option<Number>| number.as_ref().map(|number| number.value);
    Limits {
        min_length: value(&field.min_length),
        max_length: value(&field.max_length),
        min_items: value(&field.min_items),
        max_items: value(&field.max_items),
        minimum: value(&field.minimum),
        maximum: value(&field.maximum),
    }
}

fn pairs<'a>(field: &'a Field, ty: &Type) -> [Pair<'a>; 3] {
    [
        Pair {
            low: ("min_length", field.min_length.as_ref()),
            high: ("max_length", field.max_length.as_ref()),
            is_count: true,
            owner: "`string` and `array of string`",
            fits: ty.is_string() || ty.is_array_of_strings(),
        },
        Pair {
            low: ("min_items", field.min_items.as_ref()),
            high: ("max_items", field.max_items.as_ref()),
            is_count: true,
            owner: "`array of` a type",
            fits: matches!(ty, Type::Array(_)),
        },
        Pair {
            low: ("minimum", field.minimum.as_ref()),
            high: ("maximum", field.maximum.as_ref()),
            is_count: false,
            owner: "`integer` and `number`",
            fits: matches!(ty, Type::Scalar(Scalar::Integer | Scalar::Number)),
        },
    ]
}

/// Returns whether a minimum says that empty is too little. The client checks that before it sends anything.
pub fn requires_one(minimum: Option<&Number>) -> bool {
    minimum.is_some_and(|minimum| minimum.value >= 1.0)
}

fn check(pair: &Pair, diagnostics: &mut Diagnostics) {
    let is_count = |value: f64| value >= 0.0 && value.fract() == 0.0;
    for (key, value) in [pair.low, pair.high] {
        let Some(number) = value else { continue };
        if !pair.fits {
            let message = format!("`{key}` doesn't apply to this type");
            let diagnostic = Diagnostic::error(message, number.span);
            diagnostics.push(diagnostic.help(format!("it applies to {}", pair.owner)));
        } else if pair.is_count && !is_count(number.value) {
            let message = format!("`{key}` must be a non-negative integer");
            diagnostics.push(Diagnostic::error(message, number.span));
        }
    }
    let ((low_key, Some(low)), (high_key, Some(high))) = (pair.low, pair.high) else {
        return;
    };
    if low.value > high.value {
        let message = format!("`{high_key}` is less than `{low_key}`");
        diagnostics.push(Diagnostic::error(message, high.span));
    }
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
