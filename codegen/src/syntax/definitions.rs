//! The definitions of the JSON Schema, one for each mapping of the language.

use serde_json::{Map, Value, json};

use super::mapping::{Key, Mapping};

/// The definitions so far.
#[derive(Default)]
pub struct Definitions {
    by_name: Map<String, Value>,
}

impl Definitions {
    /// Returns all definitions.
    pub fn into_json(self) -> Value {
        Value::Object(self.by_name)
    }

    /// Returns a reference to the definition of a mapping, which is added if it is missing.
    pub fn reference(&mut self, mapping: &Mapping) -> Value {
        let name = definition_name(mapping);
        if !self.by_name.contains_key(&name) {
            // Reserved before the keys are described, since a mapping may contain itself.
            self.by_name.insert(name.clone(), Value::Null);
            let described = self.described(mapping);
            self.by_name.insert(name.clone(), described);
        }
        reference(&name)
    }

    /// Returns a reference to a definition that is not a mapping, which is added if it is missing.
    pub fn named(&mut self, name: &str, schema: impl FnOnce() -> Value) -> Value {
        if !self.by_name.contains_key(name) {
            self.by_name.insert(name.to_owned(), schema());
        }
        reference(name)
    }

    fn described(&mut self, mapping: &Mapping) -> Value {
        let mut properties = Map::new();
        for key in mapping.keys {
            properties.insert(key.name.to_owned(), self.property(key));
        }
        let mut schema = json!({
            "type": "object",
            "description": mapping.doc,
            "properties": properties,
            "additionalProperties": false,
        });
        let required = mapping.keys.iter().filter(|key| key.required.is_some());
        let required: Vec<&str> = required.map(|key| key.name).collect();
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

    /// Returns the schema of a key's value with its description. In draft 7, a reference excludes other keywords, so it is
    /// wrapped.
    fn property(&mut self, key: &Key) -> Value {
        let mut schema = (key.schema)(self);
        if schema.get("$ref").is_some() {
            schema = json!({ "allOf": [schema] });
        }
        schema["description"] = key.doc.into();
        schema
    }
}

fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/definitions/{name}") })
}

/// Returns the name of the definition of a mapping: `query_parameter` for `a query parameter`.
fn definition_name(mapping: &Mapping) -> String {
    let words = mapping.what.split(' ');
    let words = words.filter(|word| !["a", "an", "the"].contains(word));
    words
        .collect::<Vec<_>>()
        .join("_")
        .replace('`', "")
        .to_lowercase()
}
