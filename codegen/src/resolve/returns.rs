//! Resolves the responses of an operation.

use super::Context;
use super::literals;
use super::names::{Kind, rust_name};
use crate::api::{Payload, Returns};
use crate::diagnostics::Diagnostic;
use crate::syntax::{PayloadSyntax, ReturnsSyntax};

/// Resolves `returns`; `stem` is the prefix of the name of the enum for several statuses.
pub fn resolve(
    returns: Option<&ReturnsSyntax>,
    stem: &str,
    context: &mut Context,
) -> Option<Returns> {
    let statuses = match returns {
        None => return Some(Returns::One(Payload::Nothing)),
        Some(ReturnsSyntax::One(payload)) => {
            return Some(Returns::One(resolve_payload(payload, context)?));
        }
        Some(ReturnsSyntax::ByStatus(statuses)) => statuses,
    };
    let mut resolved = Vec::with_capacity(statuses.len());
    for (status, payload) in statuses {
        let payload = resolve_payload(payload, context);
        resolved.extend(payload.map(|payload| (status.value, payload)));
    }
    let mut statuses = resolved;
    if let [_] = statuses[..] {
        return statuses.pop().map(|(_, payload)| Returns::One(payload));
    }
    if statuses.is_empty() {
        return None;
    }
    let kind = Kind {
        taken: &context.reserved.resource_types,
        ..Kind::CAMEL
    };
    let rust = rust_name(&format!("{stem}Response"), kind)?;
    Some(Returns::ByStatus { rust, statuses })
}

fn resolve_payload(payload: &PayloadSyntax, context: &mut Context) -> Option<Payload> {
    let expression = match payload {
        PayloadSyntax::Nothing => return Some(Payload::Nothing),
        PayloadSyntax::Text => return Some(Payload::Text),
        PayloadSyntax::Json(expression) => expression,
    };
    literals::refuse_any(expression, context.diagnostics)?;
    if expression.optional {
        let message = "a response can't be optional";
        let help =
            "write `nothing` for a status without content, or `or null` for a nullable response";
        let diagnostic = Diagnostic::error(message, expression.span).help(help);
        context.diagnostics.push(diagnostic);
        return None;
    }
    let ty = context.names.resolve(&expression.ty, context.diagnostics)?;
    Some(Payload::Json(ty))
}
