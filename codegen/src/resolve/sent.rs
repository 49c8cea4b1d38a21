//! Resolves what an operation sends besides the path: query, headers and body.

use super::Context;
use super::around::Around;
use super::fields::{self, Place};
use super::headers;
use super::literals;
use super::names::{Names, Style};
use crate::api::{Body, Empty, EmptyList, Field, Limits, Origin, PathTemplate, Shape, Type, Types};
use crate::diagnostics::Diagnostic;
use crate::syntax;
use crate::syntax::{BodyContent, BodySyntax, Groups, Named, Path, Text, TypeExpression, Typed};

/// The parts of a request besides the path.
pub struct Sent {
    pub query: Vec<Field>,
    pub headers: Vec<Field>,
    pub body: Option<Body>,
}

/// Resolves the parts of a request.
pub fn resolve(
    operation: &syntax::Operation,
    path: &PathTemplate,
    around: &Around,
    context: &mut Context,
) -> Sent {
    // Arguments and setters share a namespace, regardless of where they are sent.
    let mut names = Names::default();
    if let Some(body) = &operation.body
        && let Some(BodyContent::Type(_)) = &body.content
    {
        let typed = Text {
            value: "body".to_owned(),
            span: body.span,
        };
        names.claim_or_report("body", &typed, Style::Snake, context.diagnostics);
    }
    if let Some(paginate) = &operation.paginate {
        // The method that reads all pages.
        let items = Text {
            value: "items".to_owned(),
            span: paginate.span,
        };
        names.claim_or_report("items", &items, Style::Snake, context.diagnostics);
    }
    claim_path(operation, path, &mut names, context);
    let mut parameters = |typed, place, context: &mut Context| {
        let taken = &context.reserved.request_members;
        fields::resolve_parameters(typed, place, taken, &mut names, context, around.types)
    };
    let query = parameters(operation.query.as_ref(), Place::Query, context);
    let sent_headers = parameters(operation.headers.as_ref(), Place::Header, context);
    if let Some(typed) = &operation.headers {
        let names = typed.entries.iter().map(|(name, _)| name);
        headers::check(names, around.auth_header, context);
    }
    let body = operation.body.as_ref();
    let body = body.and_then(|body| resolve_body(body, operation, around, &mut names, context));
    if let (Some(groups), None) = (&operation.at_least_one_of, &operation.body) {
        report_groups_without_fields(groups, context);
    }
    Sent {
        query,
        headers: sent_headers,
        body,
    }
}

/// Claims the names of the path parameters.
fn claim_path(
    operation: &syntax::Operation,
    path: &PathTemplate,
    names: &mut Names,
    context: &mut Context,
) {
    let http = operation.http.iter();
    let typed = http.filter_map(|http| http.path.as_ref());
    let mut seen: Vec<&str> = Vec::new();
    for (field, typed) in path.parameters().zip(typed.flat_map(Path::parameters)) {
        // A repeated parameter has been reported.
        if seen.contains(&field.wire.as_str()) {
            continue;
        }
        seen.push(&field.wire);
        names.claim_or_report(&field.rust, typed, Style::Snake, context.diagnostics);
    }
}

fn resolve_body(
    body: &BodySyntax,
    operation: &syntax::Operation,
    around: &Around,
    names: &mut Names,
    context: &mut Context,
) -> Option<Body> {
    match body.content.as_ref()? {
        BodyContent::Type(expression) => {
            if let Some(groups) = &operation.at_least_one_of {
                report_groups_without_fields(groups, context);
            }
            let field = whole(expression, body, around.types, context)?;
            Some(Body::Value(Box::new(field)))
        }
        BodyContent::Fields(typed) => {
            literals::refuse_several_in(typed, context.diagnostics);
            let taken = &context.reserved.request_members;
            let mut fields = fields::resolve_all(typed, taken, names, context);
            fields::check_defaults(typed, &fields, around.types, context);
            let groups = operation.at_least_one_of.as_ref();
            let at_least_one_of =
                groups.map(|groups| resolve_groups(groups, typed, &mut fields, context));
            Some(Body::Object {
                fields,
                at_least_one_of: at_least_one_of.unwrap_or_default(),
            })
        }
    }
}

/// Resolves a body that is a single value, represented as a field.
fn whole(
    expression: &TypeExpression,
    body: &BodySyntax,
    types: &Types,
    context: &mut Context,
) -> Option<Field> {
    literals::refuse_any(expression, context.diagnostics)?;
    let ty = context.names.resolve(&expression.ty, context.diagnostics)?;
    if body.is_long && body.doc.is_none() && is_scalar(&ty, types) {
        let message = "the whole body is a single value of this type";
        let help =
            "for an object with a field called `type`, write `body: { fields: { type: .. } }`";
        let diagnostic = Diagnostic::warning(message, expression.span).help(help);
        context.diagnostics.push(diagnostic);
    }
    Some(Field {
        wire: "body".to_owned(),
        rust: "body".to_owned(),
        ty,
        optional: expression.optional,
        comma_joined: false,
        empty: Empty::default(),
        secret: false,
        limits: Limits::default(),
        default: None,
        doc: body.doc.as_ref().map(|doc| doc.value.clone()),
        deprecated: None,
        origin: Origin::at(body.span),
    })
}

fn is_scalar(ty: &Type, types: &Types) -> bool {
    match types.resolve(ty) {
        Type::Scalar(_) => true,
        Type::Named(id) => matches!(types.get(*id).shape, Shape::Enum { .. }),
        _ => false,
    }
}

fn report_groups_without_fields(groups: &Groups, context: &mut Context) {
    let message = "`at_least_one_of` requires a body with fields";
    let diagnostic = Diagnostic::error(message, groups.span);
    context
        .diagnostics
        .push(diagnostic.help("declare the fields under `body`"));
}

/// Resolves groups of fields of which at least one is required, and makes each of these fields optional.
fn resolve_groups(
    groups: &Groups,
    typed: &Named<Typed<syntax::Field>>,
    fields: &mut [Field],
    context: &mut Context,
) -> Vec<Vec<usize>> {
    let mut resolved = Vec::with_capacity(groups.groups.len());
    for group in &groups.groups {
        let mut indexes = Vec::with_capacity(group.len());
        for name in group {
            let found = fields.iter().position(|field| field.wire == name.value);
            match found {
                Some(index) if fields[index].is_literal() => {
                    let message = format!("`{}` is a literal, which is always sent", name.value);
                    let diagnostic = Diagnostic::error(message, name.span);
                    context.diagnostics.push(diagnostic);
                }
                Some(index) => indexes.push(index),
                // An invalid field is declared all the same.
                None if typed
                    .entries
                    .iter()
                    .any(|(field, _)| field.value == name.value) => {}
                None => {
                    let message = format!("the body has no field `{}`", name.value);
                    let diagnostic = Diagnostic::error(message, name.span);
                    let known = fields.iter().map(|field| field.wire.as_str());
                    let diagnostic = diagnostic.suggest(&name.value, known);
                    context.diagnostics.push(diagnostic);
                }
            }
        }
        resolved.push(indexes);
    }
    for index in resolved.iter().flatten() {
        let field = &mut fields[*index];
        field.optional = true;
        if matches!(field.ty, Type::Array(_)) {
            field.empty.list = EmptyList::LeftOut;
        }
    }
    resolved
}
