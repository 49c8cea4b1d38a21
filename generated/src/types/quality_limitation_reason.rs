// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use std::fmt;

use crate::json;

/// What limits the quality of a video.
///
/// Values that this version doesn't know are kept in `Unknown`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum QualityLimitationReason {
    /// `cpu`
    Cpu,
    /// `bandwidth`
    Bandwidth,
    /// `none`
    None,
    /// `other`
    Other,
    /// A value that this version doesn't know, as received.
    Unknown(String),
}

impl QualityLimitationReason {
    /// Returns the value as it is sent.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Cpu => "cpu",
            Self::Bandwidth => "bandwidth",
            Self::None => "none",
            Self::Other => "other",
            Self::Unknown(text) => text,
        }
    }
}

impl fmt::Display for QualityLimitationReason {
    #[inline]
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl From<&str> for QualityLimitationReason {
    #[inline]
    fn from(text: &str) -> Self {
        match text {
            "cpu" => Self::Cpu,
            "bandwidth" => Self::Bandwidth,
            "none" => Self::None,
            "other" => Self::Other,
            _ => Self::Unknown(text.to_owned()),
        }
    }
}

impl std::str::FromStr for QualityLimitationReason {
    type Err = std::convert::Infallible;

    #[inline]
    fn from_str(text: &str) -> Result<Self, std::convert::Infallible> {
        Ok(Self::from(text))
    }
}

impl json::Name for QualityLimitationReason {
    #[inline]
    fn set(&mut self, name: &str) -> bool {
        *self = Self::from(name);
        true
    }
}

impl json::Json for QualityLimitationReason {
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

impl<'de> serde_core::Deserialize<'de> for QualityLimitationReason {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl serde_core::Serialize for QualityLimitationReason {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
