//! Where a part of the API is described, and how it is meant to differ from the reference.

use crate::api::{Meant, Origin};
use crate::syntax::{Differs, Named, Text};

/// Returns the origin of what has this name.
pub fn of(name: &Text, differs: Option<&Differs>, omits: Option<&Named<Text>>) -> Origin {
    let reasons = differs.map(Differs::reasons).unwrap_or_default();
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

/// Returns what is left out on purpose.
pub fn omitted(omits: Option<&Named<Text>>) -> Vec<Meant> {
    let meant = |(name, reason): (&Text, &Text)| Meant {
        name: name.value.clone(),
        reason: reason.value.clone(),
        at: name.span,
    };
    omits.into_iter().flat_map(Named::iter).map(meant).collect()
}
