// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use std::fmt;

use crate::json;

/// The status of a recording.
///
/// Values that this version doesn't know are kept in `Unknown`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RecordingStatus {
    /// The recording was requested.
    Invoked,
    /// The recording is in progress.
    Recording,
    /// The recording is being uploaded.
    Uploading,
    /// The recording was uploaded.
    Uploaded,
    /// The recording failed.
    Errored,
    /// The recording is paused.
    Paused,
    /// A value that this version doesn't know, as received.
    Unknown(String),
}

impl RecordingStatus {
    /// Returns the value as it is sent.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Invoked => "INVOKED",
            Self::Recording => "RECORDING",
            Self::Uploading => "UPLOADING",
            Self::Uploaded => "UPLOADED",
            Self::Errored => "ERRORED",
            Self::Paused => "PAUSED",
            Self::Unknown(text) => text,
        }
    }
}

impl fmt::Display for RecordingStatus {
    #[inline]
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl From<&str> for RecordingStatus {
    #[inline]
    fn from(text: &str) -> Self {
        match text {
            "INVOKED" => Self::Invoked,
            "RECORDING" => Self::Recording,
            "UPLOADING" => Self::Uploading,
            "UPLOADED" => Self::Uploaded,
            "ERRORED" => Self::Errored,
            "PAUSED" => Self::Paused,
            _ => Self::Unknown(text.to_owned()),
        }
    }
}

impl std::str::FromStr for RecordingStatus {
    type Err = std::convert::Infallible;

    #[inline]
    fn from_str(text: &str) -> Result<Self, std::convert::Infallible> {
        Ok(Self::from(text))
    }
}

impl json::Name for RecordingStatus {
    #[inline]
    fn set(&mut self, name: &str) -> bool {
        *self = Self::from(name);
        true
    }
}

impl json::Json for RecordingStatus {
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

impl<'de> serde_core::Deserialize<'de> for RecordingStatus {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl serde_core::Serialize for RecordingStatus {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
