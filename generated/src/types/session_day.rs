// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;

/// Statistics about the sessions of a day.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SessionDay {
    /// The day.
    pub day: Option<String>,
    /// The duration of the sessions, in minutes.
    pub total_session_minutes: Option<f64>,
    /// The number of sessions.
    pub total_sessions: Option<i64>,
}

impl json::Object for SessionDay {
    #[inline]
    fn empty() -> Self {
        Self {
            day: None,
            total_session_minutes: None,
            total_sessions: None,
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
            "total_session_minutes" => json::slot(&mut self.total_session_minutes),
            "total_sessions" => json::slot(&mut self.total_sessions),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for SessionDay {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for SessionDay {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.day, "day", writer);
        json::write(&self.total_session_minutes, "total_session_minutes", writer);
        json::write(&self.total_sessions, "total_sessions", writer);
    }
}

impl serde_core::Serialize for SessionDay {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
