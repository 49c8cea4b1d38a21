// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;

/// A participant in an event.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct EventParticipant {
    /// The peer ID of the participant.
    pub peer_id: String,
    /// The display name of the participant.
    pub user_display_name: Option<String>,
    /// Your ID of the participant.
    pub custom_participant_id: Option<String>,
    /// Your ID of the participant.
    pub client_specific_id: Option<String>,
    /// When the participant joined the session.
    pub joined_at: crate::Timestamp,
    /// When the participant left the session.
    pub left_at: Option<crate::Timestamp>,
}

impl json::Object for EventParticipant {
    #[inline]
    fn empty() -> Self {
        Self {
            peer_id: String::new(),
            user_display_name: None,
            custom_participant_id: None,
            client_specific_id: None,
            joined_at: json::empty(),
            left_at: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &["peerId", "joinedAt"]
    }

    #[inline]
    fn slot(&mut self, field: &str, seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "peerId" => seen.required(0, &mut self.peer_id),
            "userDisplayName" => json::slot(&mut self.user_display_name),
            "customParticipantId" => json::slot(&mut self.custom_participant_id),
            "clientSpecificId" => json::slot(&mut self.client_specific_id),
            "joinedAt" => seen.required(1, &mut self.joined_at),
            "leftAt" => json::slot(&mut self.left_at),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for EventParticipant {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for EventParticipant {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.peer_id, "peerId", writer);
        json::write(&self.user_display_name, "userDisplayName", writer);
        json::write(&self.custom_participant_id, "customParticipantId", writer);
        json::write(&self.client_specific_id, "clientSpecificId", writer);
        json::write(&self.joined_at, "joinedAt", writer);
        json::write(&self.left_at, "leftAt", writer);
    }
}

impl serde_core::Serialize for EventParticipant {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
