// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::TranscriptionLanguage;

/// How the transcripts of a meeting are made.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct TranscriptionConfig {
    /// Terms that the transcription should recognize.
    pub keywords: Option<Vec<String>>,
    /// The language of the meeting.
    pub language: Option<TranscriptionLanguage>,
    /// Whether offensive language is filtered.
    pub profanity_filter: Option<bool>,
}

impl TranscriptionConfig {
    /// Creates a value in which nothing is set.
    #[inline]
    pub fn new() -> Self {
        Self {
            keywords: None,
            language: None,
            profanity_filter: None,
        }
    }

    /// Terms that the transcription should recognize.
    #[must_use]
    pub fn keywords(
        mut self,
        keywords: impl IntoIterator<Item = impl AsRef<str>>,
    ) -> Self {
        self.keywords = Some(
            keywords.into_iter().map(|item| item.as_ref().to_owned()).collect(),
        );
        self
    }

    /// The language of the meeting.
    #[must_use]
    #[inline]
    pub fn language(mut self, language: TranscriptionLanguage) -> Self {
        self.language = Some(language);
        self
    }

    /// Whether offensive language is filtered.
    #[must_use]
    #[inline]
    pub fn profanity_filter(mut self, profanity_filter: bool) -> Self {
        self.profanity_filter = Some(profanity_filter);
        self
    }
}

impl json::Object for TranscriptionConfig {
    #[inline]
    fn empty() -> Self {
        Self {
            keywords: None,
            language: None,
            profanity_filter: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "keywords" => json::slot(&mut self.keywords),
            "language" => json::slot(&mut self.language),
            "profanity_filter" => json::slot(&mut self.profanity_filter),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for TranscriptionConfig {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for TranscriptionConfig {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.keywords, "keywords", writer);
        json::write(&self.language, "language", writer);
        json::write(&self.profanity_filter, "profanity_filter", writer);
    }
}

impl serde_core::Serialize for TranscriptionConfig {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
