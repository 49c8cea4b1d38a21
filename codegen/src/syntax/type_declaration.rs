//! Declared types: objects, enums, unions and aliases.

use serde_json::{Value as Json, json};

use super::declare::{Syntax, mapping};
use super::differs::{Omits, TypeDiffers, ValueDiffers};
use super::expression::TypeExpression;
use super::field::Field;
use super::mapping::Definitions;
use super::named::{Named, Shorthand, Typed};
use super::reader::{Entry, Reader};
use super::values::{Flag, Reason, Text, text, texts, texts_schema};
use crate::diagnostics::{Diagnostic, Span};
use crate::yaml::{Node, Value};

mapping! {
    /// A declared type.
    TypeDeclaration, "a type declaration", one_of ["fields", "enum", "union", "type"], together [("additional", "fields"), ("closed", "enum"), ("tag", "union")], apart [
        ("differs", "enum", "add `differs` to its values, or `differs: { type: REASON }` to the fields of this type"),
        ("differs", "union", DIFFERS), ("differs", "type", DIFFERS),
        ("omits", "union", "add `omits` to an object in the union, or `differs: { type: REASON }` to the fields of this type"), ("omits", "type", "add `omits` to the declaration of that type")
    ];
    /// A description for the documentation. Markdown.
    "doc" doc: Text;
    /// Why it is deprecated, and what to use instead.
    "deprecated" deprecated: Reason;
    /// The name to use in Rust instead of the derived one.
    "rust" rust: Text;
    /// For a JSON object: its fields by name.
    "fields" fields: Named<Typed<Field>>;
    /// The type of the values of all other properties of the object, which are kept. By default, they are ignored.
    "additional" additional: TypeExpression;
    /// For one of a set of strings: the strings, or each with its description.
    "enum" values: EnumValues;
    /// Whether a string that `enum` doesn't list is an error. By default, it is kept.
    "closed" closed: Flag;
    /// For one of a set of types: the types, or each with a name.
    "union" members: Members;
    /// The field whose literal identifies the member of `union`.
    "tag" tag: Text;
    /// For an alias: the aliased type.
    "type" ty: TypeExpression;
    /// Why this intentionally differs from the reference.
    "differs" differs: TypeDiffers;
    /// The fields or values of the reference that the spec leaves out, each with the reason; `additional` for the type of
    /// other properties.
    "omits" omits: Omits;
}

/// The advice where a type as a whole can't say why it differs.
const DIFFERS: &str = "add `differs: { type: REASON }` to the fields of this type";

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
    /// What the value means. Markdown.
    "doc" doc: Text;
    /// Why it is deprecated, and what to use instead.
    "deprecated" deprecated: Reason;
    /// The name to use in Rust instead of the derived one.
    "rust" rust: Text;
    /// Why this intentionally differs from the reference.
    "differs" differs: ValueDiffers;
}

impl EnumValue {
    /// Writes it as it is in a list of values with descriptions.
    pub fn write_short(&self) -> Value {
        let long = self.write();
        match (&self.doc, &long) {
            (_, Value::Map(keys)) if keys.is_empty() => Value::Null,
            (Some(doc), Value::Map(keys)) if keys.len() == 1 => doc.write(),
            _ => long,
        }
    }
}

/// The values of an enum.
#[derive(Clone, Debug)]
pub struct EnumValues {
    /// The span of the whole list or mapping.
    pub span: Span,
    /// Whether they were given as a list, which has no place for a Rust name.
    pub is_list: bool,
    /// Each value and what is declared about it.
    pub values: Vec<(Text, EnumValue)>,
}

impl Syntax for EnumValues {
    fn kind() -> String {
        "a list of strings, or a mapping from each string to its description or the keys of a value of an enum".to_owned()
    }

    fn read(entry: Entry, reader: &mut Reader) -> Option<Self> {
        let node = entry.value;
        let is_list = !matches!(node.value, Value::Map(_));
        let values: Vec<(Text, EnumValue)> = if is_list {
            let in_quotes = "put it in quotes if the API sends a string; if it sends a number or boolean, use the type `integer` or `boolean`";
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

    fn write(&self) -> Value {
        if self.is_list {
            let texts = self.values.iter().map(|(text, _)| text.write().into());
            return Value::List(texts.collect());
        }
        let entries = self.values.iter().map(|(text, value)| {
            let key = Node::of_text(&text.value, text.span);
            (key, value.write_short().into())
        });
        Value::Map(entries.collect())
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
            let what = "the description of a value";
            text(entry.value, what, "put it in quotes", reader)
        }
    };
    Some(EnumValue {
        span: entry.key.span,
        doc,
        ..EnumValue::default()
    })
}

/// The members of a union.
#[derive(Clone, Debug)]
pub struct Members {
    /// The span of the whole list or mapping.
    pub span: Span,
    /// The type of each member, with its name if it has one.
    pub members: Vec<(Option<Text>, TypeExpression)>,
}

impl Syntax for Members {
    fn kind() -> String {
        "a list of types, or a mapping from names to types".to_owned()
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

    fn write(&self) -> Value {
        let is_list = self.members.iter().all(|(name, _)| name.is_none());
        if is_list {
            let types = self.members.iter().map(|(_, ty)| ty.write().into());
            return Value::List(types.collect());
        }
        let named = self.members.iter().filter_map(|(name, ty)| {
            let name = name.as_ref()?;
            let key = Node::of_text(&name.value, name.span);
            Some((key, ty.write().into()))
        });
        Value::Map(named.collect())
    }

    fn schema(definitions: &mut Definitions) -> Json {
        let ty = TypeExpression::schema(definitions);
        json!({ "anyOf": [
            { "type": "array", "items": ty, "minItems": 1 },
            { "type": "object", "additionalProperties": ty, "minProperties": 1 },
        ] })
    }
}
