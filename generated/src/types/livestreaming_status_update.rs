// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::{EventMeeting, LivestreamStatus};

/// The status of a livestream changed.
///
/// `event` is `"livestreaming.statusUpdate"`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct LivestreamingStatusUpdate {
    /// The ID of the livestream.
    pub stream_id: String,
    /// The status of the livestream.
    pub status: LivestreamStatus,
    /// Whether the livestream has your own input.
    pub manual_ingest: bool,
    /// The URL where viewers watch the livestream.
    pub playback_url: Option<String>,
    /// The URL of the server that takes the RTMP input.
    pub ingest_server: Option<String>,
    /// The key for the RTMP input.
    ///
    /// Secret: not shown by `Debug`.
    pub stream_key: Option<String>,
    /// The meeting, if a meeting is livestreamed.
    pub meeting: Option<EventMeeting>,
}

impl std::fmt::Debug for LivestreamingStatusUpdate {
    #[inline]
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("LivestreamingStatusUpdate")
            .field("stream_id", &self.stream_id)
            .field("status", &self.status)
            .field("manual_ingest", &self.manual_ingest)
            .field("playback_url", &self.playback_url)
            .field("ingest_server", &self.ingest_server)
            .field("stream_key", &self.stream_key.as_ref().map(|_| "[secret]"))
            .field("meeting", &self.meeting)
            .finish()
    }
}

impl json::Object for LivestreamingStatusUpdate {
    #[inline]
    fn empty() -> Self {
        Self {
            stream_id: String::new(),
            status: json::empty(),
            manual_ingest: false,
            playback_url: None,
            ingest_server: None,
            stream_key: None,
            meeting: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &["streamId", "status", "manualIngest"]
    }

    #[inline]
    fn slot(&mut self, field: &str, seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "streamId" => seen.required(0, &mut self.stream_id),
            "status" => seen.required(1, &mut self.status),
            "manualIngest" => seen.required(2, &mut self.manual_ingest),
            "playbackUrl" => json::slot(&mut self.playback_url),
            "ingestServer" => json::slot(&mut self.ingest_server),
            "streamKey" => json::slot(&mut self.stream_key),
            "meeting" => json::slot(&mut self.meeting),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for LivestreamingStatusUpdate {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for LivestreamingStatusUpdate {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        writer.text("event", "livestreaming.statusUpdate");
        json::write(&self.stream_id, "streamId", writer);
        json::write(&self.status, "status", writer);
        json::write(&self.manual_ingest, "manualIngest", writer);
        json::write(&self.playback_url, "playbackUrl", writer);
        json::write(&self.ingest_server, "ingestServer", writer);
        json::write(&self.stream_key, "streamKey", writer);
        json::write(&self.meeting, "meeting", writer);
    }
}

impl serde_core::Serialize for LivestreamingStatusUpdate {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
