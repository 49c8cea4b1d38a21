//! Resources and their operations: the HTTP line, parameters, the body, and what comes back.

use std::collections::HashMap;

use super::expression;
use super::fields::{self, Position};
use super::names::{Names, REQUEST_METHODS, RUNTIME_MODULES, Style, rust_name};
use super::paths::{self, Scopes};
use super::root::{Files, lower_parameters};
use super::table::{Entry, Table, texts};
use super::types::Types;
use crate::api::{
    Body, Field, HttpMethod, Operation, PathTemplate, Payload, Resource, Returns, Type,
};
use crate::document::{Node, Value};
use crate::mistake::{Mistake, Mistakes, Spot};

const KEYS: &[&str] = &[
    "http",
    "doc",
    "link",
    "deprecated",
    "idempotent",
    "parameters",
    "query",
    "headers",
    "body",
    "at_least_one_of",
    "returns",
    "rust",
];

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

/// HTTP method and path with nameless parameters, and the operation that has them.
type Endpoints<'a> = HashMap<(HttpMethod, String), Entry<'a>>;

/// Reads all resources.
pub fn lower<'a>(
    files: &Files<'a>,
    types: &Types,
    scopes: &mut Scopes<'a>,
    mistakes: &mut Mistakes,
) -> Vec<Resource> {
    let mut modules = Names::default();
    let mut endpoints = Endpoints::default();
    files
        .resources
        .iter()
        .filter_map(|table| {
            lower_resource(
                table,
                types,
                scopes,
                (&mut modules, &mut endpoints),
                mistakes,
            )
        })
        .collect()
}

fn lower_resource<'a>(
    table: &Table<'a>,
    types: &Types,
    scopes: &mut Scopes<'a>,
    (modules, endpoints): (&mut Names<'a>, &mut Endpoints<'a>),
    mistakes: &mut Mistakes,
) -> Option<Resource> {
    let name = table.required_text("resource", "a file with `operations`", mistakes);
    let within = scopes.within(table, mistakes);
    let path = match table.get("path") {
        None => Some(PathTemplate::default()),
        Some(node) => table
            .text("path", mistakes)
            .and_then(|text| paths::parse(&text, 0, node, mistakes)),
    };
    if let (Some(parameter), Some(node)) = (
        path.as_ref().and_then(|path| path.parameters().next()),
        table.get("path"),
    ) {
        let mistake = Mistake::error("the path of a resource has no parameters", node);
        mistakes.push(mistake.help(format!(
            "declare a scope with the path `/{{{}}}`, or write it in the paths of the operations",
            parameter.wire
        )));
        return None;
    }
    let doc = table.text("doc", mistakes);
    let node = table.get("resource")?;
    let typed = node.text()?.trim();
    let method = scopes.method(within, (typed, node), table, mistakes);
    let module = rust_name(
        method.as_deref().unwrap_or("resource"),
        Style::Snake,
        RUNTIME_MODULES,
    )?;
    let rust = rust_name(&module, Style::Camel, &[])?;
    modules.claim(&module, typed, node, Style::Snake, mistakes);
    let mut resource = Resource {
        name: name?,
        method: method?,
        module,
        rust,
        within,
        path: path.unwrap_or_default(),
        doc,
        operations: Vec::new(),
    };
    let Some(node) = table.get("operations") else {
        mistakes.push(Mistake::error("a resource needs `operations`", table.node));
        return Some(resource);
    };
    let Some(operations) = Table::open(node, "`operations`", mistakes) else {
        return Some(resource);
    };
    if operations.entries.is_empty() {
        mistakes.push(Mistake::error(
            "a resource needs at least one operation",
            node,
        ));
    }
    let (mut methods, mut type_names) = (Names::default(), Names::default());
    let handle = resource.rust.clone();
    type_names.claim(
        &handle,
        typed,
        table.get("resource")?,
        Style::Camel,
        mistakes,
    );
    for entry in operations.entries {
        let context = Context {
            resource: &resource,
            types,
            scopes,
        };
        if let Some(operation) =
            lower_operation(entry, &context, &mut methods, &mut type_names, mistakes)
        {
            report_clash(&operation, entry, endpoints, mistakes);
            resource.operations.push(operation);
        }
    }
    Some(resource)
}

