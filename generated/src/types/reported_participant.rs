// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::{PeerEvent, PeerReport};

/// A participant of a session, with statistics about the connection.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ReportedParticipant {
    /// The ID of the participant.
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
    /// The statistics about the connection.
    pub peer_report: Option<PeerReport>,
    /// The name of the participant's preset.
    pub role: Option<String>,
    /// The ID of the session.
    pub session_id: Option<String>,
    /// When the participant was last updated.
    pub updated_at: Option<crate::Timestamp>,
    /// The user ID of the participant.
    pub user_id: Option<String>,
}

impl json::Object for ReportedParticipant {
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
            peer_report: None,
            role: None,
            session_id: None,
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
            "peer_report" => json::slot(&mut self.peer_report),
            "role" => json::slot(&mut self.role),
            "session_id" => json::slot(&mut self.session_id),
            "updated_at" => json::slot(&mut self.updated_at),
            "user_id" => json::slot(&mut self.user_id),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for ReportedParticipant {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for ReportedParticipant {
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
        json::write(&self.peer_report, "peer_report", writer);
        json::write(&self.role, "role", writer);
        json::write(&self.session_id, "session_id", writer);
        json::write(&self.updated_at, "updated_at", writer);
        json::write(&self.user_id, "user_id", writer);
    }
}

impl serde_core::Serialize for ReportedParticipant {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
