//! Operations in the language of specs.

use std::collections::HashSet;

use super::classes::{Classes, Use};
use super::declarations::{deprecation, expression, field, name, text};
use super::endpoints::{Endpoint, Segment};
use super::graph::{Kind, NodeId, Property, at};
use super::plan::{Plan, Resource, Scope};
use super::rust_names::Taken;
use super::sent::{Parts, Received, Sent};
use super::words::{camel, singular_name, words};
use crate::diagnostics::{Span, Spanned};
use crate::reference::Problem;
use crate::scalar::Scalar;
use crate::syntax::{
    self, BodyContent, BodySyntax, Comma, Groups, Http, Named, Operation, Parameter, Path,
    PayloadSyntax, ReturnsSyntax, Text, Typed,
};

/// What operations are made from.
pub struct Context<'a> {
    /// What they send and receive.
    pub sent: &'a Sent,
    /// The declared types.
    pub classes: &'a Classes,
    /// What the documents say.
    pub endpoints: &'a [Endpoint<'a>],
    /// What can't be expressed.
    pub problems: &'a mut Vec<Problem>,
}

impl Context<'_> {
    /// Whether a parameter is a string, which needs no declaration.
    pub fn is_string(&self, parameter: &Property) -> bool {
        let kind = &self.sent.graph.nodes[parameter.node].kind;
        matches!(kind, Kind::Scalar(Scalar::String))
    }
}

/// The types that operations use first, with what they could be called.
pub fn roots(
    sent: &Sent,
    plan: &Plan,
    resources: &[(&Resource, &[String])],
    endpoints: &[Endpoint],
) -> Vec<Use> {
    let mut roots = Vec::new();
    for scope in &plan.scopes {
        for property in of_scope(scope, plan, endpoints, sent) {
            roots.push(Use {
                node: property.node,
                base: camel(&property.name),
                instead: None,
                around: vec![camel(&scope.name)],
                doc: property.doc,
                is_envelope: false,
                about: HashSet::new(),
            });
        }
    }
    for (resource, names) in resources {
        for ((index, rest), name) in resource.operations.iter().zip(*names) {
            let (endpoint, parts) = (&endpoints[*index], &sent.operations[*index]);
            let about = About::new(resource, name, endpoint);
            let path = described(endpoint, rest, parts);
            about.roots(&path, parts, sent, &mut roots);
        }
    }
    roots
}

/// What is known of an operation for names of types.
struct About {
    /// `CreateMeeting`, `ActiveSessionKickAll`.
    name: String,
    /// `Meeting`, if the operation is about one or several of these.
    noun: Option<String>,
    title: String,
    words: HashSet<String>,
}

impl About {
    fn new(resource: &Resource, operation: &str, endpoint: &Endpoint) -> Self {
        let single = camel(&singular_name(&resource.name));
        let verbs = ["get", "create", "update", "replace", "delete", "list"];
        let is_common = verbs.contains(&operation);
        let name = match operation {
            "list" => format!("List{}", camel(&resource.name)),
            _ if is_common => format!("{}{single}", camel(operation)),
            _ => format!("{}{}", camel(&resource.name), camel(operation)),
        };
        let method = endpoint.operation.http_method.as_str().to_lowercase();
        let texts = [
            operation,
            &resource.name,
            &single,
            &endpoint.operation.title,
            &method,
        ];
        let words = texts.iter().flat_map(|text| words(text)).collect();
        About {
            name,
            noun: (is_common && operation != "delete").then_some(single),
            title: endpoint.operation.title.clone(),
            words,
        }
    }

    fn place(&self, node: NodeId, base: String, instead: Option<String>) -> Use {
        Use {
            node,
            base,
            instead,
            around: vec![self.name.clone()],
            doc: None,
            is_envelope: false,
            about: self.words.clone(),
        }
    }

    fn of(&self, property: &Property) -> Use {
        Use {
            doc: property.doc.clone(),
            ..self.place(property.node, camel(&property.name), None)
        }
    }

    fn roots(&self, path: &[Property], parts: &Parts, sent: &Sent, roots: &mut Vec<Use>) {
        for (_, received) in &parts.responses {
            if let Received::Json(node) = received {
                let base = format!("{}Response", self.name);
                roots.push(Use {
                    around: Vec::new(),
                    doc: Some(format!("The response of `{}`.", self.title)),
                    is_envelope: is_envelope(*node, sent),
                    ..self.place(*node, base, self.noun.clone())
                });
            }
        }
        for parameter in path.iter().chain(&parts.query).chain(&parts.headers) {
            roots.push(self.of(parameter));
        }
        match parts.body {
            Some((node, optional)) => match inline(node, optional, sent) {
                Some(properties) => {
                    for property in properties {
                        roots.push(self.of(property));
                    }
                }
                None => roots.push(self.place(node, format!("{}Body", self.name), None)),
            },
            None => {}
        }
    }
}

