//! Checks the headers that a spec declares.

use std::collections::HashMap;

use super::Context;
use crate::diagnostics::{Diagnostic, Span};
use crate::symbols;
use crate::syntax::{Named, Parameter, Text, Typed};

/// Checks the names of an operation's headers; `auth` is the API's own header for authentication, if it has one.
pub fn check(headers: &Named<Typed<Parameter>>, auth: Option<&Text>, context: &mut Context) {
    let mut seen: HashMap<String, Span> = HashMap::new();
    for (header, _) in &headers.entries {
        check_name(header, context);
        let name = header.value.to_ascii_lowercase();
        let is_of_auth = auth.is_some_and(|auth| auth.value.eq_ignore_ascii_case(&name));
        if let Some(first) = seen.insert(name, header.span) {
            let message = "this header is given twice: header names are case-insensitive";
            let diagnostic = Diagnostic::error(message, header.span).label("again here");
            context
                .diagnostics
                .push(diagnostic.note(first, "first here"));
        } else if is_of_auth {
            let message = format!("the header `{}` is already set by `auth`", header.value);
            let diagnostic = Diagnostic::error(message, header.span);
            context.diagnostics.push(diagnostic.help("remove it"));
        }
    }
}

/// Reports a header whose name is invalid or that the client sets itself.
pub fn check_name(header: &Text, context: &mut Context) {
    let name = header.value.as_str();
    let is_token = !name.is_empty()
        && name.chars().all(|character| {
            character.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(character)
        });
    let diagnostic = if !is_token {
        let message = format!("`{name}` is not a valid header name");
        let help = "use letters, digits and hyphens, as in `X-Request-Id`";
        Diagnostic::error(message, header.span).help(help)
    } else if symbols::is_own_header(name) {
        let message = format!("the header `{name}` is set by the client and can't be replaced");
        let help = if name.eq_ignore_ascii_case("authorization") {
            "declare authentication with `auth: { bearer: VARIABLE }`"
        } else {
            "remove it"
        };
        Diagnostic::error(message, header.span).help(help)
    } else {
        return;
    };
    context.diagnostics.push(diagnostic);
}
