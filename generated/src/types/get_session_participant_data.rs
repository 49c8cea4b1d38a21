// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::SessionAttendee;

/// The result of getting a participant of a session.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GetSessionParticipantData {
    /// The participant.
    pub participant: Option<SessionAttendee>,
}

impl json::Object for GetSessionParticipantData {
    #[inline]
    fn empty() -> Self {
        Self { participant: None }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "participant" => json::slot(&mut self.participant),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for GetSessionParticipantData {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for GetSessionParticipantData {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.participant, "participant", writer);
    }
}

impl serde_core::Serialize for GetSessionParticipantData {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
