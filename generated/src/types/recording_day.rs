// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;

/// Statistics about the recordings of a day.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RecordingDay {
    /// The day.
    pub day: Option<String>,
    /// The duration of the recordings, in minutes.
    pub total_recording_minutes: Option<i64>,
    /// The number of recordings.
    pub total_recordings: Option<i64>,
}

impl json::Object for RecordingDay {
    #[inline]
    fn empty() -> Self {
        Self {
            day: None,
            total_recording_minutes: None,
            total_recordings: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "day" => json::slot(&mut self.day),
            "total_recording_minutes" => json::slot(&mut self.total_recording_minutes),
            "total_recordings" => json::slot(&mut self.total_recordings),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for RecordingDay {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for RecordingDay {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.day, "day", writer);
        json::write(&self.total_recording_minutes, "total_recording_minutes", writer);
        json::write(&self.total_recordings, "total_recordings", writer);
    }
}

impl serde_core::Serialize for RecordingDay {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
