//! How this crate's types read and write JSON.
//!
//! Each type implements the ordinary `serde` traits, so any serde format works. The impls are kept small on
//! purpose: a type only says which fields it has, and the code that walks JSON text is compiled once for all of them.
//!
//! - Reading starts with an [`empty`](Json::empty) value. For each name in the text, [`Object::slot`] answers with a
//!   [`Slot`], the place for what follows.
//! - Writing hands each field, with its name, to a [`Writer`].
//!
//! Fields that a type doesn't know are skipped, and so are those that always have the same text. `null` in an optional field reads as absent, and an absent field isn't
//! written. When a name comes twice, the last value
//! wins; objects and maps are merged.

#![allow(
    dead_code,
    unused_imports,
    reason = "which forms of JSON there are depends on the API"
)]

mod read;
mod report;
mod seen;
mod write;

use std::collections::BTreeMap;

use serde_core::de::DeserializeOwned;
use serde_json::Value;

pub(crate) use read::{Slot, deserialize, from_slice};
pub(crate) use report::Report;
pub(crate) use seen::Seen;
pub(crate) use write::{Whole, Writer, serialize, write, write_nullable};

/// A value with a JSON form.
pub(crate) trait Json: Sized {
    /// What reading starts from. Never seen by a user: what is required gets read, or reading fails.
    fn empty() -> Self;

    /// The place for a value that is read.
    fn slot(&mut self) -> Slot<'_>;

    /// Writes the value as the field `name`, unless it is absent. In an array there is no name.
    fn write(&self, name: &str, writer: &mut dyn Writer);

    /// As [`write`](Self::write), but writes `null` for what is absent.
    fn write_present(&self, name: &str, writer: &mut dyn Writer) {
        self.write(name, writer);
    }

    /// What `null` means, if it is a value of this type.
    fn null() -> Option<Self> {
        None
    }
}

/// What reading a value starts from.
pub(crate) fn empty<T: Json>() -> T {
    T::empty()
}

/// The place for a value that is read.
#[inline]
pub(crate) fn slot<T: Json>(value: &mut T) -> Slot<'_> {
    value.slot()
}

/// A value whose JSON form is an object, as it is written.
pub(crate) trait Fields {
    /// Writes all fields.
    fn write_fields(&self, writer: &mut dyn Writer);
}

/// A value whose JSON form is an object, as it is read.
pub(crate) trait Object: Fields {
    /// See [`Json::empty`].
    fn empty() -> Self
    where
        Self: Sized;

    /// The fields without which reading fails.
    fn required(&self) -> &'static [&'static str];

    /// The place for the value of a field: [`Slot::Ignored`] for an unknown one. Notes required ones in `seen`.
    fn slot(&mut self, field: &str, seen: &mut Seen) -> Slot<'_>;
}

impl<T: Object> Json for T {
    #[inline]
    fn empty() -> Self {
        <T as Object>::empty()
    }

    #[inline]
    fn slot(&mut self) -> Slot<'_> {
        Slot::Object(self)
    }

    #[inline]
    fn write(&self, name: &str, writer: &mut dyn Writer) {
        writer.object(name, self);
    }
}

/// A value whose JSON form is one of some texts.
pub(crate) trait Name {
    /// Takes the value called `name`. False if there is none.
    fn set(&mut self, name: &str) -> bool;
}

/// A value that has one of several forms, told apart by looking at the whole.
pub(crate) trait Union {
    /// Takes the form that `value` has.
    fn set(&mut self, value: Value) -> serde_json::Result<()>;
}

/// A value that may be absent.
pub(crate) trait Optional {
    /// Gives it what `null` means.
    fn clear(&mut self);

    /// Makes it present. Returns the place for its value.
    fn fill(&mut self) -> Slot<'_>;
}

impl<T: Json> Optional for Option<T> {
    fn clear(&mut self) {
        *self = T::null();
    }

    fn fill(&mut self) -> Slot<'_> {
        self.insert(T::empty()).slot()
    }
}

/// A list of values.
pub(crate) trait Array {
    /// Removes all elements.
    fn clear(&mut self);

    /// Adds an element. Returns the place for its value.
    fn push(&mut self) -> Slot<'_>;

    /// How many elements there are.
    fn len(&self) -> usize;

    /// Writes all elements.
    fn write_elements(&self, writer: &mut dyn Writer);
}

impl<T: Json> Array for Vec<T> {
    fn clear(&mut self) {
        self.clear();
    }

    fn push(&mut self) -> Slot<'_> {
        self.push(T::empty());
        self.last_mut().map_or(Slot::Ignored, T::slot)
    }

    fn len(&self) -> usize {
        self.len()
    }

    fn write_elements(&self, writer: &mut dyn Writer) {
        for element in self {
            element.write_present("", writer);
        }
    }
}

