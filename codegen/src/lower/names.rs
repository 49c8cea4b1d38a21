//! Names in Rust for names in the spec: sensible, stable, and never two the same.

use std::collections::HashMap;

use heck::{ToSnakeCase, ToUpperCamelCase};

use super::table::Table;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::Node;
use crate::files::is_device;

/// Modules that every generated crate has; a resource of that name gets an underscore.
pub const RUNTIME_MODULES: &[&str] = &[
    "api",
    "attempt",
    "authentication",
    "base_url",
    "blocking",
    "bytes",
    "call",
    "client",
    "client_builder",
    "custom",
    "envelope",
    "error",
    "error_kind",
    "excerpt",
    "http",
    "http_body",
    "http_client",
    "json",
    "json_path",
    "lib",
    "limits",
    "log",
    "main",
    "mock",
    "operation",
    "path",
    "query",
    "rate_limit",
    "raw_response",
    "redaction",
    "request",
    "reqwest",
    "reqwest_transport",
    "response",
    "retry",
    "scalar",
    "handles",
    "secret",
    "serde_json",
    "text",
    "timestamp",
    "tls",
    "transport",
    "types",
];

/// Methods that every request has; a setter of that name gets an underscore.
pub const REQUEST_METHODS: &[&str] = &[
    "decode_full",
    "decode",
    "call",
    "header",
    "max_response_bytes",
    "max_retries",
    "max_retry_after",
    "query",
    "retry_delays",
    "send",
    "send_full",
    "send_raw",
    "timeout",
    "total_timeout",
    "new",
    "operation",
    "prepare",
    "clone",
];

/// Methods that every client has; a handle's method of that name gets an underscore.
pub const CLIENT_METHODS: &[&str] = &[
    "base_url", "blocking", "builder", "clone", "from_env", "into", "new", "request", "try_into",
];

/// Methods that every handle has, or would take from a trait before its own; one of that name gets an underscore.
pub const HANDLE_METHODS: &[&str] = &["clone", "into", "new", "try_into"];

/// Functions that every type has by itself; a setter of that name gets an underscore.
pub const TYPE_METHODS: &[&str] = &["new", "clone", "as_str", "from", "into"];

const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate",
    "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl",
    "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref",
    "return", "self", "static", "struct", "super", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// Types that emitted code calls by these bare names.
const PRELUDE: &[&str] = &[
    "Async",
    "AsRef",
    "Box",
    "BTreeMap",
    "Clone",
    "Client",
    "Debug",
    "Default",
    "Deserialize",
    "Deserializer",
    "Display",
    "Endpoint",
    "Eq",
    "Err",
    "Error",
    "ErrorKind",
    "From",
    "Hash",
    "Into",
    "IntoIterator",
    "Iterator",
    "MapAccess",
    "Method",
    "None",
    "Ok",
    "Operation",
    "Option",
    "PartialEq",
    "RequestParts",
    "Path",
    "R",
    "RawResponse",
    "Request",
    "Result",
    "Self",
    "Serialize",
    "SerializeMap",
    "Serializer",
    "Some",
    "String",
    "ToOwned",
    "ToString",
    "Value",
    "Vec",
    "Visitor",
];

/// What kind of name is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// `created_at`: fields, methods, modules.
    Snake,
    /// `SessionStatus`: types and variants.
    Camel,
}

/// The Rust name for `typed`: by its own style, with an underscore if `taken` or Rust has it already.
///
/// `None` if nothing of it can stand in a Rust name.
pub fn rust_name(typed: &str, style: Style, taken: &[&str]) -> Option<String> {
    if !typed.is_ascii() {
        return None;
    }
    let mut name = match style {
        Style::Snake => typed.to_snake_case(),
        Style::Camel if is_camel(typed) => typed.to_owned(),
        Style::Camel => typed.to_upper_camel_case(),
    };
    let first = name.chars().next()?;
    if first.is_ascii_digit() {
        name.insert(0, if style == Style::Snake { 'n' } else { 'N' });
    }
    let known = if style == Style::Snake {
        KEYWORDS
    } else {
        PRELUDE
    };
    if known.contains(&name.as_str()) || taken.contains(&name.as_str()) {
        name.push('_');
    }
    Some(name)
}

