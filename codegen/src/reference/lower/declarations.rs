//! Type expressions and declarations of types.

use std::collections::{HashMap, HashSet};

use super::classes::{ClassId, Classes};
use super::graph::{Graph, Kind, NodeId, Property};
use super::rust_names::Taken;
use crate::diagnostics::Span;
use crate::names::{Kind as NameKind, rust_name};
use crate::reference::document;
use crate::symbols;
use crate::syntax::{
    EnumValue, EnumValues, Field, Members, Named, Reason, Text, TypeDeclaration, TypeExpression,
    TypeSyntax, Typed,
};

/// More words are refused in a type expression.
const DEEPEST: usize = 16;

/// A text with its place, unless it is empty.
pub fn text(value: Option<&str>, span: Span) -> Option<Text> {
    let value = value?.trim();
    (!value.is_empty()).then(|| Text {
        value: value.to_owned(),
        span,
    })
}

/// Why something is deprecated, as far as references say it.
pub fn deprecation(is_deprecated: bool, span: Span) -> Option<Reason> {
    is_deprecated.then(|| {
        Reason(Text {
            value: "Deprecated by the service.".to_owned(),
            span,
        })
    })
}

/// The type of a value.
pub fn expression(
    node: NodeId,
    optional: bool,
    span: Span,
    graph: &Graph,
    classes: &Classes,
) -> TypeExpression {
    TypeExpression {
        span,
        ty: syntax(node, span, 0, graph, classes),
        optional,
    }
}

fn syntax(node: NodeId, span: Span, depth: usize, graph: &Graph, classes: &Classes) -> TypeSyntax {
    let inner = |node: NodeId| Box::new(syntax(node, span, depth + 1, graph, classes));
    let named = |name: &str| {
        TypeSyntax::Named(Text {
            value: name.to_owned(),
            span,
        })
    };
    match &graph.nodes[node].kind {
        _ if depth > DEEPEST => named("unknown"),
        Kind::Scalar(scalar) => named(scalar.facts().name),
        Kind::Literal(text) => TypeSyntax::Literal(text.clone()),
        Kind::Array(item) => TypeSyntax::Array(inner(*item)),
        Kind::Map(value) => TypeSyntax::Map(inner(*value)),
        Kind::Nullable(value) => TypeSyntax::Nullable(inner(*value)),
        // Each of these has been grouped.
        Kind::Enum(_) | Kind::Object { .. } | Kind::Union { .. } => match classes.of(node) {
            Some(class) => named(&classes.list[class].name),
            None => named("unknown"),
        },
    }
}

/// A property as a field of an object or a body.
pub fn field(property: &Property, taken: &mut Taken, graph: &Graph, classes: &Classes) -> Field {
    let at = property.at;
    Field {
        span: at,
        ty: Some(expression(
            property.node,
            property.optional,
            at,
            graph,
            classes,
        )),
        doc: text(property.doc.as_deref(), at),
        deprecated: deprecation(property.deprecated, at),
        rust: taken.field(&property.name, at),
        ..Field::default()
    }
}

/// The name of a property in the spec.
pub fn name(property: &Property) -> Text {
    Text {
        value: property.name.clone(),
        span: property.at,
    }
}

/// Declares all types.
pub fn all(graph: &Graph, classes: &Classes) -> Named<Typed<TypeDeclaration>> {
    let tags = tags(graph, classes);
    let no_tags = HashSet::new();
    let mut entries = Vec::with_capacity(classes.list.len());
    let new = classes.list.iter().enumerate();
    for (id, class) in new.filter(|(_, class)| class.is_declared()) {
        let node = &graph.nodes[class.node];
        let tags = tags.get(&id).unwrap_or(&no_tags);
        let name = Text {
            value: class.name.clone(),
            span: node.at,
        };
        let mut declared = declaration(class.node, tags, graph, classes);
        declared.doc = declared.doc.or_else(|| text(class.doc.as_deref(), node.at));
        entries.push((name, Some(Typed(declared))));
    }
    Named {
        span: Span::default(),
        entries,
    }
}

