//! What the parts of the reader share: the document, its references, and the problems so far.

use std::collections::{HashMap, HashSet};

use super::objects::Merged;
use super::tags::Tagged;
use super::tree::{Node, Value};
use crate::reference::Problem;
use crate::reference::document::Schema;

/// A reference that leads to a reference, and so on, is given up after so many steps.
const MOST_STEPS: usize = 32;

/// The maximum number of schemas that are read, as a guard against documents that repeat themselves by references.
const MOST_SCHEMAS: usize = 1_000_000;

/// Schemas nested deeper than this, also by references that are merged, are refused, since they are read by recursion.
const DEEPEST: usize = 160;

/// A document that is being read.
pub struct Reader<'a> {
    pub root: &'a Node,
    /// Whether it is OpenAPI 3.0, whose schemas differ.
    pub is_old: bool,
    file: usize,
    problems: &'a mut Vec<Problem>,
    reported: HashSet<(usize, String)>,
    found: HashMap<&'a str, Option<&'a Node>>,
    /// The index among `named` of each schema that something refers to, by its pointer.
    indexes: HashMap<&'a str, usize>,
    /// Schemas that something refers to.
    named: Vec<Named<'a>>,
    /// What identifies the members of unions.
    pub tagged: Vec<Tagged<'a>>,
    /// Schemas that are merged into others, by their pointers; `None` while one is being read.
    pub merged: HashMap<&'a str, Option<Merged>>,
    /// The number of schemas that have been read.
    schemas: usize,
    /// The number of schemas around the one that is being read.
    depth: usize,
}

/// A schema that something refers to.
#[derive(Clone)]
struct Named<'a> {
    node: &'a Node,
    name: String,
    /// Whether it has a name of its own.
    is_component: bool,
}

/// The pointer of all components that are schemas.
pub const COMPONENTS: &str = "#/components/schemas/";

impl<'a> Reader<'a> {
    pub fn new(root: &'a Node, file: usize, problems: &'a mut Vec<Problem>) -> Self {
        let version = root.get("openapi").and_then(Node::scalar);
        Reader {
            root,
            is_old: version.is_some_and(|version| version.starts_with("3.0")),
            file,
            problems,
            reported: HashSet::new(),
            found: HashMap::new(),
            indexes: HashMap::new(),
            named: Vec::new(),
            tagged: Vec::new(),
            merged: HashMap::new(),
            schemas: 0,
            depth: 0,
        }
    }

    /// Adds a problem, once: what is referred to several times is read several times.
    pub fn report(&mut self, line: usize, message: impl Into<String>) {
        let message = message.into();
        if self.reported.insert((line, message.clone())) {
            let file = self.file;
            self.problems.push(Problem {
                file,
                line,
                message,
            });
        }
    }

    /// Returns whether so many more schemas may be read.
    pub fn may_read(&mut self, line: usize, count: usize) -> bool {
        self.schemas = self.schemas.saturating_add(count);
        if self.schemas > MOST_SCHEMAS {
            self.report(line, "the document repeats itself too often to be read");
            return false;
        }
        true
    }

    /// Reads something inside of what is being read, unless that is too deep.
    pub fn inside<T: Default>(&mut self, line: usize, read: impl FnOnce(&mut Self) -> T) -> T {
        if self.depth >= DEEPEST {
            self.report(line, "schemas are nested too deep");
            return T::default();
        }
        self.depth += 1;
        let inner = read(self);
        self.depth -= 1;
        inner
    }

    /// Returns what a reference leads to, or the node itself if it is none.
    pub fn follow(&mut self, node: &'a Node) -> Option<&'a Node> {
        let mut target = node;
        for _ in 0..MOST_STEPS {
            let Some(pointer) = target.text_at("$ref") else {
                return Some(target);
            };
            target = self.find(pointer, target.line)?;
        }
        self.report(node.line, "circular `$ref`");
        None
    }

    /// Returns what a pointer leads to.
    pub fn find(&mut self, pointer: &'a str, line: usize) -> Option<&'a Node> {
        if let Some(found) = self.found.get(pointer) {
            return *found;
        }
        let found = match pointer.strip_prefix('#') {
            Some(path) => self.walk(path),
            None => None,
        };
        if !pointer.starts_with('#') {
            let message =
                format!("`{pointer}` is in another document: bundle them into a single one");
            self.report(line, message);
        } else if found.is_none() {
            self.report(line, format!("`{pointer}` doesn't exist"));
        }
        self.found.insert(pointer, found);
        found
    }

    fn walk(&self, path: &str) -> Option<&'a Node> {
        let mut node = self.root;
        if path.is_empty() {
            return Some(node);
        }
        for step in path.strip_prefix('/')?.split('/') {
            let key = unescaped(step);
            node = match &node.value {
                Value::List(items) => items.get(key.parse::<usize>().ok()?)?,
                _ => node.get(&key)?,
            };
        }
        Some(node)
    }

    /// Returns the name of the schema at a pointer, which is going to be read: that of the component, or else the pointer.
    pub fn name(&mut self, pointer: &'a str, target: &'a Node) -> String {
        if let Some(index) = self.indexes.get(pointer) {
            return self.named[*index].name.clone();
        }
        let component = pointer.strip_prefix(COMPONENTS);
        let component = component.filter(|name| !name.contains('/'));
        let name = component.map_or_else(|| pointer.to_owned(), unescaped);
        self.indexes.insert(pointer, self.named.len());
        self.named.push(Named {
            node: target,
            name: name.clone(),
            is_component: component.is_some(),
        });
        name
    }

    /// Returns the index of the schema at a pointer among those that something refers to.
    pub fn index_of(&self, pointer: &str) -> Option<usize> {
        self.indexes.get(pointer).copied()
    }

    /// Returns the schemas that something refers to, with those that they refer to.
    pub fn named_schemas(&mut self) -> Vec<(String, Schema)> {
        let mut schemas = Vec::new();
        while let Some(named) = self.named.get(schemas.len()).cloned() {
            let schema = Schema {
                name: named.is_component.then(|| named.name.clone()),
                ..self.schema(named.node)
            };
            schemas.push((named.name, schema));
        }
        self.set_tags(&mut schemas);
        schemas
    }
}

/// Returns a step of a pointer as the key that it stands for.
fn unescaped(step: &str) -> String {
    let mut bytes = Vec::with_capacity(step.len());
    let mut rest = step;
    while let Some(character) = rest.chars().next() {
        let code = rest.get(1..3).filter(|_| character == '%');
        let code = code.and_then(|code| u8::from_str_radix(code, 16).ok());
        let length = if let Some(byte) = code {
            bytes.push(byte);
            3
        } else {
            let length = character.len_utf8();
            bytes.extend_from_slice(&rest.as_bytes()[..length]);
            length
        };
        rest = &rest[length..];
    }
    let text = String::from_utf8_lossy(&bytes);
    text.replace("~1", "/").replace("~0", "~")
}
