//! Unions: which alternatives they have, and how a reader tells them apart.

use super::expression;
use super::names::{Names, Style, advise};
use super::table::{Entry, wrong_kind};
use super::types::Types;
use crate::api::Types as Definitions;
use crate::api::{
    EnumValue, Field, JsonKind, Scalar, Shape, TaggedVariant, Type, TypeDefinition, TypeId, Variant,
};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::{Node, Value};

/// The part that every union has, for what it doesn't know.
const UNKNOWN: &str = "Unknown";

/// Reads `union`: a list of types, or a mapping from a name of our choice to a type.
pub fn lower(
    entry: Entry,
    tag: Option<&Node>,
    types: &Types,
    diagnostics: &mut Diagnostics,
) -> Option<Shape> {
    let node = entry.value;
    let mut names = Names::default();
    let mut variants = Vec::new();
    match &node.value {
        Value::List(items) => {
            for item in items {
                let Some(ty) = member(item, types, diagnostics) else {
                    continue;
                };
                let typed = item.text().unwrap_or_default();
                let name = match &ty {
                    Type::Named(id) => types.declared[id.0].rust.clone(),
                    ty => variant_name(ty).to_owned(),
                };
                let help = "name the parts: `union: { First: string, Second: timestamp }`";
                if name == UNKNOWN {
                    let message = "a union has a part `Unknown` already, for what it doesn't know";
                    diagnostics.push(Diagnostic::error(message, item).help(help));
                    continue;
                }
                let mut clash = Diagnostics::default();
                let is_free = names.claim(&name, typed, item, Style::Camel, &mut clash);
                advise(clash, help, diagnostics);
                if !is_free {
                    continue;
                }
                variants.push(Variant { rust: name, ty });
            }
        }
        Value::Map(_) => {
            for entry in entry.open(diagnostics)?.entries {
                let rust = names.add(
                    entry.name,
                    entry.key,
                    None,
                    (Style::Camel, &[UNKNOWN]),
                    diagnostics,
                );
                let ty = member(entry.value, types, diagnostics);
                let (Some(rust), Some(ty)) = (rust, ty) else {
                    continue;
                };
                variants.push(Variant { rust, ty });
            }
        }
        _ => {
            let diagnostic = wrong_kind("`union`", "a list of types", node);
            diagnostics.push(diagnostic.help("write `union: [First, Second]`"));
            return None;
        }
    }
    if variants.is_empty() {
        let is_empty = match &node.value {
            Value::List(items) => items.is_empty(),
            Value::Map(entries) => entries.is_empty(),
            _ => false,
        };
        if is_empty {
            diagnostics.push(Diagnostic::error("a union needs at least one type", node));
        }
        return None;
    }
    Some(match tag {
        Some(tag) => Shape::Tagged {
            tag: super::table::text(tag, "`tag`", diagnostics)?.to_owned(),
            // The texts are found when all types are read.
            variants: variants.into_iter().map(without_text).collect(),
        },
        None => Shape::Untagged(variants),
    })
}

fn without_text(variant: Variant) -> TaggedVariant {
    TaggedVariant {
        text: String::new(),
        variant,
    }
}

fn member(node: &Node, types: &Types, diagnostics: &mut Diagnostics) -> Option<Type> {
    let expression = expression::parse(node, types, diagnostics)?;
    if expression.optional || matches!(expression.ty, Type::Nullable(_)) {
        let diagnostic = Diagnostic::error("a part of a union can't be optional or null", node);
        diagnostics.push(diagnostic.help("write `optional` or `or null` where the union is used"));
        return None;
    }
    if expression::refuse_literal(&expression, node, diagnostics) {
        return None;
    }
    if matches!(
        expression.ty,
        Type::Literal(_) | Type::Scalar(Scalar::Unknown)
    ) {
        let diagnostic = Diagnostic::error("this can't be a part of a union", node);
        diagnostics.push(
            diagnostic
                .help("what fits no part is kept as unknown JSON anyway; texts are an `enum`"),
        );
        return None;
    }
    Some(expression.ty)
}

