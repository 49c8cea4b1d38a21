//! Finds schemas that a type of the spec already describes.

use std::collections::{HashMap, HashSet};

use super::graph::{Graph, Kind, NodeId, Property};
use crate::api::{EnumValue, Field, Object, Shape, TaggedVariant, Type, TypeId, Types, Variant};
use crate::reference::document;
use crate::scalar::Scalar;

/// The types of a spec, by the names of their parts.
#[derive(Debug, Default)]
pub struct KnownTypes {
    types: Types,
    by_parts: HashMap<String, Vec<TypeId>>,
}

impl KnownTypes {
    /// Collects the types of a spec.
    pub fn new(types: &Types) -> Self {
        let mut known = KnownTypes {
            types: types.clone(),
            by_parts: HashMap::new(),
        };
        for (id, definition) in types.iter() {
            if let Some(parts) = parts_of_type(&definition.shape)
                && definition.partial_of.is_none()
            {
                known.by_parts.entry(parts).or_default().push(id);
            }
        }
        known
    }

    /// Returns the names of the types that describe a schema, or describe it better.
    pub fn names(&self, node: NodeId, graph: &Graph) -> Vec<&str> {
        let candidates = parts_of_node(node, graph).and_then(|parts| self.by_parts.get(&parts));
        let matches = |id: &&TypeId| {
            let mut matching = Matching {
                types: &self.types,
                graph,
                assumed: HashSet::new(),
            };
            matching.named(node, **id)
        };
        let found = candidates.into_iter().flatten().filter(matches);
        found.map(|id| self.types.get(*id).name.as_str()).collect()
    }
}

/// What types have in common that can match the same schema.
fn parts_of_type(shape: &Shape) -> Option<String> {
    let parts = match shape {
        Shape::Object(object) => object
            .fields
            .iter()
            .map(|field| field.wire.as_str())
            .collect(),
        Shape::Enum { values, .. } => values.iter().map(|value| value.wire.as_str()).collect(),
        Shape::Tagged { tag, .. } => vec![tag.as_str(), "tag"],
        Shape::Untagged(_) => vec!["union"],
        Shape::Alias(_) => return None,
    };
    Some(sorted(parts))
}

fn parts_of_node(node: NodeId, graph: &Graph) -> Option<String> {
    let parts = match &graph.nodes[node].kind {
        Kind::Object { properties, .. } => properties
            .iter()
            .map(|property| property.name.as_str())
            .collect(),
        Kind::Enum(values) => values.iter().map(|value| value.text.as_str()).collect(),
        Kind::Union { tag: Some(tag), .. } => vec![tag.as_str(), "tag"],
        Kind::Union { .. } => vec!["union"],
        _ => return None,
    };
    Some(sorted(parts))
}

fn sorted(mut parts: Vec<&str>) -> String {
    parts.sort_unstable();
    format!("{parts:?}")
}

/// Compares schemas with types. What is compared already is assumed to match, so that recursive ones come to an end.
struct Matching<'a> {
    types: &'a Types,
    graph: &'a Graph,
    assumed: HashSet<(NodeId, TypeId)>,
}

impl Matching<'_> {
    fn ty(&mut self, node: NodeId, ty: &Type) -> bool {
        let graph = self.graph;
        let types = self.types;
        match (&graph.nodes[node].kind, types.resolve(ty)) {
            (Kind::Scalar(theirs), Type::Scalar(ours)) => is_finer(*theirs, *ours),
            (Kind::Literal(theirs), Type::Literal(ours)) => theirs == ours,
            (Kind::Literal(theirs), Type::OneOf(ours)) => ours[..] == [theirs.clone()],
            (Kind::Enum(theirs), Type::OneOf(ours)) => {
                let theirs: HashSet<&str> =
                    theirs.iter().map(|value| value.text.as_str()).collect();
                theirs == ours.iter().map(String::as_str).collect()
            }
            (Kind::Array(theirs), Type::Array(ours))
            | (Kind::Map(theirs), Type::Map(ours))
            | (Kind::Nullable(theirs), Type::Nullable(ours)) => self.ty(*theirs, ours),
            (_, Type::Named(id)) => self.named(node, *id),
            _ => false,
        }
    }

    fn named(&mut self, node: NodeId, id: TypeId) -> bool {
        if !self.assumed.insert((node, id)) {
            return true;
        }
        let graph = self.graph;
        let types = self.types;
        match (&graph.nodes[node].kind, &types.get(id).shape) {
            (
                Kind::Object {
                    properties,
                    additional,
                },
                Shape::Object(object),
            ) => self.object(properties, *additional, object),
            (Kind::Enum(theirs), Shape::Enum { values, .. }) => same_values(theirs, values),
            (Kind::Union { members, tag: None }, Shape::Untagged(variants)) => {
                self.members(members, &variants.iter().collect::<Vec<_>>())
            }
            (
                Kind::Union {
                    members,
                    tag: Some(theirs),
                },
                Shape::Tagged { tag, variants },
            ) => theirs == tag && self.tagged(members, variants),
            _ => false,
        }
    }

    fn tagged(&mut self, members: &[NodeId], variants: &[TaggedVariant]) -> bool {
        {
            let variants: Vec<&Variant> = variants.iter().map(|tagged| &tagged.variant).collect();
            self.members(members, &variants)
        }
    }

    fn members(&mut self, members: &[NodeId], variants: &[&Variant]) -> bool {
        members.len() == variants.len()
            && members.iter().all(|member| {
                variants.iter().any(|variant| {
                    // What is assumed of a variant that turns out to be another one must not stay.
                    let before = self.assumed.clone();
                    let matches = self.ty(*member, &variant.ty);
                    if !matches {
                        self.assumed = before;
                    }
                    matches
                })
            })
    }

    fn object(&mut self, theirs: &[Property], additional: Option<NodeId>, ours: &Object) -> bool {
        let rest = match (additional, &ours.additional) {
            (None, None) => true,
            (Some(theirs), Some(ours)) => self.ty(theirs, ours),
            _ => false,
        };
        let by_name: HashMap<&str, &Field> = ours
            .fields
            .iter()
            .map(|field| (field.wire.as_str(), field))
            .collect();
        rest && theirs.len() == ours.fields.len()
            && theirs.iter().all(|property| {
                by_name.get(property.name.as_str()).is_some_and(|field| {
                    field.optional == property.optional
                        && field.deprecated.is_some() == property.deprecated
                        && self.ty(property.node, &field.ty)
                })
            })
    }
}

/// Whether a scalar of the spec says the same as one of the reference, or more.
fn is_finer(theirs: Scalar, ours: Scalar) -> bool {
    theirs == ours
        || matches!(
            (theirs, ours),
            (Scalar::String, Scalar::Timestamp | Scalar::Date) | (Scalar::Number, Scalar::Integer)
        )
}

fn same_values(theirs: &[document::EnumValue], ours: &[EnumValue]) -> bool {
    let theirs: HashSet<&str> = theirs.iter().map(|value| value.text.as_str()).collect();
    theirs == ours.iter().map(|value| value.wire.as_str()).collect()
}
