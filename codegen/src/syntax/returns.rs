//! The syntax of `returns`: the responses of an operation.

use serde_json::{Value as Json, json};

use super::declare::Syntax;
use super::expression::TypeExpression;
use super::mapping::Definitions;
use super::reader::{Entry, Reader};
use crate::diagnostics::{Diagnostic, Span, Spanned};
use crate::yaml::Value;

/// The success responses of an operation.
#[derive(Clone, Debug)]
pub enum ReturnsSyntax {
    /// The same for every success status.
    One(PayloadSyntax),
    /// By success status.
    ByStatus(Vec<(Spanned<u16>, PayloadSyntax)>),
}

/// The content of a response.
#[derive(Clone, Debug)]
pub enum PayloadSyntax {
    /// No content.
    Nothing,
    /// Text that is not JSON.
    Text,
    /// JSON of this type.
    Json(TypeExpression),
}

impl Syntax for PayloadSyntax {
    fn kind() -> String {
        "a type, `text` or `nothing`".to_owned()
    }

    fn read(entry: Entry, reader: &mut Reader) -> Option<Self> {
        match entry.value.text() {
            Some("nothing") => Some(PayloadSyntax::Nothing),
            Some("text") => Some(PayloadSyntax::Text),
            _ => TypeExpression::read(entry, reader).map(PayloadSyntax::Json),
        }
    }

    fn write(&self) -> Value {
        match self {
            PayloadSyntax::Nothing => Value::of_text("nothing"),
            PayloadSyntax::Text => Value::of_text("text"),
            PayloadSyntax::Json(expression) => expression.write(),
        }
    }

    fn schema(definitions: &mut Definitions) -> Json {
        TypeExpression::schema(definitions)
    }
}

impl Syntax for ReturnsSyntax {
    fn kind() -> String {
        "a type, `text` or `nothing`, or a mapping from status to one of these".to_owned()
    }

    fn read(entry: Entry, reader: &mut Reader) -> Option<Self> {
        let Value::Map(_) = entry.value.value else {
            return PayloadSyntax::read(entry, reader).map(ReturnsSyntax::One);
        };
        let entries = reader.entries(entry.value, &entry.what())?;
        if entries.is_empty() {
            let message = "`returns` needs at least one status";
            reader
                .diagnostics
                .push(Diagnostic::error(message, entry.value.span));
            return None;
        }
        let mut statuses = Vec::new();
        for inner in entries {
            let status = status(inner, reader);
            let payload = PayloadSyntax::read(inner, reader);
            statuses.extend(status.zip(payload));
        }
        Some(ReturnsSyntax::ByStatus(statuses))
    }

    fn write(&self) -> Value {
        match self {
            ReturnsSyntax::One(payload) => payload.write(),
            ReturnsSyntax::ByStatus(statuses) => {
                let entries = statuses.iter().map(|(status, payload)| {
                    let status = Value::of_number(status.value).into();
                    (status, payload.write().into())
                });
                Value::Map(entries.collect())
            }
        }
    }

    fn schema(definitions: &mut Definitions) -> Json {
        let payload = PayloadSyntax::schema(definitions);
        json!({ "anyOf": [payload, {
            "type": "object",
            "patternProperties": { "^2[0-9][0-9]$": payload },
            "additionalProperties": false,
            "minProperties": 1,
        }] })
    }
}

fn status(entry: Entry, reader: &mut Reader) -> Option<Spanned<u16>> {
    let span: Span = entry.key.span;
    let status = entry.name.parse::<u16>().ok();
    let Some(value) = status.filter(|status| (200..300).contains(status)) else {
        let message = format!("`{}` is not a success status", entry.name);
        let help = match (entry.name, entry.value.text()) {
            ("type", Some(ty)) => format!("write `returns: {ty}`"),
            _ => "use 200 to 299; every other status becomes an error".to_owned(),
        };
        let diagnostic = Diagnostic::error(message, span);
        reader.diagnostics.push(diagnostic.help(help));
        return None;
    };
    Some(Spanned { value, span })
}
