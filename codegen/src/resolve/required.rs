//! Checks the names of the structs with what types require.

use super::Context;
use crate::api::required::{needs_names, struct_name};
use crate::api::{Api, Field, Shape};
use crate::diagnostics::Diagnostic;

/// Reports declared types with the name of such a struct.
pub fn check(api: &Api, context: &mut Context) {
    for id in api.sent_types() {
        let definition = api.types.get(id);
        let Shape::Object(object) = &definition.shape else {
            continue;
        };
        let fields = object.fields.iter();
        let required: Vec<&Field> = fields.filter(|field| field.is_argument()).collect();
        if !needs_names(&required, &api.types) {
            continue;
        }
        let name = struct_name(&definition.rust);
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
