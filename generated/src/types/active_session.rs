// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use std::fmt;

use serde_core::de::{Deserialize, Deserializer, Error as _, MapAccess, Visitor};
use serde_core::ser::{Serialize, SerializeMap, Serializer};

use crate::json::{self, Key};
use super::{SessionStatus, SessionType};

/// A session as it is now.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ActiveSession {
    /// The id of the session.
    pub id: String,
    /// The id of the meeting that the session belongs to: a UUID for meetings of version 2, a room name
    /// such as `abcdef-ghijkl` for meetings of version 1.
    pub associated_id: String,
    /// When the session was created.
    pub created_at: crate::Timestamp,
    /// How many people are in the session now.
    pub live_participants: i64,
    /// The most people that were in the session at one time.
    pub max_concurrent_participants: i64,
    /// The title of the meeting that the session belongs to.
    pub meeting_display_name: String,
    /// Minutes used since the session started.
    pub minutes_consumed: f64,
    /// The id of the app that hosts the session.
    pub organization_id: String,
    /// When the session started.
    pub started_at: crate::Timestamp,
    /// Whether the session goes on.
    pub status: SessionStatus,
    /// What kind of session it is.
    pub type_: SessionType,
    /// When the session last changed.
    pub updated_at: crate::Timestamp,
    /// The breakout rooms of the session.
    pub breakout_rooms: Option<Vec<serde_json::Value>>,
    /// When the session ended.
    pub ended_at: Option<crate::Timestamp>,
    /// Any further data about the session.
    pub meta: Option<serde_json::Value>,
}

impl<'de> Deserialize<'de> for ActiveSession {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(ActiveSessionVisitor)
    }
}

struct ActiveSessionVisitor;

impl<'de> Visitor<'de> for ActiveSessionVisitor {
    type Value = ActiveSession;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a `ActiveSession` object")
    }

    fn visit_map<A: MapAccess<'de>>(
        self,
        mut map: A,
    ) -> Result<ActiveSession, A::Error> {
        let mut id = None;
        let mut associated_id = None;
        let mut created_at = None;
        let mut live_participants = None;
        let mut max_concurrent_participants = None;
        let mut meeting_display_name = None;
        let mut minutes_consumed = None;
        let mut organization_id = None;
        let mut started_at = None;
        let mut status = None;
        let mut type_ = None;
        let mut updated_at = None;
        let mut breakout_rooms = None;
        let mut ended_at = None;
        let mut meta = None;
        while let Some(key) = map.next_key::<Key<'de>>()? {
            match key.as_str() {
                "id" => id = Some(map.next_value()?),
                "associated_id" => associated_id = Some(map.next_value()?),
                "created_at" => created_at = Some(map.next_value()?),
                "live_participants" => live_participants = Some(map.next_value()?),
                "max_concurrent_participants" => {
                    max_concurrent_participants = Some(map.next_value()?);
                }
                "meeting_display_name" => meeting_display_name = Some(map.next_value()?),
                "minutes_consumed" => minutes_consumed = Some(map.next_value()?),
                "organization_id" => organization_id = Some(map.next_value()?),
                "started_at" => started_at = Some(map.next_value()?),
                "status" => status = Some(map.next_value()?),
                "type" => type_ = Some(map.next_value()?),
                "updated_at" => updated_at = Some(map.next_value()?),
                "breakout_rooms" => breakout_rooms = map.next_value()?,
                "ended_at" => ended_at = map.next_value()?,
                "meta" => meta = map.next_value()?,
                _ => json::ignore(&mut map)?,
            }
        }
        Ok(ActiveSession {
            id: id.ok_or_else(|| A::Error::missing_field("id"))?,
            associated_id: associated_id
                .ok_or_else(|| A::Error::missing_field("associated_id"))?,
            created_at: created_at.ok_or_else(|| A::Error::missing_field("created_at"))?,
            live_participants: live_participants
                .ok_or_else(|| A::Error::missing_field("live_participants"))?,
            max_concurrent_participants: max_concurrent_participants
                .ok_or_else(|| A::Error::missing_field("max_concurrent_participants"))?,
            meeting_display_name: meeting_display_name
                .ok_or_else(|| A::Error::missing_field("meeting_display_name"))?,
            minutes_consumed: minutes_consumed
                .ok_or_else(|| A::Error::missing_field("minutes_consumed"))?,
            organization_id: organization_id
                .ok_or_else(|| A::Error::missing_field("organization_id"))?,
            started_at: started_at.ok_or_else(|| A::Error::missing_field("started_at"))?,
            status: status.ok_or_else(|| A::Error::missing_field("status"))?,
            type_: type_.ok_or_else(|| A::Error::missing_field("type"))?,
            updated_at: updated_at.ok_or_else(|| A::Error::missing_field("updated_at"))?,
            breakout_rooms,
            ended_at,
            meta,
        })
    }
}

impl Serialize for ActiveSession {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", &self.id)?;
        map.serialize_entry("associated_id", &self.associated_id)?;
        map.serialize_entry("created_at", &self.created_at)?;
        map.serialize_entry("live_participants", &self.live_participants)?;
        map.serialize_entry(
            "max_concurrent_participants",
            &self.max_concurrent_participants,
        )?;
        map.serialize_entry("meeting_display_name", &self.meeting_display_name)?;
        map.serialize_entry("minutes_consumed", &self.minutes_consumed)?;
        map.serialize_entry("organization_id", &self.organization_id)?;
        map.serialize_entry("started_at", &self.started_at)?;
        map.serialize_entry("status", &self.status)?;
        map.serialize_entry("type", &self.type_)?;
        map.serialize_entry("updated_at", &self.updated_at)?;
        if let Some(breakout_rooms) = &self.breakout_rooms {
            map.serialize_entry("breakout_rooms", breakout_rooms)?;
        }
        if let Some(ended_at) = &self.ended_at {
            map.serialize_entry("ended_at", ended_at)?;
        }
        if let Some(meta) = &self.meta {
            map.serialize_entry("meta", meta)?;
        }
        map.end()
    }
}
