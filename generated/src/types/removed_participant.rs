// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;

/// A participant that was removed from a meeting.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RemovedParticipant {
    /// When the participant was created.
    pub created_at: crate::Timestamp,
    /// Your ID of the participant.
    pub custom_participant_id: String,
    /// The ID of the participant's preset.
    pub preset_id: String,
    /// When the participant was last updated.
    pub updated_at: crate::Timestamp,
}

impl json::Object for RemovedParticipant {
    #[inline]
    fn empty() -> Self {
        Self {
            created_at: json::empty(),
            custom_participant_id: String::new(),
            preset_id: String::new(),
            updated_at: json::empty(),
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &["created_at", "custom_participant_id", "preset_id", "updated_at"]
    }

    #[inline]
    fn slot(&mut self, field: &str, seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "created_at" => seen.required(0, &mut self.created_at),
            "custom_participant_id" => seen.required(1, &mut self.custom_participant_id),
            "preset_id" => seen.required(2, &mut self.preset_id),
            "updated_at" => seen.required(3, &mut self.updated_at),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for RemovedParticipant {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for RemovedParticipant {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.created_at, "created_at", writer);
        json::write(&self.custom_participant_id, "custom_participant_id", writer);
        json::write(&self.preset_id, "preset_id", writer);
        json::write(&self.updated_at, "updated_at", writer);
    }
}

impl serde_core::Serialize for RemovedParticipant {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
