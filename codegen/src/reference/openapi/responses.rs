//! Responses.

use super::bodies::is_json;
use super::reader::Reader;
use super::schemas::unknown;
use super::tree::{Entry, Node};
use crate::reference::document::{Content, Response};

/// Examples of responses, each with its line.
type Examples = Vec<(usize, String)>;

impl<'a> Reader<'a> {
    /// Reads the responses of an operation for success, and their examples.
    pub fn responses(&mut self, operation: &'a Node, line: usize) -> (Vec<Response>, Examples) {
        let all = operation.get("responses").map(Node::entries);
        let all = all.unwrap_or_default();
        let mut successes: Vec<&Entry> = all
            .iter()
            .filter(|entry| entry.key.starts_with('2'))
            .collect();
        if successes.is_empty() {
            successes.extend(all.iter().find(|entry| entry.key == "default"));
        }
        if successes.is_empty() {
            self.report(line, "the operation has no response for success");
        }
        let (mut responses, mut examples) = (Vec::new(), Vec::new());
        for entry in successes {
            let Some(response) = self.follow(&entry.value) else {
                continue;
            };
            let content = response.get("content").map(Node::entries);
            let content = content.unwrap_or_default();
            responses.push(Response {
                line: entry.line,
                // A range such as `2XX` is no number.
                status: entry.key.parse().ok(),
                content: self.content(content, entry.line),
            });
            let json = content.iter().filter(|entry| is_json(&entry.key));
            examples.extend(json.flat_map(|entry| json_examples(&entry.value)));
        }
        (responses, examples)
    }

    fn content(&mut self, content: &'a [Entry], line: usize) -> Content {
        if let Some(json) = content.iter().find(|entry| is_json(&entry.key)) {
            let schema = json.value.get("schema");
            let schema = schema.map_or_else(|| unknown(json.line), |schema| self.schema(schema));
            return Content::Json(schema);
        }
        if content.is_empty() {
            return Content::Nothing;
        }
        let is_text = |entry: &Entry| entry.key.starts_with("text/");
        if !content.iter().any(is_text) {
            let types: Vec<&str> = content.iter().map(|entry| entry.key.as_str()).collect();
            let types = types.join("`, `");
            let message = format!("a response of `{types}` is read as text");
            self.report(line, message);
        }
        Content::Text
    }
}

fn json_examples(media_type: &Node) -> Vec<(usize, String)> {
    let single = media_type.get("example").into_iter();
    let named = media_type.get("examples").map(Node::entries);
    let named = named.unwrap_or_default().iter();
    let named = named.filter_map(|entry| entry.value.get("value"));
    single
        .chain(named)
        .map(|example| (example.line, example.json().to_string()))
        .collect()
}
