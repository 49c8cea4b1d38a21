//! Declared types: objects, enums, unions and other names for types.

use serde_json::{Value as Json, json};

use super::declare::{Syntax, mapping};
use super::expression::TypeExpression;
use super::field::Field;
use super::mapping::Definitions;
use super::named::{Named, Shorthand, Typed};
use super::reader::{Entry, Reader};
use super::values::{Flag, Reason, Text, text, texts, texts_schema};
use crate::diagnostics::{Diagnostic, Span};
use crate::yaml::Value;

mapping! {
    /// A declared type.
    TypeDeclaration, "a type declaration", one_of ["fields", "enum", "union", "type"], together [("closed", "enum"), ("tag", "union")];
    /// What it is, for its documentation. Markdown.
    "doc" doc: Text;
    /// Why it is deprecated, and what to use instead.
    "deprecated" deprecated: Reason;
    /// Its name in Rust, where the one made from its name here won't do.
    "rust" rust: Text;
    /// For a JSON object: its fields, from the name to a type or to more.
    "fields" fields: Named<Typed<Field>>;
    /// For one of a few texts: the texts, or each with its description.
    "enum" values: EnumValues;
    /// Whether any other text than those of `enum` is an error; it is kept otherwise.
    "closed" closed: Flag;
    /// For one of a few types: the types, or each with a name.
    "union" members: Members;
    /// The field whose literal tells the objects of `union` apart.
    "tag" tag: Text;
    /// For another name of a type: the type.
    "type" ty: TypeExpression;
}

impl Shorthand for TypeDeclaration {
    fn of_type(ty: Option<TypeExpression>) -> Self {
        TypeDeclaration {
            ty,
            ..TypeDeclaration::default()
        }
    }

    fn is_short(value: &Value) -> bool {
        matches!(value, Value::Text(_))
    }
}

mapping! {
    /// A value of an enum.
    EnumValue, "a value of an enum";
    /// What it means, for its documentation. Markdown.
    "doc" doc: Text;
    /// Why it is deprecated, and what to use instead.
    "deprecated" deprecated: Reason;
    /// Its name in Rust, where the one made from its text won't do.
    "rust" rust: Text;
}

/// The values of an enum.
#[derive(Clone, Debug)]
pub struct EnumValues {
    /// Where they were typed.
    pub span: Span,
    /// Whether they were typed as a list, where there is no place for a name in Rust.
    pub is_list: bool,
    /// Each text, and what is said of it.
    pub values: Vec<(Text, EnumValue)>,
}

impl Syntax for EnumValues {
    fn kind() -> String {
        "a list of texts, or texts, each with what it means".to_owned()
    }

    fn read(entry: Entry, reader: &mut Reader) -> Option<Self> {
        let node = entry.value;
        let is_list = !matches!(node.value, Value::Map(_));
        let values: Vec<(Text, EnumValue)> = if is_list {
            let in_quotes = "write it in quotes if the API sends text; where it sends a number or boolean, the type is `integer` or `boolean`";
            let texts = texts(node, entry.name, in_quotes, reader)?;
            let plain = |text| (text, EnumValue::default());
            texts.into_iter().map(plain).collect()
        } else {
            let entries = reader.entries(node, &entry.what())?;
            let read = |inner: Entry| Some((inner.spanned_name(), enum_value(inner, reader)?));
            entries.into_iter().filter_map(read).collect()
        };
        let is_empty = match &node.value {
            Value::List(items) => items.is_empty(),
            Value::Map(map) => map.is_empty(),
            _ => false,
        };
        if is_empty {
            let message = "an enum needs at least one value";
            reader
                .diagnostics
                .push(Diagnostic::error(message, node.span));
        }
        Some(EnumValues {
            span: node.span,
            is_list,
            values,
        })
    }

    fn schema(definitions: &mut Definitions) -> Json {
        let value = EnumValue::schema(definitions);
        let text = Text::schema(definitions);
        json!({ "anyOf": [texts_schema(1), {
            "type": "object",
            "additionalProperties": { "anyOf": [{ "type": "null" }, text, value] },
            "minProperties": 1,
        }] })
    }
}

fn enum_value(entry: Entry, reader: &mut Reader) -> Option<EnumValue> {
    let doc = match &entry.value.value {
        Value::Map(_) => return EnumValue::read(entry, reader),
        Value::Null => None,
        _ => {
            let what = "what a value means";
            text(entry.value, what, "write it in quotes", reader)
        }
    };
    Some(EnumValue {
        span: entry.key.span,
        doc,
        ..EnumValue::default()
    })
}

/// The alternatives of a union.
#[derive(Clone, Debug)]
pub struct Members {
    /// Where they were typed.
    pub span: Span,
    /// Each type, and the name of the alternative if it has one.
    pub members: Vec<(Option<Text>, TypeExpression)>,
}

impl Syntax for Members {
    fn kind() -> String {
        "a list of types, or names, each with a type".to_owned()
    }

    fn read(entry: Entry, reader: &mut Reader) -> Option<Self> {
        let node = entry.value;
        let unnamed = |item| Entry {
            value: item,
            ..entry
        };
        let (is_empty, members) = match &node.value {
            Value::List(items) => {
                let read = |item| Some((None, TypeExpression::read(unnamed(item), reader)?));
                (items.is_empty(), items.iter().filter_map(read).collect())
            }
            Value::Map(map) => {
                let entries = reader.entries(node, &entry.what())?;
                let read = |inner: Entry| {
                    let ty = TypeExpression::read(inner, reader)?;
                    Some((Some(inner.spanned_name()), ty))
                };
                let members = entries.into_iter().filter_map(read).collect();
                (map.is_empty(), members)
            }
            _ => {
                let diagnostic = super::reader::wrong_kind("`union`", "a list of types", node);
                let help = "write `union: [First, Second]`";
                reader.diagnostics.push(diagnostic.help(help));
                return None;
            }
        };
        if is_empty {
            let message = "a union needs at least one type";
            reader
                .diagnostics
                .push(Diagnostic::error(message, node.span));
        }
        Some(Members {
            span: node.span,
            members,
        })
    }

    fn schema(definitions: &mut Definitions) -> Json {
        let ty = TypeExpression::schema(definitions);
        json!({ "anyOf": [
            { "type": "array", "items": ty, "minItems": 1 },
            { "type": "object", "additionalProperties": ty, "minProperties": 1 },
        ] })
    }
}