/// For each object the properties that identify it in a union.
fn tags<'a>(graph: &'a Graph, classes: &Classes) -> HashMap<ClassId, HashSet<&'a str>> {
    let mut tags: HashMap<ClassId, HashSet<&str>> = HashMap::new();
    for class in &classes.list {
        let Kind::Union {
            members,
            tag: Some(tag),
        } = &graph.nodes[class.node].kind
        else {
            continue;
        };
        for member in members.iter().filter_map(|member| classes.of(*member)) {
            tags.entry(member).or_default().insert(tag);
        }
    }
    tags
}

fn declaration(
    node: NodeId,
    tags: &HashSet<&str>,
    graph: &Graph,
    classes: &Classes,
) -> TypeDeclaration {
    let node = &graph.nodes[node];
    let mut declared = TypeDeclaration {
        span: node.at,
        doc: text(node.doc.as_deref(), node.at),
        ..TypeDeclaration::default()
    };
    match &node.kind {
        Kind::Object {
            properties,
            additional,
        } => {
            let mut taken = Taken::new(additional.map(|_| "additional"));
            let entries = properties.iter().map(|property| {
                let mut field = field(property, &mut taken, graph, classes);
                if tags.contains(property.name.as_str())
                    && let Kind::Enum(values) = &graph.nodes[property.node].kind
                    && let Some(expression) = &mut field.ty
                {
                    expression.ty = one_of(values);
                }
                (name(property), Some(Typed(field)))
            });
            declared.fields = Some(Named {
                span: node.at,
                entries: entries.collect(),
            });
            let rest =
                additional.map(|node_id| expression(node_id, false, node.at, graph, classes));
            declared.additional = rest;
        }
        Kind::Enum(values) => declared.values = Some(enum_values(values, node.at)),
        Kind::Union { members, tag } => {
            declared.members = Some(union_members(members, node.at, graph, classes));
            declared.tag = text(tag.as_deref(), node.at);
        }
        // Others are not declared.
        _ => {}
    }
    declared
}

fn one_of(values: &[document::EnumValue]) -> TypeSyntax {
    match values {
        [value] => TypeSyntax::Literal(value.text.clone()),
        values => TypeSyntax::OneOf(values.iter().map(|value| value.text.clone()).collect()),
    }
}

/// Declares a value of an enum.
pub fn enum_value(value: &document::EnumValue, taken: &mut Taken, at: Span) -> (Text, EnumValue) {
    let declared = EnumValue {
        span: at,
        doc: text(value.doc.as_deref(), at),
        rust: taken.variant(&value.text, at),
        ..EnumValue::default()
    };
    let name = Text {
        value: value.text.clone(),
        span: at,
    };
    (name, declared)
}

fn enum_values(values: &[document::EnumValue], span: Span) -> EnumValues {
    let mut taken = Taken::default();
    let values: Vec<(Text, EnumValue)> = values
        .iter()
        .map(|value| enum_value(value, &mut taken, super::graph::at(span.file, value.line)))
        .collect();
    let is_plain = |(_, value): &(Text, EnumValue)| value.doc.is_none() && value.rust.is_none();
    EnumValues {
        span,
        is_list: values.iter().all(is_plain),
        values,
    }
}

fn union_members(members: &[NodeId], span: Span, graph: &Graph, classes: &Classes) -> Members {
    let kind = NameKind {
        taken: &symbols::TYPE_NAMES,
        ..NameKind::CAMEL
    };
    let derived = |member: &NodeId| match &graph.nodes[*member].kind {
        Kind::Scalar(scalar) => scalar.facts().variant.to_owned(),
        Kind::Array(_) => "List".to_owned(),
        Kind::Map(_) => "Map".to_owned(),
        _ => {
            let class = classes.of(*member).map(|class| &classes.list[class]);
            let name = class.and_then(|class| rust_name(&class.name, kind));
            name.unwrap_or_default()
        }
    };
    let names: Vec<String> = members.iter().map(derived).collect();
    let mut seen = HashSet::from(["Unknown"]);
    let are_distinct = names.iter().all(|name| seen.insert(name));
    let mut taken = Taken::new(["Unknown"]);
    let members = members.iter().zip(&names).map(|(member, name)| {
        let given = (!are_distinct).then(|| {
            let other = taken.variant(name, span);
            other.unwrap_or_else(|| Text {
                value: name.clone(),
                span,
            })
        });
        let at = graph.nodes[*member].at;
        (given, expression(*member, false, at, graph, classes))
    });
    Members {
        span,
        members: members.collect(),
    }
}