/// Whether an object has its content in a property that is named after its place.
fn is_envelope(node: NodeId, sent: &Sent) -> bool {
    let Kind::Object { properties, .. } = &sent.graph.nodes[node].kind else {
        return false;
    };
    let names = ["data", "result", "results", "items", "success"];
    let mut properties = properties.iter();
    properties.any(|property| names.contains(&property.name.as_str()))
}

/// The properties of a body that is declared with its operation.
fn inline(node: NodeId, optional: bool, sent: &Sent) -> Option<&[Property]> {
    match &sent.graph.nodes[node].kind {
        Kind::Object {
            properties,
            additional: None,
        } if !optional => Some(properties),
        _ => None,
    }
}

/// The operations of a resource.
pub fn all(resource: &Resource, names: &[String], context: &mut Context) -> Named<Operation> {
    let mut entries = Vec::with_capacity(names.len());
    for ((index, rest), operation) in resource.operations.iter().zip(names) {
        let endpoint = &context.endpoints[*index];
        let span = at(endpoint.file, endpoint.operation.line);
        let name = Text {
            value: operation.clone(),
            span,
        };
        let operation = one(*index, rest, span, context);
        entries.push((name, Some(operation)));
    }
    let span = entries.first().map(|(name, _)| name.span);
    Named {
        span: span.unwrap_or_default(),
        entries,
    }
}

fn one(index: usize, rest: &[Segment], span: Span, context: &mut Context) -> Operation {
    let operation = context.endpoints[index].operation;
    let parts = &context.sent.operations[index];
    let in_path = rest.iter().filter_map(|segment| match segment {
        Segment::Parameter(name) => Some(name.as_str()),
        Segment::Literal(_) => None,
    });
    let in_path: Vec<&str> = in_path.collect();
    let mut taken = Taken::new(["body"]);
    for name in &in_path {
        let _ = taken.field(name, span);
    }
    let described: Vec<Property> = described(&context.endpoints[index], rest, parts);
    let parameters = described
        .iter()
        .filter(|parameter| parameter.doc.is_some() || !context.is_string(parameter));
    let mut own = Taken::default();
    let parameters = named(parameters, operation, &mut own, context);
    let query = named(parts.query.iter(), operation, &mut taken, context);
    let headers = named(parts.headers.iter(), operation, &mut taken, context);
    let (body, groups) = body(operation, parts, span, &mut taken, context);
    Operation {
        span,
        http: Some(Http {
            span,
            method: operation.http_method,
            path: Some(path(rest, span)),
        }),
        doc: text(operation.doc.as_deref(), span).or_else(|| text(Some(&operation.title), span)),
        deprecated: deprecation(operation.deprecated, span),
        parameters,
        query,
        headers,
        body,
        at_least_one_of: groups,
        returns: returns(parts, span, context),
        ..Operation::default()
    }
}

/// What is said of the parameters of a scope that is new.
pub fn of_scope(scope: &Scope, plan: &Plan, endpoints: &[Endpoint], sent: &Sent) -> Vec<Property> {
    let Some(example) = scope.example else {
        return Vec::new();
    };
    let outwards = std::iter::successors(scope.within, |scope| plan.scopes[*scope].within);
    let start: usize = outwards
        .map(|scope| plan.scopes[scope].segments.len())
        .sum();
    let theirs = endpoints[example].segments.get(start..).unwrap_or_default();
    renamed(theirs, &scope.segments, &sent.operations[example])
}

/// What is said of the parameters in the operation's own part of the path, with the names that they have there.
fn described(endpoint: &Endpoint, rest: &[Segment], parts: &Parts) -> Vec<Property> {
    let start = endpoint.segments.len() - rest.len().min(endpoint.segments.len());
    renamed(&endpoint.segments[start..], rest, parts)
}

/// The parameters of `theirs` with the names that they have in `ours`.
fn renamed(theirs: &[Segment], ours: &[Segment], parts: &Parts) -> Vec<Property> {
    let pairs = theirs.iter().zip(ours);
    let found = pairs.filter_map(|pair| match pair {
        (Segment::Parameter(theirs), Segment::Parameter(ours)) => {
            let property = parts
                .path
                .iter()
                .find(|property| property.name == *theirs)?;
            Some(Property {
                name: ours.clone(),
                ..property.clone()
            })
        }
        _ => None,
    });
    found.collect()
}

