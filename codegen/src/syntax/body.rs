//! The request body: its fields, or a type.

use serde_json::{Value as Json, json};

use super::declare::{Syntax, mapping};
use super::expression::TypeExpression;
use super::field::Field;
use super::mapping::Definitions;
use super::named::{Named, Typed};
use super::reader::{Entry, Reader};
use super::values::Text;
use crate::diagnostics::Span;
use crate::yaml::{Node, Value};

/// The JSON request body of an operation.
#[derive(Clone, Debug)]
pub struct BodySyntax {
    /// The span of its key.
    pub span: Span,
    /// Whether it was given in its long form.
    pub is_long: bool,
    /// A description for the documentation of the operation.
    pub doc: Option<Text>,
    /// Its fields or type; `None` if invalid, which has been reported.
    pub content: Option<BodyContent>,
}

/// The fields or type of a body.
#[derive(Clone, Debug)]
pub enum BodyContent {
    /// An object with these fields.
    Fields(Named<Typed<Field>>),
    /// A value of this type.
    Type(TypeExpression),
}

mapping! {
    /// The long form of a request body, which also allows a field called `type`.
    LongBody, "a body", one_of ["type", "fields"];
    /// The type of the whole body.
    "type" ty: TypeExpression;
    /// The fields of the body by name.
    "fields" fields: Named<Typed<Field>>;
    /// A description for the documentation of the operation.
    "doc" doc: Text;
}

/// Returns whether a mapping is the long form of a body rather than its fields by name.
fn is_long_form(map: &[(Node, Node)]) -> bool {
    let is_long = |(key, value): &(Node, Node)| match key.text() {
        Some("type" | "doc") => value.text().is_some(),
        Some("fields") => matches!(value.value, Value::Map(_)),
        _ => false,
    };
    let has_content = map
        .iter()
        .any(|(key, _)| matches!(key.text(), Some("type" | "fields")));
    has_content && map.iter().all(is_long)
}

impl Syntax for BodySyntax {
    fn kind() -> String {
        "fields by name, a type, or a mapping with `type` or `fields`".to_owned()
    }

    fn read(entry: Entry, reader: &mut Reader) -> Option<Self> {
        let content = match &entry.value.value {
            Value::Map(map) if is_long_form(map) => {
                let body = LongBody::read(entry, reader)?;
                let ty = body.ty.map(BodyContent::Type);
                return Some(BodySyntax {
                    span: body.span,
                    is_long: true,
                    doc: body.doc,
                    content: ty.or(body.fields.map(BodyContent::Fields)),
                });
            }
            Value::Map(_) => Named::read(entry, reader).map(BodyContent::Fields),
            _ => TypeExpression::read(entry, reader).map(BodyContent::Type),
        };
        Some(BodySyntax {
            span: entry.key.span,
            is_long: false,
            doc: None,
            content,
        })
    }

    fn write(&self) -> Value {
        let is_ambiguous = |fields: &Named<Typed<Field>>| {
            let mut names = fields.entries.iter().map(|(name, _)| name.value.as_str());
            names.all(|name| ["type", "fields", "doc"].contains(&name))
        };
        let long = LongBody {
            doc: self.doc.clone(),
            ..LongBody::default()
        };
        match &self.content {
            Some(BodyContent::Type(ty)) if self.is_long || self.doc.is_some() => LongBody {
                ty: Some(ty.clone()),
                ..long
            }
            .write(),
            Some(BodyContent::Fields(fields)) if self.doc.is_some() || is_ambiguous(fields) => {
                LongBody {
                    fields: Some(fields.clone()),
                    ..long
                }
                .write()
            }
            Some(BodyContent::Type(ty)) => ty.write(),
            Some(BodyContent::Fields(fields)) => fields.write(),
            None => Value::Null,
        }
    }

    fn schema(definitions: &mut Definitions) -> Json {
        let short = TypeExpression::schema(definitions);
        let fields = Named::<Typed<Field>>::schema(definitions);
        json!({ "anyOf": [short, fields, LongBody::schema(definitions)] })
    }
}
