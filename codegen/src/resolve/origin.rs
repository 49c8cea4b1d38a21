//! Where a part of the API is described, and why it intentionally differs from the reference.

use crate::api::{Meant, Origin};
use crate::syntax::{Named, Omits, Reasons, Text};

/// Returns the origin of what has this name.
pub fn of<D: Reasons>(name: &Text, differs: Option<&D>, omits: Option<&Omits>) -> Origin {
    let reasons = differs.map(D::reasons).unwrap_or_default();
    let meant = |(key, reason): (&str, &Text)| Meant {
        name: key.to_owned(),
        reason: reason.value.clone(),
        at: reason.span,
    };
    Origin {
        at: name.span,
        differs: reasons.into_iter().map(meant).collect(),
        omits: omitted(omits),
    }
}

/// Returns the names in `omits`, each with the reason.
pub fn names(omits: Option<&Omits>) -> impl Iterator<Item = (&Text, &Text)> {
    let omits = omits.into_iter();
    omits.flat_map(|Omits(names)| Named::iter(names))
}

/// Returns what is left out on purpose.
pub fn omitted(omits: Option<&Omits>) -> Vec<Meant> {
    let meant = |(name, reason): (&Text, &Text)| Meant {
        name: name.value.clone(),
        reason: reason.value.clone(),
        at: name.span,
    };
    names(omits).map(meant).collect()
}
