//! Descriptions, with what OpenAPI has no key for, and defaults.

use super::super::field_doc::default_sentence;
use super::json::{Json, number};
use crate::api::{Field, Plain, Scalar, Shape, Type, Types};

/// Returns a description with why something is deprecated and the default, if it isn't a value.
pub fn description(
    doc: Option<&str>,
    deprecated: Option<&str>,
    default: Option<String>,
) -> Option<String> {
    let deprecated = deprecated.map(|reason| format!("Deprecated: {reason}"));
    let parts = [doc.map(str::to_owned), default, deprecated];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join("\n\n"))
}

/// Returns the description of a field.
pub fn described(field: &Field, types: &Types) -> Option<String> {
    let default = field.default.as_ref();
    let default = default.filter(|_| plain_default(field, types).is_none());
    description(
        field.doc.as_deref(),
        field.deprecated.as_deref(),
        default.map(default_sentence),
    )
}

/// Returns the default of a field, if it is a value of its type. That of a list or an object is free text, which may be
/// JSON or not.
pub fn plain_default(field: &Field, types: &Types) -> Option<Json> {
    let value = match field.default.as_ref()? {
        Plain::Text(text) => Json::Text(text.clone()),
        Plain::Number(typed, value) => match serde_json::from_str(typed) {
            Ok(number) => Json::Number(number),
            Err(_) => number(*value)?,
        },
        Plain::Boolean(value) => Json::Boolean(*value),
    };
    match types.not_null(&field.ty) {
        Type::Array(_) | Type::Map(_) => structured(&value),
        Type::Named(id) if !matches!(types.get(*id).shape, Shape::Enum { .. }) => {
            structured(&value)
        }
        Type::Scalar(Scalar::Unknown) => structured(&value).or(Some(value)),
        Type::Scalar(_) | Type::Literal(_) | Type::OneOf(_) | Type::Named(_) => Some(value),
        Type::Nullable(_) => None,
    }
}

/// Returns the list or object that a text is.
fn structured(value: &Json) -> Option<Json> {
    let Json::Text(text) = value else { return None };
    let value: serde_json::Value = serde_json::from_str(text).ok()?;
    (value.is_array() || value.is_object()).then(|| Json::from(value))
}
