//! Parameters of requests.

use super::reader::Reader;
use super::schemas::unknown;
use super::tree::{Entry, Node};
use crate::reference::document::{Property, Scalar, Schema, Shape};

/// The parameters of an operation by where they are.
#[derive(Default)]
pub struct Parameters {
    pub path: Vec<Property>,
    pub query: Vec<Property>,
    pub headers: Vec<Property>,
}

impl<'a> Reader<'a> {
    /// Reads the parameters of an operation, and those of its path that it doesn't declare itself.
    pub fn parameters(&mut self, node: &'a Node, item: &'a Node, path: &Entry) -> Parameters {
        let mut declared: Vec<&'a Node> = Vec::new();
        for list in [node, item] {
            for parameter in list.list("parameters") {
                let Some(parameter) = self.follow(parameter) else {
                    continue;
                };
                let key = |node: &'a Node| (node.text_at("in"), node.text_at("name"));
                if !declared.iter().any(|other| key(other) == key(parameter)) {
                    declared.push(parameter);
                }
            }
        }
        let mut parameters = Parameters::default();
        for parameter in declared {
            let place = parameter.text_at("in").unwrap_or_default();
            let list = match place {
                "path" => &mut parameters.path,
                "query" => &mut parameters.query,
                "header" => &mut parameters.headers,
                _ => {
                    let message = format!("a parameter in `{place}` isn't supported");
                    self.report(parameter.line, message);
                    continue;
                }
            };
            list.extend(self.parameter(parameter, place));
        }
        parameters.path = self.in_order(path, parameters.path);
        parameters
    }

    fn parameter(&mut self, node: &'a Node, place: &str) -> Option<Property> {
        let Some(name) = node.get("name").and_then(Node::scalar) else {
            self.report(node.line, "a parameter must have a name");
            return None;
        };
        let schema = match node.get("schema") {
            Some(schema) => self.schema(schema),
            None => self.parameter_content(node, name),
        };
        let mut schema = schema;
        let doc = node.prose_at("description").or(schema.doc.take());
        Some(Property {
            line: node.line,
            name: name.to_owned(),
            optional: place != "path" && !node.flag("required"),
            comma_joined: self.is_joined(node, place, &schema),
            doc,
            deprecated: node.flag("deprecated"),
            schema,
        })
    }

    fn parameter_content(&mut self, node: &'a Node, name: &str) -> Schema {
        if let Some(content) = node.entry("content") {
            let message = format!("the parameter `{name}` with `content` is read as a string");
            self.report(content.line, message);
        }
        Schema {
            shape: Shape::Scalar(Scalar::String),
            ..unknown(node.line)
        }
    }

    /// Returns whether a list is sent as one value with commas.
    fn is_joined(&mut self, node: &Node, place: &str, schema: &Schema) -> bool {
        let is_query = place == "query";
        let usual = if is_query { "form" } else { "simple" };
        if let Some(entry) = node.entry("style")
            && entry.value.text() != Some(usual)
        {
            let style = entry.value.scalar().unwrap_or_default();
            let message = format!("the style `{style}` of a parameter isn't supported");
            self.report(entry.line, message);
        }
        let explode = node.get("explode").is_none() || node.flag("explode");
        is_query && matches!(schema.shape, Shape::Array(_)) && !explode
    }

    /// Returns the parameters in the order of the path.
    fn in_order(&mut self, path: &Entry, mut declared: Vec<Property>) -> Vec<Property> {
        let mut ordered: Vec<Property> = Vec::new();
        for name in names(&path.key) {
            if ordered.iter().any(|other| other.name == name) {
                self.report(path.line, format!("the path has `{{{name}}}` twice"));
                continue;
            }
            let index = declared.iter().position(|one| one.name == name);
            ordered.push(if let Some(index) = index {
                declared.remove(index)
            } else {
                let message = format!("the parameter `{name}` of the path isn't described");
                self.report(path.line, message);
                undescribed(name, path.line)
            });
        }
        for property in declared {
            let message = format!("the path has no parameter `{}`", property.name);
            self.report(property.line, message);
        }
        ordered
    }
}

/// Returns the names of the parameters in a path.
fn names(path: &str) -> impl Iterator<Item = &str> {
    let starts = path.split('{').skip(1);
    starts.filter_map(|rest| rest.split_once('}').map(|(name, _)| name))
}

fn undescribed(name: &str, line: usize) -> Property {
    Property {
        line,
        name: name.to_owned(),
        optional: false,
        comma_joined: false,
        schema: Schema {
            shape: Shape::Scalar(Scalar::String),
            ..unknown(line)
        },
        doc: None,
        deprecated: false,
    }
}