/// Two operations with the same method and path could not be told apart by the service.
fn report_clash<'a>(
    operation: &Operation,
    entry: Entry<'a>,
    endpoints: &mut Endpoints<'a>,
    mistakes: &mut Mistakes,
) {
    let segments = operation.full_path.split('/');
    let nameless: Vec<&str> = segments
        .map(|segment| {
            if segment.starts_with('{') {
                "{}"
            } else {
                segment
            }
        })
        .collect();
    let endpoint = (operation.http_method, nameless.join("/"));
    if let Some(first) = endpoints.insert(endpoint, entry) {
        let line = format!("{} {}", operation.http_method.as_str(), operation.full_path);
        let message = format!("`{}` and `{}` are both `{line}`", first.name, entry.name);
        mistakes.push(Mistake::error(message, entry.key).note(first.key, "the other one"));
    }
}

/// What the reading of an operation needs to know of the rest.
struct Context<'a, 'b> {
    resource: &'a Resource,
    types: &'a Types<'b>,
    scopes: &'a Scopes<'b>,
}

fn lower_operation<'a>(
    entry: Entry<'a>,
    context: &Context,
    methods: &mut Names<'a>,
    type_names: &mut Names<'a>,
    mistakes: &mut Mistakes,
) -> Option<Operation> {
    let types = context.types;
    let table = Table::known(entry.value, "an operation", KEYS, mistakes)?;
    let method = methods.add(
        entry.name,
        entry.key,
        Some(&table),
        (Style::Snake, &["clone"]),
        mistakes,
    );
    let rust = method
        .as_deref()
        .and_then(|method| rust_name(method, Style::Camel, &[]));
    if let Some(rust) = &rust {
        type_names.claim(rust, entry.name, entry.key, Style::Snake, mistakes);
    }
    let parameters = lower_parameters(&table, types, mistakes);
    let http = lower_http(&table, mistakes);
    let path = http.as_ref().map(|(_, path)| {
        let around = context.scopes.parameters(context.resource.within);
        paths::report_repeated(path, &around, entry.key, mistakes);
        declare_parameters(path.clone(), &parameters, &around, &table, mistakes)
    });
    // Arguments of the method and setters of the request are named apart, wherever they are sent.
    let mut names = Names::default();
    for (field, key) in &parameters {
        names.claim(
            &field.rust,
            &entry.name[..0],
            key,
            Style::Snake,
            &mut Mistakes::default(),
        );
    }
    let mut fields_of = |key: &str, position: Position, mistakes: &mut Mistakes| {
        table.get(key).map(|node| {
            fields::lower_all(node, position, REQUEST_METHODS, &mut names, types, mistakes)
        })
    };
    let query = fields_of("query", Position::Query, mistakes).unwrap_or_default();
    let headers = fields_of("headers", Position::Header, mistakes).unwrap_or_default();
    check_headers(&headers, &table, mistakes);
    let body_node = table.get("body");
    let body = match body_node.map(|node| &node.value) {
        None => None,
        Some(Value::Map(_)) => {
            fields_of("body", Position::Body, mistakes).map(|fields| Body::Fields {
                rust: format!("{}Body", rust.as_deref().unwrap_or_default()),
                fields,
            })
        }
        Some(_) => body_node
            .and_then(|node| expression::parse(node, types, mistakes))
            .map(|expression| Body::Value {
                ty: expression.ty,
                optional: expression.optional,
            }),
    };
    if let (Some((HttpMethod::Get, _)), Some(body)) = (&http, table.entry("body")) {
        let mistake = Mistake::error("a GET request has no body", body.key);
        mistakes.push(mistake.help("send parameters by `query`, or use POST"));
    }
    if let (Some(Body::Fields { rust, .. }), true) = (&body, method.is_some()) {
        type_names.claim(rust, entry.name, entry.key, Style::Snake, mistakes);
    }
    let at_least_one_of = lower_at_least_one_of(&table, body.as_ref(), mistakes);
    let returns = lower_returns(&table, rust.as_deref().unwrap_or_default(), types, mistakes);
    let doc = table.text("doc", mistakes);
    if table.get("doc").is_none() {
        let message = format!("the operation `{}` has no `doc`", entry.name);
        mistakes.push(Mistake::warning(message, entry.key));
    }
    let (http_method, _) = http?;
    let path = path?;
    Some(Operation {
        name: entry.name.to_owned(),
        full_path: [
            context.scopes.full_path(context.resource.within),
            context.resource.path.text(),
            path.text(),
        ]
        .concat(),
        method: method?,
        rust: rust?,
        http_method,
        path,
        doc,
        link: table.text("link", mistakes),
        deprecated: table.text("deprecated", mistakes),
        idempotent: table
            .boolean("idempotent", mistakes)
            .unwrap_or(http_method.is_idempotent()),
        query,
        headers,
        body,
        at_least_one_of,
        returns: returns?,
    })
}

