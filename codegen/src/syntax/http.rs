//! The HTTP line of an operation: `POST /polls/{poll_id}`.

use serde_json::{Value as Json, json};

use super::declare::Syntax;
use super::mapping::Definitions;
use super::path::{Path, read_path};
use super::reader::{Entry, Reader};
use super::values::text;
use crate::diagnostics::{Diagnostic, Span};
use crate::yaml::Value;

/// The HTTP methods of an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HttpMethod {
    /// `GET`
    Get,
    /// `POST`
    Post,
    /// `PUT`
    Put,
    /// `PATCH`
    Patch,
    /// `DELETE`
    Delete,
}

impl HttpMethod {
    /// All of them.
    pub const ALL: [HttpMethod; 5] = [
        HttpMethod::Get,
        HttpMethod::Post,
        HttpMethod::Put,
        HttpMethod::Patch,
        HttpMethod::Delete,
    ];

    /// Returns the name in upper case, as in a spec and on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            HttpMethod::Get => "GET",
            HttpMethod::Post => "POST",
            HttpMethod::Put => "PUT",
            HttpMethod::Patch => "PATCH",
            HttpMethod::Delete => "DELETE",
        }
    }

    /// Returns whether HTTP defines the method as idempotent.
    pub fn is_idempotent(self) -> bool {
        matches!(self, HttpMethod::Get | HttpMethod::Put | HttpMethod::Delete)
    }
}

/// A method and a path, which may be empty.
#[derive(Clone, Debug)]
pub struct Http {
    /// The span of the whole line.
    pub span: Span,
    /// The method.
    pub method: HttpMethod,
    /// The path; `None` if it is invalid, which has been reported.
    pub path: Option<Path>,
}

impl Syntax for Http {
    fn kind() -> String {
        "a method and a path".to_owned()
    }

    fn read(entry: Entry, reader: &mut Reader) -> Option<Self> {
        let span = text(entry.value, &entry.what(), "put it in quotes", reader)?.span;
        let line = entry.value.text()?;
        let typed = line.split_whitespace().next()?;
        let start = line.find(typed)?;
        let end = start + typed.len();
        let Some(method) = HttpMethod::ALL
            .into_iter()
            .find(|method| method.as_str() == typed)
        else {
            let message = format!("`{typed}` is not an HTTP method");
            let diagnostic = Diagnostic::error(message, span.part(start..end));
            let known = HttpMethod::ALL.map(HttpMethod::as_str);
            reader.diagnostics.push(diagnostic.suggest(typed, known));
            return None;
        };
        let path = line[end..].trim();
        let path = if path.is_empty() {
            Some(Path {
                span,
                segments: Vec::new(),
            })
        } else {
            let offset = end + line[end..].find(path)?;
            read_path(path, offset, span, reader)
        };
        Some(Http { span, method, path })
    }

    fn write(&self) -> Value {
        let path = self.path.as_ref().map(Path::to_string);
        let line = format!("{} {}", self.method.as_str(), path.unwrap_or_default());
        Value::of_text(line.trim_end())
    }

    fn schema(_: &mut Definitions) -> Json {
        let methods = HttpMethod::ALL.map(HttpMethod::as_str).join("|");
        json!({ "type": "string", "pattern": format!("^\\s*({methods})(\\s+/.*)?\\s*$") })
    }
}
