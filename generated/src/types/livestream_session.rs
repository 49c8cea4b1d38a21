// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::Seconds;

/// A session of a livestream.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct LivestreamSession {
    /// The ID of the session.
    pub id: Option<String>,
    /// When the session was created.
    pub created_at: Option<crate::Timestamp>,
    /// What failed, if the session failed.
    pub err_message: Option<String>,
    /// The duration of the input.
    pub ingest_seconds: Option<Seconds>,
    /// When the session was requested.
    pub invoked_time: Option<crate::Timestamp>,
    /// The ID of the livestream.
    pub livestream_id: Option<String>,
    /// When the session started.
    pub started_time: Option<crate::Timestamp>,
    /// When the session stopped.
    pub stopped_time: Option<crate::Timestamp>,
    /// When the session was last updated.
    pub updated_at: Option<crate::Timestamp>,
    /// The time that all viewers watched.
    pub viewer_seconds: Option<Seconds>,
}

impl json::Object for LivestreamSession {
    #[inline]
    fn empty() -> Self {
        Self {
            id: None,
            created_at: None,
            err_message: None,
            ingest_seconds: None,
            invoked_time: None,
            livestream_id: None,
            started_time: None,
            stopped_time: None,
            updated_at: None,
            viewer_seconds: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "id" => json::slot(&mut self.id),
            "created_at" => json::slot(&mut self.created_at),
            "err_message" => json::slot(&mut self.err_message),
            "ingest_seconds" => json::slot(&mut self.ingest_seconds),
            "invoked_time" => json::slot(&mut self.invoked_time),
            "livestream_id" => json::slot(&mut self.livestream_id),
            "started_time" => json::slot(&mut self.started_time),
            "stopped_time" => json::slot(&mut self.stopped_time),
            "updated_at" => json::slot(&mut self.updated_at),
            "viewer_seconds" => json::slot(&mut self.viewer_seconds),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for LivestreamSession {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for LivestreamSession {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.id, "id", writer);
        json::write(&self.created_at, "created_at", writer);
        json::write(&self.err_message, "err_message", writer);
        json::write(&self.ingest_seconds, "ingest_seconds", writer);
        json::write(&self.invoked_time, "invoked_time", writer);
        json::write(&self.livestream_id, "livestream_id", writer);
        json::write(&self.started_time, "started_time", writer);
        json::write(&self.stopped_time, "stopped_time", writer);
        json::write(&self.updated_at, "updated_at", writer);
        json::write(&self.viewer_seconds, "viewer_seconds", writer);
    }
}

impl serde_core::Serialize for LivestreamSession {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
