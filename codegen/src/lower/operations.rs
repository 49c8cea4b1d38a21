//! Operations: the HTTP line, what is sent with it, and what comes back.

use super::keys::OPERATION;
use super::names::{Names, Style, handle_methods, rust_name};
use super::paths::{self, Scopes};
use super::root::lower_parameters;
use super::table::{Entry, Table};
use super::types::Types;
use super::{returns, sent};
use crate::api::{Body, Field, HttpMethod, Operation, PathTemplate, Resource, Returns};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::Node;

/// What the reading of an operation needs to know of the rest.
pub struct Context<'a, 'b> {
    /// The resource around it.
    pub resource: &'a Resource,
    /// All types.
    pub types: &'a Types<'b>,
    /// All scopes.
    pub scopes: &'a Scopes<'b>,
    /// The header that says who sends a request, if it is one of the API's own.
    pub auth_header: Option<&'a str>,
}

/// Reads one operation.
pub fn lower<'a>(
    entry: Entry<'a>,
    context: &Context,
    methods: &mut Names<'a>,
    type_names: &mut Names<'a>,
    diagnostics: &mut Diagnostics,
) -> Option<Operation> {
    let types = context.types;
    let table = entry.known(&OPERATION, diagnostics)?;
    let method = methods.add(
        entry.name,
        entry.key,
        Some(&table),
        (Style::Snake, &handle_methods()),
        diagnostics,
    );
    let rust = method
        .as_deref()
        .and_then(|method| rust_name(method, Style::Camel, &[]));
    let parameters = lower_parameters(&table, types, diagnostics);
    let http = lower_http(&table, diagnostics);
    let path = http.as_ref().map(|(_, path)| {
        let around = context.scopes.parameters(context.resource.within);
        let node = table.get("http").unwrap_or(entry.key);
        paths::report_repeated(path, &around, node, diagnostics);
        declare_parameters(path.clone(), &parameters, &around, node, diagnostics)
    });
    // An underscore keeps the name apart from one of Rust's own, which a longer name isn't.
    let stem = rust.as_deref().unwrap_or_default().trim_end_matches('_');
    let sent = sent::lower(&table, &parameters, stem, context, diagnostics);
    if let (Some((HttpMethod::Get, _)), Some(body)) = (&http, table.entry("body")) {
        let diagnostic = Diagnostic::error("a GET request has no body", body.key);
        diagnostics.push(diagnostic.help("send parameters by `query`, or use POST"));
    }
    let returns = returns::lower(&table, stem, types, diagnostics);
    let parameters_rust = format!("{stem}Parameters");
    if let Some(rust) = &rust {
        type_names.claim(rust, entry.name, entry.key, Style::Snake, diagnostics);
        let body = match &sent.body {
            Some(Body::Object { rust, .. }) => Some(rust),
            _ => None,
        };
        let parameters =
            (!sent.query.is_empty() || !sent.headers.is_empty()).then_some(&parameters_rust);
        let response = match &returns {
            Some(Returns::ByStatus { rust, .. }) => Some(rust),
            _ => None,
        };
        for name in [body, parameters, response].into_iter().flatten() {
            type_names.claim(name, entry.name, entry.key, Style::Snake, diagnostics);
        }
    }
    let doc = table.text("doc", diagnostics);
    if table.get("doc").is_none() {
        let message = format!("the operation `{}` has no `doc`", entry.name);
        diagnostics.push(Diagnostic::warning(message, entry.key));
    }
    let link = lower_link(&table, diagnostics);
    let deprecated = table.text("deprecated", diagnostics);
    let idempotent = table.boolean("idempotent", diagnostics);
    let (http_method, _) = http?;
    let path = path?;
    Some(Operation {
        name: entry.name.to_owned(),
        method: method?,
        rust: rust?,
        http_method,
        path,
        doc,
        link,
        deprecated,
        idempotent: idempotent.unwrap_or(http_method.is_idempotent()),
        parameters_rust,
        query: sent.query,
        headers: sent.headers,
        body: sent.body,
        returns: returns?,
    })
}

fn lower_link(table: &Table, diagnostics: &mut Diagnostics) -> Option<String> {
    let link = table.text("link", diagnostics)?;
    let rest = link
        .strip_prefix("https://")
        .or(link.strip_prefix("http://"));
    let is_url = rest.is_some_and(|rest| !rest.is_empty())
        && !link.contains(|character: char| character.is_whitespace() || "<>".contains(character));
    if !is_url {
        let diagnostic = Diagnostic::error("this is no URL", table.get("link")?);
        diagnostics.push(diagnostic.help("write `https://host/page`"));
    }
    is_url.then_some(link)
}

/// Reads `POST /poll`; the path may be missing.
fn lower_http(table: &Table, diagnostics: &mut Diagnostics) -> Option<(HttpMethod, PathTemplate)> {
    table.text("http", diagnostics)?;
    let node = table.get("http")?;
    let text = node.text()?;
    let typed = text.split_whitespace().next()?;
    let start = text.find(typed)?;
    let method = HttpMethod::ALL
        .iter()
        .find(|(name, _)| *name == typed)
        .map(|(_, method)| *method);
    let Some(method) = method else {
        let diagnostic = Diagnostic::error(
            format!("`{typed}` is no HTTP method"),
            node.part(start..start + typed.len()),
        );
        diagnostics.push(diagnostic.suggest(typed, HttpMethod::ALL.iter().map(|(name, _)| *name)));
        return None;
    };
    let rest = text[start + typed.len()..].trim();
    if rest.is_empty() {
        return Some((method, PathTemplate::default()));
    }
    let offset = start + typed.len() + text[start + typed.len()..].find(rest)?;
    Some((method, paths::parse(rest, offset, node, diagnostics)?))
}

/// Gives each parameter in the path its declaration, and reports those that have none.
fn declare_parameters(
    path: PathTemplate,
    parameters: &[(Field, &Node)],
    around: &[String],
    node: &Node,
    diagnostics: &mut Diagnostics,
) -> PathTemplate {
    for parameter in path.parameters() {
        let is_declared = parameters
            .iter()
            .any(|(field, _)| field.wire == parameter.wire);
        if !is_declared && !around.contains(&parameter.wire) {
            let text = node.text().unwrap_or_default();
            let typed = format!("{{{}}}", parameter.wire);
            let place = match text.find(&typed) {
                Some(start) => node.part(start..start + typed.len()),
                None => node.place,
            };
            let message = format!("the path parameter `{}` is not declared", parameter.wire);
            let help = format!(
                "add `parameters: {{ {}: string }}` to the operation",
                parameter.wire
            );
            diagnostics.push(Diagnostic::error(message, place).help(help));
        }
    }
    paths::report_unused(&path, parameters, node, diagnostics);
    let known: Vec<Field> = parameters.iter().map(|(field, _)| field.clone()).collect();
    paths::fill(path, &known)
}
