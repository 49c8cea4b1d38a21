//! Types with the items below them.
//!
//! `array of A or B` is a list of either, or a list of the one or the other itself: the items below it are the
//! alternatives, so the list is around them if they are written without `array of`. Without items below, the list is
//! around all of them too, since that is how lists of texts with fixed values are written. `null` is outside of all lists.

use std::collections::HashSet;

use super::Problems;
use super::expression::{self, Alternative, Base, Expression};
use super::is_deprecated;
use super::items::Item;
use super::join::join;
use crate::reference::document::{Property, Schema, Shape};
use crate::scalar::Scalar;

/// A schema without a name and a description.
fn plain(line: usize, shape: Shape) -> Schema {
    Schema {
        line,
        name: None,
        doc: None,
        shape,
    }
}

/// Reads items of which each is a property.
pub fn properties(items: &[&Item], problems: &mut Problems) -> Vec<Property> {
    let mut seen = HashSet::new();
    let mut properties = Vec::new();
    for item in items {
        match property(item, problems) {
            Some(property) if seen.insert(property.name.clone()) => properties.push(property),
            Some(Property { name, .. }) => {
                problems.add(
                    item.line,
                    format!("`{name}` is described twice: this one is ignored"),
                );
            }
            None => problems.add(
                item.line,
                format!("`{}` is not a property: expected `name: type`", item.code),
            ),
        }
    }
    properties
}

fn property(item: &Item, problems: &mut Problems) -> Option<Property> {
    let written = expression::property(item.code)?;
    Some(Property {
        line: item.line,
        name: written.name,
        optional: written.optional,
        comma_joined: false,
        schema: read(written.ty, item, problems),
        doc: item.doc.clone(),
        deprecated: is_deprecated(item.doc.as_deref()),
    })
}

/// Reads an item that is a type, such as a member of a union.
pub fn of_item(item: &Item, problems: &mut Problems) -> Schema {
    let schema = match expression::definition(item.code) {
        Some((name, ty)) => Schema {
            name: Some(name.to_owned()),
            ..read(ty, item, problems)
        },
        None => read(item.code, item, problems),
    };
    Schema {
        doc: item.doc.clone().or(schema.doc),
        ..schema
    }
}

fn read(ty: &str, item: &Item, problems: &mut Problems) -> Schema {
    let below: Vec<&Item> = item.items.iter().collect();
    match expression::read(ty) {
        Ok(expression) => of_expression(&expression, item.line, &below, problems),
        Err(part) => {
            problems.add(
                item.line,
                format!("`{part}` is not a type that can be read"),
            );
            unknown(item.line)
        }
    }
}

fn of_expression(
    expression: &Expression,
    line: usize,
    items: &[&Item],
    problems: &mut Problems,
) -> Schema {
    // An item for `null` says no more than the type already does.
    let is_null = |item: &&&Item| item.code == "null";
    let below: Vec<&Item> = items
        .iter()
        .filter(|item| !is_null(item))
        .copied()
        .collect();
    let schema = match expression.alternatives.as_slice() {
        [] => unknown(line),
        [only] if expression.more == 0 => {
            let schema = of_base(&only.base, line, &below, problems);
            arrays(only.arrays, schema)
        }
        _ => union(expression, line, &below, problems),
    };
    if expression.nullable || below.len() < items.len() {
        return plain(line, Shape::Nullable(Box::new(schema)));
    }
    schema
}

/// Returns lists of lists of a schema.
fn arrays(depth: usize, schema: Schema) -> Schema {
    let array = |schema: Schema, _| plain(schema.line, Shape::Array(Box::new(schema)));
    (0..depth).fold(schema, array)
}

/// Reads a type that isn't a union, with the items that are about it.
fn of_base(base: &Base, line: usize, below: &[&Item], problems: &mut Problems) -> Schema {
    match base {
        Base::Scalar(scalar) => {
            no_parts(scalar.facts().name, below, problems);
            plain(line, Shape::Scalar(*scalar))
        }
        Base::Literal(text) => literal(text, line, below, problems),
        Base::Map(values) => {
            let values = of_expression(values, line, below, problems);
            plain(line, Shape::Map(Box::new(values)))
        }
        Base::Object { name, count } => object(name.as_deref(), *count, line, below, problems),
        Base::Named(name) => named(name, line, below, problems),
    }
}

fn no_parts(ty: &str, below: &[&Item], problems: &mut Problems) {
    if let Some(item) = below.first() {
        let message = format!("`{}` is below a type without parts, `{ty}`", item.code);
        problems.add(item.line, message);
    }
}

/// Reads a literal, which is written once more below with its description.
fn literal(text: &str, line: usize, below: &[&Item], problems: &mut Problems) -> Schema {
    let is_same = |item: &Item| {
        let written = expression::read(item.code).ok();
        written.is_some_and(|written| written.is_literal(text))
    };
    let doc = match below {
        [item] if is_same(item) => item.doc.clone(),
        _ => {
            no_parts(&format!("{text:?}"), below, problems);
            None
        }
    };
    Schema {
        doc,
        ..plain(line, Shape::Literal(text.to_owned()))
    }
}

