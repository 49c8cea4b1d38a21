// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use std::fmt;

use crate::json;

/// Whether participants can join a meeting.
///
/// Values that this version doesn't know are kept in `Unknown`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MeetingStatus {
    /// Participants can join the meeting.
    Active,
    /// Nobody can join the meeting.
    Inactive,
    /// A value that this version doesn't know, as received.
    Unknown(String),
}

impl MeetingStatus {
    /// Returns the value as it is sent.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Active => "ACTIVE",
            Self::Inactive => "INACTIVE",
            Self::Unknown(text) => text,
        }
    }
}

impl fmt::Display for MeetingStatus {
    #[inline]
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl From<&str> for MeetingStatus {
    #[inline]
    fn from(text: &str) -> Self {
        match text {
            "ACTIVE" => Self::Active,
            "INACTIVE" => Self::Inactive,
            _ => Self::Unknown(text.to_owned()),
        }
    }
}

impl std::str::FromStr for MeetingStatus {
    type Err = std::convert::Infallible;

    #[inline]
    fn from_str(text: &str) -> Result<Self, std::convert::Infallible> {
        Ok(Self::from(text))
    }
}

impl json::Name for MeetingStatus {
    #[inline]
    fn set(&mut self, name: &str) -> bool {
        *self = Self::from(name);
        true
    }
}

impl json::Json for MeetingStatus {
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

impl<'de> serde_core::Deserialize<'de> for MeetingStatus {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl serde_core::Serialize for MeetingStatus {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
