//! Mappings from arbitrary names to values of one kind.

use serde_json::{Value as Json, json};

use super::declare::Syntax;
use super::expression::TypeExpression;
use super::mapping::Definitions;
use super::reader::{Entry, Reader};
use super::values::Text;
use crate::diagnostics::Span;
use crate::yaml::{Node, Value};

/// Values by name, in the order of the file.
#[derive(Clone, Debug)]
pub struct Named<T> {
    /// The span of its key.
    pub span: Span,
    /// Each name with its value; `None` if the value is invalid, which has been reported.
    pub entries: Vec<(Text, Option<T>)>,
}

impl<T> Default for Named<T> {
    fn default() -> Self {
        Named {
            span: Span::default(),
            entries: Vec::new(),
        }
    }
}

impl<T> Named<T> {
    /// Returns the names and values that could be read.
    pub fn iter(&self) -> impl Iterator<Item = (&Text, &T)> {
        let entries = self.entries.iter();
        entries.filter_map(|(name, value)| Some((name, value.as_ref()?)))
    }
}

impl<T: Syntax> Syntax for Named<T> {
    fn kind() -> String {
        format!("a mapping from each name to {}", T::kind())
    }

    fn read(entry: Entry, reader: &mut Reader) -> Option<Self> {
        let entries = reader.entries(entry.value, &entry.what())?;
        let read = |inner: Entry| (inner.spanned_name(), T::read(inner, reader));
        Some(Named {
            span: entry.key.span,
            entries: entries.into_iter().map(read).collect(),
        })
    }

    fn write(&self) -> Value {
        let entry = |(name, value): (&Text, &T)| {
            let key = Node::of_text(&name.value, name.span);
            (key, value.write().into())
        };
        Value::Map(self.iter().map(entry).collect())
    }

    fn schema(definitions: &mut Definitions) -> Json {
        let value = T::schema(definitions);
        json!({ "type": "object", "additionalProperties": value })
    }
}

/// A mapping that can be abbreviated to just a type.
pub trait Shorthand: Syntax {
    /// Expands a type to the full form; `None` is an invalid type, which has been reported.
    fn of_type(ty: Option<TypeExpression>) -> Self;

    /// Returns whether the value is the short form.
    fn is_short(value: &Value) -> bool {
        !matches!(value, Value::Map(_))
    }
}

/// A construct that is written as just a type or as a mapping.
#[derive(Clone, Debug)]
pub struct Typed<T>(pub T);

impl<T: Shorthand> Syntax for Typed<T> {
    fn kind() -> String {
        format!("a type or the keys of {}", T::kind())
    }

    fn read(entry: Entry, reader: &mut Reader) -> Option<Self> {
        if T::is_short(&entry.value.value) {
            let ty = TypeExpression::read(entry, reader);
            return Some(Typed(T::of_type(ty)));
        }
        T::read(entry, reader).map(Typed)
    }

    fn write(&self) -> Value {
        let long = self.0.write();
        let Value::Map(keys) = &long else { return long };
        match &keys[..] {
            [(key, ty)] if key.text() == Some("type") => ty.value.clone(),
            _ => long,
        }
    }

    fn schema(definitions: &mut Definitions) -> Json {
        let short = TypeExpression::schema(definitions);
        json!({ "anyOf": [short, T::schema(definitions)] })
    }
}
