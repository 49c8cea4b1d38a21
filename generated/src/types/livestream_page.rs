// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::{LivestreamDisabled, LivestreamStatus, Paging};

/// A livestream and its position in the list.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct LivestreamPage {
    /// The ID of the livestream.
    pub id: Option<String>,
    /// When the livestream was created.
    pub created_at: Option<crate::Timestamp>,
    /// Whether the livestream is disabled.
    pub disabled: Option<LivestreamDisabled>,
    /// The URL of the server that takes the RTMP input.
    pub ingest_server: Option<String>,
    /// The ID of the meeting, if a meeting is livestreamed.
    pub meeting_id: Option<String>,
    /// The name of the livestream.
    pub name: Option<String>,
    /// The position in the list.
    pub paging: Option<Paging>,
    /// The URL where viewers watch the livestream.
    pub playback_url: Option<String>,
    /// The status of the livestream.
    pub status: Option<LivestreamStatus>,
    /// The key for the RTMP input.
    ///
    /// Secret: not shown by `Debug`.
    pub stream_key: Option<String>,
    /// When the livestream was last updated.
    pub updated_at: Option<crate::Timestamp>,
}

impl std::fmt::Debug for LivestreamPage {
    #[inline]
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("LivestreamPage")
            .field("id", &self.id)
            .field("created_at", &self.created_at)
            .field("disabled", &self.disabled)
            .field("ingest_server", &self.ingest_server)
            .field("meeting_id", &self.meeting_id)
            .field("name", &self.name)
            .field("paging", &self.paging)
            .field("playback_url", &self.playback_url)
            .field("status", &self.status)
            .field("stream_key", &self.stream_key.as_ref().map(|_| "[secret]"))
            .field("updated_at", &self.updated_at)
            .finish()
    }
}

impl json::Object for LivestreamPage {
    #[inline]
    fn empty() -> Self {
        Self {
            id: None,
            created_at: None,
            disabled: None,
            ingest_server: None,
            meeting_id: None,
            name: None,
            paging: None,
            playback_url: None,
            status: None,
            stream_key: None,
            updated_at: None,
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
            "disabled" => json::slot(&mut self.disabled),
            "ingest_server" => json::slot(&mut self.ingest_server),
            "meeting_id" => json::slot(&mut self.meeting_id),
            "name" => json::slot(&mut self.name),
            "paging" => json::slot(&mut self.paging),
            "playback_url" => json::slot(&mut self.playback_url),
            "status" => json::slot(&mut self.status),
            "stream_key" => json::slot(&mut self.stream_key),
            "updated_at" => json::slot(&mut self.updated_at),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for LivestreamPage {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for LivestreamPage {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.id, "id", writer);
        json::write(&self.created_at, "created_at", writer);
        json::write(&self.disabled, "disabled", writer);
        json::write(&self.ingest_server, "ingest_server", writer);
        json::write(&self.meeting_id, "meeting_id", writer);
        json::write(&self.name, "name", writer);
        json::write(&self.paging, "paging", writer);
        json::write(&self.playback_url, "playback_url", writer);
        json::write(&self.status, "status", writer);
        json::write(&self.stream_key, "stream_key", writer);
        json::write(&self.updated_at, "updated_at", writer);
    }
}

impl serde_core::Serialize for LivestreamPage {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
