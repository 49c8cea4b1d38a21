// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::Recording;

/// The response to starting a recording.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RecordingStartRecordingsResponse {
    /// A recording of a meeting.
    pub data: Option<Recording>,
    /// Whether the call succeeded.
    pub success: bool,
}

impl json::Object for RecordingStartRecordingsResponse {
    #[inline]
    fn empty() -> Self {
        Self { data: None, success: false }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &["success"]
    }

    #[inline]
    fn slot(&mut self, field: &str, seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "data" => json::slot(&mut self.data),
            "success" => seen.required(0, &mut self.success),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for RecordingStartRecordingsResponse {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for RecordingStartRecordingsResponse {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.data, "data", writer);
        json::write(&self.success, "success", writer);
    }
}

impl serde_core::Serialize for RecordingStartRecordingsResponse {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
