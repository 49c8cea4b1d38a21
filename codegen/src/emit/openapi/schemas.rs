//! Types as schemas.

use super::json::{Json, Object, number};
use super::names::{Names, component};
use super::text::{described, description, plain_default};
use crate::api::{
    Api, EnumValue, Field, Limits, Scalar, Shape, TaggedVariant, Type, TypeDefinition, TypeId,
    Types, Variant,
};

/// The schemas of an API.
pub struct Schemas<'a> {
    types: &'a Types,
    /// The name of each declared type among the components.
    names: Vec<String>,
}

impl<'a> Schemas<'a> {
    /// Names the schema of each declared type.
    pub fn new(api: &'a Api) -> Self {
        let mut names = Names::default();
        let definitions = api.types.iter().map(|(_, definition)| definition);
        let names = definitions.map(|definition| names.take(&component(&definition.rust)));
        Schemas {
            names: names.collect(),
            types: &api.types,
        }
    }

    /// Returns the schemas of all declared types by name.
    pub fn components(&self) -> Object {
        let definitions = self.types.iter();
        definitions
            .map(|(id, definition)| (self.name(id).to_owned(), self.definition(definition).into()))
            .collect()
    }

    /// Returns the name of a declared type. Each has one, since names are made from the list that IDs point into.
    pub fn name(&self, id: TypeId) -> &str {
        self.names.get(id.0).map_or("", String::as_str)
    }

    /// Returns the schema of a type.
    pub fn of_type(&self, ty: &Type) -> Object {
        match ty {
            Type::Scalar(scalar) => of_scalar(*scalar),
            Type::Literal(text) => Object::default().with("type", "string").with("const", text),
            Type::OneOf(texts) => Object::default()
                .with("type", "string")
                .with("enum", texts.iter().collect::<Vec<_>>()),
            Type::Array(item) => Object::default()
                .with("type", "array")
                .with("items", self.of_type(item)),
            Type::Map(item) => Object::default()
                .with("type", "object")
                .with("additionalProperties", self.of_type(item)),
            Type::Nullable(inner) => nullable(self.of_type(inner)),
            Type::Named(id) => Object::default().with("$ref", self.pointer(*id)),
        }
    }

    fn pointer(&self, id: TypeId) -> String {
        format!("#/components/schemas/{}", self.name(id))
    }

    /// Returns the schema of a field without its description.
    pub fn of_value(&self, field: &Field) -> Object {
        let (limits, is_secret) = (&field.limits, field.secret);
        let mut schema = self.of_type(&field.ty);
        if field.ty.is_array_of_strings() {
            let items = secret(of_scalar(Scalar::String), is_secret);
            schema.set("items", length(items, limits));
        } else if field.ty.is_string() {
            schema = length(secret(schema, is_secret), limits);
        }
        schema
            .maybe("minItems", limits.min_items.and_then(number))
            .maybe("maxItems", limits.max_items.and_then(number))
            .maybe("minimum", limits.minimum.and_then(number))
            .maybe("maximum", limits.maximum.and_then(number))
            .maybe("default", plain_default(field, self.types))
    }

    /// Returns the schema of an object.
    pub fn of_fields(&self, fields: &[Field]) -> Object {
        let properties: Object = fields
            .iter()
            .map(|field| {
                let schema = self.of_value(field);
                let doc = described(field, self.types);
                let schema = schema.maybe("description", doc);
                let schema = schema.flag("deprecated", field.deprecated.is_some());
                (field.wire.clone(), schema.into())
            })
            .collect();
        let required = fields.iter().filter(|field| !field.optional);
        let required: Vec<&str> = required.map(|field| field.wire.as_str()).collect();
        Object::default()
            .with("type", "object")
            .with("properties", properties)
            .maybe("required", (!required.is_empty()).then_some(required))
    }

    fn definition(&self, definition: &TypeDefinition) -> Object {
        let doc = description(
            definition.doc.as_deref(),
            definition.deprecated.as_deref(),
            None,
        );
        let schema = self.of_shape(&definition.shape);
        Object::default()
            .maybe("description", doc)
            .flag("deprecated", definition.deprecated.is_some())
            .and(schema)
    }

