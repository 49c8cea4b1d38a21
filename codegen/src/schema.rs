//! The JSON Schema of the spec's language, by which editors complete, explain and check while typing.
//!
//! It is made of the same lists of keys as the checks in `lower`, and says less than they do: what goes
//! beyond one place of one file is for the generator.

use serde_json::{Map, Value, json};

use crate::api::{HttpMethod, Scalar};
use crate::lower::keys::FILES;
use crate::lower::language::{Key, Kind, Mapping};

/// The schema as text, in JSON Schema draft 7: the version that YAML editors know best.
pub fn text() -> String {
    let mut definitions = Map::new();
    definitions.insert("type_expression".to_owned(), type_expression());
    // The kind of a file shows by its keys; a file with none of them is shown as one of types.
    let mut schema = json!({});
    for (mapping, keys) in FILES.iter().rev() {
        let file = reference(mapping, &mut definitions);
        schema = if schema == json!({}) {
            file
        } else {
            let has_one: Vec<Value> = keys
                .iter()
                .map(|key| json!({ "required": [key] }))
                .collect();
            json!({ "if": { "anyOf": has_one }, "then": file, "else": schema })
        };
    }
    schema["$schema"] = "http://json-schema.org/draft-07/schema#".into();
    schema["title"] = "A file of the spec".into();
    schema["definitions"] = definitions.into();
    format!("{schema:#}\n")
}

fn reference(mapping: &'static Mapping, definitions: &mut Map<String, Value>) -> Value {
    let name = definition_name(mapping);
    if !definitions.contains_key(&name) {
        // Taken before the keys are described, since a mapping may contain itself.
        definitions.insert(name.clone(), Value::Null);
        let described = described(mapping, definitions);
        definitions.insert(name.clone(), described);
    }
    json!({ "$ref": format!("#/definitions/{name}") })
}

/// `a query parameter` is `query_parameter`.
fn definition_name(mapping: &Mapping) -> String {
    let words = mapping.what.split(' ');
    let words = words.filter(|word| !["a", "an", "the"].contains(word));
    words
        .collect::<Vec<_>>()
        .join("_")
        .replace('`', "")
        .to_lowercase()
}

fn described(mapping: &'static Mapping, definitions: &mut Map<String, Value>) -> Value {
    let mut properties = Map::new();
    for key in mapping.keys {
        properties.insert(key.name.to_owned(), property(key, definitions));
    }
    let mut schema = json!({
        "type": "object",
        "properties": properties,
        "additionalProperties": false,
    });
    let required: Vec<&str> = mapping
        .keys
        .iter()
        .filter(|key| key.required.is_some())
        .map(|key| key.name)
        .collect();
    if !required.is_empty() {
        schema["required"] = required.into();
    }
    if !mapping.one_of.is_empty() {
        let choices = mapping.one_of.iter();
        schema["oneOf"] = choices.map(|key| json!({ "required": [key] })).collect();
    }
    for (key, other) in mapping.together {
        schema["dependencies"][key] = json!([other]);
    }
    schema
}

/// A key's value with its description; a reference stands alone in draft 7, so it is wrapped.
fn property(key: &Key, definitions: &mut Map<String, Value>) -> Value {
    let mut schema = kind(key.kind, definitions);
    if schema.get("$ref").is_some() {
        schema = json!({ "allOf": [schema] });
    }
    schema["description"] = key.doc.into();
    schema
}

fn kind(kind: Kind, definitions: &mut Map<String, Value>) -> Value {
    let text = || json!({ "type": "string", "pattern": "\\S" });
    let texts = |least: usize| json!({ "type": "array", "items": text(), "uniqueItems": true, "minItems": least });
    let typed = || json!({ "$ref": "#/definitions/type_expression" });
    match kind {
        Kind::Text => text(),
        Kind::Boolean => json!({ "type": "boolean" }),
        Kind::Number => json!({ "type": "number" }),
        Kind::Plain => json!({ "type": ["string", "number", "boolean"] }),
        Kind::Comma => json!({ "const": "comma" }),
        Kind::Texts => texts(0),
        Kind::Groups => {
            json!({ "anyOf": [texts(2), { "type": "array", "items": texts(2) }] })
        }
        Kind::Type => typed(),
        Kind::Http => {
            let methods = HttpMethod::ALL.map(|(name, _)| name).join("|");
            json!({ "type": "string", "pattern": format!("^\\s*({methods})(\\s+/.*)?\\s*$") })
        }
        Kind::Path => json!({ "type": "string", "pattern": "^\\s*/" }),
        Kind::Keys(mapping) => reference(mapping, definitions),
        Kind::Named(mapping) => {
            json!({ "type": "object", "additionalProperties": reference(mapping, definitions) })
        }
        Kind::Fields(mapping) => fields(mapping, definitions),
        Kind::Body(mapping) => json!({ "anyOf": [typed(), fields(mapping, definitions)] }),
        Kind::Returns => json!({ "anyOf": [typed(), {
            "type": "object",
            "patternProperties": { "^2[0-9][0-9]$": typed() },
            "additionalProperties": false,
            "minProperties": 1,
        }] }),
        Kind::Values(mapping) => json!({ "anyOf": [texts(1), {
            "type": "object",
            "additionalProperties": {
                "anyOf": [{ "type": "null" }, text(), reference(mapping, definitions)],
            },
            "minProperties": 1,
        }] }),
        Kind::Members => json!({ "anyOf": [
            { "type": "array", "items": typed(), "minItems": 1 },
            { "type": "object", "additionalProperties": typed(), "minProperties": 1 },
        ] }),
    }
}

fn fields(mapping: &'static Mapping, definitions: &mut Map<String, Value>) -> Value {
    let field = reference(mapping, definitions);
    json!({
        "type": "object",
        "additionalProperties": { "anyOf": [{ "$ref": "#/definitions/type_expression" }, field] },
    })
}

fn type_expression() -> Value {
    let scalars: Vec<String> = Scalar::ALL
        .iter()
        .map(|scalar| format!("`{}` ({})", scalar.facts().name, scalar.facts().doc))
        .collect();
    let scalars = scalars.join(", ");
    json!({
        "type": "string",
        "pattern": "\\S",
        "description": format!("A type: {scalars}, a declared type, a literal such as `\"poll\"`; `array of T`, `map of T`, `T or null`; `optional T` for what may be left out."),
        "examples": ["string", "optional integer", "array of string", "map of number", "timestamp or null"],
    })
}
