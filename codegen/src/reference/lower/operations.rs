//! Operations in the language of specs.

use super::bodies;
use super::context::Context;
use super::declarations::{deprecation, expression, field, name, text};
use super::endpoints::{Endpoint, Segment};
use super::graph::{Kind, Property, at};
use super::plan::{Plan, Resource, Scope};
use super::rust_names::Taken;
use super::sent::{Parts, Received, Sent};
use crate::diagnostics::{Span, Spanned};
use crate::syntax::{
    self, Comma, Http, Named, Operation, Parameter, Path, PayloadSyntax, ReturnsSyntax, Text, Typed,
};

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
    let sent = operation.body.as_ref().zip(parts.body);
    let (body, groups) = match sent {
        Some((said, node)) => {
            let (body, groups) = bodies::body(said, node, span, &mut taken, context);
            (Some(body), groups)
        }
        None => (None, None),
    };
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
    let outer = plan.outwards(scope.within);
    let start: usize = outer.map(|scope| plan.scopes[scope].segments.len()).sum();
    let theirs = endpoints[example].segments.get(start..).unwrap_or_default();
    renamed(theirs, &scope.segments, &sent.operations[example])
}

/// What is said of the parameters in the operation's own part of the path, with the names that they have there.
pub fn described(endpoint: &Endpoint, rest: &[Segment], parts: &Parts) -> Vec<Property> {
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
