//! Where a comparison is.

use super::difference::{Difference, Kind, Side};
use super::words::{Direction, meaning};
use crate::api::{Meant, Origin};

/// A place in an operation.
#[derive(Clone)]
pub struct Place<'a> {
    /// The name of the operation.
    pub operation: &'a str,
    /// The path in it.
    pub path: String,
    /// Who sends it.
    pub direction: Direction,
    /// The field of the spec that is there, or its operation.
    pub spec: &'a Origin,
    /// The field of the reference that is there, or its operation.
    pub reference: &'a Origin,
    /// The kind of a difference of the type as a whole.
    pub kind: Kind,
}

/// A difference at a place.
pub struct Found {
    /// What differs.
    pub kind: Kind,
    /// What follows the path of the place.
    pub step: String,
    /// What the spec says.
    pub spec: Side,
    /// What the reference says.
    pub reference: Side,
    /// Whether the spec demands more than the reference.
    pub stricter: bool,
    /// What to type.
    pub advice: String,
    /// Why it is meant.
    pub meant: Option<Meant>,
}

impl<'a> Place<'a> {
    /// Returns the place inside of this one.
    pub fn inside(&self, step: &str) -> Place<'a> {
        Place {
            path: format!("{}{step}", self.path),
            ..self.clone()
        }
    }

    /// Returns a difference at this place.
    pub fn difference(&self, found: Found) -> Difference {
        Difference {
            kind: found.kind,
            operation: self.operation.to_owned(),
            path: format!("{}{}", self.path, found.step),
            spec: found.spec,
            reference: found.reference,
            meaning: meaning(found.kind, self.direction, found.stricter),
            advice: found.advice,
            meant: found.meant,
        }
    }

    /// Returns the difference that only the reference says that what is here is deprecated.
    pub fn not_deprecated(&self) -> Difference {
        self.difference(Found {
            kind: Kind::Deprecated,
            step: String::new(),
            spec: Side::says(self.spec, "not deprecated"),
            reference: Side::says(self.reference, "deprecated"),
            stricter: false,
            advice: "add `deprecated`".to_owned(),
            meant: Kind::Deprecated.reason(self.spec),
        })
    }
}
