// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::Organizer;

/// The chat of a session can be downloaded.
///
/// `event` is `"meeting.chatSynced"`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChatSynced {
    /// The ID of the session.
    pub session_id: String,
    /// The ID of the meeting.
    pub meeting_id: String,
    /// The title of the meeting.
    pub title: Option<String>,
    /// The URL to download the chat from.
    pub chat_download_url: String,
    /// When the URL expires.
    pub chat_download_url_expiry: crate::Timestamp,
    /// When the session was created.
    pub created_at: crate::Timestamp,
    /// When the session started.
    pub started_at: Option<crate::Timestamp>,
    /// When the session ended.
    pub ended_at: Option<crate::Timestamp>,
    /// The organization of the meeting.
    pub organized_by: Organizer,
}

impl json::Object for ChatSynced {
    #[inline]
    fn empty() -> Self {
        Self {
            session_id: String::new(),
            meeting_id: String::new(),
            title: None,
            chat_download_url: String::new(),
            chat_download_url_expiry: json::empty(),
            created_at: json::empty(),
            started_at: None,
            ended_at: None,
            organized_by: json::empty(),
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[
            "sessionId",
            "meetingId",
            "chatDownloadUrl",
            "chatDownloadUrlExpiry",
            "createdAt",
            "organizedBy",
        ]
    }

    #[inline]
    fn slot(&mut self, field: &str, seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "sessionId" => seen.required(0, &mut self.session_id),
            "meetingId" => seen.required(1, &mut self.meeting_id),
            "title" => json::slot(&mut self.title),
            "chatDownloadUrl" => seen.required(2, &mut self.chat_download_url),
            "chatDownloadUrlExpiry" => {
                seen.required(3, &mut self.chat_download_url_expiry)
            }
            "createdAt" => seen.required(4, &mut self.created_at),
            "startedAt" => json::slot(&mut self.started_at),
            "endedAt" => json::slot(&mut self.ended_at),
            "organizedBy" => seen.required(5, &mut self.organized_by),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for ChatSynced {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for ChatSynced {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        writer.text("event", "meeting.chatSynced");
        json::write(&self.session_id, "sessionId", writer);
        json::write(&self.meeting_id, "meetingId", writer);
        json::write(&self.title, "title", writer);
        json::write(&self.chat_download_url, "chatDownloadUrl", writer);
        json::write(&self.chat_download_url_expiry, "chatDownloadUrlExpiry", writer);
        json::write(&self.created_at, "createdAt", writer);
        json::write(&self.started_at, "startedAt", writer);
        json::write(&self.ended_at, "endedAt", writer);
        json::write(&self.organized_by, "organizedBy", writer);
    }
}

impl serde_core::Serialize for ChatSynced {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
