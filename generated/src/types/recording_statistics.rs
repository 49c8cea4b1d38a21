// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::RecordingDay;

/// Statistics about recordings.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RecordingStatistics {
    /// The statistics of each day.
    pub day_stats: Option<Vec<RecordingDay>>,
    /// The number of recordings.
    pub recording_count: Option<i64>,
    /// The duration of all recordings, in minutes.
    pub recording_minutes_consumed: Option<f64>,
}

impl json::Object for RecordingStatistics {
    #[inline]
    fn empty() -> Self {
        Self {
            day_stats: None,
            recording_count: None,
            recording_minutes_consumed: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "day_stats" => json::slot(&mut self.day_stats),
            "recording_count" => json::slot(&mut self.recording_count),
            "recording_minutes_consumed" => {
                json::slot(&mut self.recording_minutes_consumed)
            }
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for RecordingStatistics {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for RecordingStatistics {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.day_stats, "day_stats", writer);
        json::write(&self.recording_count, "recording_count", writer);
        json::write(
            &self.recording_minutes_consumed,
            "recording_minutes_consumed",
            writer,
        );
    }
}

impl serde_core::Serialize for RecordingStatistics {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
