//! Operations.

use super::reader::Reader;
use super::tree::{Entry, Node};
use crate::reference::document::{HttpMethod, Operation};

/// The methods of OpenAPI that specs don't have.
const OTHER_METHODS: [&str; 3] = ["head", "options", "trace"];

/// The extension key with operations that have the same method and path, which OpenAPI doesn't allow. `codegen openapi`
/// writes it.
const OPERATIONS: &str = "x-operations";

impl<'a> Reader<'a> {
    /// Reads all operations. Webhooks are requests to the user's own server, and none of them.
    pub fn operations(&mut self) -> Vec<Operation> {
        let mut operations = Vec::new();
        for path in self
            .root
            .get("paths")
            .map(Node::entries)
            .unwrap_or_default()
        {
            if path.key.starts_with("x-") {
                continue;
            }
            let Some(item) = self.follow(&path.value) else {
                continue;
            };
            self.check_path(path, item);
            for entry in item.entries() {
                if OTHER_METHODS.contains(&entry.key.as_str()) {
                    self.report(
                        entry.line,
                        format!("the method `{}` isn't supported", entry.key),
                    );
                }
                let Some(method) = method(&entry.key) else {
                    continue;
                };
                let same = entry.value.list(OPERATIONS);
                let same = if same.is_empty() {
                    std::slice::from_ref(&entry.value)
                } else {
                    same
                };
                for operation in same {
                    let place = Place { path, item, entry };
                    operations.push(self.operation(operation, method, &place));
                }
            }
        }
        operations
    }

    fn check_path(&mut self, path: &Entry, item: &Node) {
        if !path.key.starts_with('/') || path.key.contains(['?', '#']) {
            let message = format!("`{}` isn't a path", path.key);
            self.report(path.line, message);
        }
        for node in std::iter::once(item).chain(item.entries().iter().map(|entry| &entry.value)) {
            if let Some(servers) = node.entry("servers") {
                let message = "the servers of a single path or operation aren't read";
                self.report(servers.line, message);
            }
        }
    }

    fn operation(
        &mut self,
        node: &'a Node,
        http_method: HttpMethod,
        place: &Place<'a>,
    ) -> Operation {
        let parameters = self.parameters(node, place.item, place.path);
        let (responses, examples) = self.responses(node, place.entry.line);
        let tag = node.list("tags").first().and_then(Node::scalar);
        let title = title(node, tag);
        // A summary that is the ID in words says nothing more.
        let summary = node.prose_at("summary");
        let summary = summary.filter(|summary| letters(summary) != letters(&title));
        Operation {
            line: place.line(node),
            groups: tag.map(str::to_owned).into_iter().collect(),
            title,
            http_method,
            path: place.path.key.clone(),
            doc: node.prose_at("description").or(summary),
            deprecated: node.flag("deprecated"),
            path_parameters: parameters.path,
            query: parameters.query,
            headers: parameters.headers,
            body: self.body(node),
            responses,
            examples,
        }
    }
}

/// Where an operation is.
struct Place<'a> {
    path: &'a Entry,
    /// The operations of the path.
    item: &'a Node,
    /// Its method.
    entry: &'a Entry,
}

impl Place<'_> {
    /// Returns the line of the method, or of one of several operations with this method and path.
    fn line(&self, node: &Node) -> usize {
        if std::ptr::eq(node, &raw const self.entry.value) {
            self.entry.line
        } else {
            node.line
        }
    }
}

/// Returns the ID of an operation, or else its summary. An ID such as `carts.list` starts with the tag.
fn title(node: &Node, tag: Option<&str>) -> String {
    let id = node.get("operationId").and_then(Node::scalar);
    let Some(id) = id else {
        return node.prose_at("summary").unwrap_or_default();
    };
    let own = id
        .split_once(['.', '/'])
        .filter(|(start, _)| tag.is_some_and(|tag| letters(start) == letters(tag)));
    own.map_or(id, |(_, name)| name).to_owned()
}

fn letters(text: &str) -> String {
    let letters = text.chars().filter(|character| character.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

fn method(key: &str) -> Option<HttpMethod> {
    let mut methods = HttpMethod::ALL.into_iter();
    methods.find(|method| method.as_str().to_ascii_lowercase() == key)
}
