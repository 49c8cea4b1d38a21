//! What an operation sends beside the path: query, headers and body.

use std::collections::HashMap;

use super::expression;
use super::fields::{self, Position};
use super::names::{Names, Style, request_methods};
use super::operations::Context;
use super::returns::refuse_any_literal;
use super::table::{Table, texts};
use crate::api::{Body, Field, Type};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::{Node, Value};

/// Headers that the client itself writes.
const OWN_HEADERS: [&str; 8] = [
    "accept",
    "authorization",
    "connection",
    "content-length",
    "content-type",
    "host",
    "transfer-encoding",
    "user-agent",
];

/// What an operation sends beside the path.
pub struct Sent {
    pub query: Vec<Field>,
    pub headers: Vec<Field>,
    pub body: Option<Body>,
}

/// Reads what the operation with this `table` sends; `rust` begins the name of its body.
pub fn lower<'a>(
    table: &Table<'a>,
    parameters: &[(Field, &'a Node)],
    rust: &str,
    context: &Context,
    diagnostics: &mut Diagnostics,
) -> Sent {
    // Arguments of the method and setters of the request are named apart, wherever they are sent.
    let mut names = Names::default();
    let whole_body = table
        .entry("body")
        .filter(|body| !matches!(body.value.value, Value::Map(_)));
    if let Some(body) = whole_body {
        names.claim("body", body.name, body.key, Style::Snake, diagnostics);
    }
    for (field, key) in parameters {
        let typed = key.text().unwrap_or_default();
        names.claim(&field.rust, typed, key, Style::Snake, diagnostics);
    }
    let mut fields_of = |key: &str, position: Position, diagnostics: &mut Diagnostics| {
        let entry = table.entry(key)?;
        Some(fields::lower_all(
            entry,
            position,
            &request_methods(),
            &mut names,
            context.types,
            diagnostics,
        ))
    };
    let query = fields_of("query", Position::Query, diagnostics).unwrap_or_default();
    let headers = fields_of("headers", Position::Header, diagnostics).unwrap_or_default();
    check_headers(&headers, table, context.auth_header, diagnostics);
    let body = table.get("body").and_then(|node| {
        if let Value::Map(_) = node.value {
            let mut fields = fields_of("body", Position::Body, diagnostics)?;
            let groups = lower_at_least_one_of(table, Some(&fields), diagnostics);
            let at_least_one_of = groups
                .iter()
                .map(|group| apply_group(group, &mut fields))
                .collect();
            return Some(Body::Object {
                rust: format!("{rust}Body"),
                fields,
                at_least_one_of,
            });
        }
        let expression = expression::parse(node, context.types, diagnostics)?;
        refuse_any_literal(&expression, node, diagnostics);
        Some(Body::Value(Field {
            wire: "body".to_owned(),
            rust: "body".to_owned(),
            ty: expression.ty,
            optional: expression.optional,
            comma_joined: false,
            skip_empty: false,
            doc: None,
            deprecated: None,
        }))
    });
    if !matches!(body, Some(Body::Object { .. })) {
        lower_at_least_one_of(table, None, diagnostics);
    }
    Sent {
        query,
        headers,
        body,
    }
}

/// Lets each field of a group be left out, and finds their places.
fn apply_group(group: &[String], fields: &mut [Field]) -> Vec<usize> {
    let mut indexes = Vec::new();
    for name in group {
        if let Some(index) = fields.iter().position(|field| field.wire == *name) {
            fields[index].optional = true;
            fields[index].skip_empty = matches!(fields[index].ty, Type::Array(_));
            indexes.push(index);
        }
    }
    indexes
}

fn check_headers(
    headers: &[Field],
    table: &Table,
    of_auth: Option<&str>,
    diagnostics: &mut Diagnostics,
) {
    let Some(entries) = table.get("headers").and_then(|node| match &node.value {
        Value::Map(map) => Some(map),
        _ => None,
    }) else {
        return;
    };
    let mut seen = HashMap::new();
    for header in headers {
        if let Some((key, _)) = entries
            .iter()
            .find(|(key, _)| key.text() == Some(&header.wire))
        {
            check_header_name(&header.wire, key, diagnostics);
            let name = header.wire.to_ascii_lowercase();
            let is_of_auth = of_auth.is_some_and(|known| known.eq_ignore_ascii_case(&name));
            let first = seen.insert(name, key);
            if let Some(first) = first {
                let message = "headers are the same in small and large letters";
                let diagnostic = Diagnostic::error(message, key).label("again here");
                diagnostics.push(diagnostic.note(first, "first here"));
            } else if is_of_auth {
                let message = format!("the header `{}` is the one of `auth`", header.wire);
                diagnostics.push(Diagnostic::error(message, key).help("remove it"));
            }
        }
    }
}

/// Reports a header that can't be, or that isn't the spec's to set.
pub fn check_header_name(name: &str, node: &Node, diagnostics: &mut Diagnostics) {
    let is_token = !name.is_empty()
        && name.chars().all(|character| {
            character.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(character)
        });
    if !is_token {
        let diagnostic = Diagnostic::error(format!("`{name}` can't be the name of a header"), node);
        diagnostics.push(diagnostic.help("write letters, digits and dashes, as in `X-Request-Id`"));
    } else if OWN_HEADERS.contains(&name.to_ascii_lowercase().as_str()) {
        let message = format!("the header `{name}` is written by the client itself");
        let diagnostic = Diagnostic::error(message, node);
        diagnostics.push(if name.eq_ignore_ascii_case("authorization") {
            diagnostic.help("who sends a request is said by `auth: { bearer: VARIABLE }`")
        } else {
            diagnostic.help("remove it")
        });
    }
}

/// Reads `[a, b]`, or a list of such lists.
fn lower_at_least_one_of(
    table: &Table,
    fields: Option<&[Field]>,
    diagnostics: &mut Diagnostics,
) -> Vec<Vec<String>> {
    let Some(node) = table.get("at_least_one_of") else {
        return Vec::new();
    };
    let Some(fields) = fields else {
        let diagnostic = Diagnostic::error(
            "`at_least_one_of` is about the fields of a body, and there are none",
            node,
        );
        diagnostics.push(diagnostic.help("describe the fields under `body`"));
        return Vec::new();
    };
    // A field that is wrong itself is there all the same.
    let typed: Vec<&str> = match table.get("body").map(|body| &body.value) {
        Some(Value::Map(entries)) => entries.iter().filter_map(|(key, _)| key.name()).collect(),
        _ => Vec::new(),
    };
    let groups: Vec<&Node> = match &node.value {
        Value::List(items)
            if items
                .iter()
                .any(|item| matches!(item.value, Value::List(_))) =>
        {
            items.iter().collect()
        }
        _ => vec![node],
    };
    let mut result: Vec<Vec<String>> = Vec::new();
    for group in groups {
        let names = texts(group, "at_least_one_of", diagnostics);
        for (name, place) in &names {
            match fields.iter().find(|field| field.wire == *name) {
                None if typed.contains(name) => {}
                None => {
                    let diagnostic =
                        Diagnostic::error(format!("the body has no field `{name}`"), *place);
                    diagnostics.push(
                        diagnostic.suggest(name, fields.iter().map(|field| field.wire.as_str())),
                    );
                }
                Some(field) if matches!(field.ty, Type::Literal(_)) => {
                    diagnostics.push(Diagnostic::error(
                        format!("`{name}` is a literal and always sent"),
                        *place,
                    ));
                }
                Some(_) => {}
            }
        }
        if matches!(&group.value, Value::List(items) if items.len() < 2) {
            let diagnostic = Diagnostic::error("`at_least_one_of` needs two fields or more", group);
            diagnostics
                .push(diagnostic.help("a field that must be there is one without `optional`"));
        }
        result.push(names.into_iter().map(|(name, _)| name.to_owned()).collect());
    }
    result
}
