// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::{RecordingStatistics, SessionStatistics};

/// Statistics about sessions and recordings.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Analytics {
    /// Statistics about recordings.
    pub recording_stats: Option<RecordingStatistics>,
    /// Statistics about sessions.
    pub session_stats: Option<SessionStatistics>,
}

impl json::Object for Analytics {
    #[inline]
    fn empty() -> Self {
        Self {
            recording_stats: None,
            session_stats: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "recording_stats" => json::slot(&mut self.recording_stats),
            "session_stats" => json::slot(&mut self.session_stats),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for Analytics {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for Analytics {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.recording_stats, "recording_stats", writer);
        json::write(&self.session_stats, "session_stats", writer);
    }
}

impl serde_core::Serialize for Analytics {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
