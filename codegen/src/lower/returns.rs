//! What an operation brings back, by status.

use super::expression::{self, Expression};
use super::table::Table;
use super::types::Types;
use crate::api::{Payload, Returns, Type};
use crate::document::{Node, Value};
use crate::mistake::{Mistake, Mistakes};

/// Reads `returns`; `rust` begins the name of the enum for several statuses.
pub fn lower(table: &Table, rust: &str, types: &Types, mistakes: &mut Mistakes) -> Option<Returns> {
    let Some(returns) = table.entry("returns") else {
        return Some(Returns::One(Payload::Nothing));
    };
    let node = returns.value;
    let Value::Map(_) = node.value else {
        return Some(Returns::One(payload(node, types, mistakes)?));
    };
    let by_status = returns.open(mistakes)?;
    let mut statuses = Vec::new();
    for entry in &by_status.entries {
        let status = entry
            .name
            .parse::<u16>()
            .ok()
            .filter(|status| (200..300).contains(status));
        if status.is_none() {
            let mistake =
                Mistake::error(format!("`{}` is no success status", entry.name), entry.key);
            mistakes.push(mistake.help("write 200 to 299; every other status is an error already"));
        }
        if let (Some(status), Some(payload)) = (status, payload(entry.value, types, mistakes)) {
            statuses.push((status, payload));
        }
    }
    match statuses.len() {
        0 => {
            if by_status.entries.is_empty() {
                mistakes.push(Mistake::error("`returns` needs at least one status", node));
            }
            None
        }
        1 => statuses.pop().map(|(_, payload)| Returns::One(payload)),
        _ => Some(Returns::ByStatus {
            rust: format!("{rust}Response"),
            statuses,
        }),
    }
}

/// A literal says what a field holds; what is sent or received as a whole is never one.
pub fn refuse_any_literal(expression: &Expression, node: &Node, mistakes: &mut Mistakes) {
    if matches!(expression.ty, Type::Literal(_)) {
        let mistake = Mistake::error("a literal can only be a field", node);
        mistakes.push(mistake.help("declare an `enum` with this one value under `types`"));
    } else {
        expression::refuse_literal(expression, node, mistakes);
    }
}

fn payload(node: &Node, types: &Types, mistakes: &mut Mistakes) -> Option<Payload> {
    match node.text() {
        Some("nothing") => return Some(Payload::Nothing),
        Some("text") => return Some(Payload::Text),
        _ => {}
    }
    let expression = expression::parse(node, types, mistakes)?;
    refuse_any_literal(&expression, node, mistakes);
    if expression.optional {
        let mistake = Mistake::error("a response can't be optional", node);
        mistakes
            .push(mistake.help(
                "write `nothing` for a status without content, or `or null` behind the type",
            ));
        return None;
    }
    Some(Payload::Json(expression.ty))
}
