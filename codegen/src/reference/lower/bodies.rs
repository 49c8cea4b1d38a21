//! The bodies of requests.

use std::collections::HashSet;

use super::context::Context;
use super::declarations::{expression, field, name, text};
use super::graph::{Kind, NodeId, Property};
use super::rust_names::Taken;
use super::sent::Sent;
use crate::diagnostics::Span;
use crate::reference::Problem;
use crate::reference::document;
use crate::syntax::{BodyContent, BodySyntax, Groups, Named, Text, Typed};

/// The properties of a body that is declared with its operation.
pub fn inline(node: NodeId, optional: bool, sent: &Sent) -> Option<&[Property]> {
    match &sent.graph.nodes[node].kind {
        Kind::Object {
            properties,
            additional: None,
        } if !optional => Some(properties),
        _ => None,
    }
}

/// Declares a body, and of which of its fields at least one is required.
pub fn body(
    said: &document::Body,
    (node, optional): (NodeId, bool),
    span: Span,
    taken: &mut Taken,
    context: &mut Context,
) -> (BodySyntax, Option<Groups>) {
    let graph = &context.sent.graph;
    let Some(properties) = inline(node, optional, context.sent) else {
        if !said.at_least_one_of.is_empty() {
            let what =
                "of some fields at least one is required, which can't be declared of this body";
            context.problems.push(Problem {
                file: span.file,
                line: span.node,
                message: what.to_owned(),
            });
        }
        let doc = text(said.schema.doc.as_deref(), span);
        let ty = expression(node, optional, span, graph, context.classes);
        let body = BodySyntax {
            span,
            is_long: doc.is_some(),
            doc,
            content: Some(BodyContent::Type(ty)),
        };
        return (body, None);
    };
    let entry = |property: &Property| {
        let field = field(property, taken, graph, context.classes);
        (name(property), Some(Typed(field)))
    };
    let entries = properties.iter().map(entry).collect();
    let body = BodySyntax {
        span,
        is_long: false,
        doc: None,
        content: Some(BodyContent::Fields(Named { span, entries })),
    };
    (
        body,
        groups(&said.at_least_one_of, properties, span, context),
    )
}

/// The groups that can be declared: of two or more fields that are not always sent.
fn groups(
    groups: &[Vec<String>],
    properties: &[Property],
    span: Span,
    context: &Context,
) -> Option<Groups> {
    let graph = &context.sent.graph;
    let is_choice = |name: &String| {
        let found = properties.iter().find(|property| property.name == *name);
        found.is_some_and(|found| !matches!(graph.nodes[found.node].kind, Kind::Literal(_)))
    };
    let is_usable = |group: &&Vec<String>| {
        let distinct: HashSet<&String> = group.iter().collect();
        distinct.len() > 1 && distinct.len() == group.len() && group.iter().all(is_choice)
    };
    let texts = |group: &Vec<String>| -> Vec<Text> {
        let names = group.iter();
        names.filter_map(|name| text(Some(name), span)).collect()
    };
    let groups: Vec<Vec<Text>> = groups.iter().filter(is_usable).map(texts).collect();
    (!groups.is_empty()).then_some(Groups { groups, span })
}
