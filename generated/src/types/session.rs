// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::{SessionStatus, SessionType};

/// A session of a meeting.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Session {
    /// The ID of the session.
    pub id: String,
    /// The ID of the meeting that the session belongs to: a UUID for V2 meetings, a room name such as
    /// `abcdef-ghijkl` for V1 meetings.
    pub associated_id: String,
    /// When the session was created.
    pub created_at: crate::Timestamp,
    /// The number of participants currently in the session.
    pub live_participants: i64,
    /// The highest number of participants in the session at the same time.
    pub max_concurrent_participants: i64,
    /// The title of the meeting that the session belongs to.
    pub meeting_display_name: String,
    /// The number of minutes consumed since the session started.
    pub minutes_consumed: f64,
    /// The ID of the app that hosts the session.
    pub organization_id: String,
    /// When the session started.
    pub started_at: crate::Timestamp,
    /// The current status of the session.
    pub status: SessionStatus,
    /// The type of the session.
    pub type_: SessionType,
    /// When the session was last updated.
    pub updated_at: crate::Timestamp,
    /// The breakout rooms of the session.
    pub breakout_rooms: Option<Vec<serde_json::Value>>,
    /// When the session ended.
    pub ended_at: Option<crate::Timestamp>,
    /// Metadata about the session.
    pub meta: Option<serde_json::Value>,
}

impl json::Object for Session {
    #[inline]
    fn empty() -> Self {
        Self {
            id: String::new(),
            associated_id: String::new(),
            created_at: json::empty(),
            live_participants: 0,
            max_concurrent_participants: 0,
            meeting_display_name: String::new(),
            minutes_consumed: 0.0,
            organization_id: String::new(),
            started_at: json::empty(),
            status: json::empty(),
            type_: json::empty(),
            updated_at: json::empty(),
            breakout_rooms: None,
            ended_at: None,
            meta: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[
            "id",
            "associated_id",
            "created_at",
            "live_participants",
            "max_concurrent_participants",
            "meeting_display_name",
            "minutes_consumed",
            "organization_id",
            "started_at",
            "status",
            "type",
            "updated_at",
        ]
    }

    #[inline]
    fn slot(&mut self, field: &str, seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "id" => seen.required(0, &mut self.id),
            "associated_id" => seen.required(1, &mut self.associated_id),
            "created_at" => seen.required(2, &mut self.created_at),
            "live_participants" => seen.required(3, &mut self.live_participants),
            "max_concurrent_participants" => {
                seen.required(4, &mut self.max_concurrent_participants)
            }
            "meeting_display_name" => seen.required(5, &mut self.meeting_display_name),
            "minutes_consumed" => seen.required(6, &mut self.minutes_consumed),
            "organization_id" => seen.required(7, &mut self.organization_id),
            "started_at" => seen.required(8, &mut self.started_at),
            "status" => seen.required(9, &mut self.status),
            "type" => seen.required(10, &mut self.type_),
            "updated_at" => seen.required(11, &mut self.updated_at),
            "breakout_rooms" => json::slot(&mut self.breakout_rooms),
            "ended_at" => json::slot(&mut self.ended_at),
            "meta" => json::slot(&mut self.meta),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for Session {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for Session {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.id, "id", writer);
        json::write(&self.associated_id, "associated_id", writer);
        json::write(&self.created_at, "created_at", writer);
        json::write(&self.live_participants, "live_participants", writer);
        json::write(
            &self.max_concurrent_participants,
            "max_concurrent_participants",
            writer,
        );
        json::write(&self.meeting_display_name, "meeting_display_name", writer);
        json::write(&self.minutes_consumed, "minutes_consumed", writer);
        json::write(&self.organization_id, "organization_id", writer);
        json::write(&self.started_at, "started_at", writer);
        json::write(&self.status, "status", writer);
        json::write(&self.type_, "type", writer);
        json::write(&self.updated_at, "updated_at", writer);
        json::write(&self.breakout_rooms, "breakout_rooms", writer);
        json::write(&self.ended_at, "ended_at", writer);
        json::write(&self.meta, "meta", writer);
    }
}

impl serde_core::Serialize for Session {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
