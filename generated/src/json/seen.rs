// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

//! Which required fields of an object have come.

use super::{Json, Slot};

/// The required fields that have come, by their place in [`Object::required`](super::Object::required).
#[derive(Default)]
pub(crate) struct Seen {
    /// A bit for each of the first fields.
    bits: u64,
    /// Whether each further one has come. Hardly any object has so many.
    more: Vec<bool>,
}

/// How many fields have a bit.
const BITS: usize = u64::BITS as usize;

impl Seen {
    /// The place for the value of a required field.
    #[inline]
    pub(crate) fn required<'a, T: Json>(&mut self, index: usize, value: &'a mut T) -> Slot<'a> {
        self.mark(index);
        value.slot()
    }

    #[inline]
    fn mark(&mut self, index: usize) {
        if index < BITS {
            self.bits |= 1 << index;
        } else {
            self.mark_more(index - BITS);
        }
    }

    #[cold]
    fn mark_more(&mut self, index: usize) {
        if self.more.len() <= index {
            self.more.resize(index + 1, false);
        }
        self.more[index] = true;
    }

    /// The first field that hasn't come.
    pub(crate) fn missing(&self, required: &[&'static str]) -> Option<&'static str> {
        let mut more = self.more.iter();
        let index = match self.bits.trailing_ones() as usize {
            BITS => BITS + more.position(|seen| !seen).unwrap_or(self.more.len()),
            index => index,
        };
        required.get(index).copied()
    }
}
