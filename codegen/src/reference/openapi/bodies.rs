//! Request bodies.

use super::reader::Reader;
use super::schemas::{is_rule, unknown};
use super::tree::{Entry, Node};
use crate::reference::document::Body;

impl<'a> Reader<'a> {
    /// Reads the body of an operation.
    pub fn body(&mut self, operation: &'a Node) -> Option<Body> {
        let body = operation.get("requestBody")?;
        let body = self.follow(body)?;
        let content = body.get("content").map(Node::entries).unwrap_or_default();
        let Some(json) = content.iter().find(|entry| is_json(&entry.key)) else {
            let types: Vec<&str> = content.iter().map(|entry| entry.key.as_str()).collect();
            let types = types.join("`, `");
            self.report(
                body.line,
                format!("a body of `{types}` isn't supported, only JSON is"),
            );
            return None;
        };
        let schema = json.value.get("schema");
        let rules = schema.map(|schema| self.rules(schema)).unwrap_or_default();
        let mut schema = schema.map_or_else(|| unknown(json.line), |schema| self.schema(schema));
        let doc = body.prose_at("description");
        schema.doc = doc.or(schema.doc);
        Some(Body {
            schema,
            optional: !body.flag("required"),
            at_least_one_of: rules,
        })
    }

    /// Returns the groups of properties of which at least one is required.
    fn rules(&mut self, schema: &'a Node) -> Vec<Vec<String>> {
        let Some(schema) = self.follow(schema) else {
            return Vec::new();
        };
        let parts = schema.list("allOf").iter();
        let places: Vec<&Node> = std::iter::once(schema).chain(parts).collect();
        let mut rules = Vec::new();
        for place in places {
            for key in ["anyOf", "oneOf"] {
                let entry = place.entry(key).filter(|entry| is_rule(&entry.value));
                rules.extend(entry.and_then(|entry| self.rule(entry)));
            }
        }
        rules
    }

    fn rule(&mut self, entry: &Entry) -> Option<Vec<String>> {
        if entry.key == "oneOf" {
            let message =
                "that exactly one of these properties is required isn't read: at least one is";
            self.report(entry.line, message);
        }
        let alternatives = entry.value.items().iter();
        let names: Option<Vec<String>> = alternatives
            .map(|one| match one.list("required") {
                [name] => name.text().map(str::to_owned),
                _ => None,
            })
            .collect();
        if names.is_none() {
            let message = "alternatives that require several properties aren't read";
            self.report(entry.line, message);
        }
        names
    }
}

/// Returns whether a media type is JSON.
pub fn is_json(media_type: &str) -> bool {
    let name = media_type.split(';').next().unwrap_or(media_type);
    let name = name.trim().to_ascii_lowercase();
    name == "application/json" || name == "*/*" || name == "text/json" || name.ends_with("+json")
}
