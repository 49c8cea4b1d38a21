// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

//! A day as the service wrote it.

use std::fmt;

use serde_core::{Deserialize, Deserializer, Serialize, Serializer};

use crate::json;

/// A day of the calendar, kept as the text that the service sent.
///
/// An unusual format never fails a response. With the feature `jiff`, `parse`
/// gives a date to calculate with.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Date(String);

impl Date {
    /// The text of the service, as in `2024-05-01`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The text of the service.
    pub fn into_string(self) -> String {
        self.0
    }

    /// The date.
    ///
    /// # Errors
    ///
    /// If the text is not a date of the calendar (ISO 8601, RFC 3339).
    #[cfg(feature = "jiff")]
    pub fn parse(&self) -> Result<jiff::civil::Date, jiff::Error> {
        self.0.parse()
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl AsRef<str> for Date {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl From<String> for Date {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl From<&str> for Date {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

#[cfg(feature = "jiff")]
impl From<jiff::civil::Date> for Date {
    fn from(value: jiff::civil::Date) -> Self {
        Self(value.to_string())
    }
}

#[cfg(feature = "jiff")]
impl TryFrom<&Date> for jiff::civil::Date {
    type Error = jiff::Error;

    fn try_from(value: &Date) -> Result<Self, jiff::Error> {
        value.parse()
    }
}

/// Text that cannot be parsed is equal to nothing.
#[cfg(feature = "jiff")]
impl PartialEq<jiff::civil::Date> for Date {
    fn eq(&self, other: &jiff::civil::Date) -> bool {
        self.parse().is_ok_and(|value| value == *other)
    }
}

/// Text that cannot be parsed is neither less nor greater.
#[cfg(feature = "jiff")]
impl PartialOrd<jiff::civil::Date> for Date {
    fn partial_cmp(&self, other: &jiff::civil::Date) -> Option<std::cmp::Ordering> {
        Some(self.parse().ok()?.cmp(other))
    }
}

impl json::Json for Date {
    fn empty() -> Self {
        Self(String::new())
    }

    fn slot(&mut self) -> json::Slot<'_> {
        json::Slot::Text(&mut self.0)
    }

    fn write(&self, name: &str, writer: &mut dyn json::Writer) {
        writer.text(name, &self.0);
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self)
    }
}
