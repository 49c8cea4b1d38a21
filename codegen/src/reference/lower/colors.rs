//! Finds schemas that are the same, by partition refinement: at first, those that look alike have the same color; then
//! those whose parts differ get different ones, until nothing changes. Recursive schemas need no special care.

use std::collections::HashMap;

use super::graph::{Graph, Kind, NodeId};

/// A number for each set of nodes that are the same.
pub type Color = usize;

/// Returns the color of each node.
pub fn colors(graph: &Graph) -> Vec<Color> {
    let looks: Vec<(String, Vec<NodeId>, bool)> =
        graph.nodes.iter().map(|node| look(&node.kind)).collect();
    let mut known: HashMap<&str, Color> = HashMap::new();
    let mut colors: Vec<Color> = Vec::with_capacity(looks.len());
    for (text, _, _) in &looks {
        let next = known.len();
        colors.push(*known.entry(text).or_insert(next));
    }
    let mut count = known.len();
    loop {
        let mut known: HashMap<(Color, Vec<Color>), Color> = HashMap::new();
        let mut finer: Vec<Color> = Vec::with_capacity(looks.len());
        for (node, (_, children, is_set)) in looks.iter().enumerate() {
            let mut of_children: Vec<Color> = children.iter().map(|child| colors[*child]).collect();
            if *is_set {
                of_children.sort_unstable();
            }
            let next = known.len();
            finer.push(*known.entry((colors[node], of_children)).or_insert(next));
        }
        let is_stable = known.len() == count;
        count = known.len();
        colors = finer;
        if is_stable {
            return colors;
        }
    }
}

/// Everything about a node but its children, its children, and whether their order is of no importance.
fn look(kind: &Kind) -> (String, Vec<NodeId>, bool) {
    match kind {
        Kind::Scalar(scalar) => (format!("scalar {}", scalar.facts().name), Vec::new(), false),
        Kind::Literal(text) => (format!("enum [{text:?}]"), Vec::new(), false),
        Kind::Enum(values) => {
            let mut texts: Vec<&str> = values.iter().map(|value| value.text.as_str()).collect();
            texts.sort_unstable();
            (format!("enum {texts:?}"), Vec::new(), false)
        }
        Kind::Array(inner) => ("array".to_owned(), vec![*inner], false),
        Kind::Map(inner) => ("map".to_owned(), vec![*inner], false),
        Kind::Nullable(inner) => ("nullable".to_owned(), vec![*inner], false),
        Kind::Object {
            properties,
            additional,
        } => {
            let mut sorted: Vec<_> = properties.iter().collect();
            sorted.sort_unstable_by(|one, other| one.name.cmp(&other.name));
            let facts: Vec<_> = sorted
                .iter()
                .map(|property| (&property.name, property.optional, property.deprecated))
                .collect();
            let nodes = sorted.iter().map(|property| property.node);
            let text = format!("object {} {facts:?}", additional.is_some());
            (text, nodes.chain(*additional).collect(), false)
        }
        Kind::Union { members, tag } => (format!("union {tag:?}"), members.clone(), true),
    }
}
