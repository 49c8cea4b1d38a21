// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use std::fmt;

use crate::json;

/// The language of a transcript.
///
/// Values that this version doesn't know are kept in `Unknown`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TranscriptionLanguage {
    /// `en-US`
    EnUs,
    /// `en-IN`
    EnIn,
    /// `de`
    De,
    /// `hi`
    Hi,
    /// `sv`
    Sv,
    /// `ru`
    Ru,
    /// `pl`
    Pl,
    /// `el`
    El,
    /// `fr`
    Fr,
    /// `nl`
    Nl,
    /// A value that this version doesn't know, as received.
    Unknown(String),
}

impl TranscriptionLanguage {
    /// Returns the value as it is sent.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::EnUs => "en-US",
            Self::EnIn => "en-IN",
            Self::De => "de",
            Self::Hi => "hi",
            Self::Sv => "sv",
            Self::Ru => "ru",
            Self::Pl => "pl",
            Self::El => "el",
            Self::Fr => "fr",
            Self::Nl => "nl",
            Self::Unknown(text) => text,
        }
    }
}

impl fmt::Display for TranscriptionLanguage {
    #[inline]
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl From<&str> for TranscriptionLanguage {
    #[inline]
    fn from(text: &str) -> Self {
        match text {
            "en-US" => Self::EnUs,
            "en-IN" => Self::EnIn,
            "de" => Self::De,
            "hi" => Self::Hi,
            "sv" => Self::Sv,
            "ru" => Self::Ru,
            "pl" => Self::Pl,
            "el" => Self::El,
            "fr" => Self::Fr,
            "nl" => Self::Nl,
            _ => Self::Unknown(text.to_owned()),
        }
    }
}

impl std::str::FromStr for TranscriptionLanguage {
    type Err = std::convert::Infallible;

    #[inline]
    fn from_str(text: &str) -> Result<Self, std::convert::Infallible> {
        Ok(Self::from(text))
    }
}

impl json::Name for TranscriptionLanguage {
    #[inline]
    fn set(&mut self, name: &str) -> bool {
        *self = Self::from(name);
        true
    }
}

impl json::Json for TranscriptionLanguage {
    #[inline]
    fn empty() -> Self {
        Self::Unknown(String::new())
    }

    #[inline]
    fn slot(&mut self) -> json::Slot<'_> {
        json::Slot::Name(self)
    }

    #[inline]
    fn write(&self, name: &str, writer: &mut dyn json::Writer) {
        writer.text(name, self.as_str());
    }
}

impl<'de> serde_core::Deserialize<'de> for TranscriptionLanguage {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl serde_core::Serialize for TranscriptionLanguage {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
