//! Resolves where the bodies of errors have their code and their message.

use crate::api::ErrorFields;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::syntax::{Errors, Text};

/// Resolves the two paths of fields.
pub fn resolve(errors: &Errors, diagnostics: &mut Diagnostics) -> Option<ErrorFields> {
    let typed = errors.code.as_ref();
    let code = typed.map(|code| names(code, diagnostics));
    let message = names(errors.message.as_ref()?, diagnostics)?;
    let Some((code, typed)) = code.zip(typed) else {
        return Some(ErrorFields {
            code: None,
            message,
        });
    };
    let code = code?;
    if code.starts_with(&message) || message.starts_with(&code) {
        let text = "the code and the message can't be in the same field";
        let diagnostic = Diagnostic::error(text, typed.span);
        let message = errors
            .message
            .as_ref()
            .map_or(errors.span, |text| text.span);
        diagnostics.push(diagnostic.note(message, "the message"));
    }
    Some(ErrorFields {
        code: Some(code),
        message,
    })
}

/// Returns the names in a path of fields.
fn names(typed: &Text, diagnostics: &mut Diagnostics) -> Option<Vec<String>> {
    let text = typed.value.as_str();
    let names: Vec<&str> = text.split('.').collect();
    let diagnostic = if text.contains(['[', ']', '*']) {
        let plain = text.replace(['[', ']', '*'], "").replace("..", ".");
        let message = "lists are not marked in a path of fields";
        Diagnostic::error(message, typed.span).help(format!("write `{plain}`"))
    } else if names
        .iter()
        .any(|name| name.is_empty() || name.contains(char::is_whitespace))
    {
        let message = "this is not a path of fields";
        let help = "write the names from the top with dots between them, as in `error.message`";
        Diagnostic::error(message, typed.span).help(help)
    } else {
        return Some(names.into_iter().map(str::to_owned).collect());
    };
    diagnostics.push(diagnostic);
    None
}
