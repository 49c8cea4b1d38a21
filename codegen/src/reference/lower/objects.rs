//! What tells the objects of a union apart.

use std::collections::HashSet;

use super::graph::{Graph, Kind, NodeId, is_writable};

/// The texts that a required property can have, if it is one of a few.
fn texts<'a>(object: NodeId, name: &str, graph: &'a Graph) -> Option<Vec<&'a str>> {
    let Kind::Object { properties, .. } = &graph.nodes[object].kind else {
        return None;
    };
    let mut found = properties.iter();
    let property = found.find(|property| property.name == name && !property.optional)?;
    match &graph.nodes[property.node].kind {
        Kind::Literal(text) => Some(vec![text]),
        Kind::Enum(values) => Some(values.iter().map(|value| value.text.as_str()).collect()),
        _ => None,
    }
}

/// Finds a property whose text identifies each of the objects.
pub fn find_tag(objects: &[NodeId], declared: Option<&str>, graph: &Graph) -> Option<String> {
    let Kind::Object { properties, .. } = &graph.nodes[*objects.first()?].kind else {
        return None;
    };
    let names = properties.iter().map(|property| property.name.as_str());
    let mut names = declared.into_iter().chain(["type"]).chain(names);
    let is_tag = |name: &&str| {
        let mut seen = HashSet::new();
        objects.iter().all(|object| {
            let texts = texts(*object, name, graph);
            texts.is_some_and(|texts| {
                let can_be_written = |text: &str| !text.is_empty() && !text.contains('"');
                let mut texts = texts.into_iter();
                texts.all(|text| can_be_written(text) && seen.insert(text))
            })
        })
    };
    names.find(is_tag).map(str::to_owned)
}

/// Sorts objects so that none matches the JSON of a later one; `None` if there is no such order.
pub fn in_order(objects: &[NodeId], graph: &Graph) -> Option<Vec<NodeId>> {
    let mut rest: Vec<NodeId> = objects.to_vec();
    let mut ordered = Vec::with_capacity(rest.len());
    while !rest.is_empty() {
        let first = rest.iter().position(|first| {
            let mut others = rest.iter().filter(|other| *other != first);
            others.all(|other| !can_match(*first, *other, graph))
        })?;
        ordered.push(rest.remove(first));
    }
    Some(ordered)
}

/// Whether JSON of `later` has everything that `earlier` requires.
fn can_match(earlier: NodeId, later: NodeId, graph: &Graph) -> bool {
    let kind = |id: NodeId| &graph.nodes[id].kind;
    let (
        Kind::Object {
            properties: earlier,
            ..
        },
        Kind::Object {
            properties: later, ..
        },
    ) = (kind(earlier), kind(later))
    else {
        return true;
    };
    let mut needed = earlier.iter().filter(|property| !property.optional);
    needed.all(|needed| {
        let found = later.iter().find(|property| property.name == needed.name);
        found.is_some_and(|found| {
            let (ours, theirs) = (kind(needed.node), kind(found.node));
            // Only literals that can be written are kept as such.
            let are_literals = is_writable(ours) && is_writable(theirs) && !found.optional;
            match (ours, theirs) {
                (Kind::Literal(ours), Kind::Literal(theirs)) if are_literals => ours == theirs,
                _ => true,
            }
        })
    })
}
