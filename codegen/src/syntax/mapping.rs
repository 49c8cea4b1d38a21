//! Mappings of the language as data, and what the JSON Schema says of them.

use serde_json::{Map, Value, json};

/// A mapping with a fixed set of keys.
#[derive(Debug)]
pub struct Mapping {
    /// Its name in messages.
    pub what: &'static str,
    /// Its description.
    pub doc: &'static str,
    /// Its keys.
    pub keys: &'static [Key],
    /// Keys of which exactly one is required; empty if there is no such rule.
    pub one_of: &'static [&'static str],
    /// Pairs of keys of which the first requires the second.
    pub together: &'static [(&'static str, &'static str)],
    /// Pairs of keys that can't be given together, with the advice.
    pub apart: &'static [(&'static str, &'static str, &'static str)],
    /// How many keys are required at least.
    pub min_keys: usize,
}

/// A key of a mapping.
#[derive(Debug)]
pub struct Key {
    /// The name of the key.
    pub name: &'static str,
    /// The kind of its value.
    pub kind: fn() -> String,
    /// An example, if the key is required.
    pub required: Option<&'static str>,
    /// Its description.
    pub doc: &'static str,
    /// What the JSON Schema says of its value.
    pub schema: fn(&mut Definitions) -> Value,
}

impl Mapping {
    /// Returns the names of the keys.
    pub fn names(&self) -> Vec<&'static str> {
        self.keys.iter().map(|key| key.name).collect()
    }
}

/// The definitions so far.
#[derive(Default)]
pub struct Definitions {
    by_name: Map<String, Value>,
}

impl Definitions {
    /// All of them.
    pub fn into_json(self) -> Value {
        Value::Object(self.by_name)
    }

    /// A reference to the definition of a mapping, which is added if it is new.
    pub fn reference(&mut self, mapping: &Mapping) -> Value {
        let name = definition_name(mapping);
        if !self.by_name.contains_key(&name) {
            // Taken before the keys are described, since a mapping may contain itself.
            self.by_name.insert(name.clone(), Value::Null);
            let described = self.described(mapping);
            self.by_name.insert(name.clone(), described);
        }
        reference(&name)
    }

    /// A reference to a definition that is no mapping.
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
        if !mapping.apart.is_empty() {
            let pairs = mapping.apart.iter();
            let pairs = pairs.map(|(one, other, _)| json!({ "not": { "required": [one, other] } }));
            schema["allOf"] = pairs.collect();
        }
        if mapping.min_keys > 0 {
            schema["minProperties"] = mapping.min_keys.into();
        }
        for (key, _) in mapping.together {
            let pairs = mapping.together.iter().filter(|(first, _)| first == key);
            schema["dependencies"][key] = pairs.map(|(_, other)| *other).collect();
        }
        schema
    }

    /// A key's value with its description; a reference stands alone in draft 7, so it is wrapped.
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
