//! What a spec has already, so that what is added fits to it.

use std::collections::{HashMap, HashSet};

use super::endpoints::{Endpoint, Literal, Segment, differ, nameless};
use super::matching::KnownTypes;
use crate::api::{Api, Body, Field, PathPart, PathTemplate, Type};
use crate::names::{Kind, rust_name};
use crate::syntax::HttpMethod;

/// The parts of a spec by their names.
#[derive(Debug, Default)]
pub struct Known {
    /// The scopes.
    pub scopes: Vec<Scope>,
    /// The resources whose path starts at their scope.
    pub resources: Vec<Resource>,
    /// Names of modules and scopes.
    pub modules: HashSet<String>,
    /// Names of methods of the handle of each scope, and of the client.
    pub methods: HashMap<Option<usize>, HashSet<String>>,
    /// The modules of types.
    pub type_modules: HashSet<String>,
    /// The types.
    pub types: KnownTypes,
    /// The resource and name of each operation, by its method and path, with `{}` for each parameter.
    operations: HashMap<(HttpMethod, String), Vec<Operation>>,
}

/// An operation of the spec.
#[derive(Debug)]
struct Operation {
    /// The resource and the name.
    names: (String, String),
    literals: Vec<Literal>,
}

/// The literals that an operation sends.
fn literals(operation: &crate::api::Operation, api: &Api) -> Vec<Literal> {
    let body: &[Field] = match &operation.body {
        Some(Body::Object { fields, .. }) => fields,
        Some(Body::Value(field)) => api.types.fields_of(&field.ty).unwrap_or_default(),
        None => &[],
    };
    let query = operation.query.iter().map(|field| ("query", field));
    let body = body.iter().map(|field| ("body", field));
    let headers = operation.headers.iter().map(|field| ("header", field));
    let texts = query
        .chain(headers)
        .chain(body)
        .filter_map(|(place, field)| match &field.ty {
            Type::Literal(text) => Some((place, field.wire.clone(), text.clone())),
            _ => None,
        });
    texts.collect()
}

/// A scope of the spec.
#[derive(Debug)]
pub struct Scope {
    /// Its name.
    pub name: String,
    /// The scope around it.
    pub within: Option<usize>,
    /// Its path from the base URL.
    pub path: Vec<Segment>,
}

/// A resource of the spec.
#[derive(Debug)]
pub struct Resource {
    /// Its name.
    pub name: String,
    /// Whether these are the operations of a scope.
    pub is_scope: bool,
    /// The scope around it.
    pub within: Option<usize>,
    /// Its part of the path.
    pub path: Vec<String>,
    /// The names of its operations' methods.
    pub operations: Vec<String>,
}

impl Resource {
    /// Its path from the base URL.
    pub fn full_path(&self, known: &Known) -> Vec<Segment> {
        let scope = self.within.and_then(|scope| known.scopes.get(scope));
        let mut path = scope.map(|scope| scope.path.clone()).unwrap_or_default();
        path.extend(self.path.iter().cloned().map(Segment::Literal));
        path
    }
}

impl Known {
    /// What this API has.
    pub fn of(api: &Api) -> Self {
        let mut known = Known::default();
        for (index, scope) in api.scopes.iter().enumerate() {
            let around = api.nested(Some(index));
            let path = around.iter().flat_map(|scope| segments(&scope.path));
            known.scopes.push(Scope {
                name: scope.name.clone(),
                within: scope.within,
                path: path.collect(),
            });
            known.modules.insert(scope.method.clone());
            let methods = known.methods.entry(scope.within).or_default();
            methods.insert(scope.method.clone());
        }
        for resource in &api.resources {
            known.add(resource);
            let around = api.nested(resource.path_from);
            let around = around.iter().map(|scope| &scope.path);
            let start: Vec<Segment> = around.chain([&resource.path]).flat_map(segments).collect();
            for operation in &resource.operations {
                let path = [start.clone(), segments(&operation.path)].concat();
                let line = (operation.http_method, nameless(&path));
                known.operations.entry(line).or_default().push(Operation {
                    names: (resource.name.clone(), operation.name.clone()),
                    literals: literals(operation, api),
                });
            }
        }
        let modules = api
            .types
            .iter()
            .map(|(_, definition)| plain(&definition.module));
        known.type_modules = modules.collect();
        known.types = KnownTypes::new(&api.types);
        known
    }

    /// Returns the resource and the name that an operation has in the spec.
    pub fn operation(&self, endpoint: &Endpoint) -> Option<&(String, String)> {
        let line = (endpoint.operation.http_method, nameless(&endpoint.segments));
        let theirs = endpoint.literals();
        let mut ours = self.operations.get(&line)?.iter();
        let found = ours.find(|ours| !differ(&ours.literals, &theirs))?;
        Some(&found.names)
    }

    fn add(&mut self, resource: &crate::api::Resource) {
        self.modules.insert(plain(&resource.module));
        let operations = resource.operations.iter();
        let operations: Vec<String> = operations
            .map(|operation| plain(&operation.method))
            .collect();
        if resource.is_scope {
            let methods = self.methods.entry(resource.within).or_default();
            methods.extend(operations.iter().cloned());
        } else {
            let methods = self.methods.entry(resource.within).or_default();
            methods.insert(plain(&resource.method));
        }
        if resource.path_from != resource.within {
            return;
        }
        self.resources.push(Resource {
            name: resource.name.clone(),
            is_scope: resource.is_scope,
            within: resource.within,
            path: segments(&resource.path)
                .into_iter()
                .filter_map(|segment| match segment {
                    Segment::Literal(text) => Some(text),
                    Segment::Parameter(_) => None,
                })
                .collect(),
            operations,
        });
    }
}

/// A Rust name without the underscore of reserved ones.
pub fn plain(name: &str) -> String {
    name.trim_end_matches('_').to_owned()
}

/// The Rust name of a field or method without the underscore of reserved ones, by which names clash.
pub fn rust_key(name: &str) -> Option<String> {
    rust_name(name, Kind::SNAKE).map(|name| plain(&name))
}

/// The segments of a path.
pub fn segments(path: &PathTemplate) -> Vec<Segment> {
    let mut segments = Vec::new();
    for part in &path.parts {
        match part {
            PathPart::Literal(text) => {
                let texts = text.split('/').filter(|text| !text.is_empty());
                segments.extend(texts.map(|text| Segment::Literal(text.to_owned())));
            }
            PathPart::Parameter(field) => segments.push(Segment::Parameter(field.wire.clone())),
        }
    }
    segments
}