/// The module for what is called `rust`: with an underscore if `taken`, or if its file couldn't have that name.
pub fn module_name(rust: &str, taken: &[&str]) -> Option<String> {
    let mut module = rust_name(rust, Style::Snake, taken)?;
    if is_device(&module) {
        module.push('_');
    }
    Some(module)
}

/// Whether the name is in the style of Rust's types already, with its own idea of where words begin.
fn is_camel(typed: &str) -> bool {
    typed.starts_with(|first: char| first.is_ascii_uppercase())
        && typed
            .chars()
            .all(|character| character.is_ascii_alphanumeric())
        && typed
            .chars()
            .any(|character| character.is_ascii_lowercase())
}

/// Names that must differ from each other, with the place of each.
#[derive(Debug, Default)]
pub struct Names<'a> {
    taken: HashMap<String, (&'a str, &'a Node)>,
}

impl<'a> Names<'a> {
    /// Finds the Rust name for the key `typed`: the one given by `rust:` if any, or one made from it.
    ///
    /// `taken` are names that the generated crate has already.
    pub fn add(
        &mut self,
        typed: &'a str,
        key: &'a Node,
        table: Option<&Table<'a>>,
        (style, taken): (Style, &[&str]),
        diagnostics: &mut Diagnostics,
    ) -> Option<String> {
        let given = table.and_then(|table| table.get("rust"));
        let name = match given {
            Some(node) => override_name(node, style, taken, diagnostics)?,
            None => {
                if let Some(name) = rust_name(typed, style, taken) {
                    name
                } else {
                    let message = format!("no name in Rust can be made of `{typed}`");
                    diagnostics.push(Diagnostic::error(message, key).help(write_override(style)));
                    return None;
                }
            }
        };
        self.claim(&name, typed, key, style, diagnostics)
            .then_some(name)
    }

    /// Takes a name that was made for `typed`; false, and a diagnostic, if it is taken.
    pub fn claim(
        &mut self,
        name: &str,
        typed: &'a str,
        key: &'a Node,
        style: Style,
        diagnostics: &mut Diagnostics,
    ) -> bool {
        if let Some((first, place)) = self.taken.get(name) {
            let message = if typed == *first {
                format!("there are two `{typed}`, both `{name}` in Rust")
            } else {
                format!("`{typed}` and `{first}` are both `{name}` in Rust")
            };
            let diagnostic =
                Diagnostic::error(message, key).note(*place, format!("`{name}` already"));
            diagnostics.push(diagnostic.help(write_override(style)));
            return false;
        }
        self.taken.insert(name.to_owned(), (typed, key));
        true
    }
}

/// Takes over the diagnostics of a place where no `rust:` can stand, with other advice.
pub fn advise(clash: Diagnostics, help: &str, diagnostics: &mut Diagnostics) {
    for mut diagnostic in clash.into_list() {
        diagnostic.help = vec![help.to_owned()];
        diagnostics.push(diagnostic);
    }
}

fn write_override(style: Style) -> String {
    let example = match style {
        Style::Snake => "some_name",
        Style::Camel => "SomeName",
    };
    format!("choose one yourself: add `rust: {example}` to it")
}

fn override_name(
    node: &Node,
    style: Style,
    taken: &[&str],
    diagnostics: &mut Diagnostics,
) -> Option<String> {
    let typed = super::table::text(node, "`rust`", diagnostics)?;
    let made = rust_name(typed, style, taken);
    if made.as_deref() == Some(typed) {
        return made;
    }
    let diagnostic = Diagnostic::error(
        format!("`{typed}` can't be used as a name in Rust here"),
        node,
    );
    diagnostics.push(match made {
        Some(name) => diagnostic.help(format!("write `{name}`")),
        None => diagnostic.help(
            "letters, digits and underscores make a name, and it is not one that Rust uses itself",
        ),
    });
    None
}