/// Reads `POST /poll`; the path may be missing.
fn lower_http(table: &Table, mistakes: &mut Mistakes) -> Option<(HttpMethod, PathTemplate)> {
    table.required_text("http", "an operation", mistakes)?;
    let node = table.get("http")?;
    let text = node.text()?;
    let typed = text.split_whitespace().next()?;
    let start = text.find(typed)?;
    let method = HttpMethod::ALL
        .iter()
        .find(|(name, _)| *name == typed)
        .map(|(_, method)| *method);
    let Some(method) = method else {
        let mistake = Mistake::error(
            format!("`{typed}` is no HTTP method"),
            Spot::part(node.place, start..start + typed.len()),
        );
        mistakes.push(mistake.suggest(typed, HttpMethod::ALL.iter().map(|(name, _)| *name)));
        return None;
    };
    let rest = text[start + typed.len()..].trim();
    if rest.is_empty() {
        return Some((method, PathTemplate::default()));
    }
    let offset = start + typed.len() + text[start + typed.len()..].find(rest)?;
    Some((method, paths::parse(rest, offset, node, mistakes)?))
}

/// Gives each parameter in the path its declaration, and reports those that have none.
fn declare_parameters(
    path: PathTemplate,
    parameters: &[(Field, &Node)],
    around: &[String],
    table: &Table,
    mistakes: &mut Mistakes,
) -> PathTemplate {
    let node = table.get("http").unwrap_or(table.node);
    for parameter in path.parameters() {
        let is_declared = parameters
            .iter()
            .any(|(field, _)| field.wire == parameter.wire);
        if !is_declared && !around.contains(&parameter.wire) {
            let text = node.text().unwrap_or_default();
            let typed = format!("{{{}}}", parameter.wire);
            let spot = match text.find(&typed) {
                Some(start) => Spot::part(node.place, start..start + typed.len()),
                None => node.into(),
            };
            let message = format!("the path parameter `{}` is not declared", parameter.wire);
            let help = format!(
                "add `parameters: {{ {}: string }}` to the operation",
                parameter.wire
            );
            mistakes.push(Mistake::error(message, spot).help(help));
        }
    }
    paths::report_unused(&path, parameters, node, mistakes);
    let known: Vec<Field> = parameters.iter().map(|(field, _)| field.clone()).collect();
    paths::fill(path, &known)
}

fn check_headers(headers: &[Field], table: &Table, mistakes: &mut Mistakes) {
    let Some(entries) = table.get("headers").and_then(|node| match &node.value {
        Value::Map(map) => Some(map),
        _ => None,
    }) else {
        return;
    };
    for header in headers {
        if let Some((key, _)) = entries
            .iter()
            .find(|(key, _)| key.text() == Some(&header.wire))
        {
            check_header_name(&header.wire, key, mistakes);
        }
    }
}

