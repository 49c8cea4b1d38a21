//! Brings the graph into a form that the language of specs can express.

use std::collections::HashMap;

use super::graph::{Graph, Kind, NodeId, is_enum_text, is_writable};
use super::unions;
use crate::reference::Problem;
use crate::scalar::Scalar;

/// Changes the graph; what gets lost is reported.
pub fn normalize(graph: &mut Graph, problems: &mut Vec<Problem>) {
    break_lists(graph, problems);
    nullables(graph);
    end_values(graph, problems);
    unions::normalize(graph, problems);
    // What was infinite can be a member of a union, and a union of one list can be nothing but that list.
    for _ in 0..MOST_ROUNDS {
        break_lists(graph, problems);
        if !end_values(graph, problems) {
            break;
        }
        unions::normalize(graph, problems);
    }
    break_lists(graph, problems);
    nullables(graph);
    literals(graph);
}

/// How often unions are looked at again. Each round ends some values that were infinite.
const MOST_ROUNDS: usize = 5;

/// Reports a node, and makes it a value of any kind.
pub fn give_up(graph: &mut Graph, id: NodeId, why: &str, problems: &mut Vec<Problem>) {
    let node = &mut graph.nodes[id];
    node.kind = Kind::Scalar(Scalar::Unknown);
    problems.push(Problem {
        file: node.at.file,
        line: node.at.node,
        message: format!("{why}: read as `unknown`"),
    });
}

/// A list of lists of the same lists, and so on, has no declared type that could be named in it.
fn break_lists(graph: &mut Graph, problems: &mut Vec<Problem>) {
    let mut is_done = vec![false; graph.nodes.len()];
    for start in 0..graph.nodes.len() {
        let mut chain = Vec::new();
        let mut is_in_chain = std::collections::HashSet::new();
        let mut next = Some(start);
        while let Some(id) = next.filter(|id| !is_done[*id]) {
            if !is_in_chain.insert(id) {
                give_up(graph, id, "this list contains nothing but itself", problems);
                break;
            }
            chain.push(id);
            next = match graph.nodes[id].kind {
                Kind::Array(inner) | Kind::Map(inner) | Kind::Nullable(inner) => Some(inner),
                _ => None,
            };
        }
        for id in chain {
            is_done[id] = true;
        }
    }
}

/// `null` is said once, and not at all of values of any kind.
fn nullables(graph: &mut Graph) {
    for id in 0..graph.nodes.len() {
        let Kind::Nullable(mut inner) = graph.nodes[id].kind else {
            continue;
        };
        // Chains end, since lists that contain only themselves are broken.
        while let Kind::Nullable(deeper) = graph.nodes[inner].kind {
            inner = deeper;
        }
        graph.nodes[id].kind = match graph.nodes[inner].kind {
            Kind::Scalar(Scalar::Unknown) => Kind::Scalar(Scalar::Unknown),
            _ => Kind::Nullable(inner),
        };
    }
}

/// Literals stay only where the language allows them: as required properties.
fn literals(graph: &mut Graph) {
    let mut enums = HashMap::new();
    for id in 0..graph.nodes.len() {
        let mut kind = graph.nodes[id].kind.clone();
        match &mut kind {
            Kind::Array(inner) | Kind::Map(inner) | Kind::Nullable(inner) => {
                *inner = as_type(*inner, graph, &mut enums);
            }
            Kind::Object {
                properties,
                additional,
            } => {
                for property in properties {
                    if property.optional || !is_writable(&graph.nodes[property.node].kind) {
                        property.node = as_type(property.node, graph, &mut enums);
                    }
                }
                if let Some(inner) = additional {
                    *inner = as_type(*inner, graph, &mut enums);
                }
            }
            _ => continue,
        }
        graph.nodes[id].kind = kind;
    }
}

/// The node to use where no literal can be: an enum with a single value.
pub fn as_type(id: NodeId, graph: &mut Graph, enums: &mut HashMap<NodeId, NodeId>) -> NodeId {
    let Kind::Literal(text) = &graph.nodes[id].kind else {
        return id;
    };
    if let Some(known) = enums.get(&id) {
        return *known;
    }
    let kind = if is_enum_text(text) {
        Kind::Enum(vec![crate::reference::document::EnumValue {
            line: graph.nodes[id].at.node,
            text: text.clone(),
            doc: None,
        }])
    } else {
        Kind::Scalar(Scalar::String)
    };
    let mut node = graph.nodes[id].clone();
    node.kind = kind;
    graph.nodes.push(node);
    let new = graph.nodes.len() - 1;
    enums.insert(id, new);
    new
}

/// Objects and unions that always contain themselves would be infinite. Returns whether there are any.
fn end_values(graph: &mut Graph, problems: &mut Vec<Problem>) -> bool {
    let mut found = false;
    let mut ends = vec![false; graph.nodes.len()];
    loop {
        while settle(graph, &mut ends) {}
        let Some(id) = ends.iter().position(|ends| !ends) else {
            return found;
        };
        found = true;
        give_up(graph, id, "its values would be infinite", problems);
    }
}

/// Marks nodes whose values can end, as far as that is known of others. Returns whether there are new ones.
fn settle(graph: &Graph, ends: &mut [bool]) -> bool {
    let mut changed = false;
    for (id, node) in graph.nodes.iter().enumerate() {
        let can_end = match &node.kind {
            Kind::Scalar(_)
            | Kind::Literal(_)
            | Kind::Enum(_)
            | Kind::Array(_)
            | Kind::Map(_)
            | Kind::Nullable(_) => true,
            Kind::Object { properties, .. } => properties
                .iter()
                .all(|property| property.optional || ends[property.node]),
            Kind::Union { members, .. } => members.iter().any(|member| ends[*member]),
        };
        changed |= can_end && !ends[id];
        ends[id] |= can_end;
    }
    changed
}
