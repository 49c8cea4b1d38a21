//! What operations send and receive, in one graph.

use std::collections::HashMap;

use super::endpoints::{Endpoint, Segment};
use super::graph::{Builder, Graph, Kind, NodeId, Property, at, is_writable};
use super::normal;
use crate::reference::Problem;
use crate::reference::document::{Auth, Content, Document};
use crate::scalar::Scalar;
use crate::symbols;
use crate::syntax::HttpMethod;

/// The graph, and for each operation its nodes in it.
#[derive(Debug, Default)]
pub struct Sent {
    /// The graph.
    pub graph: Graph,
    /// For each operation what it sends and receives.
    pub operations: Vec<Parts>,
    /// The header that authenticates requests, if it isn't `Authorization`.
    pub auth: Option<Auth>,
}

/// What an operation sends and receives.
#[derive(Debug, Default)]
pub struct Parts {
    /// The parameters in the path that are described.
    pub path: Vec<Property>,
    /// Query parameters.
    pub query: Vec<Property>,
    /// Header parameters.
    pub headers: Vec<Property>,
    /// The body, and whether it may be left out.
    pub body: Option<(NodeId, bool)>,
    /// What comes back for each status.
    pub responses: Vec<(Option<u16>, Received)>,
}

/// What comes back.
#[derive(Clone, Copy, Debug)]
pub enum Received {
    /// Nothing.
    Nothing,
    /// Text.
    Text,
    /// JSON.
    Json(NodeId),
}

/// Adds what these operations send and receive to a graph.
pub fn collect(
    documents: &[Document],
    endpoints: &[Endpoint],
    problems: &mut Vec<Problem>,
) -> Sent {
    let mut sent = Sent {
        auth: auth(documents, endpoints),
        ..Sent::default()
    };
    for (index, document) in documents.iter().enumerate() {
        let mut missing = Vec::new();
        let mut builder = Builder::new(document, &mut sent.graph, &mut missing);
        for endpoint in endpoints
            .iter()
            .filter(|endpoint| endpoint.document == index)
        {
            sent.operations.push(parts(endpoint, &mut builder));
        }
        problems.append(&mut missing);
    }
    for (endpoint, parts) in endpoints.iter().zip(&mut sent.operations) {
        leave_out(endpoint, parts, sent.auth.as_ref(), problems);
    }
    sent
}

fn parts(endpoint: &Endpoint, builder: &mut Builder) -> Parts {
    let operation = endpoint.operation;
    let mut query = Vec::new();
    for (name, value) in &endpoint.fixed_query {
        query.push(builder.fixed(operation.line, name, value));
    }
    query.extend(builder.properties(&operation.query));
    query.dedup_by(|one, other| one.name == other.name);
    let mut responses: Vec<(Option<u16>, Received)> = Vec::new();
    for response in &operation.responses {
        let status = response.status.filter(|status| (200..300).contains(status));
        if responses.iter().any(|(known, _)| *known == status) || status != response.status {
            continue;
        }
        let received = match &response.content {
            Content::Nothing => Received::Nothing,
            Content::Text => Received::Text,
            Content::Json(schema) => Received::Json(builder.add(schema)),
        };
        responses.push((status, received));
    }
    if responses.len() > 1 && responses.iter().any(|(status, _)| *status == Some(200)) {
        responses.retain(|(status, _)| status.is_some());
    } else if responses.len() > 1 {
        // Next to others, the response to every success is that to the usual one.
        for (status, _) in &mut responses {
            status.get_or_insert(200);
        }
    }
    Parts {
        path: builder.properties(&operation.path_parameters),
        query,
        headers: builder.properties(&operation.headers),
        body: operation
            .body
            .as_ref()
            .map(|body| (builder.add(&body.schema), body.optional)),
        responses,
    }
}

/// Whether a header carries the key of an API.
fn is_key(header: &str) -> bool {
    let name = header.to_ascii_lowercase().replace('_', "-");
    let keys = [
        "api-key",
        "apikey",
        "auth-key",
        "auth-token",
        "access-token",
        "api-token",
    ];
    keys.iter().any(|key| name.ends_with(key))
}

/// How requests are authenticated: as the documents say, or by a header that looks like it.
fn auth(documents: &[Document], endpoints: &[Endpoint]) -> Option<Auth> {
    let said = documents.iter().find_map(|document| document.auth.clone());
    let valid = said.filter(|auth| match auth {
        Auth::Bearer => true,
        Auth::Header(name) => is_header(name) && !symbols::is_own_header(name),
    });
    let headers = endpoints
        .iter()
        .flat_map(|endpoint| &endpoint.operation.headers);
    let key = || {
        let mut names = headers.map(|header| header.name.trim());
        let name = names.find(|name| is_header(name) && is_key(name))?;
        Some(Auth::Header(name.to_owned()))
    };
    valid.or_else(key)
}

