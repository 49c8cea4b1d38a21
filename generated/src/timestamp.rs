// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

//! A time as the service wrote it.

use crate::kept_text::kept_text;

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

kept_text!(Timestamp, jiff::Timestamp);
