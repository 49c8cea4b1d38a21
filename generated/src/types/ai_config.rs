// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::{SummarizationConfig, TranscriptionConfig};

/// How the transcripts and summaries of a meeting are made.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct AiConfig {
    /// How summaries are made.
    pub summarization: Option<SummarizationConfig>,
    /// How transcripts are made.
    pub transcription: Option<TranscriptionConfig>,
}

impl AiConfig {
    /// Creates a value in which nothing is set.
    #[inline]
    pub fn new() -> Self {
        Self {
            summarization: None,
            transcription: None,
        }
    }

    /// How summaries are made.
    #[must_use]
    #[inline]
    pub fn summarization(mut self, summarization: SummarizationConfig) -> Self {
        self.summarization = Some(summarization);
        self
    }

    /// How transcripts are made.
    #[must_use]
    #[inline]
    pub fn transcription(mut self, transcription: TranscriptionConfig) -> Self {
        self.transcription = Some(transcription);
        self
    }
}

impl json::Object for AiConfig {
    #[inline]
    fn empty() -> Self {
        Self {
            summarization: None,
            transcription: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "summarization" => json::slot(&mut self.summarization),
            "transcription" => json::slot(&mut self.transcription),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for AiConfig {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for AiConfig {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.summarization, "summarization", writer);
        json::write(&self.transcription, "transcription", writer);
    }
}

impl serde_core::Serialize for AiConfig {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