/// Reports a header that can't be, or that isn't the spec's to set.
pub fn check_header_name(name: &str, node: &Node, mistakes: &mut Mistakes) {
    let is_token = !name.is_empty()
        && name.chars().all(|character| {
            character.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(character)
        });
    if !is_token {
        let mistake = Mistake::error(format!("`{name}` can't be the name of a header"), node);
        mistakes.push(mistake.help("write letters, digits and dashes, as in `X-Request-Id`"));
    } else if OWN_HEADERS.contains(&name.to_ascii_lowercase().as_str()) {
        let mistake = Mistake::error(
            format!("the header `{name}` is written by the client itself"),
            node,
        );
        mistakes.push(mistake.help("remove it; who sends a request is said by `auth`"));
    }
}

/// Reads `[a, b]`, or a list of such lists.
fn lower_at_least_one_of(
    table: &Table,
    body: Option<&Body>,
    mistakes: &mut Mistakes,
) -> Vec<Vec<String>> {
    let Some(node) = table.get("at_least_one_of") else {
        return Vec::new();
    };
    let Some(Body::Fields { fields, .. }) = body else {
        let mistake = Mistake::error(
            "`at_least_one_of` is about the fields of a body, and there are none",
            node,
        );
        mistakes.push(mistake.help("describe the fields under `body`"));
        return Vec::new();
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
        let names = texts(group, "at_least_one_of", mistakes);
        for (name, place) in &names {
            match fields.iter().find(|field| field.wire == *name) {
                None => {
                    let mistake = Mistake::error(format!("the body has no field `{name}`"), *place);
                    mistakes.push(
                        mistake.suggest(name, fields.iter().map(|field| field.wire.as_str())),
                    );
                }
                Some(field) if matches!(field.ty, Type::Literal(_)) => {
                    mistakes.push(Mistake::error(
                        format!("`{name}` is a literal and always sent"),
                        *place,
                    ));
                }
                Some(_) => {}
            }
        }
        if names.len() == 1 {
            let mistake = Mistake::error("`at_least_one_of` needs two fields or more", group);
            mistakes.push(mistake.help("a field that must be there is one without `optional`"));
        }
        result.push(names.into_iter().map(|(name, _)| name.to_owned()).collect());
    }
    result
}

fn lower_returns(
    table: &Table,
    rust: &str,
    types: &Types,
    mistakes: &mut Mistakes,
) -> Option<Returns> {
    let Some(node) = table.get("returns") else {
        return Some(Returns::One(Payload::Nothing));
    };
    let Value::Map(_) = node.value else {
        return Some(Returns::One(payload(node, types, mistakes)?));
    };
    let by_status = Table::open(node, "`returns`", mistakes)?;
    let mut statuses = Vec::new();
    for entry in &by_status.entries {
        let status = entry
            .name
            .parse::<u16>()
            .ok()
            .filter(|status| (200..300).contains(status));
        if status.is_none() {
            let mistake =
                Mistake::error(format!("`{}` is no success status", entry.name), entry.key);
            mistakes.push(mistake.help("write 200 to 299; every other status is an error already"));
        }
        if let (Some(status), Some(payload)) = (status, payload(entry.value, types, mistakes)) {
            statuses.push((status, payload));
        }
    }
    match statuses.len() {
        0 => {
            if by_status.entries.is_empty() {
                mistakes.push(Mistake::error("`returns` needs at least one status", node));
            }
            None
        }
        1 => statuses.pop().map(|(_, payload)| Returns::One(payload)),
        _ => Some(Returns::ByStatus {
            rust: format!("{rust}Response"),
            statuses,
        }),
    }
}

fn payload(node: &Node, types: &Types, mistakes: &mut Mistakes) -> Option<Payload> {
    match node.text() {
        Some("nothing") => return Some(Payload::Nothing),
        Some("text") => return Some(Payload::Text),
        _ => {}
    }
    let expression = expression::parse(node, types, mistakes)?;
    if expression.optional {
        let mistake = Mistake::error("a response can't be optional", node);
        mistakes
            .push(mistake.help(
                "write `nothing` for a status without content, or `or null` behind the type",
            ));
        return None;
    }
    Some(Payload::Json(expression.ty))
}
