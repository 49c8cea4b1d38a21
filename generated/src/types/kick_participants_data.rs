// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::SessionParticipant;

/// The result of removing participants.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct KickParticipantsData {
    /// The action that the service performed.
    pub action: Option<String>,
    /// The participants that were removed.
    pub participants: Option<Vec<SessionParticipant>>,
}

impl json::Object for KickParticipantsData {
    #[inline]
    fn empty() -> Self {
        Self {
            action: None,
            participants: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "action" => json::slot(&mut self.action),
            "participants" => json::slot(&mut self.participants),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for KickParticipantsData {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for KickParticipantsData {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.action, "action", writer);
        json::write(&self.participants, "participants", writer);
    }
}

impl serde_core::Serialize for KickParticipantsData {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
