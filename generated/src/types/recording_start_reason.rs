// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use std::fmt;

use crate::json;

/// Why a recording started.
///
/// Values that this version doesn't know are kept in `Unknown`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RecordingStartReason {
    /// By a request.
    ApiCall,
    /// With the meeting.
    RecordOnStart,
    /// A value that this version doesn't know, as received.
    Unknown(String),
}

impl RecordingStartReason {
    /// Returns the value as it is sent.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::ApiCall => "API_CALL",
            Self::RecordOnStart => "RECORD_ON_START",
            Self::Unknown(text) => text,
        }
    }
}

impl fmt::Display for RecordingStartReason {
    #[inline]
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl From<&str> for RecordingStartReason {
    #[inline]
    fn from(text: &str) -> Self {
        match text {
            "API_CALL" => Self::ApiCall,
            "RECORD_ON_START" => Self::RecordOnStart,
            _ => Self::Unknown(text.to_owned()),
        }
    }
}

impl std::str::FromStr for RecordingStartReason {
    type Err = std::convert::Infallible;

    #[inline]
    fn from_str(text: &str) -> Result<Self, std::convert::Infallible> {
        Ok(Self::from(text))
    }
}

impl json::Name for RecordingStartReason {
    #[inline]
    fn set(&mut self, name: &str) -> bool {
        *self = Self::from(name);
        true
    }
}

impl json::Json for RecordingStartReason {
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

impl<'de> serde_core::Deserialize<'de> for RecordingStartReason {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl serde_core::Serialize for RecordingStartReason {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
