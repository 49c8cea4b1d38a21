//! A time as the service wrote it.

use std::fmt;

use serde_core::{Deserialize, Deserializer, Serialize, Serializer};

use crate::json;

/// A time, kept as the text that the service sent.
///
/// An unusual format never fails a response. With the feature `jiff`, `parse`
/// gives a time to calculate with.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Timestamp(String);

impl Timestamp {
    /// The text of the service, as in `2024-05-01T12:00:00.000Z`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The text of the service.
    pub fn into_string(self) -> String {
        self.0
    }

    /// The time.
    ///
    /// # Errors
    ///
    /// If the text is not a time with an offset from UTC (RFC 3339, RFC 9557).
    #[cfg(feature = "jiff")]
    pub fn parse(&self) -> Result<jiff::Timestamp, jiff::Error> {
        self.0.parse()
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl AsRef<str> for Timestamp {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl From<String> for Timestamp {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl From<&str> for Timestamp {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

#[cfg(feature = "jiff")]
impl From<jiff::Timestamp> for Timestamp {
    fn from(value: jiff::Timestamp) -> Self {
        Self(value.to_string())
    }
}

#[cfg(feature = "jiff")]
impl TryFrom<&Timestamp> for jiff::Timestamp {
    type Error = jiff::Error;

    fn try_from(value: &Timestamp) -> Result<Self, jiff::Error> {
        value.parse()
    }
}

/// Text that cannot be parsed is equal to nothing.
#[cfg(feature = "jiff")]
impl PartialEq<jiff::Timestamp> for Timestamp {
    fn eq(&self, other: &jiff::Timestamp) -> bool {
        self.parse().is_ok_and(|value| value == *other)
    }
}

/// Text that cannot be parsed is neither less nor greater.
#[cfg(feature = "jiff")]
impl PartialOrd<jiff::Timestamp> for Timestamp {
    fn partial_cmp(&self, other: &jiff::Timestamp) -> Option<std::cmp::Ordering> {
        Some(self.parse().ok()?.cmp(other))
    }
}

impl json::Json for Timestamp {
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

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self)
    }
}