fn variant_name(ty: &Type) -> &'static str {
    match ty {
        Type::Scalar(scalar) => scalar.facts().variant,
        Type::Array(_) => "List",
        Type::Map(_) => "Map",
        Type::Literal(_) | Type::Nullable(_) | Type::Named(_) => "Text",
    }
}

/// For each union with a tag, finds the text that each of its objects has in that field.
pub fn find_tags(definitions: &mut [TypeDefinition], types: &Types, diagnostics: &mut Diagnostics) {
    let literals: Vec<Vec<(String, String)>> = definitions.iter().map(literal_fields).collect();
    for (index, definition) in definitions.iter_mut().enumerate() {
        let Shape::Tagged { tag, variants } = &mut definition.shape else {
            continue;
        };
        let member = |position| types.member(TypeId(index), position);
        for (position, TaggedVariant { text: own, variant }) in variants.iter_mut().enumerate() {
            let text = match &variant.ty {
                Type::Named(id) => literals[id.0]
                    .iter()
                    .find(|(field, _)| field == tag)
                    .map(|(_, text)| text),
                _ => None,
            };
            if let Some(text) = text {
                own.clone_from(text);
            } else {
                let message = format!("`{}` is no object with a literal in `{tag}`", variant.rust);
                let help =
                    format!("add the field to it, as in `{tag}: '\"value\"'`, or leave out `tag`");
                let mut diagnostic = Diagnostic::error(message, member(position)).help(help);
                if let Type::Named(id) = &variant.ty {
                    diagnostic = diagnostic.note(types.key(*id), "declared here");
                }
                diagnostics.push(diagnostic);
            }
        }
        for (position, TaggedVariant { text, variant }) in variants.iter().enumerate() {
            let first = variants[..position]
                .iter()
                .position(|earlier| earlier.text == *text);
            if let Some(first) = first.filter(|_| !text.is_empty()) {
                let earlier = &variants[first].variant;
                let message = format!(
                    "`{}` and `{}` both have \"{}\" in `{tag}`",
                    earlier.rust, variant.rust, text
                );
                let diagnostic = Diagnostic::error(message, member(position));
                diagnostics.push(diagnostic.note(member(first), "the other one"));
            }
        }
    }
}

fn literal_fields(definition: &TypeDefinition) -> Vec<(String, String)> {
    let Shape::Object(fields) = &definition.shape else {
        return Vec::new();
    };
    fields
        .iter()
        .filter_map(|field| match &field.ty {
            Type::Literal(text) => Some((field.wire.clone(), text.clone())),
            _ => None,
        })
        .collect()
}

/// Reports unions without a tag in which an earlier type takes what is meant for a later one.
pub fn check_shapes(definitions: &Definitions, types: &Types, diagnostics: &mut Diagnostics) {
    for (id, definition) in definitions.iter() {
        let Shape::Untagged(variants) = &definition.shape else {
            continue;
        };
        for (position, later) in variants.iter().enumerate() {
            let taker = variants[..position]
                .iter()
                .position(|earlier| takes(&earlier.ty, &later.ty, definitions));
            let Some(taker) = taker else { continue };
            let earlier = &variants[taker];
            let message = format!(
                "`{}` can't be told apart: `{}` is read first, and fits too",
                later.rust, earlier.rust
            );
            let diagnostic = Diagnostic::error(message, types.member(id, position))
                .note(types.member(id, taker), "read first");
            diagnostics.push(diagnostic.help(advice(earlier, later, definitions)));
        }
    }
}