/// A path in the language of specs.
pub fn path(segments: &[Segment], span: Span) -> Path {
    let segments = segments.iter().map(|segment| match segment {
        Segment::Literal(text) => syntax::Segment::Literal(text.clone()),
        Segment::Parameter(name) => syntax::Segment::Parameter(Text {
            value: name.clone(),
            span,
        }),
    });
    Path {
        span,
        segments: segments.collect(),
    }
}

/// Declares parameters; `None` if there are none.
fn named<'p>(
    parameters: impl Iterator<Item = &'p Property>,
    operation: &crate::reference::document::Operation,
    taken: &mut Taken,
    context: &Context,
) -> Option<Named<Typed<Parameter>>> {
    let entries: Vec<_> = parameters
        .map(|property| {
            let graph = &context.sent.graph;
            let mut declared = parameter(property, taken, context);
            let is_list = matches!(graph.nodes[property.node].kind, Kind::Array(_));
            let mut query = operation.query.iter();
            let is_joined = query.any(|found| found.name == property.name && found.comma_joined);
            declared.join = (is_list && is_joined).then_some(Comma(property.at));
            (name(property), Some(Typed(declared)))
        })
        .collect();
    let span = entries.first().map(|(name, _)| name.span)?;
    Some(Named { span, entries })
}

/// Declares a parameter.
pub fn parameter(property: &Property, taken: &mut Taken, context: &Context) -> Parameter {
    let field = field(property, taken, &context.sent.graph, context.classes);
    Parameter {
        span: field.span,
        ty: field.ty,
        doc: field.doc,
        deprecated: field.deprecated,
        rust: field.rust,
        ..Parameter::default()
    }
}

fn body(
    operation: &crate::reference::document::Operation,
    parts: &Parts,
    span: Span,
    taken: &mut Taken,
    context: &mut Context,
) -> (Option<BodySyntax>, Option<Groups>) {
    let Some((node, optional)) = parts.body else {
        return (None, None);
    };
    let graph = &context.sent.graph;
    let said = operation.body.as_ref();
    let groups = said
        .map(|body| body.at_least_one_of.as_slice())
        .unwrap_or_default();
    let Some(properties) = inline(node, optional, context.sent) else {
        if !groups.is_empty() {
            let message =
                "of some fields at least one is required, which can't be declared of this body"
                    .to_owned();
            let (file, line) = (span.file, span.node);
            context.problems.push(Problem {
                file,
                line,
                message,
            });
        }
        let doc = said.and_then(|body| body.schema.doc.as_deref());
        let doc = text(doc, span);
        let ty = expression(node, optional, span, graph, context.classes);
        let body = BodySyntax {
            span,
            is_long: doc.is_some(),
            doc,
            content: Some(BodyContent::Type(ty)),
        };
        return (Some(body), None);
    };
    let entries: Vec<_> = properties
        .iter()
        .map(|property| {
            let field = field(property, taken, graph, context.classes);
            (name(property), Some(Typed(field)))
        })
        .collect();
    let is_usable = |group: &&Vec<String>| {
        let mut names = group.iter();
        group.len() > 1
            && group.iter().collect::<HashSet<_>>().len() == group.len()
            && names.all(|name| {
                let found = properties.iter().find(|property| property.name == **name);
                found.is_some_and(|found| !matches!(graph.nodes[found.node].kind, Kind::Literal(_)))
            })
    };
    let groups: Vec<Vec<Text>> = groups
        .iter()
        .filter(is_usable)
        .map(|group| {
            group
                .iter()
                .filter_map(|name| text(Some(name), span))
                .collect()
        })
        .collect();
    let groups = (!groups.is_empty()).then_some(Groups { groups, span });
    let body = BodySyntax {
        span,
        is_long: false,
        doc: None,
        content: Some(BodyContent::Fields(Named { span, entries })),
    };
    (Some(body), groups)
}

fn returns(parts: &Parts, span: Span, context: &Context) -> Option<ReturnsSyntax> {
    let payload = |received: &Received| match received {
        Received::Nothing => PayloadSyntax::Nothing,
        Received::Text => PayloadSyntax::Text,
        Received::Json(node) => PayloadSyntax::Json(expression(
            *node,
            false,
            span,
            &context.sent.graph,
            context.classes,
        )),
    };
    match &parts.responses[..] {
        [] | [(_, Received::Nothing)] => None,
        [(_, received)] => Some(ReturnsSyntax::One(payload(received))),
        several => {
            let by_status = several.iter().filter_map(|(status, received)| {
                let status = Spanned {
                    value: (*status)?,
                    span,
                };
                Some((status, payload(received)))
            });
            Some(ReturnsSyntax::ByStatus(by_status.collect()))
        }
    }
}