fn is_header(name: &str) -> bool {
    let fits = |character: char| {
        character.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(character)
    };
    !name.is_empty() && name.chars().all(fits)
}

/// Leaves out what the client sets itself, and what no request can have.
fn leave_out(
    endpoint: &Endpoint,
    parts: &mut Parts,
    auth: Option<&Auth>,
    problems: &mut Vec<Problem>,
) {
    let mut problem = |line: usize, message: String| {
        let file = endpoint.file;
        problems.push(Problem {
            file,
            line,
            message,
        });
    };
    let mut seen = Vec::new();
    parts.headers.retain(|header| {
        let name = header.name.to_ascii_lowercase();
        let is_auth = matches!(auth, Some(Auth::Header(auth)) if auth.eq_ignore_ascii_case(&name));
        let is_own = symbols::is_own_header(&name)
            || ["content-type", "accept", "user-agent"].contains(&name.as_str());
        if is_auth || is_own {
            return false;
        }
        let line = header.at.node;
        if is_key(&name) {
            problem(
                line,
                format!("the header `{}` authenticates: left out", header.name),
            );
            return false;
        }
        if !is_header(&name) || seen.contains(&name) {
            problem(
                line,
                format!("`{}` can't be declared as a header: left out", header.name),
            );
            return false;
        }
        seen.push(name);
        true
    });
    if parts.body.is_some() && endpoint.operation.http_method == HttpMethod::Get {
        let message = "a GET request can't have a body: left out".to_owned();
        problem(endpoint.operation.line, message);
        parts.body = None;
    }
    let in_path = |name: &str| {
        endpoint
            .segments
            .iter()
            .any(|segment| matches!(segment, Segment::Parameter(own) if own == name))
    };
    parts.path.retain(|parameter| in_path(&parameter.name));
}

/// The place of a parameter.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Path,
    Query,
    Header,
}

impl Sent {
    /// Gives parameters types that they can have, and bodies and responses types that are not literals.
    pub fn settle(&mut self, problems: &mut Vec<Problem>) {
        let mut enums = HashMap::new();
        for parts in &mut self.operations {
            let graph = &mut self.graph;
            let path = parts.path.iter_mut().map(|found| (Place::Path, found));
            let query = parts.query.iter_mut().map(|found| (Place::Query, found));
            let headers = parts.headers.iter_mut().map(|found| (Place::Header, found));
            for (place, parameter) in path.chain(query).chain(headers) {
                parameter.node = parameter_type(place, parameter, graph, &mut enums, problems);
                parameter.optional &= place != Place::Path;
            }
            if let Some((body, _)) = &mut parts.body {
                *body = normal::as_type(*body, graph, &mut enums);
            }
            for (_, received) in &mut parts.responses {
                if let Received::Json(node) = received {
                    *node = normal::as_type(*node, graph, &mut enums);
                }
            }
        }
    }
}

/// The type of a parameter: one that has a text form.
fn parameter_type(
    place: Place,
    parameter: &Property,
    graph: &mut Graph,
    enums: &mut HashMap<NodeId, NodeId>,
    problems: &mut Vec<Problem>,
) -> NodeId {
    let mut id = parameter.node;
    if let Kind::Nullable(inner) = graph.nodes[id].kind {
        id = inner;
    }
    match &graph.nodes[id].kind {
        Kind::Literal(text) => {
            let is_visible = |byte: u8| byte == b' ' || byte.is_ascii_graphic();
            let fits =
                place != Place::Header || (text.bytes().all(is_visible) && text.trim() == text);
            let is_kept = fits
                && (place == Place::Path || !parameter.optional)
                && is_writable(&graph.nodes[id].kind);
            if is_kept {
                return id;
            }
            normal::as_type(id, graph, enums)
        }
        Kind::Array(item) if place == Place::Query => {
            let mut item = normal::as_type(*item, graph, enums);
            if let Kind::Nullable(inner) = graph.nodes[item].kind {
                item = inner;
            }
            if !is_text(&graph.nodes[item].kind) {
                item = text(parameter, graph, problems);
            }
            graph.push(parameter.at, Kind::Array(item))
        }
        kind if is_text(kind) => id,
        _ => text(parameter, graph, problems),
    }
}

fn is_text(kind: &Kind) -> bool {
    match kind {
        Kind::Scalar(scalar) => scalar.facts().is_text,
        Kind::Enum(_) => true,
        _ => false,
    }
}

/// A string in place of a type without a text form.
fn text(parameter: &Property, graph: &mut Graph, problems: &mut Vec<Problem>) -> NodeId {
    problems.push(Problem {
        file: parameter.at.file,
        line: parameter.at.node,
        message: format!(
            "the parameter `{}` has a type that only JSON can express: read as `string`",
            parameter.name
        ),
    });
    graph.push(
        at(parameter.at.file, parameter.at.node),
        Kind::Scalar(Scalar::String),
    )
}
