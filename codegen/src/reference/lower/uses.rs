//! Where schemas are used, which tells what their types could be called.

use std::collections::HashSet;

use super::graph::{Graph, Kind, NodeId};
use super::words::{camel, singular_name};

/// Where a schema is used.
#[derive(Clone, Debug)]
pub struct Use {
    /// The schema.
    pub node: NodeId,
    /// The name of the property or the like, as words of a type name.
    pub base: String,
    /// What it could be called if the base says nothing, such as `data`.
    pub instead: Option<String>,
    /// The names of what is around it, innermost first.
    pub around: Vec<String>,
    /// What the property with it means.
    pub doc: Option<String>,
    /// Whether it holds its content in a property such as `data`.
    pub is_envelope: bool,
    /// Words that tell what the operation is about.
    pub about: HashSet<String>,
}

impl Use {
    /// What it is called in the names of what is inside of it.
    fn outer_name(&self) -> String {
        match (&self.instead, self.around.first()) {
            (Some(noun), _) if !self.is_envelope => noun.clone(),
            (_, Some(outer)) if is_vague(&self.base.to_lowercase()) => outer.clone(),
            _ => self.base.clone(),
        }
    }

    /// The schemas in it, each with what it could be called.
    fn inner(&self, graph: &Graph) -> Vec<Use> {
        let node = &graph.nodes[self.node];
        let inside = |node: NodeId, base: String| Use {
            node,
            base,
            instead: None,
            around: self.names_around(node_name(self.node, graph)),
            doc: None,
            is_envelope: false,
            about: self.about.clone(),
        };
        let beside = |node: NodeId, base: String, instead: Option<String>| Use {
            instead,
            around: self.around.clone(),
            ..inside(node, base)
        };
        let single = || camel(&singular_name(&self.base));
        match &node.kind {
            Kind::Array(item) => vec![beside(*item, single(), self.instead.clone())],
            Kind::Map(item) => vec![beside(*item, single(), None)],
            Kind::Nullable(item) => vec![beside(*item, self.base.clone(), self.instead.clone())],
            Kind::Object {
                properties,
                additional,
            } => {
                let rest = additional.map(|node| inside(node, "Value".to_owned()));
                let properties = properties.iter().map(|property| {
                    let is_content = self.is_envelope && is_vague(&property.name);
                    let noun = self.instead.clone();
                    Use {
                        doc: property.doc.clone(),
                        instead: noun
                            .filter(|noun| is_content && !holds_one(property.node, noun, graph)),
                        ..inside(property.node, camel(&property.name))
                    }
                });
                properties.chain(rest).collect()
            }
            Kind::Union { members, tag } => {
                let members = members.iter();
                let named =
                    members.map(|node| inside(*node, member_name(*node, tag.as_deref(), graph)));
                named.collect()
            }
            Kind::Scalar(_) | Kind::Literal(_) | Kind::Enum(_) => Vec::new(),
        }
    }

    /// The names around what is inside of it, innermost first.
    fn names_around(&self, own: Option<String>) -> Vec<String> {
        let outer = own.unwrap_or_else(|| self.outer_name());
        let outer = outer.trim_end_matches("Response").to_owned();
        let further = self.around.iter().take(3).cloned();
        [outer].into_iter().chain(further).collect()
    }
}

/// The name that the reference gives to a schema, as that of a type.
pub fn node_name(node: NodeId, graph: &Graph) -> Option<String> {
    let name = graph.nodes[node].name.as_deref().map(camel);
    name.filter(|name| !name.is_empty())
}

/// All schemas that need a declaration, each where it is used first, from the outside in.
pub fn all(graph: &Graph, roots: Vec<Use>) -> Vec<Use> {
    let mut seen = HashSet::new();
    let mut found: Vec<Use> = Vec::new();
    let mut stack: Vec<Use> = roots.into_iter().rev().collect();
    while let Some(place) = stack.pop() {
        if !seen.insert(place.node) {
            continue;
        }
        stack.extend(place.inner(graph).into_iter().rev());
        if graph.nodes[place.node].kind.is_declared() {
            found.push(place);
        }
    }
    found
}

/// Whether an object has a property with this name, or its plural, and so is not what the name means.
fn holds_one(node: NodeId, noun: &str, graph: &Graph) -> bool {
    match &graph.nodes[node].kind {
        Kind::Object { properties, .. } => properties
            .iter()
            .any(|property| camel(&singular_name(&property.name)) == noun),
        Kind::Nullable(inner) | Kind::Array(inner) => match graph.nodes[*inner].kind {
            Kind::Object { .. } => holds_one(*inner, noun, graph),
            _ => false,
        },
        _ => false,
    }
}

/// Whether a property is called after its place rather than its meaning.
pub fn is_vague(name: &str) -> bool {
    [
        "data", "result", "results", "items", "records", "value", "values", "object",
    ]
    .contains(&name)
}

/// What a member of a union without a name of its own is called.
fn member_name(id: NodeId, tag: Option<&str>, graph: &Graph) -> String {
    let text = match &graph.nodes[id].kind {
        Kind::Object { properties, .. } => {
            let mut properties = properties.iter();
            let tag = tag.and_then(|tag| properties.find(|property| property.name == tag));
            tag.and_then(|tag| match &graph.nodes[tag.node].kind {
                Kind::Literal(text) => Some(text.as_str()),
                Kind::Enum(values) => values.first().map(|value| value.text.as_str()),
                _ => None,
            })
        }
        Kind::Enum(_) => Some("text"),
        Kind::Array(_) => Some("item"),
        _ => None,
    };
    text.map(camel).unwrap_or_default()
}
