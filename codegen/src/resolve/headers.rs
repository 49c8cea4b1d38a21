//! Checks the headers that a spec declares.

use std::collections::HashMap;

use super::Context;
use crate::diagnostics::{Diagnostic, Diagnostics, Span};
use crate::symbols;
use crate::syntax::{Auth, Named, Text};

/// Resolves the headers of every request.
pub fn of_api(
    headers: &Named<Text>,
    auth: Option<&Auth>,
    context: &mut Context,
) -> Vec<(String, String)> {
    let names = headers.entries.iter().map(|(name, _)| name);
    check(names, auth.and_then(|auth| auth.header.as_ref()), context);
    for (name, value) in headers.iter() {
        if name.value.eq_ignore_ascii_case("user-agent") {
            let message = "the header `User-Agent` is set by the client";
            let help = "remove it: users of the client add to it with `ClientBuilder::user_agent`";
            let diagnostic = Diagnostic::error(message, name.span).help(help);
            context.diagnostics.push(diagnostic);
        }
        if let Some(diagnostic) = wrong_value(&value.value, value.span) {
            context.diagnostics.push(diagnostic);
        }
    }
    let pairs = headers.iter();
    pairs
        .map(|(name, value)| (name.value.clone(), value.value.clone()))
        .collect()
}

/// Returns the diagnostic for a text that no header can have.
pub fn wrong_value(text: &str, span: Span) -> Option<Diagnostic> {
    let is_visible = |character: char| character == ' ' || character.is_ascii_graphic();
    if text.chars().all(is_visible) && text.trim() == text {
        return None;
    }
    let message = "this text is not a valid header value";
    let help = "use visible ASCII characters, with spaces only between them";
    Some(Diagnostic::error(message, span).help(help))
}

/// Checks the names of headers; `auth` is the API's own header for authentication, if it has one.
pub fn check<'a>(
    headers: impl Iterator<Item = &'a Text>,
    auth: Option<&Text>,
    context: &mut Context,
) {
    let mut seen: HashMap<String, Span> = HashMap::new();
    for header in headers {
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
    if check_syntax(header, context.diagnostics) && symbols::is_own_header(name) {
        let message = format!("the header `{name}` is set by the client and can't be replaced");
        let help = if name.eq_ignore_ascii_case("authorization") {
            "declare authentication with `auth: { bearer: VARIABLE }`"
        } else {
            "remove it"
        };
        let diagnostic = Diagnostic::error(message, header.span).help(help);
        context.diagnostics.push(diagnostic);
    }
}

/// Returns whether the name of a header is valid, and reports it if not.
pub fn check_syntax(header: &Text, diagnostics: &mut Diagnostics) -> bool {
    let name = header.value.as_str();
    let is_token = !name.is_empty()
        && name.chars().all(|character| {
            character.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(character)
        });
    if !is_token {
        let message = format!("`{name}` is not a valid header name");
        let help = "use letters, digits and hyphens, as in `X-Request-Id`";
        diagnostics.push(Diagnostic::error(message, header.span).help(help));
    }
    is_token
}
