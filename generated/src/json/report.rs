// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

//! Errors in a text that is read as something else.

use super::Slot;

/// Whether an object reports an error in its field `error` or `errors`, beside what was read from it.
#[derive(Default)]
pub(crate) struct Report {
    /// There is one.
    pub(crate) has_error: bool,
    /// There may be one: what was read has that field itself, or is no object.
    pub(crate) is_incomplete: bool,
}

impl Report {
    /// The place for the value of a field, also of one that would be skipped.
    pub(super) fn watch<'a>(&'a mut self, field: &str, slot: Slot<'a>) -> Slot<'a> {
        if !matches!(field, "error" | "errors") {
            return slot;
        }
        if matches!(slot, Slot::Ignored) {
            return Slot::Report(&mut self.has_error);
        }
        self.is_incomplete = true;
        slot
    }
}
