// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::{Organizer, SessionStatus};

/// A meeting and its session in an event.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct EventMeeting {
    /// The ID of the meeting.
    pub id: String,
    /// The ID of the session.
    pub session_id: Option<String>,
    /// The title of the meeting.
    pub title: Option<String>,
    /// The room name of the meeting.
    pub room_name: String,
    /// The status of the session.
    pub status: SessionStatus,
    /// When the session was created.
    pub created_at: crate::Timestamp,
    /// When the session started.
    pub started_at: Option<crate::Timestamp>,
    /// When the session ended.
    pub ended_at: Option<crate::Timestamp>,
    /// The organization of the meeting.
    pub organized_by: Organizer,
}

impl json::Object for EventMeeting {
    #[inline]
    fn empty() -> Self {
        Self {
            id: String::new(),
            session_id: None,
            title: None,
            room_name: String::new(),
            status: json::empty(),
            created_at: json::empty(),
            started_at: None,
            ended_at: None,
            organized_by: json::empty(),
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &["id", "roomName", "status", "createdAt", "organizedBy"]
    }

    #[inline]
    fn slot(&mut self, field: &str, seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "id" => seen.required(0, &mut self.id),
            "sessionId" => json::slot(&mut self.session_id),
            "title" => json::slot(&mut self.title),
            "roomName" => seen.required(1, &mut self.room_name),
            "status" => seen.required(2, &mut self.status),
            "createdAt" => seen.required(3, &mut self.created_at),
            "startedAt" => json::slot(&mut self.started_at),
            "endedAt" => json::slot(&mut self.ended_at),
            "organizedBy" => seen.required(4, &mut self.organized_by),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for EventMeeting {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for EventMeeting {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.id, "id", writer);
        json::write(&self.session_id, "sessionId", writer);
        json::write(&self.title, "title", writer);
        json::write(&self.room_name, "roomName", writer);
        json::write(&self.status, "status", writer);
        json::write(&self.created_at, "createdAt", writer);
        json::write(&self.started_at, "startedAt", writer);
        json::write(&self.ended_at, "endedAt", writer);
        json::write(&self.organized_by, "organizedBy", writer);
    }
}

impl serde_core::Serialize for EventMeeting {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
