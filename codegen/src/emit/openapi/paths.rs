//! Operations by path and method.

use std::collections::HashMap;

use super::json::{Json, Object};
use super::merged::merge;
use super::names::Names;
use super::operation::operation;
use super::schemas::Schemas;
use crate::api::{Api, Field, HttpMethod, Operation, PathPart, Resource};

/// The operations of a path.
struct Path<'a> {
    /// The names of its parameters, which are those of the first operation: two paths that differ only in such names are
    /// the same.
    names: Vec<String>,
    /// The path with these names.
    template: String,
    operations: Vec<(&'a Resource, &'a Operation)>,
}

/// Returns all operations.
pub fn paths(api: &Api, schemas: &Schemas) -> Object {
    let mut paths: Vec<Path> = Vec::new();
    let mut by_shape: HashMap<String, usize> = HashMap::new();
    for resource in &api.resources {
        for operation in &resource.operations {
            let parts = parts(resource, operation, api);
            let index = *by_shape.entry(shape(&parts)).or_insert_with(|| {
                paths.push(path(&parts));
                paths.len() - 1
            });
            paths[index].operations.push((resource, operation));
        }
    }
    let items = paths.iter().map(|path| {
        let item: Json = item(path, schemas, api).into();
        (path.template.clone(), item)
    });
    items.collect()
}

/// Returns the parts of an operation's path, from the base URL on.
fn parts<'a>(resource: &'a Resource, operation: &'a Operation, api: &'a Api) -> Vec<&'a PathPart> {
    let scopes = api.nested(resource.path_from).into_iter();
    let paths = scopes.map(|scope| &scope.path);
    let paths = paths.chain([&resource.path, &operation.path]);
    paths.flat_map(|path| &path.parts).collect()
}

/// Returns a path without the names of its parameters.
fn shape(parts: &[&PathPart]) -> String {
    let texts = parts.iter().map(|part| match part {
        PathPart::Literal(text) => text,
        PathPart::Parameter(_) => "{}",
    });
    texts.collect()
}

fn path<'a>(parts: &[&PathPart]) -> Path<'a> {
    let mut taken = Names::default();
    let mut names = Vec::new();
    let mut template = String::new();
    for part in parts {
        match part {
            PathPart::Literal(text) => template.push_str(text),
            PathPart::Parameter(field) => {
                let name = taken.take(&field.wire);
                template += &format!("{{{name}}}");
                names.push(name);
            }
        }
    }
    if template.is_empty() {
        template.push('/');
    }
    Path {
        names,
        template,
        operations: Vec::new(),
    }
}

fn item(path: &Path, schemas: &Schemas, api: &Api) -> Object {
    let mut item = Object::default();
    for method in HttpMethod::ALL {
        let same = path.operations.iter();
        let same = same.filter(|(_, operation)| operation.http_method == method);
        let written: Vec<Object> = same
            .map(|(resource, called)| {
                let parts = parts(resource, called, api);
                let fields = parts.into_iter().filter_map(parameter);
                let in_path: Vec<(String, &Field)> =
                    path.names.iter().cloned().zip(fields).collect();
                operation((resource, called), &in_path, schemas, api)
            })
            .collect();
        if let Some(operation) = merge(written) {
            item.set(method.as_str().to_ascii_lowercase(), operation);
        }
    }
    item
}

fn parameter(part: &PathPart) -> Option<&Field> {
    match part {
        PathPart::Literal(_) => None,
        PathPart::Parameter(field) => Some(field),
    }
}
