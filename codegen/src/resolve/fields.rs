//! Resolves fields of objects and parameters of operations.

use super::Context;
use super::headers;
use super::limits;
use super::literals;
use super::names::{Kind, Names};
use super::{omits, origin};
use crate::api::{Empty, EmptyList, Field, Plain, Shape, Type, Types};
use crate::diagnostics::Diagnostic;
use crate::scalar::Scalar;
use crate::syntax;
use crate::syntax::{Named, Parameter, Text, TypeExpression, Typed};

/// The location of a parameter in a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the query string.
    Query,
    /// In a header.
    Header,
    /// In the path.
    Path,
}

impl Place {
    fn what(self) -> &'static str {
        match self {
            Place::Query => "a query parameter",
            Place::Header => "a header parameter",
            Place::Path => "a path parameter",
        }
    }
}

/// Resolves the fields of an object. Their Rust names must be distinct from each other and from `names`.
pub fn resolve_all(
    fields: &Named<Typed<syntax::Field>>,
    taken: &[&str],
    names: &mut Names,
    context: &mut Context,
) -> Vec<Field> {
    let resolve = |(name, Typed(field)): (&Text, &Typed<syntax::Field>)| {
        resolve(name, field, taken, names, context)
    };
    fields.iter().filter_map(resolve).collect()
}

/// Resolves one field.
fn resolve(
    name: &Text,
    field: &syntax::Field,
    taken: &[&str],
    names: &mut Names,
    context: &mut Context,
) -> Option<Field> {
    let kind = Kind {
        taken,
        ..Kind::SNAKE
    };
    let rust = names.add(name, field.rust.as_ref(), kind, context.diagnostics);
    let expression = field.ty.as_ref()?;
    let ty = context.names.resolve(&expression.ty, context.diagnostics)?;
    // Which fields tag a union is known when all types are resolved.
    if !literals::can_tag(expression) {
        let _ = literals::refuse_partial(expression, context.diagnostics);
    }
    Some(Field {
        wire: name.value.clone(),
        rust: rust?,
        optional: expression.optional,
        comma_joined: false,
        empty: empty(field),
        secret: is_secret(field, &ty, context),
        limits: limits::resolve(field, &ty, context.diagnostics),
        default: default(field),
        doc: text(field.doc.as_ref()),
        deprecated: reason(field.deprecated.as_ref()),
        origin: origin::of(name, field.differs.as_ref(), None),
        ty,
    })
}

/// Returns what is done with an empty value: refused if a minimum excludes it.
fn empty(field: &syntax::Field) -> Empty {
    let list = if limits::requires_one(field.min_items.as_ref()) {
        EmptyList::Refused
    } else {
        EmptyList::Sent
    };
    Empty {
        list,
        refuses_text: limits::requires_one(field.min_length.as_ref()),
    }
}

fn default(field: &syntax::Field) -> Option<Plain> {
    field.default.as_ref().map(|default| default.value.clone())
}

fn text(text: Option<&Text>) -> Option<String> {
    text.map(|text| text.value.clone())
}

/// Returns whether `Debug` hides the value, and reports a literal that it should hide.
fn is_secret(field: &syntax::Field, ty: &Type, context: &mut Context) -> bool {
    let Some(secret) = field.secret.as_ref().filter(|secret| secret.value) else {
        return false;
    };
    if matches!(ty, Type::Literal(_)) {
        let message = "a literal can't be secret: the generated code contains it";
        let diagnostic = Diagnostic::error(message, secret.span);
        context.diagnostics.push(diagnostic.help("remove `secret`"));
    }
    true
}

/// Returns the text of a deprecation.
pub fn reason(reason: Option<&syntax::Reason>) -> Option<String> {
    reason.map(|reason| reason.0.value.clone())
}

/// Resolves the parameters in one location of a request.
pub fn resolve_parameters(
    parameters: Option<&Named<Typed<Parameter>>>,
    place: Place,
    taken: &[&str],
    names: &mut Names,
    context: &mut Context,
    types: &Types,
) -> Vec<Field> {
    let resolve = |(name, Typed(parameter)): (&Text, &Typed<Parameter>)| {
        let field = resolve_parameter(name, parameter, place, context, types)?;
        let kind = Kind {
            taken,
            ..Kind::SNAKE
        };
        let rust = names.add(name, parameter.rust.as_ref(), kind, context.diagnostics)?;
        Some(Field { rust, ..field })
    };
    let parameters = parameters.into_iter().flat_map(Named::iter);
    parameters.filter_map(resolve).collect()
}

