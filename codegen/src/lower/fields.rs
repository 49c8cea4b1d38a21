//! Fields of objects and parameters of operations: `name: type`, or a mapping with more to say.

use super::expression;
use super::keys::{FIELD, PARAMETER, QUERY_PARAMETER};
use super::language::Mapping;
use super::names::{Names, Style};
use super::table::{Entry, Table, wrong_kind};
use super::types::{TextType, Types};
use crate::api::{Field, JsonKind, Scalar, Type};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::{Node, Value};

/// Where a field stands, as far as it makes a difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Position {
    /// In a JSON object of a declared type.
    Object,
    /// In the body of an operation.
    Body,
    /// In the query string.
    Query,
    /// In a header.
    Header,
    /// In the path.
    Path,
}

impl Position {
    fn what(self) -> &'static str {
        match self {
            Position::Object | Position::Body => "a field",
            Position::Query => "a query parameter",
            Position::Header => "a header parameter",
            Position::Path => "a path parameter",
        }
    }

    fn keys(self) -> &'static Mapping {
        match self {
            Position::Object | Position::Body => &FIELD,
            Position::Query => &QUERY_PARAMETER,
            Position::Header | Position::Path => &PARAMETER,
        }
    }
}

/// Reads all fields under `entry`, whose Rust names are to differ among themselves and from `names`.
pub fn lower_all<'a>(
    entry: Entry<'a>,
    position: Position,
    taken: &[&str],
    names: &mut Names<'a>,
    types: &Types,
    diagnostics: &mut Diagnostics,
) -> Vec<Field> {
    let Some(table) = entry.open(diagnostics) else {
        return Vec::new();
    };
    table
        .entries
        .iter()
        .filter_map(|entry| lower(*entry, position, taken, names, types, diagnostics))
        .collect()
}

/// Reads one field.
pub fn lower<'a>(
    entry: Entry<'a>,
    position: Position,
    taken: &[&str],
    names: &mut Names<'a>,
    types: &Types,
    diagnostics: &mut Diagnostics,
) -> Option<Field> {
    let long = match &entry.value.value {
        Value::Map(_) => Some(entry.known(position.keys(), diagnostics)?),
        _ => None,
    };
    let rust = names.add(
        entry.name,
        entry.key,
        long.as_ref(),
        (Style::Snake, taken),
        diagnostics,
    );
    let type_node = match &long {
        None => Some(entry.value),
        Some(table) => table.get("type"),
    };
    let type_node = type_node?;
    let expression = expression::parse(type_node, types, diagnostics)?;
    expression::refuse_literal(&expression, type_node, diagnostics);
    check_position(position, &expression, type_node, types, diagnostics);
    let doc = long
        .as_ref()
        .and_then(|table| describe(table, &expression.ty, types, diagnostics));
    let deprecated = long
        .as_ref()
        .and_then(|table| table.text("deprecated", diagnostics));
    let comma_joined = long
        .as_ref()
        .is_some_and(|table| comma_joined(table, &expression.ty, diagnostics));
    Some(Field {
        wire: entry.name.to_owned(),
        rust: rust?,
        ty: expression.ty,
        optional: expression.optional,
        comma_joined,
        skip_empty: false,
        doc,
        deprecated,
    })
}

fn check_position(
    position: Position,
    expression: &expression::Expression,
    node: &Node,
    types: &Types,
    diagnostics: &mut Diagnostics,
) {
    let what = position.what();
    let is_text = types.is_text(&expression.ty);
    let fits = match (position, &expression.ty) {
        (Position::Object | Position::Body, _) => return,
        (Position::Query, Type::Array(item)) => types.is_text(item),
        _ => is_text,
    };
    if !fits {
        let diagnostic = Diagnostic::error(format!("{what} can't be of this type"), node);
        let lists = if position == Position::Query {
            ", or an array of these"
        } else {
            ""
        };
        let scalars = Scalar::ALL.iter().map(|scalar| scalar.facts());
        let scalars: Vec<String> = scalars
            .filter(|facts| facts.is_text)
            .map(|facts| format!("`{}`", facts.name))
            .collect();
        let scalars = scalars.join(", ");
        diagnostics.push(diagnostic.help(format!(
            "it is text when it is sent: use {scalars} or an enum{lists}"
        )));
    } else if position == Position::Path && expression.optional {
        let diagnostic = Diagnostic::error("a path parameter can't be optional", node);
        diagnostics.push(diagnostic.help("describe the URL without it as an operation of its own"));
    }
}

fn comma_joined(table: &Table, ty: &Type, diagnostics: &mut Diagnostics) -> bool {
    let Some(node) = table.get("join") else {
        return false;
    };
    if node.text() != Some("comma") {
        let diagnostic = Diagnostic::error("`join` knows only `comma`", node);
        diagnostics
            .push(diagnostic.help("without `join` a list is sent as one parameter for each item"));
    } else if !matches!(ty, Type::Array(_)) {
        diagnostics.push(Diagnostic::error(
            "`join` is for lists: the type is not `array of` anything",
            node,
        ));
    }
    true
}

