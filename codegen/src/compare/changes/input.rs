//! What is sent, by an operation or as a part of the path of a handle.

use crate::api::{Body, Field, Operation, PathTemplate};

/// A value that is sent.
#[derive(Clone, Copy)]
pub struct Input<'a> {
    /// The value.
    pub field: &'a Field,
    /// Where it is sent.
    pub place: Place,
    /// How many parameters of the path come before it.
    pub position: usize,
}

/// Where a value is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the path.
    Path,
    /// In the query.
    Query,
    /// As a header.
    Header,
    /// As a field of the body.
    Body,
    /// As the whole body.
    WholeBody,
}

impl Place {
    /// Returns its name.
    pub fn name(self) -> &'static str {
        match self {
            Place::Path => "path",
            Place::Query => "query",
            Place::Header => "headers",
            Place::Body => "fields of the body",
            Place::WholeBody => "body as a whole",
        }
    }
}

/// Returns the parameters of a path.
pub fn of_path(path: &PathTemplate) -> Vec<Input<'_>> {
    let fields = path.parameters().enumerate();
    let input = |(position, field)| Input {
        field,
        place: Place::Path,
        position,
    };
    fields.map(input).collect()
}

/// Returns all that an operation sends.
pub fn of_operation(operation: &Operation) -> Vec<Input<'_>> {
    let at = |place| {
        move |field| Input {
            field,
            place,
            position: 0,
        }
    };
    let mut inputs = of_path(&operation.path);
    inputs.extend(operation.query.iter().map(at(Place::Query)));
    inputs.extend(operation.headers.iter().map(at(Place::Header)));
    match &operation.body {
        None => {}
        Some(Body::Object { fields, .. }) => inputs.extend(fields.iter().map(at(Place::Body))),
        Some(Body::Value(field)) => inputs.push(at(Place::WholeBody)(&**field)),
    }
    inputs
}
