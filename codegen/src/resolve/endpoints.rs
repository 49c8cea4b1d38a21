//! Checks that the service can tell operations apart.

use std::collections::HashMap;

use crate::api::{Body, Field, HttpMethod, Operation, Shape, Type, Types};
use crate::diagnostics::{Diagnostic, Diagnostics, Span};
use crate::syntax::Text;

/// Operations by HTTP method and path, with `{}` for parameters.
#[derive(Debug, Default)]
pub struct Endpoints {
    by_line: HashMap<(HttpMethod, String), Vec<Known>>,
}

/// An operation of an endpoint.
#[derive(Debug)]
struct Known {
    resource: String,
    name: String,
    span: Span,
    literals: Vec<Literal>,
}

/// A literal that an operation sends, with its place.
#[derive(Debug)]
struct Literal {
    place: &'static str,
    name: String,
    text: String,
}

impl Endpoints {
    /// Reports an operation with the same method and path as an earlier one, unless a literal that both send tells the
    /// service which of them is meant.
    pub fn add(
        &mut self,
        operation: &Operation,
        (resource, name): (&str, &Text),
        path: &str,
        types: &Types,
        diagnostics: &mut Diagnostics,
    ) {
        let segments = path.split('/').map(|segment| {
            if segment.starts_with('{') {
                "{}"
            } else {
                segment
            }
        });
        let nameless = segments.collect::<Vec<_>>().join("/");
        let endpoint = (operation.http_method, nameless);
        let this = Known {
            resource: resource.to_owned(),
            name: name.value.clone(),
            span: name.span,
            literals: literals(operation, types),
        };
        let others = self.by_line.entry(endpoint).or_default();
        if let Some(other) = others.iter().find(|other| !differ(other, &this)) {
            let line = format!("{} {path}", operation.http_method.as_str());
            diagnostics.push(clash(other, &this, &line));
        }
        others.push(this);
    }
}

fn clash(other: &Known, this: &Known, line: &str) -> Diagnostic {
    let is_same_file = other.resource == this.resource;
    let name = |known: &Known| {
        if is_same_file {
            known.name.clone()
        } else {
            format!("{}.{}", known.resource, known.name)
        }
    };
    let message = format!("`{}` and `{}` are both `{line}`", name(other), name(this));
    let diagnostic = Diagnostic::error(message, this.span).note(other.span, "the other one");
    diagnostic.help(
        "if the service tells them apart by a literal, declare it in both, as in `body: { action: '\"start\"' }`",
    )
}

/// Whether a literal of the same name differs.
fn differ(one: &Known, other: &Known) -> bool {
    one.literals.iter().any(|literal| {
        other.literals.iter().any(|other| {
            (literal.place, &literal.name) == (other.place, &other.name)
                && literal.text != other.text
        })
    })
}

/// Returns the literals in the query, the headers and the body.
fn literals(operation: &Operation, types: &Types) -> Vec<Literal> {
    let body = match &operation.body {
        None => &[],
        Some(Body::Object { fields, .. }) => &fields[..],
        Some(Body::Value(field)) => object_fields(field, types),
    };
    let query = operation.query.iter().map(|field| ("query", field));
    let headers = operation.headers.iter().map(|field| ("header", field));
    let body = body.iter().map(|field| ("body", field));
    let sent = query.chain(headers).chain(body);
    sent.filter_map(|(place, field)| match &field.ty {
        Type::Literal(text) => Some(Literal {
            place,
            name: match place {
                "header" => field.wire.to_ascii_lowercase(),
                _ => field.wire.clone(),
            },
            text: text.clone(),
        }),
        _ => None,
    })
    .collect()
}

/// Returns the fields of a body that is a declared object.
fn object_fields<'a>(body: &'a Field, types: &'a Types) -> &'a [Field] {
    let Type::Named(id) = types.resolve(&body.ty) else {
        return &[];
    };
    match &types.get(*id).shape {
        Shape::Object(object) if !body.optional => &object.fields,
        _ => &[],
    }
}
