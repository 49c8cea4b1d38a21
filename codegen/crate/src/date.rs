//! A day as the service wrote it.

use crate::kept_text::kept_text;

/// A calendar date, kept as the text that the service sent.
///
/// A response never fails because of an unusual format. With the feature `jiff`,
/// `parse` returns a date for calculations.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Date(String);

impl Date {
    /// Returns the text, such as `2024-05-01`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the text.
    pub fn into_string(self) -> String {
        self.0
    }

    /// Parses the date.
    ///
    /// # Errors
    ///
    /// If the text is not a calendar date (ISO 8601, RFC 3339).
    #[cfg(feature = "jiff")]
    pub fn parse(&self) -> Result<jiff::civil::Date, jiff::Error> {
        self.0.parse()
    }
}

kept_text!(Date, jiff::civil::Date);
