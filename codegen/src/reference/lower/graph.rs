//! All schemas of some documents as one graph: a reference by name is an edge like any other.

use std::collections::{HashMap, HashSet};

use crate::diagnostics::Span;
use crate::reference::Problem;
use crate::reference::document::{self, Document, EnumValue, Shape};
use crate::scalar::Scalar;

/// Index of a node in [`Graph::nodes`].
pub type NodeId = usize;

/// Deeper schemas are cut off.
const DEEPEST: usize = 100;

/// The nodes.
#[derive(Debug, Default)]
pub struct Graph {
    /// All of them.
    pub nodes: Vec<Node>,
}

/// A schema.
#[derive(Clone, Debug)]
pub struct Node {
    /// Where it is described.
    pub at: Span,
    /// The name that the reference gives it.
    pub name: Option<String>,
    /// What it means.
    pub doc: Option<String>,
    /// What it is.
    pub kind: Kind,
}

/// What a value is made of.
#[derive(Clone, Debug)]
pub enum Kind {
    /// A built-in type.
    Scalar(Scalar),
    /// Always this text.
    Literal(String),
    /// One of these texts. Whether the reference says that there are more makes no difference: clients keep unknown ones.
    Enum(Vec<EnumValue>),
    /// A list.
    Array(NodeId),
    /// An object with any keys.
    Map(NodeId),
    /// `null` or a value.
    Nullable(NodeId),
    /// An object with at least one property.
    Object {
        /// Its properties.
        properties: Vec<Property>,
        /// What all other properties are, if they are described.
        additional: Option<NodeId>,
    },
    /// One of these.
    Union {
        /// The alternatives.
        members: Vec<NodeId>,
        /// The property whose literal identifies the alternative.
        tag: Option<String>,
    },
}

/// A property of an object, or a parameter.
#[derive(Clone, Debug)]
pub struct Property {
    /// Where it is described.
    pub at: Span,
    /// As it is sent.
    pub name: String,
    /// Whether it may be left out.
    pub optional: bool,
    /// What it means.
    pub doc: Option<String>,
    /// Whether it is deprecated.
    pub deprecated: bool,
    /// The type of its value.
    pub node: NodeId,
}

impl Kind {
    /// The nodes that it refers to.
    pub fn children(&self) -> Vec<NodeId> {
        match self {
            Kind::Scalar(_) | Kind::Literal(_) | Kind::Enum(_) => Vec::new(),
            Kind::Array(inner) | Kind::Map(inner) | Kind::Nullable(inner) => vec![*inner],
            Kind::Object {
                properties,
                additional,
            } => {
                let nodes = properties.iter().map(|property| property.node);
                nodes.chain(*additional).collect()
            }
            Kind::Union { members, .. } => members.clone(),
        }
    }

    /// Whether its type has to be declared.
    pub fn is_declared(&self) -> bool {
        matches!(
            self,
            Kind::Enum(_) | Kind::Object { .. } | Kind::Union { .. }
        )
    }
}

impl Graph {
    /// Adds a node.
    pub fn push(&mut self, at: Span, kind: Kind) -> NodeId {
        self.nodes.push(Node {
            at,
            name: None,
            doc: None,
            kind,
        });
        self.nodes.len() - 1
    }
}

/// Adds the schemas of one document.
pub struct Builder<'a> {
    graph: &'a mut Graph,
    problems: &'a mut Vec<Problem>,
    file: usize,
    by_name: HashMap<&'a str, NodeId>,
}

impl<'a> Builder<'a> {
    /// Starts with the schemas that have a name of their own.
    pub fn new(
        document: &'a Document,
        graph: &'a mut Graph,
        problems: &'a mut Vec<Problem>,
    ) -> Self {
        let mut builder = Builder {
            graph,
            problems,
            file: document.file,
            by_name: HashMap::new(),
        };
        let mut fresh = Vec::new();
        for (name, schema) in &document.schemas {
            if !matches!(schema.shape, Shape::Reference(_))
                && !builder.by_name.contains_key(&**name)
            {
                let id = builder.graph.push(at(builder.file, schema.line), unknown());
                builder.by_name.insert(name, id);
                fresh.push((id, name, schema));
            }
        }
        builder.add_renamed(document);
        for (id, name, schema) in fresh {
            let node = builder.node(schema, 0);
            builder.graph.nodes[id] = Node {
                name: Some(schema.name.clone().unwrap_or_else(|| name.clone())),
                ..node
            };
        }
        builder
    }

    /// Finds what the names that stand only for other names mean.
    fn add_renamed(&mut self, document: &'a Document) {
        let renamed: HashMap<&str, &str> = document
            .schemas
            .iter()
            .filter_map(|(name, schema)| match &schema.shape {
                Shape::Reference(other) => Some((name.as_str(), other.as_str())),
                _ => None,
            })
            .collect();
        for name in renamed.keys() {
            let mut target = *name;
            // Names in a circle are given up after so many steps.
            for _ in 0..=renamed.len() {
                match renamed.get(target) {
                    Some(other) if !self.by_name.contains_key(target) => target = other,
                    _ => break,
                }
            }
            if let Some(id) = self.by_name.get(target) {
                self.by_name.insert(name, *id);
            }
        }
    }

    /// Adds a schema and returns its node; a reference is the node that it refers to.
    pub fn add(&mut self, schema: &document::Schema) -> NodeId {
        self.add_at(schema, 0)
    }

