// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

//! A day as the service wrote it.

use crate::kept_text::kept_text;

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

kept_text!(Date, jiff::civil::Date);
