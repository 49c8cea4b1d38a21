// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

//! A time as the service wrote it.

use crate::kept_text::kept_text;

/// A time, kept as the text that the service sent.
///
/// To send a time, use RFC 3339 format, such as `2024-05-01T12:00:00Z`.
///
/// A response never fails because of an unusual format. With the feature `jiff`,
/// `parse` returns a time for calculations.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Timestamp(String);

impl Timestamp {
    /// Returns the text, such as `2024-05-01T12:00:00.000Z`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the text.
    pub fn into_string(self) -> String {
        self.0
    }

    /// Parses the time.
    ///
    /// # Errors
    ///
    /// If the text is not a time with an offset from UTC (RFC 3339, RFC 9557).
    #[cfg(feature = "jiff")]
    pub fn parse(&self) -> Result<jiff::Timestamp, jiff::Error> {
        self.0.parse()
    }
}

kept_text!(Timestamp, jiff::Timestamp);