    fn add_at(&mut self, schema: &document::Schema, depth: usize) -> NodeId {
        if let Shape::Reference(name) = &schema.shape {
            if let Some(id) = self.by_name.get(name.as_str()) {
                return *id;
            }
            let message = format!("the schema `{name}` is not described: read as `unknown`");
            self.problem(schema.line, message);
            return self.graph.push(at(self.file, schema.line), unknown());
        }
        let node = self.node(schema, depth);
        self.graph.nodes.push(node);
        self.graph.nodes.len() - 1
    }

    fn node(&mut self, schema: &document::Schema, depth: usize) -> Node {
        let kind = if depth > DEEPEST {
            self.problem(
                schema.line,
                "this is nested too deeply: read as `unknown`".to_owned(),
            );
            unknown()
        } else {
            self.kind(&schema.shape, depth + 1)
        };
        Node {
            at: at(self.file, schema.line),
            name: schema.name.clone(),
            doc: schema.doc.clone(),
            kind,
        }
    }

    fn kind(&mut self, shape: &Shape, depth: usize) -> Kind {
        match shape {
            Shape::Scalar(scalar) => Kind::Scalar(*scalar),
            Shape::Literal(text) => Kind::Literal(text.clone()),
            Shape::Enum { values, .. } => self.texts(values),
            Shape::Array(inner) => Kind::Array(self.add_at(inner, depth)),
            Shape::Map(inner) => Kind::Map(self.add_at(inner, depth)),
            Shape::Nullable(inner) => Kind::Nullable(self.add_at(inner, depth)),
            Shape::Object {
                properties,
                additional,
            } => self.object(properties, additional.as_deref(), depth),
            Shape::Union { members, tag } => Kind::Union {
                members: members
                    .iter()
                    .map(|member| self.add_at(member, depth))
                    .collect(),
                tag: tag.clone(),
            },
            // `add_at` doesn't come here with a reference, and the names of others have been followed.
            Shape::Reference(_) => unknown(),
        }
    }

    fn texts(&mut self, values: &[EnumValue]) -> Kind {
        let mut kept: Vec<EnumValue> = Vec::with_capacity(values.len());
        let mut seen = HashSet::with_capacity(values.len());
        for value in values {
            let text = value.text.as_str();
            if !is_enum_text(text) {
                let message = format!("the value {:?} can't be declared: left out", value.text);
                self.problem(value.line, message);
            } else if seen.insert(text) {
                kept.push(value.clone());
            }
        }
        if kept.is_empty() {
            return Kind::Scalar(Scalar::String);
        }
        Kind::Enum(kept)
    }

    fn object(
        &mut self,
        properties: &[document::Property],
        additional: Option<&document::Schema>,
        depth: usize,
    ) -> Kind {
        let additional = additional.map(|schema| self.add_at(schema, depth));
        let properties = self.properties_at(properties, depth);
        if properties.is_empty() {
            let any = additional.unwrap_or_else(|| {
                let nowhere = at(self.file, 0);
                self.graph.push(nowhere, unknown())
            });
            return Kind::Map(any);
        }
        Kind::Object {
            properties,
            additional,
        }
    }

    /// Adds properties or parameters, each name once.
    pub fn properties(&mut self, properties: &[document::Property]) -> Vec<Property> {
        self.properties_at(properties, 0)
    }

    /// A query parameter that always has this value.
    pub fn fixed(&mut self, line: usize, name: &str, value: &str) -> Property {
        let at = at(self.file, line);
        Property {
            at,
            name: name.to_owned(),
            optional: false,
            doc: None,
            deprecated: false,
            node: self.graph.push(at, Kind::Literal(value.to_owned())),
        }
    }

    fn properties_at(&mut self, properties: &[document::Property], depth: usize) -> Vec<Property> {
        let mut added: Vec<Property> = Vec::with_capacity(properties.len());
        let mut seen = HashSet::with_capacity(properties.len());
        for property in properties {
            let name = property.name.as_str();
            // YAML has its own meaning for the second.
            if name.trim().is_empty() || name == "<<" {
                let message = format!("`{name}` can't be declared: left out");
                self.problem(property.line, message);
                continue;
            }
            if !seen.insert(name) {
                let message = format!("there is another `{name}` here: left out");
                self.problem(property.line, message);
                continue;
            }
            added.push(Property {
                at: at(self.file, property.line),
                name: name.to_owned(),
                optional: property.optional,
                doc: property.doc.clone().or_else(|| property.schema.doc.clone()),
                deprecated: property.deprecated,
                node: self.add_at(&property.schema, depth),
            });
        }
        added
    }

    fn problem(&mut self, line: usize, message: String) {
        let file = self.file;
        self.problems.push(Problem {
            file,
            line,
            message,
        });
    }
}

/// Whether a text can be a value of an enum: names have no whitespace around them, and YAML has its own meaning for `<<`.
pub fn is_enum_text(text: &str) -> bool {
    !text.is_empty() && text.trim() == text && text != "<<"
}

/// Whether a literal can be written in a type expression.
pub fn is_writable(kind: &Kind) -> bool {
    !matches!(kind, Kind::Literal(text) if text.is_empty() || text.contains('"'))
}

/// The span of a line of a reference.
pub fn at(file: usize, line: usize) -> Span {
    Span {
        file,
        node: line,
        part: None,
    }
}

fn unknown() -> Kind {
    Kind::Scalar(Scalar::Unknown)
}