    fn of_shape(&self, shape: &Shape) -> Object {
        match shape {
            Shape::Object(object) => {
                let additional = object.additional.as_ref().map(|ty| match ty {
                    Type::Map(value) => self.of_type(value),
                    ty => self.of_type(ty),
                });
                self.of_fields(&object.fields)
                    .maybe("additionalProperties", additional)
            }
            Shape::Enum { values, closed } => of_enum(values, *closed),
            Shape::Tagged { tag, variants } => self.tagged(tag, variants),
            Shape::Untagged(variants) => self.untagged(variants),
            Shape::Alias(ty) => self.of_type(ty),
        }
    }

    fn tagged(&self, tag: &str, variants: &[TaggedVariant]) -> Object {
        let members = variants.iter().map(|tagged| &tagged.variant.ty);
        let members: Vec<Object> = members.map(|ty| self.of_type(ty)).collect();
        let mapping: Object = variants
            .iter()
            .filter_map(|tagged| Some((&tagged.texts, self.pointer(tagged.variant.ty.named()?))))
            .flat_map(|(texts, pointer)| {
                let texts = texts.iter();
                texts.map(move |text| (text.clone(), Json::from(&pointer)))
            })
            .collect();
        let discriminator = Object::default()
            .with("propertyName", tag)
            .with("mapping", mapping);
        choice("oneOf", members).with("discriminator", discriminator)
    }

    fn untagged(&self, variants: &[Variant]) -> Object {
        let members = variants.iter().map(|variant| self.of_type(&variant.ty));
        choice("anyOf", members.collect())
    }
}

/// A choice of nothing is not allowed in a schema.
fn choice(key: &str, members: Vec<Object>) -> Object {
    Object::default().maybe(key, (!members.is_empty()).then_some(members))
}

fn of_scalar(scalar: Scalar) -> Object {
    let schema = Object::default();
    match scalar {
        Scalar::String => schema.with("type", "string"),
        Scalar::Integer => schema.with("type", "integer").with("format", "int64"),
        Scalar::Number => schema.with("type", "number"),
        Scalar::Boolean => schema.with("type", "boolean"),
        Scalar::Timestamp => schema.with("type", "string").with("format", "date-time"),
        Scalar::Date => schema.with("type", "string").with("format", "date"),
        Scalar::Unknown => schema,
    }
}

/// Adds `null` to the values that a schema allows.
fn nullable(mut schema: Object) -> Object {
    let is_plain = ["const", "enum"]
        .iter()
        .all(|key| schema.get(key).is_none());
    match schema.get("type").cloned() {
        Some(Json::Text(ty)) if is_plain => {
            schema.set("type", vec![ty.as_str(), "null"]);
            schema
        }
        _ => {
            let null = Object::default().with("type", "null");
            Object::default().with("anyOf", vec![schema, null])
        }
    }
}

/// Tools show a password only if asked to.
fn secret(schema: Object, is_secret: bool) -> Object {
    schema.maybe("format", is_secret.then_some("password"))
}

fn length(schema: Object, limits: &Limits) -> Object {
    schema
        .maybe("minLength", limits.min_length.and_then(number))
        .maybe("maxLength", limits.max_length.and_then(number))
}

/// An open enum allows any string besides its values.
fn of_enum(values: &[EnumValue], closed: bool) -> Object {
    let is_bare = |value: &EnumValue| value.doc.is_none() && value.deprecated.is_none();
    let string = Object::default().with("type", "string");
    // A closed enum of one text would look like a literal.
    let is_literal = closed && values.len() == 1;
    if values.iter().all(is_bare) && !is_literal {
        let texts: Vec<&String> = values.iter().map(|value| &value.wire).collect();
        let known = string.clone().with("enum", texts);
        return if closed {
            known
        } else {
            Object::default().with("anyOf", vec![known, string])
        };
    }
    let mut members: Vec<Object> = values.iter().map(of_enum_value).collect();
    if closed {
        return string.with("oneOf", members);
    }
    members.push(string);
    Object::default().with("anyOf", members)
}

fn of_enum_value(value: &EnumValue) -> Object {
    let (doc, deprecated) = (value.doc.as_deref(), value.deprecated.as_deref());
    Object::default()
        .with("const", &value.wire)
        .maybe("description", description(doc, deprecated, None))
        .flag("deprecated", deprecated.is_some())
}
