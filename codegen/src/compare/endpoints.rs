//! Endpoints: operations by method and path, whatever their path parameters are called.

use std::collections::BTreeMap;

use crate::api::{Api, HttpMethod, Operation, Origin, PathPart, Type, nameless_path};

/// All operations of one method and path.
pub struct Endpoint<'a> {
    /// The HTTP method.
    pub method: HttpMethod,
    /// The path from the base URL on, with `{name}` for each parameter.
    pub path: String,
    /// The path with `{}` for each parameter, by which it is found.
    pub key: String,
    /// The types of the path parameters.
    pub parameters: Vec<(&'a Type, &'a Origin)>,
    /// The operations.
    pub operations: Vec<&'a Operation>,
}

impl<'a> Endpoint<'a> {
    /// Returns the method and path: `GET /carts/{cart_id}`.
    pub fn text(&self) -> String {
        format!("{} {}", self.method.as_str(), self.path)
    }

    /// Returns the origin of the first operation.
    pub fn origin(&self) -> &'a Origin {
        // An endpoint is made of its first operation.
        &self.operations[0].origin
    }

    /// Returns the name of the operation in the spec.
    pub fn name(&self) -> &'a str {
        // An endpoint is made of its first operation.
        &self.operations[0].name
    }
}

/// Returns the endpoints of an API in the order of their first operations.
pub fn endpoints(api: &Api) -> Vec<Endpoint<'_>> {
    let mut list: Vec<Endpoint> = Vec::new();
    let mut known: BTreeMap<(&str, String), usize> = BTreeMap::new();
    for resource in &api.resources {
        for operation in &resource.operations {
            let path = api.full_path(resource, operation);
            let key = nameless_path(&path);
            let index = known.entry((operation.http_method.as_str(), key.clone()));
            let index = *index.or_insert(list.len());
            if let Some(endpoint) = list.get_mut(index) {
                endpoint.operations.push(operation);
                continue;
            }
            let scopes = api.nested(resource.path_from).into_iter();
            let paths = scopes.map(|scope| &scope.path);
            let parts = paths.chain([&resource.path, &operation.path]);
            let parameters = parts
                .flat_map(|path| &path.parts)
                .filter_map(|part| match part {
                    PathPart::Parameter(field) => Some((&field.ty, &field.origin)),
                    PathPart::Literal(_) => None,
                });
            list.push(Endpoint {
                method: operation.http_method,
                path,
                key,
                parameters: parameters.collect(),
                operations: vec![operation],
            });
        }
    }
    list
}
