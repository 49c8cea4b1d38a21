// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::PeerEvent;

/// A participant who attends or attended a session.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SessionAttendee {
    /// The peer ID of the participant.
    pub id: Option<String>,
    /// When the participant was created.
    pub created_at: Option<crate::Timestamp>,
    /// Your ID of the participant.
    pub custom_participant_id: Option<String>,
    /// The name with which the participant joined.
    pub display_name: Option<String>,
    /// How long the participant was in the session, in minutes.
    pub duration: Option<f64>,
    /// When the participant joined the session.
    pub joined_at: Option<crate::Timestamp>,
    /// When the participant left the session.
    pub left_at: Option<crate::Timestamp>,
    /// The events of the participant's connection, if requested.
    pub peer_events: Option<Vec<PeerEvent>>,
    /// The name of the participant's preset.
    pub preset_name: Option<String>,
    /// When the participant was last updated.
    pub updated_at: Option<crate::Timestamp>,
    /// The user ID of the participant.
    pub user_id: Option<String>,
}

impl json::Object for SessionAttendee {
    #[inline]
    fn empty() -> Self {
        Self {
            id: None,
            created_at: None,
            custom_participant_id: None,
            display_name: None,
            duration: None,
            joined_at: None,
            left_at: None,
            peer_events: None,
            preset_name: None,
            updated_at: None,
            user_id: None,
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
            "custom_participant_id" => json::slot(&mut self.custom_participant_id),
            "display_name" => json::slot(&mut self.display_name),
            "duration" => json::slot(&mut self.duration),
            "joined_at" => json::slot(&mut self.joined_at),
            "left_at" => json::slot(&mut self.left_at),
            "peer_events" => json::slot(&mut self.peer_events),
            "preset_name" => json::slot(&mut self.preset_name),
            "updated_at" => json::slot(&mut self.updated_at),
            "user_id" => json::slot(&mut self.user_id),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for SessionAttendee {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for SessionAttendee {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.id, "id", writer);
        json::write(&self.created_at, "created_at", writer);
        json::write(&self.custom_participant_id, "custom_participant_id", writer);
        json::write(&self.display_name, "display_name", writer);
        json::write(&self.duration, "duration", writer);
        json::write(&self.joined_at, "joined_at", writer);
        json::write(&self.left_at, "left_at", writer);
        json::write(&self.peer_events, "peer_events", writer);
        json::write(&self.preset_name, "preset_name", writer);
        json::write(&self.updated_at, "updated_at", writer);
        json::write(&self.user_id, "user_id", writer);
    }
}

impl serde_core::Serialize for SessionAttendee {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
