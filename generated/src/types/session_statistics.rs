// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::SessionDay;

/// Statistics about sessions.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SessionStatistics {
    /// The statistics of each day.
    pub day_stats: Option<Vec<SessionDay>>,
    /// The number of sessions.
    pub sessions_count: Option<i64>,
    /// The duration of all sessions, in minutes.
    pub sessions_minutes_consumed: Option<f64>,
}

impl json::Object for SessionStatistics {
    #[inline]
    fn empty() -> Self {
        Self {
            day_stats: None,
            sessions_count: None,
            sessions_minutes_consumed: None,
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
            "sessions_count" => json::slot(&mut self.sessions_count),
            "sessions_minutes_consumed" => {
                json::slot(&mut self.sessions_minutes_consumed)
            }
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for SessionStatistics {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for SessionStatistics {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.day_stats, "day_stats", writer);
        json::write(&self.sessions_count, "sessions_count", writer);
        json::write(
            &self.sessions_minutes_consumed,
            "sessions_minutes_consumed",
            writer,
        );
    }
}

impl serde_core::Serialize for SessionStatistics {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