impl<T: Json> Fields for BTreeMap<String, T> {
    fn write_fields(&self, writer: &mut dyn Writer) {
        for (name, value) in self {
            value.write_present(name, writer);
        }
    }
}

impl<T: Json> Object for BTreeMap<String, T> {
    fn empty() -> Self {
        BTreeMap::new()
    }

    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    fn slot(&mut self, field: &str, _seen: &mut Seen) -> Slot<'_> {
        self.entry(field.to_owned()).or_insert_with(T::empty).slot()
    }
}

/// Writes the properties of an object besides its fields, which are `known`: no field is written twice.
pub(crate) fn write_additional<T: Json>(
    properties: &BTreeMap<String, T>,
    known: &[&str],
    writer: &mut dyn Writer,
) {
    for (name, value) in properties {
        if !known.contains(&name.as_str()) {
            value.write_present(name, writer);
        }
    }
}

impl<T: Object> Fields for Box<T> {
    fn write_fields(&self, writer: &mut dyn Writer) {
        (**self).write_fields(writer);
    }
}

impl<T: Object> Object for Box<T> {
    fn empty() -> Self {
        Box::new(<T as Object>::empty())
    }

    fn required(&self) -> &'static [&'static str] {
        (**self).required()
    }

    fn slot(&mut self, field: &str, seen: &mut Seen) -> Slot<'_> {
        Object::slot(&mut **self, field, seen)
    }
}

impl Json for String {
    #[inline]
    fn empty() -> Self {
        String::new()
    }

    #[inline]
    fn slot(&mut self) -> Slot<'_> {
        Slot::Text(self)
    }

    #[inline]
    fn write(&self, name: &str, writer: &mut dyn Writer) {
        writer.text(name, self);
    }
}

impl Json for i64 {
    #[inline]
    fn empty() -> Self {
        0
    }

    #[inline]
    fn slot(&mut self) -> Slot<'_> {
        Slot::Integer(self)
    }

    #[inline]
    fn write(&self, name: &str, writer: &mut dyn Writer) {
        writer.integer(name, *self);
    }
}

impl Json for f64 {
    #[inline]
    fn empty() -> Self {
        0.0
    }

    #[inline]
    fn slot(&mut self) -> Slot<'_> {
        Slot::Number(self)
    }

    #[inline]
    fn write(&self, name: &str, writer: &mut dyn Writer) {
        writer.number(name, *self);
    }
}

impl Json for bool {
    #[inline]
    fn empty() -> Self {
        false
    }

    #[inline]
    fn slot(&mut self) -> Slot<'_> {
        Slot::Boolean(self)
    }

    #[inline]
    fn write(&self, name: &str, writer: &mut dyn Writer) {
        writer.boolean(name, *self);
    }
}

impl Json for Value {
    #[inline]
    fn empty() -> Self {
        Value::Null
    }

    #[inline]
    fn slot(&mut self) -> Slot<'_> {
        Slot::Any(self)
    }

    #[inline]
    fn write(&self, name: &str, writer: &mut dyn Writer) {
        writer.any(name, self);
    }
}

impl<T: Json> Json for Option<T> {
    #[inline]
    fn empty() -> Self {
        None
    }

    #[inline]
    fn slot(&mut self) -> Slot<'_> {
        Slot::Optional(self)
    }

    #[inline]
    fn write(&self, name: &str, writer: &mut dyn Writer) {
        if let Some(value) = self {
            value.write_present(name, writer);
        }
    }

    fn write_present(&self, name: &str, writer: &mut dyn Writer) {
        match self {
            Some(value) => value.write_present(name, writer),
            None => writer.null(name),
        }
    }

    fn null() -> Option<Self> {
        Some(None)
    }
}

impl<T: Json> Json for Vec<T> {
    #[inline]
    fn empty() -> Self {
        Vec::new()
    }

    #[inline]
    fn slot(&mut self) -> Slot<'_> {
        Slot::Array(self)
    }

    #[inline]
    fn write(&self, name: &str, writer: &mut dyn Writer) {
        writer.array(name, self);
    }
}

/// The text in a field by which the parts of a union are told apart.
pub(crate) fn text_in<'a>(value: &'a Value, field: &str) -> Option<&'a str> {
    value.get(field)?.as_str()
}

/// The value as a part of a union, if it has the form of that part.
pub(crate) fn fits<T: DeserializeOwned>(value: &Value) -> Option<T> {
    T::deserialize(value).ok()
}

/// The integer that `value` is, if it is whole and within the range (2^53) where a float is exact.
#[expect(
    clippy::cast_possible_truncation,
    reason = "only done where it is exact"
)]
fn whole(value: f64) -> Option<i64> {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    (value.fract() == 0.0 && value.abs() <= EXACT).then_some(value as i64)
}