/// The documentation of a field: its `doc`, then its limits and default as sentences.
fn describe(
    table: &Table,
    ty: &Type,
    types: &Types,
    diagnostics: &mut Diagnostics,
) -> Option<String> {
    let mut parts: Vec<String> = table.text("doc", diagnostics).into_iter().collect();
    let is_number = matches!(ty, Type::Scalar(Scalar::Integer | Scalar::Number));
    parts.extend(limits(
        table,
        ["min_length", "max_length"],
        ("character", "`string`"),
        *ty == Type::Scalar(Scalar::String),
        diagnostics,
    ));
    parts.extend(limits(
        table,
        ["min_items", "max_items"],
        ("item", "`array of` a type"),
        matches!(ty, Type::Array(_)),
        diagnostics,
    ));
    parts.extend(limits(
        table,
        ["minimum", "maximum"],
        ("", "`integer` and `number`"),
        is_number,
        diagnostics,
    ));
    if let Some(node) = table.get("default") {
        check_default(node, ty, types, diagnostics);
        if let Value::Text(value) | Value::Number(value) = &node.value {
            parts.push(format!("Default: `{value}`."));
        } else if let Value::Boolean(value) = &node.value {
            parts.push(format!("Default: `{value}`."));
        }
    }
    (!parts.is_empty()).then(|| parts.join("\n\n"))
}

/// Reports a default that no value of the type can be. One of a list or object is described in any words.
fn check_default(node: &Node, ty: &Type, types: &Types, diagnostics: &mut Diagnostics) {
    if !matches!(
        node.value,
        Value::Text(_) | Value::Number(_) | Value::Boolean(_)
    ) {
        diagnostics.push(wrong_kind("a default", "text, a number or a boolean", node));
        return;
    }
    let ty = match ty {
        Type::Nullable(ty) => ty,
        ty => ty,
    };
    let Some(text_type) = types.text_type(ty) else {
        return;
    };
    let kind = match &text_type {
        TextType::Scalar(scalar) => scalar.facts().json,
        TextType::Literal | TextType::Enum(_) => JsonKind::String,
    };
    let (wanted, fits) = match kind {
        JsonKind::Integer | JsonKind::Number => {
            ("a number", matches!(node.value, Value::Number(_)))
        }
        JsonKind::Boolean => ("`true` or `false`", matches!(node.value, Value::Boolean(_))),
        JsonKind::String => ("text", matches!(node.value, Value::Text(_))),
        JsonKind::Array | JsonKind::Object | JsonKind::Any => return,
    };
    if !fits {
        let diagnostic = wrong_kind("a default of this type", wanted, node);
        diagnostics.push(match wanted {
            "text" => diagnostic.help("write it in quotes"),
            _ => diagnostic,
        });
        return;
    }
    match (&text_type, &node.value) {
        (TextType::Scalar(Scalar::Integer), Value::Number(number)) => {
            let is_whole = |number: f64| number.fract() == 0.0;
            if !number.parse().is_ok_and(is_whole) {
                let message = "a default of this type is a whole number";
                diagnostics.push(Diagnostic::error(message, node));
            }
        }
        (TextType::Enum(id), Value::Text(typed)) => {
            let values = types.enum_texts(*id);
            if !values.is_empty() && !values.contains(&typed.trim()) {
                let message = format!("`{typed}` is no value of this enum");
                let diagnostic =
                    Diagnostic::error(message, node).note(types.key(*id), "declared here");
                diagnostics.push(diagnostic.suggest(typed, values));
            }
        }
        _ => {}
    }
}

fn limits(
    table: &Table,
    [low_key, high_key]: [&str; 2],
    (unit, owner): (&str, &str),
    fits: bool,
    diagnostics: &mut Diagnostics,
) -> Option<String> {
    let mut number = |key: &str| {
        let entry = table.entry(key)?;
        let node = entry.value;
        let value = match &node.value {
            Value::Number(number) => number.parse::<f64>().ok(),
            _ => None,
        };
        let is_count = |value: f64| value >= 0.0 && value.fract() == 0.0;
        if !fits {
            let message = format!("`{key}` has no meaning for this type");
            let diagnostic = Diagnostic::error(message, entry.key);
            diagnostics.push(diagnostic.help(format!("it is for {owner}")));
        } else if value.is_none() {
            diagnostics.push(wrong_kind(&format!("`{key}`"), "a number", node));
        } else if !unit.is_empty() && !value.is_some_and(is_count) {
            diagnostics.push(Diagnostic::error(
                format!("`{key}` is a whole number from 0 on"),
                node,
            ));
        }
        value.map(|value| (value, node))
    };
    let low = number(low_key);
    let high = number(high_key);
    if let (Some((low, _)), Some((high, node))) = (low, high)
        && low > high
    {
        diagnostics.push(Diagnostic::error(
            format!("`{high_key}` is below `{low_key}`"),
            node,
        ));
    }
    let sentence = match (low, high) {
        (Some((low, _)), Some((high, _))) => format!("{low} to {high}"),
        (Some((low, _)), None) => format!("At least {low}"),
        (None, Some((high, _))) => format!("At most {high}"),
        (None, None) => return None,
    };
    let last = high.or(low).map_or(0.0, |(value, _)| value);
    Some(match unit {
        "" => format!("{sentence}."),
        _ if (last - 1.0).abs() < f64::EPSILON => format!("{sentence} {unit}."),
        _ => format!("{sentence} {unit}s."),
    })
}
