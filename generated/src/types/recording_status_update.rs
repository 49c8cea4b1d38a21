// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::{EventMeeting, EventRecording};

/// The status of a recording changed.
///
/// `event` is `"recording.statusUpdate"`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RecordingStatusUpdate {
    /// The recording.
    pub recording: EventRecording,
    /// The meeting and its session.
    pub meeting: EventMeeting,
}

impl json::Object for RecordingStatusUpdate {
    #[inline]
    fn empty() -> Self {
        Self {
            recording: json::empty(),
            meeting: json::empty(),
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &["recording", "meeting"]
    }

    #[inline]
    fn slot(&mut self, field: &str, seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "recording" => seen.required(0, &mut self.recording),
            "meeting" => seen.required(1, &mut self.meeting),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for RecordingStatusUpdate {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for RecordingStatusUpdate {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        writer.text("event", "recording.statusUpdate");
        json::write(&self.recording, "recording", writer);
        json::write(&self.meeting, "meeting", writer);
    }
}

impl serde_core::Serialize for RecordingStatusUpdate {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
