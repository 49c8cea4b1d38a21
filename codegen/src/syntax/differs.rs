//! Why the spec intentionally differs from the reference of the API.

use serde_json::{Value as Json, json};

use super::declare::{Syntax, mapping};
use super::mapping::Definitions;
use super::named::Named;
use super::reader::{Entry, Reader, wrong_kind};
use super::values::Text;
use crate::diagnostics::Diagnostic;
use crate::yaml::{Node, Value};

mapping! {
    /// Why a field or parameter intentionally differs from the reference. Each value is the reason.
    FieldDiffers, "`differs` of a field or parameter", min_keys 1, apart [("added", "name", ADDED)];
    /// Why it is declared although the reference doesn't have it.
    "added" added: Text;
    /// Why its name differs.
    "name" name: Text;
    /// Why its type differs.
    "type" ty: Text;
    /// Why it is optional although the reference requires it, or the other way round.
    "optional" optional: Text;
    /// Why it isn't deprecated although the reference says so.
    "deprecated" deprecated: Text;
}

mapping! {
    /// Why an operation intentionally differs from the reference. Each value is the reason.
    OperationDiffers, "`differs` of an operation", min_keys 1, apart [
        ("added", "method", ADDED), ("added", "path", ADDED), ("added", "body", ADDED), ("added", "returns", ADDED),
        ("added", "deprecated", ADDED), ("added", "optional", ADDED)
    ];
    /// Why it is declared although the reference doesn't have it.
    "added" added: Text;
    /// Why its HTTP method differs.
    "method" method: Text;
    /// Why its path differs.
    "path" path: Text;
    /// Why the request body as a whole differs.
    "body" body: Text;
    /// Why the response as a whole differs.
    "returns" returns: Text;
    /// Why it isn't deprecated although the reference says so.
    "deprecated" deprecated: Text;
    /// Why the body is optional although the reference requires it, or the other way round; or why other fields of the
    /// body are required together.
    "optional" optional: Text;
}

mapping! {
    /// Why a declared type intentionally differs from the reference. Each value is the reason.
    TypeDiffers, "`differs` of a type", min_keys 1;
    /// Why the type of `additional` differs.
    "type" ty: Text;
}

mapping! {
    /// Why a value of an enum intentionally differs from the reference. Each value is the reason.
    ValueDiffers, "`differs` of a value", min_keys 1, apart [("added", "name", ADDED)];
    /// Why it is declared although the reference doesn't have it.
    "added" added: Text;
    /// Why the reference has another value instead.
    "name" name: Text;
}

/// The advice where `added` is combined with a key that compares.
const ADDED: &str = "with `added`, there is nothing to compare it with: remove one of them";

/// The reasons of a `differs`.
pub trait Reasons {
    /// Returns the reasons that are given, each with its key.
    fn reasons(&self) -> Vec<(&'static str, &Text)>;
}

impl Reasons for FieldDiffers {
    fn reasons(&self) -> Vec<(&'static str, &Text)> {
        given([
            ("added", &self.added),
            ("name", &self.name),
            ("type", &self.ty),
            ("optional", &self.optional),
            ("deprecated", &self.deprecated),
        ])
    }
}

impl Reasons for OperationDiffers {
    fn reasons(&self) -> Vec<(&'static str, &Text)> {
        given([
            ("added", &self.added),
            ("method", &self.method),
            ("path", &self.path),
            ("body", &self.body),
            ("returns", &self.returns),
            ("deprecated", &self.deprecated),
            ("optional", &self.optional),
        ])
    }
}

impl Reasons for TypeDiffers {
    fn reasons(&self) -> Vec<(&'static str, &Text)> {
        given([("type", &self.ty)])
    }
}

impl Reasons for ValueDiffers {
    fn reasons(&self) -> Vec<(&'static str, &Text)> {
        given([("added", &self.added), ("name", &self.name)])
    }
}

fn given<'a, const N: usize>(
    reasons: [(&'static str, &'a Option<Text>); N],
) -> Vec<(&'static str, &'a Text)> {
    let reasons = reasons.into_iter();
    reasons
        .filter_map(|(key, reason)| Some((key, reason.as_ref()?)))
        .collect()
}

/// What the spec leaves out of the reference, each with the reason.
#[derive(Clone, Debug)]
pub struct Omits(pub Named<Text>);

impl Syntax for Omits {
    fn kind() -> String {
        "a mapping from each name to the reason".to_owned()
    }

    fn read(entry: Entry, reader: &mut Reader) -> Option<Self> {
        let wrong = match &entry.value.value {
            Value::Map(map) if map.is_empty() => Diagnostic::error(
                format!("{} needs at least one name", entry.what()),
                entry.key.span,
            ),
            Value::Map(_) => return Named::read(entry, reader).map(Omits),
            _ => wrong_kind(&entry.what(), "a mapping of names to values", entry.value),
        };
        let help = format!("write `omits: {{ {}: REASON }}`", name_in(entry.value));
        reader.diagnostics.push(wrong.help(help));
        None
    }

    fn write(&self) -> Value {
        self.0.write()
    }

    fn schema(definitions: &mut Definitions) -> Json {
        let reason = Text::schema(definitions);
        json!({ "type": "object", "additionalProperties": reason, "minProperties": 1 })
    }
}

/// Returns the name that is probably meant by what is not a mapping, as it would be typed.
fn name_in(node: &Node) -> String {
    let text = match &node.value {
        Value::List(items) => items.first().and_then(Node::text),
        _ => node.text(),
    };
    let is_plain = |text: &str| {
        !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
    };
    match text {
        Some(text) if is_plain(text) => text.to_owned(),
        Some(text) if text.is_ascii() && !text.contains(['"', '\\', '\n']) => format!("{text:?}"),
        _ => "NAME".to_owned(),
    }
}