/// Reads an object. One whose properties aren't written here is written elsewhere under its name.
fn object(
    name: Option<&str>,
    count: Option<usize>,
    line: usize,
    below: &[&Item],
    problems: &mut Problems,
) -> Schema {
    if below.is_empty() && count != Some(0) {
        return match (name, count) {
            (Some(name), _) => plain(line, Shape::Reference(name.to_owned())),
            (None, None) => plain(line, Shape::Map(Box::new(unknown(line)))),
            (None, Some(_)) => {
                problems.add(
                    line,
                    "the properties of this object are not described below it",
                );
                unknown(line)
            }
        };
    }
    let properties = properties(below, problems);
    if let Some(count) = count.filter(|count| *count != below.len()) {
        let message = format!(
            "this object has {count} properties, but {} are described below it",
            below.len()
        );
        problems.add(line, message);
    }
    let shape = Shape::Object {
        properties,
        additional: None,
    };
    Schema {
        name: name.map(str::to_owned),
        ..plain(line, shape)
    }
}

/// Reads a type that is only named: the items below it are its definition.
fn named(name: &str, line: usize, below: &[&Item], problems: &mut Problems) -> Schema {
    if below.is_empty() {
        return plain(line, Shape::Reference(name.to_owned()));
    }
    Schema {
        name: Some(name.to_owned()),
        ..of_parts(line, below, problems)
    }
}

/// Reads what is described only by items: properties are those of an object, types are the members of a union.
pub fn of_parts(line: usize, parts: &[&Item], problems: &mut Problems) -> Schema {
    if parts.first().is_none_or(|first| is_property(first)) {
        let properties = properties(parts, problems);
        let additional = None;
        return plain(
            line,
            Shape::Object {
                properties,
                additional,
            },
        );
    }
    of_members(line, parts, problems)
}

/// Whether an item is a property, not a type.
pub fn is_property(item: &Item) -> bool {
    expression::property(item.code).is_some()
}

/// Reads a type with more than one alternative, apart from `null`, and the items below it.
fn union(expression: &Expression, line: usize, below: &[&Item], problems: &mut Problems) -> Schema {
    let outside = expression
        .alternatives
        .first()
        .map_or(0, |first| first.arrays);
    let Some(first) = below.first() else {
        if expression.more > 0 {
            let message = format!(
                "{} alternatives of this type are not described below it",
                expression.more
            );
            problems.add(line, message);
        }
        return arrays(outside, of_alternatives(expression, line, below, problems));
    };
    if is_property(first) {
        return arrays(outside, of_alternatives(expression, line, below, problems));
    }
    if !describe_all(below, expression) {
        let count = expression.count();
        let message =
            format!("not all of the {count} alternatives of this type are described below it");
        problems.add(line, message);
    }
    let outside = outside.saturating_sub(expression::arrays(first.code));
    arrays(outside, of_members(line, below, problems))
}

/// Whether items are all alternatives of a type. One item can be several of them: a list, or an enum.
fn describe_all(items: &[&Item], expression: &Expression) -> bool {
    let count = |item: &&Item| expression::read(item.code).map_or(1, |written| written.count());
    let described = items.iter().map(count).fold(0, usize::saturating_add);
    [items.len(), described].contains(&expression.count())
}

/// Reads alternatives. If properties are below them, they are those of the only one that can have some.
fn of_alternatives(
    expression: &Expression,
    line: usize,
    mut properties: &[&Item],
    problems: &mut Problems,
) -> Schema {
    let takers = expression.alternatives.iter().filter(|one| is_open(one));
    if let Some(first) = properties.first()
        && (expression.more > 0 || takers.count() != 1)
    {
        let message =
            "these properties belong to one of several alternatives, but not clearly to which";
        problems.add(first.line, message);
    }
    let alternatives = expression.alternatives.iter().enumerate();
    let members = alternatives.map(|(index, alternative)| {
        let below = if is_open(alternative) {
            std::mem::take(&mut properties)
        } else {
            &[]
        };
        let schema = of_base(&alternative.base, line, below, problems);
        // The lists before the first alternative are around all of them.
        let lists = if index == 0 { 0 } else { alternative.arrays };
        arrays(lists, schema)
    });
    join(line, members.collect())
}

/// Whether items below a type can be about this alternative.
fn is_open(alternative: &Alternative) -> bool {
    !matches!(alternative.base, Base::Scalar(_) | Base::Literal(_))
}

/// Reads items of which each is an alternative.
fn of_members(line: usize, items: &[&Item], problems: &mut Problems) -> Schema {
    let mut members = Vec::new();
    for item in items {
        if is_property(item) {
            problems.add(
                item.line,
                format!(
                    "`{}` is a property, but the items before it are types",
                    item.code
                ),
            );
        } else {
            members.push(of_item(item, problems));
        }
    }
    if members.is_empty() {
        return unknown(line);
    }
    join(line, members)
}

fn unknown(line: usize) -> Schema {
    plain(line, Shape::Scalar(Scalar::Unknown))
}
