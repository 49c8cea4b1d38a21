//! Where a response has something.

use super::{Field, Type};

/// A path from a response to a value in it: at least one step.
#[derive(Clone, Debug)]
pub struct ResponsePath {
    /// From field to field.
    pub steps: Vec<ResponseStep>,
}

/// A step of a [`ResponsePath`]: to a field of the value before it.
#[derive(Clone, Debug)]
pub struct ResponseStep {
    /// The field.
    pub field: Field,
    /// Whether it holds its value in a box.
    pub is_boxed: bool,
}

impl ResponsePath {
    /// The path as it is typed in the spec.
    pub fn text(&self) -> String {
        let names: Vec<&str> = self
            .steps
            .iter()
            .map(|step| step.field.wire.as_str())
            .collect();
        names.join(".")
    }

    /// The type of the value at its end.
    pub fn ty(&self) -> Option<&Type> {
        self.steps.last().map(|step| &step.field.ty)
    }
}
