//! Checks the names of the structs with what types require.

use super::Context;
use crate::api::required::required_struct;
use crate::api::{Api, Shape};
use crate::diagnostics::Diagnostic;

/// Reports declared types with the name of such a struct.
pub fn check(api: &Api, context: &mut Context) {
    for id in api.sent_types() {
        let definition = api.types.get(id);
        let Shape::Object(object) = &definition.shape else {
            continue;
        };
        let Some(name) = required_struct(&definition.rust, &object.fields, &api.types) else {
            continue;
        };
        if let Some((other, _)) = api.types.iter().find(|(_, other)| other.rust == name) {
            let message = format!(
                "`{name}` is the name of the struct with the required fields of `{}`",
                definition.rust
            );
            let diagnostic = Diagnostic::error(message, context.names.span(other))
                .note(context.names.span(id), "this type")
                .help("choose a Rust name: add `rust: some_name`");
            context.diagnostics.push(diagnostic);
        }
    }
}
