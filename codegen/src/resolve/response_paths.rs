//! Resolves paths into a response, such as `data.app`.

use super::Context;
use crate::api::{Field, ResponsePath, ResponseStep, Shape, Type, Types};
use crate::diagnostics::Diagnostic;
use crate::scalar::JsonKind;
use crate::syntax::Text;

/// Resolves a path that starts at a value of the type `ty`, and is given by `key`.
pub fn resolve(
    key: &str,
    path: &Text,
    ty: &Type,
    types: &Types,
    context: &mut Context,
) -> Option<ResponsePath> {
    let mut steps = Vec::new();
    let mut ty = ty;
    for name in path.value.split('.') {
        let Some(fields) = types.fields_of(ty) else {
            let before: Vec<&str> = path.value.split('.').take(steps.len()).collect();
            let owner = match &before[..] {
                [] => "the response".to_owned(),
                names => format!("`{}`", names.join(".")),
            };
            let kind = kind(ty, types);
            let message = format!("`{key}: {}`: {owner} is {kind}, not an object", path.value);
            let diagnostic = Diagnostic::error(message, path.span);
            context.diagnostics.push(diagnostic);
            return None;
        };
        let field = find(name, path, (ty, fields), context)?;
        steps.push(step(field, ty, types));
        ty = &field.ty;
    }
    Some(ResponsePath { steps })
}

/// Returns the path to the field `name` of an object that has it, and beside it at most the field `other`.
pub fn only_field(
    name: &str,
    other: Option<&str>,
    ty: &Type,
    types: &Types,
) -> Option<ResponsePath> {
    let fields = types.fields_of(ty)?;
    let mut others = fields.iter().filter(|field| field.wire != name);
    if others.any(|field| Some(field.wire.as_str()) != other) {
        return None;
    }
    let field = fields.iter().find(|field| field.wire == name);
    let field = field.filter(|field| !field.is_literal())?;
    let steps = vec![step(field, ty, types)];
    Some(ResponsePath { steps })
}

/// Finds a field, or reports that there is none.
fn find<'a>(
    name: &str,
    path: &Text,
    (owner, fields): (&Type, &'a [Field]),
    context: &mut Context,
) -> Option<&'a Field> {
    let fields = fields.iter().filter(|field| !field.is_literal());
    if let Some(field) = fields.clone().find(|field| field.wire == name) {
        return Some(field);
    }
    let message = format!("the response has no field `{name}` here");
    let diagnostic = Diagnostic::error(message, path.span);
    let diagnostic = diagnostic.suggest(name, fields.map(|field| field.wire.as_str()));
    context.diagnostics.push(match owner.named() {
        Some(id) => diagnostic.note(context.names.span(id), "its owner"),
        None => diagnostic,
    });
    None
}

/// Returns what a value that is not an object is, for messages.
fn kind(ty: &Type, types: &Types) -> &'static str {
    let kind = match types.not_null(ty) {
        Type::Scalar(scalar) => scalar.facts().json,
        Type::Literal(_) | Type::OneOf(_) => JsonKind::String,
        Type::Array(_) => JsonKind::Array,
        Type::Map(_) => return "a map",
        Type::Nullable(_) => JsonKind::Any,
        Type::Named(id) => match &types.get(*id).shape {
            Shape::Enum { .. } => JsonKind::String,
            Shape::Tagged { .. } | Shape::Untagged(_) => return "a union",
            Shape::Object(_) => JsonKind::Object,
            Shape::Alias(_) => JsonKind::Any,
        },
    };
    match kind {
        JsonKind::String => "a string",
        JsonKind::Integer | JsonKind::Number => "a number",
        JsonKind::Boolean => "a boolean",
        JsonKind::Array => "an array",
        JsonKind::Object => "an object",
        JsonKind::Any => "a value of an unknown type",
    }
}

fn step(field: &Field, owner: &Type, types: &Types) -> ResponseStep {
    let owner = types.not_null(owner).named();
    ResponseStep {
        field: field.clone(),
        is_boxed: owner.is_some_and(|owner| types.is_boxed(owner, &field.ty)),
    }
}
