// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use std::fmt;

use crate::json;

/// What the participants of a session are sorted by.
///
/// Values that this version doesn't know are kept in `Unknown`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SessionParticipantSortBy {
    /// By the time when they joined.
    JoinedAt,
    /// By the time that they were in the session.
    Duration,
    /// A value that this version doesn't know, as received.
    Unknown(String),
}

impl SessionParticipantSortBy {
    /// Returns the value as it is sent.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::JoinedAt => "joinedAt",
            Self::Duration => "duration",
            Self::Unknown(text) => text,
        }
    }
}

impl fmt::Display for SessionParticipantSortBy {
    #[inline]
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl From<&str> for SessionParticipantSortBy {
    #[inline]
    fn from(text: &str) -> Self {
        match text {
            "joinedAt" => Self::JoinedAt,
            "duration" => Self::Duration,
            _ => Self::Unknown(text.to_owned()),
        }
    }
}

impl std::str::FromStr for SessionParticipantSortBy {
    type Err = std::convert::Infallible;

    #[inline]
    fn from_str(text: &str) -> Result<Self, std::convert::Infallible> {
        Ok(Self::from(text))
    }
}

impl json::Name for SessionParticipantSortBy {
    #[inline]
    fn set(&mut self, name: &str) -> bool {
        *self = Self::from(name);
        true
    }
}

impl json::Json for SessionParticipantSortBy {
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

impl<'de> serde_core::Deserialize<'de> for SessionParticipantSortBy {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl serde_core::Serialize for SessionParticipantSortBy {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
