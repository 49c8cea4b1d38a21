//! The types to declare: which schemas become one type, and what it is called.

use std::collections::{HashMap, HashSet};

use super::colors::Color;
use super::graph::{Graph, Kind, NodeId};
use super::known::Known;
use super::type_names::{Candidates, distinct};
use super::uses::{self, Use, node_name};
use super::words::words;

/// Index of a type in [`Classes::list`].
pub type ClassId = usize;

/// The types to declare.
#[derive(Debug, Default)]
pub struct Classes {
    /// All of them, in the order in which operations use them.
    pub list: Vec<Class>,
    by_node: HashMap<NodeId, ClassId>,
}

/// Schemas that become one type.
#[derive(Debug)]
pub struct Class {
    /// Its name.
    pub name: String,
    /// The schema that is used first.
    pub node: NodeId,
    /// What it means, as far as its first use tells.
    pub doc: Option<String>,
    /// Whether the spec declares it.
    pub is_known: bool,
    /// Whether anything refers to it. Schemas that are the same can have parts with different names, of which only those of
    /// the schema that is used first become types.
    pub is_used: bool,
}

impl Class {
    /// Whether it has to be declared.
    pub fn is_declared(&self) -> bool {
        self.is_used && !self.is_known
    }
}

impl Classes {
    /// Marks the types that these schemas lead to.
    fn mark_used(&mut self, graph: &Graph, start: Vec<NodeId>) {
        let mut stack = start;
        let mut seen = HashSet::new();
        while let Some(node) = stack.pop() {
            if !seen.insert(node) {
                continue;
            }
            let Some(class) = self.of(node) else {
                stack.extend(graph.nodes[node].kind.children());
                continue;
            };
            let class = &mut self.list[class];
            if !std::mem::replace(&mut class.is_used, true) {
                stack.extend(graph.nodes[class.node].kind.children());
            }
        }
    }

    /// The type of a schema.
    pub fn of(&self, node: NodeId) -> Option<ClassId> {
        self.by_node.get(&node).copied()
    }
}

/// Groups the schemas that these uses lead to, and names them. Those that a type of the spec describes get its name.
pub fn classes(graph: &Graph, colors: &[Color], roots: Vec<Use>, known: &Known) -> Classes {
    let start: Vec<NodeId> = roots.iter().map(|root| root.node).collect();
    let uses = uses::all(graph, roots);
    let given = given_names(graph, colors);
    let labels = labels(graph, colors, &uses, &given);
    let mut classes = Classes::default();
    let mut candidates: Vec<Candidates> = Vec::new();
    let mut by_label: HashMap<(Color, String), ClassId> = HashMap::new();
    for (place, label) in uses.iter().zip(labels) {
        let key = (colors[place.node], label.clone());
        let id = *by_label.entry(key).or_insert_with(|| {
            let is_given = given
                .get(&colors[place.node])
                .is_some_and(|names| names.contains(&label));
            candidates.push(Candidates::new(place, is_given.then_some(label)));
            classes.list.push(Class {
                name: String::new(),
                node: place.node,
                doc: place.doc.clone(),
                is_known: false,
                is_used: false,
            });
            classes.list.len() - 1
        });
        candidates[id].uses += 1;
        classes.by_node.insert(place.node, id);
    }
    classes.mark_used(graph, start);
    for (class, candidate) in classes.list.iter_mut().zip(&candidates) {
        let names = known.types.names(class.node, graph);
        let is_candidate = |name: &&&str| candidate.has(name);
        if let Some(name) = names.iter().find(is_candidate).or(names.first()) {
            class.is_known = true;
            (*name).clone_into(&mut class.name);
        }
    }
    let (new, candidates): (Vec<_>, Vec<_>) = classes
        .list
        .iter_mut()
        .zip(candidates)
        .filter(|(class, _)| class.is_declared())
        .unzip();
    for (class, name) in new
        .into_iter()
        .zip(distinct(&candidates, &known.type_modules))
    {
        class.name = name;
    }
    classes
}

/// The names that the reference gives to schemas of each color.
fn given_names(graph: &Graph, colors: &[Color]) -> HashMap<Color, Vec<String>> {
    let mut names: HashMap<Color, Vec<String>> = HashMap::new();
    for (id, color) in colors.iter().enumerate() {
        let name = node_name(id, graph).filter(|_| graph.nodes[id].kind.is_declared());
        let Some(name) = name else { continue };
        let known = names.entry(*color).or_default();
        if !known.contains(&name) {
            known.push(name);
        }
    }
    names
}

/// For each use a text: uses of the same color with the same text become one type.
fn labels(
    graph: &Graph,
    colors: &[Color],
    uses: &[Use],
    given: &HashMap<Color, Vec<String>>,
) -> Vec<String> {
    // Without a name, schemas become one type if they have the same name in their places or the same descriptions.
    let mut by_base: HashMap<(Color, &str), String> = HashMap::new();
    let mut by_docs: HashMap<(Color, String), String> = HashMap::new();
    let mut labels = Vec::with_capacity(uses.len());
    for place in uses {
        let (node, color) = (&graph.nodes[place.node], colors[place.node]);
        if let Some(names) = given.get(&color) {
            let own = node_name(place.node, graph).filter(|name| names.contains(name));
            labels.push(own.unwrap_or_else(|| best_name(names, place)));
            continue;
        }
        let docs = docs(graph, &node.kind);
        let base = by_base.get(&(color, place.base.as_str()));
        let known = base.or_else(|| by_docs.get(&(color, docs.clone())));
        let label = known.cloned().unwrap_or_else(|| place.base.clone());
        by_base.insert((color, &place.base), label.clone());
        by_docs.insert((color, docs), label.clone());
        labels.push(label);
    }
    labels
}

/// Of the names of a schema, the one that fits best to where it is used.
fn best_name(names: &[String], place: &Use) -> String {
    let score = |name: &String| {
        let words = words(name);
        let common = words
            .iter()
            .filter(|word| place.about.contains(*word))
            .count();
        let is_base = usize::from(*name == place.base);
        (is_base, common * 100 / words.len().max(1))
    };
    let mut best = &names[0];
    for name in names {
        if score(name) > score(best) {
            best = name;
        }
    }
    if names.len() > 1 && score(best) == (0, 0) {
        return place.base.clone();
    }
    best.clone()
}

/// The descriptions of the parts of a schema.
fn docs(graph: &Graph, kind: &Kind) -> String {
    let texts: Vec<&str> = match kind {
        Kind::Object { properties, .. } => {
            let docs = properties.iter().map(|property| property.doc.as_deref());
            docs.map(Option::unwrap_or_default).collect()
        }
        Kind::Enum(values) => {
            let docs = values.iter().map(|value| value.doc.as_deref());
            docs.map(Option::unwrap_or_default).collect()
        }
        Kind::Union { members, .. } => {
            let docs = members
                .iter()
                .map(|member| graph.nodes[*member].doc.as_deref());
            docs.map(Option::unwrap_or_default).collect()
        }
        _ => Vec::new(),
    };
    texts.join("\n")
}
