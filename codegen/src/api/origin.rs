//! Where a part of the API is described, and how it is meant to differ from the reference.

use crate::diagnostics::Span;

/// Where a part of the API is described.
#[derive(Clone, Debug, Default)]
pub struct Origin {
    /// The location of its name in the spec or in a reference.
    pub at: Span,
    /// How it is meant to differ from the reference. The name is a key of `differs`.
    pub differs: Vec<Meant>,
    /// What the reference has in it that is left out on purpose.
    pub omits: Vec<Meant>,
}

/// A difference that is meant.
#[derive(Clone, Debug)]
pub struct Meant {
    /// What differs.
    pub name: String,
    /// Why.
    pub reason: String,
    /// Where the spec says so.
    pub at: Span,
}

impl Origin {
    /// Returns an origin without differences.
    pub fn at(at: Span) -> Self {
        Origin {
            at,
            ..Origin::default()
        }
    }
}
