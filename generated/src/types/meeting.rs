// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::{AiConfig, MeetingStatus, RecordingConfig};

/// A meeting.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Meeting {
    /// The ID of the meeting.
    pub id: String,
    /// When the meeting was created.
    pub created_at: crate::Timestamp,
    /// When the meeting was last updated.
    pub updated_at: crate::Timestamp,
    /// How transcripts and summaries are made. Not in lists of meetings.
    pub ai_config: Option<AiConfig>,
    /// Whether the meeting is livestreamed from its start.
    pub live_stream_on_start: Option<bool>,
    /// Whether the chat is kept for a week.
    pub persist_chat: Option<bool>,
    /// Whether the meeting is recorded from its start.
    pub record_on_start: Option<bool>,
    /// How the meeting is recorded. Overrides that of the app.
    pub recording_config: Option<RecordingConfig>,
    /// The seconds that a session stays active without participants.
    pub session_keep_alive_time_in_secs: Option<f64>,
    /// Whether participants can join the meeting.
    pub status: Option<MeetingStatus>,
    /// Whether a summary is made at the end. Requires a transcript.
    pub summarize_on_end: Option<bool>,
    /// The title of the meeting.
    pub title: Option<String>,
    /// Whether a transcript is made at the end.
    pub transcribe_on_end: Option<bool>,
}

impl json::Object for Meeting {
    #[inline]
    fn empty() -> Self {
        Self {
            id: String::new(),
            created_at: json::empty(),
            updated_at: json::empty(),
            ai_config: None,
            live_stream_on_start: None,
            persist_chat: None,
            record_on_start: None,
            recording_config: None,
            session_keep_alive_time_in_secs: None,
            status: None,
            summarize_on_end: None,
            title: None,
            transcribe_on_end: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &["id", "created_at", "updated_at"]
    }

    #[inline]
    fn slot(&mut self, field: &str, seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "id" => seen.required(0, &mut self.id),
            "created_at" => seen.required(1, &mut self.created_at),
            "updated_at" => seen.required(2, &mut self.updated_at),
            "ai_config" => json::slot(&mut self.ai_config),
            "live_stream_on_start" => json::slot(&mut self.live_stream_on_start),
            "persist_chat" => json::slot(&mut self.persist_chat),
            "record_on_start" => json::slot(&mut self.record_on_start),
            "recording_config" => json::slot(&mut self.recording_config),
            "session_keep_alive_time_in_secs" => {
                json::slot(&mut self.session_keep_alive_time_in_secs)
            }
            "status" => json::slot(&mut self.status),
            "summarize_on_end" => json::slot(&mut self.summarize_on_end),
            "title" => json::slot(&mut self.title),
            "transcribe_on_end" => json::slot(&mut self.transcribe_on_end),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for Meeting {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for Meeting {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.id, "id", writer);
        json::write(&self.created_at, "created_at", writer);
        json::write(&self.updated_at, "updated_at", writer);
        json::write(&self.ai_config, "ai_config", writer);
        json::write(&self.live_stream_on_start, "live_stream_on_start", writer);
        json::write(&self.persist_chat, "persist_chat", writer);
        json::write(&self.record_on_start, "record_on_start", writer);
        json::write(&self.recording_config, "recording_config", writer);
        json::write(
            &self.session_keep_alive_time_in_secs,
            "session_keep_alive_time_in_secs",
            writer,
        );
        json::write(&self.status, "status", writer);
        json::write(&self.summarize_on_end, "summarize_on_end", writer);
        json::write(&self.title, "title", writer);
        json::write(&self.transcribe_on_end, "transcribe_on_end", writer);
    }
}

impl serde_core::Serialize for Meeting {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
