//! Resolves the types that are received from elsewhere.

use super::Context;
use crate::api::TypeId;
use crate::diagnostics::Diagnostic;
use crate::scalar::Scalar;
use crate::syntax::{Spec, Text};

/// Resolves the names in all lists of `incoming`.
pub fn resolve(spec: &Spec, context: &mut Context) -> Vec<TypeId> {
    let mut incoming = Vec::with_capacity(spec.incoming.len());
    for name in &spec.incoming {
        match context.names.find(&name.value) {
            Some(id) if incoming.contains(&id) => {}
            Some(id) => incoming.push(id),
            None => report_undeclared(name, context),
        }
    }
    incoming
}

fn report_undeclared(name: &Text, context: &mut Context) {
    if context.names.incomplete {
        return;
    }
    let typed = name.value.as_str();
    let diagnostic = if Scalar::find(typed).is_some() || typed.contains(char::is_whitespace) {
        let message = format!("`{typed}` is not the name of a declared type");
        let help = "declare a type under `types`, and write its name here";
        Diagnostic::error(message, name.span).help(help)
    } else {
        let message = format!("unknown type `{typed}`");
        Diagnostic::error(message, name.span).suggest(typed, context.names.all())
    };
    context.diagnostics.push(diagnostic);
}
