//! What an operation brings back, by status.

use super::expression::{self, Expression};
use super::table::Table;
use super::types::Types;
use crate::api::{Payload, Returns, Type};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::{Node, Value};

/// Reads `returns`; `rust` begins the name of the enum for several statuses.
pub fn lower(
    table: &Table,
    rust: &str,
    types: &Types,
    diagnostics: &mut Diagnostics,
) -> Option<Returns> {
    let Some(returns) = table.entry("returns") else {
        return Some(Returns::One(Payload::Nothing));
    };
    let node = returns.value;
    let Value::Map(_) = node.value else {
        return Some(Returns::One(payload(node, types, diagnostics)?));
    };
    let by_status = returns.open(diagnostics)?;
    let mut statuses = Vec::new();
    for entry in &by_status.entries {
        let status = entry
            .name
            .parse::<u16>()
            .ok()
            .filter(|status| (200..300).contains(status));
        if status.is_none() {
            let diagnostic =
                Diagnostic::error(format!("`{}` is no success status", entry.name), entry.key);
            diagnostics
                .push(diagnostic.help("write 200 to 299; every other status is an error already"));
        }
        if let (Some(status), Some(payload)) = (status, payload(entry.value, types, diagnostics)) {
            statuses.push((status, payload));
        }
    }
    match statuses.len() {
        0 => {
            if by_status.entries.is_empty() {
                diagnostics.push(Diagnostic::error(
                    "`returns` needs at least one status",
                    node,
                ));
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
pub fn refuse_any_literal(expression: &Expression, node: &Node, diagnostics: &mut Diagnostics) {
    if matches!(expression.ty, Type::Literal(_)) {
        let diagnostic = Diagnostic::error("a literal can only be a field", node);
        diagnostics.push(diagnostic.help("declare an `enum` with this one value under `types`"));
    } else {
        expression::refuse_literal(expression, node, diagnostics);
    }
}

fn payload(node: &Node, types: &Types, diagnostics: &mut Diagnostics) -> Option<Payload> {
    match node.text() {
        Some("nothing") => return Some(Payload::Nothing),
        Some("text") => return Some(Payload::Text),
        _ => {}
    }
    let expression = expression::parse(node, types, diagnostics)?;
    refuse_any_literal(&expression, node, diagnostics);
    if expression.optional {
        let diagnostic = Diagnostic::error("a response can't be optional", node);
        diagnostics
            .push(diagnostic.help(
                "write `nothing` for a status without content, or `or null` behind the type",
            ));
        return None;
    }
    Some(Payload::Json(expression.ty))
}
