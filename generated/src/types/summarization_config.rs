// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::{SummaryFormat, SummaryType};

/// How the summaries of a meeting are made.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct SummarizationConfig {
    /// The style of the summary.
    pub summary_type: Option<SummaryType>,
    /// The text format of the summary.
    pub text_format: Option<SummaryFormat>,
    /// The maximum number of words in the summary.
    pub word_limit: Option<i64>,
}

impl SummarizationConfig {
    /// Creates a value in which nothing is set.
    #[inline]
    pub fn new() -> Self {
        Self {
            summary_type: None,
            text_format: None,
            word_limit: None,
        }
    }

    /// The style of the summary.
    #[must_use]
    #[inline]
    pub fn summary_type(mut self, summary_type: SummaryType) -> Self {
        self.summary_type = Some(summary_type);
        self
    }

    /// The text format of the summary.
    #[must_use]
    #[inline]
    pub fn text_format(mut self, text_format: SummaryFormat) -> Self {
        self.text_format = Some(text_format);
        self
    }

    /// The maximum number of words in the summary.
    #[must_use]
    #[inline]
    pub fn word_limit(mut self, word_limit: i64) -> Self {
        self.word_limit = Some(word_limit);
        self
    }
}

impl json::Object for SummarizationConfig {
    #[inline]
    fn empty() -> Self {
        Self {
            summary_type: None,
            text_format: None,
            word_limit: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "summary_type" => json::slot(&mut self.summary_type),
            "text_format" => json::slot(&mut self.text_format),
            "word_limit" => json::slot(&mut self.word_limit),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for SummarizationConfig {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for SummarizationConfig {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.summary_type, "summary_type", writer);
        json::write(&self.text_format, "text_format", writer);
        json::write(&self.word_limit, "word_limit", writer);
    }
}

impl serde_core::Serialize for SummarizationConfig {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
