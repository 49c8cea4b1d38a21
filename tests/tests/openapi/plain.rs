//! Documents without lines and descriptions, so that they can be compared.

use codegen::reference::document::{Content, Document, Operation, Property, Schema, Shape};

/// Removes lines and descriptions, and orders operations and schemas.
pub fn plain(mut document: Document) -> Document {
    document.doc = None;
    let operations = std::mem::take(&mut document.operations).into_iter();
    document.operations = operations.map(operation).collect();
    document.operations.sort_by_cached_key(|operation| {
        let method = operation.http_method.as_str();
        (
            operation.path.clone(),
            method,
            operation.groups.clone(),
            operation.title.clone(),
        )
    });
    for (_, one) in &mut document.schemas {
        schema(one);
    }
    document.schemas.sort_by(|one, other| one.0.cmp(&other.0));
    document
}

/// Removes the names of parameters in a path, which don't distinguish operations.
pub fn nameless(mut operation: Operation) -> Operation {
    let segments = operation.path.split('/');
    let segments = segments.map(|segment| {
        if segment.starts_with('{') {
            "{}"
        } else {
            segment
        }
    });
    operation.path = segments.collect::<Vec<_>>().join("/");
    for parameter in &mut operation.path_parameters {
        parameter.name.clear();
    }
    operation
}

fn operation(mut operation: Operation) -> Operation {
    operation.line = 0;
    operation.doc = None;
    // An ID starts with the name of a module.
    let name = operation
        .title
        .split_once('.')
        .map(|(_, name)| name.to_owned());
    operation.title = name.unwrap_or(operation.title);
    let lists = [
        &mut operation.path_parameters,
        &mut operation.query,
        &mut operation.headers,
    ];
    lists.into_iter().flatten().for_each(property);
    if let Some(body) = &mut operation.body {
        schema(&mut body.schema);
    }
    for response in &mut operation.responses {
        response.line = 0;
        if let Content::Json(json) = &mut response.content {
            schema(json);
        }
    }
    nameless(operation)
}

fn property(property: &mut Property) {
    property.line = 0;
    property.doc = None;
    schema(&mut property.schema);
}

fn schema(one: &mut Schema) {
    one.line = 0;
    one.doc = None;
    match &mut one.shape {
        Shape::Scalar(_) | Shape::Literal(_) | Shape::Reference(_) => {}
        Shape::Enum { values, .. } => {
            for value in values {
                value.line = 0;
                value.doc = None;
            }
        }
        Shape::Array(inner) | Shape::Map(inner) | Shape::Nullable(inner) => schema(inner),
        Shape::Object {
            properties,
            additional,
        } => {
            properties.iter_mut().for_each(property);
            if let Some(additional) = additional {
                schema(additional);
            }
        }
        Shape::Union { members, .. } => members.iter_mut().for_each(schema),
    }
}
