//! Makes the members of unions distinguishable.

use std::collections::{HashMap, HashSet};

use super::colors::{Color, colors};
use super::graph::{Graph, Kind, Node, NodeId, Property};
use super::members::{Members, Single};
use super::normal::give_up;
use super::objects::{find_tag, in_order};
use crate::diagnostics::Span;
use crate::reference::Problem;
use crate::reference::document::EnumValue;
use crate::scalar::{JsonKind, Scalar};

/// Changes all unions of the graph; what gets lost is reported.
pub fn normalize(graph: &mut Graph, problems: &mut Vec<Problem>) {
    let mut unions = Unions {
        colors: colors(graph),
        merged: HashMap::new(),
        most: graph.nodes.len() * 3 + 1000,
        graph,
        problems,
    };
    let mut next = 0;
    // Merging adds further unions at the end.
    while next < unions.graph.nodes.len() {
        unions.union(next);
        next += 1;
    }
}

struct Unions<'a> {
    graph: &'a mut Graph,
    problems: &'a mut Vec<Problem>,
    /// The colors of the nodes that were there at first; each of the others differs from all.
    colors: Vec<Color>,
    /// Unions of items, by the nodes that they are made of.
    merged: HashMap<Vec<NodeId>, NodeId>,
    /// Unions are given up when there are more nodes than these.
    most: usize,
}