/// Resolves a parameter, except for its Rust name, which is left as in the spec.
pub fn resolve_parameter(
    name: &Text,
    parameter: &Parameter,
    place: Place,
    context: &mut Context,
    types: &Types,
) -> Option<Field> {
    let field = parameter.as_field();
    let (ty, optional) = match &field.ty {
        None => (Type::Scalar(Scalar::String), false),
        Some(expression) => {
            let ty = context.names.resolve(&expression.ty, context.diagnostics)?;
            literals::refuse_partial(expression, context.diagnostics)?;
            check_place(place, expression, &ty, context, types)?;
            (ty, expression.optional)
        }
    };
    check_join(parameter, place, &ty, context);
    if let (Place::Path, Some(differs)) = (place, &field.differs) {
        omits::check_path_parameter(differs, context.diagnostics);
    }
    check_default(&field, &ty, types, context);
    Some(Field {
        wire: name.value.clone(),
        rust: name.value.clone(),
        optional,
        comma_joined: parameter.join.is_some(),
        empty: empty(&field),
        secret: is_secret(&field, &ty, context),
        limits: limits::resolve(&field, &ty, context.diagnostics),
        default: default(&field),
        doc: text(field.doc.as_ref()),
        deprecated: reason(field.deprecated.as_ref()),
        origin: origin::of(name, field.differs.as_ref(), None),
        ty,
    })
}

/// Returns whether a value of this type has a single text form outside JSON.
pub fn is_text(ty: &Type, types: &Types) -> bool {
    match types.resolve(ty) {
        Type::Scalar(scalar) => scalar.facts().is_text,
        Type::Literal(_) | Type::OneOf(_) => true,
        Type::Named(id) => matches!(types.get(*id).shape, Shape::Enum { .. }),
        Type::Array(_) | Type::Map(_) | Type::Nullable(_) => false,
    }
}

/// Reports a type that can't be sent in this location of a request.
fn check_place(
    place: Place,
    expression: &TypeExpression,
    ty: &Type,
    context: &mut Context,
    types: &Types,
) -> Option<()> {
    let span = expression.span;
    let fits = match (place, ty) {
        (Place::Query, Type::Array(item)) => is_text(item, types),
        _ => is_text(ty, types),
    };
    let diagnostic = if !fits {
        let texts = Scalar::all().filter(|scalar| scalar.facts().is_text);
        let texts: Vec<String> = texts
            .map(|scalar| format!("`{}`", scalar.facts().name))
            .collect();
        let lists = match place {
            Place::Query => ", or an array of these",
            Place::Header | Place::Path => "",
        };
        let message = format!("{} can't have this type", place.what());
        Diagnostic::error(message, span).help(format!("use {} or an enum{lists}", texts.join(", ")))
    } else if place == Place::Path && expression.optional {
        Diagnostic::error("a path parameter can't be optional", span)
            .help("declare a separate operation for the path without it")
    } else {
        let literal = match ty {
            Type::Literal(text) if place == Place::Header => text,
            _ => return Some(()),
        };
        match headers::wrong_value(literal, span) {
            Some(diagnostic) => diagnostic,
            None => return Some(()),
        }
    };
    context.diagnostics.push(diagnostic);
    None
}

fn check_join(parameter: &Parameter, place: Place, ty: &Type, context: &mut Context) {
    let Some(join) = &parameter.join else { return };
    let message = match (place, ty) {
        (Place::Query, Type::Array(_)) => return,
        (Place::Query, _) => "`join` requires an `array of` a type",
        (Place::Header | Place::Path, _) => "`join` is only allowed for query parameters",
    };
    context.diagnostics.push(Diagnostic::error(message, join.0));
}

/// Reports defaults of fields that are not values of their types.
pub fn check_defaults(
    typed: &Named<Typed<syntax::Field>>,
    fields: &[Field],
    types: &Types,
    context: &mut Context,
) {
    let with_default = typed
        .iter()
        .filter(|(_, Typed(field))| field.default.is_some());
    for (name, Typed(declared)) in with_default {
        if let Some(field) = fields.iter().find(|field| field.wire == name.value) {
            check_default(declared, &field.ty, types, context);
        }
    }
}

/// Reports a default that is not a value of the type. The default of an array or object is free text.
fn check_default(field: &syntax::Field, ty: &Type, types: &Types, context: &mut Context) {
    if let Some(default) = &field.default
        && let Some(diagnostic) = limits::wrong_default(default, ty, types, &context.names)
    {
        context.diagnostics.push(diagnostic);
    }
}
