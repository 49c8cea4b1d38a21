// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::Recording;

/// The result of starting a track recording.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct StartTrackData {
    /// The new recording.
    pub recording: Recording,
}

impl json::Object for StartTrackData {
    #[inline]
    fn empty() -> Self {
        Self { recording: json::empty() }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &["recording"]
    }

    #[inline]
    fn slot(&mut self, field: &str, seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "recording" => seen.required(0, &mut self.recording),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for StartTrackData {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for StartTrackData {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.recording, "recording", writer);
    }
}

impl serde_core::Serialize for StartTrackData {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
