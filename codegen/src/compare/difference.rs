//! What a comparison finds.

use crate::api::{Meant, Origin};
use crate::diagnostics::Span;

/// The result of a comparison.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// The differences that the spec doesn't explain.
    pub differences: Vec<Difference>,
    /// The differences that the spec explains, one for each explanation.
    pub meant: Vec<Difference>,
    /// Explanations of differences that don't exist. They are known only if there are no unexplained differences.
    pub stale: Vec<Meant>,
}

impl Comparison {
    /// Returns whether the spec says the same as the reference, or why it doesn't.
    pub fn agrees(&self) -> bool {
        self.differences.is_empty() && self.stale.is_empty()
    }

    /// Returns whether the reference seems to describe only a part of the API: it lacks half of what was found.
    pub fn seems_partial(&self) -> bool {
        let is_lacking =
            |difference: &&Difference| difference.kind == Kind::Added && difference.path.is_empty();
        let lacking = self.differences.iter().filter(is_lacking).count();
        lacking > 1 && lacking * 2 >= self.differences.len()
    }

    /// Removes what doesn't tell anything if the reference describes only a part of the API: operations that only the
    /// spec has, and stale reasons.
    pub fn keep_referenced(&mut self) {
        let is_referenced =
            |difference: &Difference| difference.kind != Kind::Added || !difference.path.is_empty();
        self.differences.retain(is_referenced);
        self.meant.retain(is_referenced);
        self.stale.clear();
    }
}

/// A difference between a spec and a reference.
#[derive(Clone, Debug)]
pub struct Difference {
    /// What differs.
    pub kind: Kind,
    /// The operation: `create_poll`, or `POST /polls` if only the reference has it.
    pub operation: String,
    /// Where in the operation: `body.recording_config.max_seconds`. Empty for the operation as a whole.
    pub path: String,
    /// What the spec says.
    pub spec: Side,
    /// What the reference says.
    pub reference: Side,
    /// What it means for callers.
    pub meaning: &'static str,
    /// What to type.
    pub advice: String,
    /// Why it is meant.
    pub meant: Option<Meant>,
}

/// What one side says.
#[derive(Clone, Debug, Default)]
pub struct Side {
    /// Where it says so. For what is missing, the location of what should contain it.
    pub at: Option<Span>,
    /// What it says; `None` if it doesn't mention the subject.
    pub text: Option<String>,
}

impl Side {
    /// Returns what a side says at a location.
    pub fn says(origin: &Origin, text: impl Into<String>) -> Self {
        Side {
            at: Some(origin.at),
            text: Some(text.into()),
        }
    }

    /// Returns a side that doesn't mention the subject, which belongs into this.
    pub fn silent(within: Option<&Origin>) -> Self {
        Side {
            at: within.map(|origin| origin.at),
            text: None,
        }
    }
}

/// What differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Only the reference has it.
    Missing,
    /// Only the spec has it.
    Added,
    /// The name.
    Name,
    /// The type.
    Type,
    /// Whether it may be left out.
    Optional,
    /// Whether it is deprecated.
    Deprecated,
    /// The HTTP method.
    Method,
    /// The path.
    Path,
    /// The body of the request as a whole.
    Body,
    /// The response as a whole.
    Returns,
}

impl Kind {
    /// Returns the name in JSON, which is also the key of `differs`. What is missing is listed in `omits` instead.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Missing => "missing",
            Kind::Added => "added",
            Kind::Name => "name",
            Kind::Type => "type",
            Kind::Optional => "optional",
            Kind::Deprecated => "deprecated",
            Kind::Method => "method",
            Kind::Path => "path",
            Kind::Body => "body",
            Kind::Returns => "returns",
        }
    }

    /// Returns the reason that the spec gives for such a difference of what has this origin.
    pub fn reason(self, origin: &Origin) -> Option<Meant> {
        let mut given = origin.differs.iter();
        given.find(|meant| meant.name == self.name()).cloned()
    }
}

/// Returns the reason that the spec gives for leaving something out.
pub fn omission(omits: &[Meant], name: &str) -> Option<Meant> {
    omits.iter().find(|meant| meant.name == name).cloned()
}