impl Unions<'_> {
    fn color(&self, id: NodeId) -> Color {
        self.colors.get(id).copied().unwrap_or(usize::MAX - id)
    }

    fn union(&mut self, id: NodeId) {
        let Kind::Union { members, tag } = self.graph.nodes[id].kind.clone() else {
            return;
        };
        if self.graph.nodes.len() > self.most {
            give_up(
                self.graph,
                id,
                "this union is too complicated",
                self.problems,
            );
            return;
        }
        let at = self.graph.nodes[id].at;
        let members = self.collect(&members);
        let (has_null, has_unknown) = (members.has_null, members.has_unknown);
        let kinds = self.distinct(at, members, tag.as_deref());
        let is_vague = has_unknown && matches!(kinds[..], [Single::Scalar(_)]);
        if kinds.is_empty() || is_vague {
            give_up(self.graph, id, "this can be any value", self.problems);
            return;
        }
        if has_unknown {
            let what = "a value that is none of these is kept as JSON".to_owned();
            self.problem(at, what);
        }
        let node = self.one(id, kinds, tag.as_deref());
        self.graph.nodes[id] = node;
        if has_null {
            let inner = self.graph.nodes[id].clone();
            self.graph.nodes.push(inner);
            let inner = self.graph.nodes.len() - 1;
            self.graph.nodes[id].kind = Kind::Nullable(inner);
        }
    }

    /// Finds the members of a union and of the unions that it consists of, by their form.
    fn collect(&self, members: &[NodeId]) -> Members {
        let mut found = Members::default();
        let mut seen = HashSet::new();
        let mut stack: Vec<NodeId> = members.iter().rev().copied().collect();
        while let Some(id) = stack.pop() {
            if !seen.insert(id) {
                continue;
            }
            match &self.graph.nodes[id].kind {
                Kind::Union { members, .. } => stack.extend(members.iter().rev()),
                Kind::Nullable(inner) => {
                    found.has_null = true;
                    stack.push(*inner);
                }
                Kind::Scalar(Scalar::Unknown) => found.has_unknown = true,
                Kind::Scalar(scalar) => found.scalars.push(*scalar),
                Kind::Literal(text) => found.add_text(&EnumValue {
                    line: self.graph.nodes[id].at.node,
                    text: text.clone(),
                    doc: self.graph.nodes[id].doc.clone(),
                }),
                Kind::Enum(values) => {
                    for value in values {
                        found.add_text(value);
                    }
                    found.enums.push(id);
                }
                Kind::Array(item) => found.items.push(*item),
                Kind::Map(value) => found.values.push(*value),
                Kind::Object { .. } => {
                    let color = self.color(id);
                    let mut known = found.objects.iter();
                    if !known.any(|known| self.color(*known) == color) {
                        found.objects.push(id);
                    }
                }
            }
        }
        let is_text = |scalar: &Scalar| scalar.facts().json == JsonKind::String;
        found.has_text = found.scalars.iter().any(is_text);
        found
    }

    /// The members, of each form at most one, except for objects.
    fn distinct(&mut self, at: Span, members: Members, tag: Option<&str>) -> Vec<Single> {
        let mut kinds = Vec::new();
        kinds.extend(members.text());
        kinds.extend(members.number());
        if members.scalars.contains(&Scalar::Boolean) {
            kinds.push(Single::Scalar(Scalar::Boolean));
        }
        if let Some(item) = self.any_of(at, &members.items) {
            kinds.push(Single::New(Kind::Array(item)));
        }
        let has_values = !members.values.is_empty();
        let objects = self.objects(at, members.objects, tag, !kinds.is_empty() || has_values);
        let can_be_empty = |id: &NodeId| match &self.graph.nodes[*id].kind {
            Kind::Object { properties, .. } => properties.iter().all(|property| property.optional),
            Kind::Union { .. } => true,
            _ => false,
        };
        if has_values && objects.iter().any(can_be_empty) {
            self.problem(
                at,
                "these objects can't be told apart: read as a map".to_owned(),
            );
            let any = self.graph.push(at, Kind::Scalar(Scalar::Unknown));
            kinds.push(Single::New(Kind::Map(any)));
            return kinds;
        }
        kinds.extend(objects.into_iter().map(Single::Node));
        if let Some(value) = self.any_of(at, &members.values) {
            kinds.push(Single::New(Kind::Map(value)));
        }
        kinds
    }

    /// A node for what items can be.
    fn any_of(&mut self, at: Span, nodes: &[NodeId]) -> Option<NodeId> {
        let mut distinct: Vec<NodeId> = Vec::new();
        for id in nodes {
            if !distinct
                .iter()
                .any(|known| self.color(*known) == self.color(*id))
            {
                distinct.push(*id);
            }
        }
        if let [] | [_] = distinct[..] {
            return distinct.first().copied();
        }
        let mut key = distinct.clone();
        key.sort_unstable();
        if let Some(known) = self.merged.get(&key) {
            return Some(*known);
        }
        let kind = Kind::Union {
            members: distinct,
            tag: None,
        };
        let id = self.graph.push(at, kind);
        self.merged.insert(key, id);
        Some(id)
    }

    /// Objects in an order in which each can be told from those before it, or a single node for all of them.
    fn objects(
        &mut self,
        at: Span,
        objects: Vec<NodeId>,
        tag: Option<&str>,
        has_others: bool,
    ) -> Vec<NodeId> {
        if objects.len() < 2 {
            return objects;
        }
        if let Some(tag) = find_tag(&objects, tag, self.graph) {
            if !has_others {
                return objects;
            }
            let kind = Kind::Union {
                members: objects,
                tag: Some(tag),
            };
            return vec![self.graph.push(at, kind)];
        }
        if let Some(ordered) = in_order(&objects, self.graph) {
            return ordered;
        }
        let what = "these objects can't be told apart: read as one with the properties of all";
        self.problem(at, what.to_owned());
        vec![self.merge(at, &objects)]
    }

    /// An object with the properties of all.
    fn merge(&mut self, at: Span, objects: &[NodeId]) -> NodeId {
        let mut merged: Vec<Property> = Vec::new();
        let mut counts: Vec<usize> = Vec::new();
        let mut rest = None;
        for id in objects {
            let Kind::Object {
                properties,
                additional,
            } = self.graph.nodes[*id].kind.clone()
            else {
                continue;
            };
            rest = rest.or(additional);
            for property in properties {
                let position = merged.iter().position(|known| known.name == property.name);
                let Some(position) = position else {
                    merged.push(property);
                    counts.push(1);
                    continue;
                };
                counts[position] += 1;
                let known = &mut merged[position];
                known.optional |= property.optional;
                let nodes = [known.node, property.node];
                if let Some(node) = self.any_of(property.at, &nodes) {
                    merged[position].node = node;
                }
            }
        }
        for (property, count) in merged.iter_mut().zip(counts) {
            property.optional |= count < objects.len();
        }
        let kind = Kind::Object {
            properties: merged,
            additional: rest,
        };
        self.graph.push(at, kind)
    }

    /// The node of a union with these members.
    fn one(&mut self, id: NodeId, kinds: Vec<Single>, tag: Option<&str>) -> Node {
        let mut node = self.graph.nodes[id].clone();
        let mut members: Vec<NodeId> = Vec::with_capacity(kinds.len());
        let count = kinds.len();
        for single in kinds {
            match single {
                Single::Scalar(scalar) if count == 1 => {
                    node.kind = Kind::Scalar(scalar);
                    return node;
                }
                Single::New(kind) if count == 1 => {
                    node.kind = kind;
                    return node;
                }
                Single::Node(other) if count == 1 => {
                    let other = self.graph.nodes[other].clone();
                    node.kind = other.kind;
                    node.name = node.name.or(other.name);
                    node.doc = node.doc.or(other.doc);
                    return node;
                }
                Single::Scalar(scalar) => {
                    members.push(self.graph.push(node.at, Kind::Scalar(scalar)));
                }
                Single::New(kind) => members.push(self.graph.push(node.at, kind)),
                Single::Node(id) => members.push(id),
            }
        }
        let is_object = |id: &NodeId| matches!(self.graph.nodes[*id].kind, Kind::Object { .. });
        let tag = if members.iter().all(is_object) {
            find_tag(&members, tag, self.graph)
        } else {
            None
        };
        node.kind = Kind::Union { members, tag };
        node
    }

    fn problem(&mut self, at: Span, message: String) {
        self.problems.push(Problem {
            file: at.file,
            line: at.node,
            message,
        });
    }
}
