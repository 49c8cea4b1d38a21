// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;

/// A participant of a meeting.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Participant {
    /// The ID of the participant.
    pub id: String,
    /// When the participant was created.
    pub created_at: crate::Timestamp,
    /// Your ID of the participant.
    pub custom_participant_id: String,
    /// The name of the participant's preset.
    pub preset_name: String,
    /// When the participant was last updated.
    pub updated_at: crate::Timestamp,
    /// The name of the participant.
    pub name: Option<String>,
    /// The URL of the participant's picture.
    pub picture: Option<String>,
}

impl json::Object for Participant {
    #[inline]
    fn empty() -> Self {
        Self {
            id: String::new(),
            created_at: json::empty(),
            custom_participant_id: String::new(),
            preset_name: String::new(),
            updated_at: json::empty(),
            name: None,
            picture: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &["id", "created_at", "custom_participant_id", "preset_name", "updated_at"]
    }

    #[inline]
    fn slot(&mut self, field: &str, seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "id" => seen.required(0, &mut self.id),
            "created_at" => seen.required(1, &mut self.created_at),
            "custom_participant_id" => seen.required(2, &mut self.custom_participant_id),
            "preset_name" => seen.required(3, &mut self.preset_name),
            "updated_at" => seen.required(4, &mut self.updated_at),
            "name" => json::slot(&mut self.name),
            "picture" => json::slot(&mut self.picture),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for Participant {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for Participant {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.id, "id", writer);
        json::write(&self.created_at, "created_at", writer);
        json::write(&self.custom_participant_id, "custom_participant_id", writer);
        json::write(&self.preset_name, "preset_name", writer);
        json::write(&self.updated_at, "updated_at", writer);
        json::write(&self.name, "name", writer);
        json::write(&self.picture, "picture", writer);
    }
}

impl serde_core::Serialize for Participant {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
