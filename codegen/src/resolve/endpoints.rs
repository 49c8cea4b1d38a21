//! Checks that operations differ in their endpoints.

use std::collections::HashMap;

use crate::api::{HttpMethod, Operation};
use crate::diagnostics::{Diagnostic, Diagnostics, Span};
use crate::syntax::Text;

/// Operations by HTTP method and path, with `{}` for parameters.
#[derive(Debug, Default)]
pub struct Endpoints {
    by_line: HashMap<(HttpMethod, String), (String, Span)>,
}

impl Endpoints {
    /// Reports an operation with the same method and path as an earlier one, since the service couldn't distinguish
    /// them.
    pub fn add(
        &mut self,
        operation: &Operation,
        path: &str,
        name: &Text,
        diagnostics: &mut Diagnostics,
    ) {
        let segments = path.split('/').map(|segment| {
            if segment.starts_with('{') {
                "{}"
            } else {
                segment
            }
        });
        let nameless = segments.collect::<Vec<_>>().join("/");
        let endpoint = (operation.http_method, nameless);
        let this = (name.value.clone(), name.span);
        if let Some((first, span)) = self.by_line.insert(endpoint, this) {
            let line = format!("{} {path}", operation.http_method.as_str());
            let message = format!("`{first}` and `{}` are both `{line}`", name.value);
            let diagnostic = Diagnostic::error(message, name.span);
            diagnostics.push(diagnostic.note(span, "the other one"));
        }
    }
}