/// What makes two types of a union different enough.
fn advice(earlier: &Variant, later: &Variant, definitions: &Definitions) -> String {
    if !takes(&later.ty, &earlier.ty, definitions) {
        return format!("put `{}` before `{}`", later.rust, earlier.rust);
    }
    match (
        resolve(&earlier.ty, definitions),
        resolve(&later.ty, definitions),
    ) {
        (Resolved::Object(_), Resolved::Object(_)) => {
            "give each a field with a literal of its own, and name that field in `tag`".to_owned()
        }
        (Resolved::Kind(JsonKind::Any), _) | (_, Resolved::Kind(JsonKind::Any)) => {
            "a union can't hold another one without a `tag`: write all types in one".to_owned()
        }
        _ if is_enum(&earlier.ty, definitions) => format!(
            "let `{}` be `closed: true`, so that it leaves other texts, or make one type of both",
            earlier.rust
        ),
        _ => "make one type of both".to_owned(),
    }
}

fn is_enum(ty: &Type, definitions: &Definitions) -> bool {
    match ty {
        Type::Named(id) => matches!(
            definitions.get(*id).shape,
            Shape::Enum { closed: false, .. }
        ),
        _ => false,
    }
}

/// Whether JSON of type `later` may be read as `earlier`.
fn takes(earlier: &Type, later: &Type, definitions: &Definitions) -> bool {
    match (resolve(earlier, definitions), resolve(later, definitions)) {
        (Resolved::Object(earlier), Resolved::Object(later)) => object_takes(earlier, later),
        (Resolved::Object(earlier), Resolved::Kind(JsonKind::Object)) => {
            earlier.iter().all(|field| field.optional)
        }
        (Resolved::Kind(earlier), Resolved::Object(_)) => {
            matches!(earlier, JsonKind::Object | JsonKind::Any)
        }
        // A closed enum leaves other texts to those behind it.
        (Resolved::Object(_) | Resolved::Closed(_), Resolved::Kind(later)) => {
            later == JsonKind::Any
        }
        (Resolved::Kind(earlier), Resolved::Closed(_)) => {
            matches!(earlier, JsonKind::String | JsonKind::Any)
        }
        (Resolved::Closed(earlier), Resolved::Closed(later)) => later
            .iter()
            .any(|value| earlier.iter().any(|known| known.wire == value.wire)),
        (Resolved::Kind(earlier), Resolved::Kind(later)) => {
            earlier == later
                || earlier == JsonKind::Any
                || later == JsonKind::Any
                || (earlier == JsonKind::Number && later == JsonKind::Integer)
        }
        (Resolved::Object(_), Resolved::Closed(_)) | (Resolved::Closed(_), Resolved::Object(_)) => {
            false
        }
    }
}

fn object_takes(earlier: &[Field], later: &[Field]) -> bool {
    earlier
        .iter()
        .filter(|field| !field.optional)
        .all(|needed| {
            later
                .iter()
                .find(|field| field.wire == needed.wire)
                .is_some_and(|found| match (&needed.ty, &found.ty) {
                    (Type::Literal(needed), Type::Literal(found)) => needed == found,
                    _ => true,
                })
        })
}

/// What JSON of a type looks like, as far as a reader can tell.
enum Resolved<'a> {
    Object(&'a [Field]),
    Closed(&'a [EnumValue]),
    Kind(JsonKind),
}

fn resolve<'a>(ty: &'a Type, definitions: &'a Definitions) -> Resolved<'a> {
    Resolved::Kind(match definitions.resolve(ty) {
        Type::Scalar(scalar) => scalar.facts().json,
        Type::Literal(_) => JsonKind::String,
        Type::Array(_) => JsonKind::Array,
        Type::Map(_) => JsonKind::Object,
        Type::Nullable(_) => JsonKind::Any,
        Type::Named(id) => match &definitions.get(*id).shape {
            Shape::Object(fields) => return Resolved::Object(fields),
            Shape::Enum {
                values,
                closed: true,
            } => return Resolved::Closed(values),
            Shape::Enum { .. } => JsonKind::String,
            Shape::Tagged { .. } => JsonKind::Object,
            Shape::Untagged(_) | Shape::Alias(_) => JsonKind::Any,
        },
    })
}
