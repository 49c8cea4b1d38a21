//! An item of the crate, and the changes that every kind of item can have.

use super::change::{Change, Kind, Subject};
use crate::api::Field;

/// Why changes of certain kinds break nothing, or something.
pub mod reason {
    /// Something is new.
    pub const NEW: &str = "additions are compatible";
    /// A function is gone or has another name.
    pub const CALL: &str = "programs that call it don't compile";
    /// A type is gone or has another name.
    pub const NAME: &str = "programs that name it don't compile";
    /// A field is gone, or has another name or type.
    pub const READ: &str = "programs that read or set it don't compile";
    /// Only what is sent or read changes.
    pub const SAME_CODE: &str = "programs compile as before";
}

/// An item of the crate.
pub struct Item {
    subject: Subject,
    name: String,
}

impl Item {
    /// Creates an item with the name that the outline gives it.
    pub fn new(subject: Subject, name: impl Into<String>) -> Self {
        let name = name.into();
        Item { subject, name }
    }

    /// Creates an item inside of another.
    pub fn inside(owner: &str, subject: Subject, name: &str) -> Self {
        Item::new(subject, format!("{owner}::{name}"))
    }

    /// Creates the item of a field or parameter: by its name in Rust, or of a literal by its name on the wire.
    pub fn of_field(owner: &str, subject: Subject, field: &Field) -> Self {
        let name = if field.is_literal() {
            &field.wire
        } else {
            &field.rust
        };
        Item::inside(owner, subject, name)
    }

    /// Returns a change of the item.
    pub fn change(&self, kind: Kind, detail: impl Into<String>) -> Change {
        Change::new(self.subject, &self.name, kind, detail)
    }

    /// Returns a change of only what is sent or read.
    pub fn wire(&self, kind: Kind, detail: impl Into<String>) -> Change {
        let change = self.change(kind, detail);
        change.compatible(reason::SAME_CODE).wire(true)
    }

    /// Returns the change of the item being new.
    pub fn added(&self, detail: impl Into<String>) -> Change {
        self.change(Kind::Added, detail).compatible(reason::NEW)
    }

    /// Returns the change of the item being gone.
    pub fn removed(&self, reason: &str) -> Change {
        self.change(Kind::Removed, "is removed").breaking(reason)
    }

    /// Returns the change of a deprecation.
    pub fn deprecation(&self, old: Option<&String>, new: Option<&String>) -> Option<Change> {
        let detail = match (old, new) {
            (None, Some(instead)) => format!("is deprecated: {}", instead.trim_end_matches('.')),
            (Some(_), None) => "is not deprecated any more".to_owned(),
            _ => return None,
        };
        let change = self.change(Kind::Deprecated, detail);
        Some(change.compatible("a deprecation is only a warning"))
    }

    /// Returns the change of a secret.
    pub fn secret(&self, old: bool, new: bool) -> Option<Change> {
        let detail = match (old, new) {
            (false, true) => "is hidden in `Debug` output",
            (true, false) => "is shown in `Debug` output",
            _ => return None,
        };
        let change = self.change(Kind::Secret, detail);
        Some(change.compatible("`Debug` output is not part of the API"))
    }
}
