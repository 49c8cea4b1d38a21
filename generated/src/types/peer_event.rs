// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::{PeerEventName, PeerViewType};

/// An event of a participant's connection.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PeerEvent {
    /// The ID of the event.
    pub id: Option<String>,
    /// When the event was created.
    pub created_at: Option<crate::Timestamp>,
    /// What happened.
    pub event_name: Option<PeerEventName>,
    /// The minutes consumed by the event.
    pub minutes_consumed: Option<f64>,
    /// The ID of the participant.
    pub participant_id: Option<String>,
    /// The peer ID of the participant.
    pub peer_id: Option<String>,
    /// The type of meeting in the participant's preset.
    pub preset_view_type: Option<PeerViewType>,
    /// The ID of the session.
    pub session_id: Option<String>,
    /// The ID of the socket session.
    pub socket_session_id: Option<String>,
    /// When the event was last updated.
    pub updated_at: Option<crate::Timestamp>,
    /// Further properties by name. Those with the name of a field aren't sent.
    pub additional: std::collections::BTreeMap<String, serde_json::Value>,
}

impl json::Object for PeerEvent {
    #[inline]
    fn empty() -> Self {
        Self {
            id: None,
            created_at: None,
            event_name: None,
            minutes_consumed: None,
            participant_id: None,
            peer_id: None,
            preset_view_type: None,
            session_id: None,
            socket_session_id: None,
            updated_at: None,
            additional: json::empty(),
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "id" => json::slot(&mut self.id),
            "created_at" => json::slot(&mut self.created_at),
            "event_name" => json::slot(&mut self.event_name),
            "minutes_consumed" => json::slot(&mut self.minutes_consumed),
            "participant_id" => json::slot(&mut self.participant_id),
            "peer_id" => json::slot(&mut self.peer_id),
            "preset_view_type" => json::slot(&mut self.preset_view_type),
            "session_id" => json::slot(&mut self.session_id),
            "socket_session_id" => json::slot(&mut self.socket_session_id),
            "updated_at" => json::slot(&mut self.updated_at),
            _ => json::Object::slot(&mut self.additional, field, seen),
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for PeerEvent {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for PeerEvent {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.id, "id", writer);
        json::write(&self.created_at, "created_at", writer);
        json::write(&self.event_name, "event_name", writer);
        json::write(&self.minutes_consumed, "minutes_consumed", writer);
        json::write(&self.participant_id, "participant_id", writer);
        json::write(&self.peer_id, "peer_id", writer);
        json::write(&self.preset_view_type, "preset_view_type", writer);
        json::write(&self.session_id, "session_id", writer);
        json::write(&self.socket_session_id, "socket_session_id", writer);
        json::write(&self.updated_at, "updated_at", writer);
        json::write_additional(
            &self.additional,
            &[
                "id",
                "created_at",
                "event_name",
                "minutes_consumed",
                "participant_id",
                "peer_id",
                "preset_view_type",
                "session_id",
                "socket_session_id",
                "updated_at",
            ],
            writer,
        );
    }
}

impl serde_core::Serialize for PeerEvent {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
