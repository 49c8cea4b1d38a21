//! Paths as they are sent.

use crate::api::{Api, Operation, PathPart, PathTemplate, Resource, Type};

/// Returns a path as it is sent, with `{}` for each parameter: what a parameter is called is not sent.
pub fn sent(path: &PathTemplate) -> String {
    let part = |part: &PathPart| match part {
        PathPart::Literal(text) => text.clone(),
        PathPart::Parameter(field) => match &field.ty {
            Type::Literal(text) => text.clone(),
            _ => "{}".to_owned(),
        },
    };
    path.parts.iter().map(part).collect()
}

/// Returns the path of a scope from the base URL on.
pub fn of_scope(index: usize, api: &Api) -> String {
    let scopes = api.nested(Some(index)).into_iter();
    scopes.map(|scope| sent(&scope.path)).collect()
}

/// Returns the path of a resource from the base URL on.
pub fn of_resource(resource: &Resource, api: &Api) -> String {
    let scopes = api.nested(resource.path_from).into_iter();
    let paths = scopes.map(|scope| &scope.path).chain([&resource.path]);
    paths.map(sent).collect()
}

/// Returns the method and the whole path of an operation.
pub fn of_operation(operation: &Operation, resource: &Resource, api: &Api) -> String {
    let start = of_resource(resource, api);
    let method = operation.http_method.as_str();
    format!("{method} {start}{}", sent(&operation.path))
}
