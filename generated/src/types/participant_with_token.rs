// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;

/// A participant of a meeting, with the token to join it.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct ParticipantWithToken {
    /// The ID of the participant.
    pub id: String,
    /// The token with which the participant joins the meeting.
    ///
    /// Secret: not shown by `Debug`.
    pub token: String,
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

impl std::fmt::Debug for ParticipantWithToken {
    #[inline]
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("ParticipantWithToken")
            .field("id", &self.id)
            .field("token", &"[secret]")
            .field("created_at", &self.created_at)
            .field("custom_participant_id", &self.custom_participant_id)
            .field("preset_name", &self.preset_name)
            .field("updated_at", &self.updated_at)
            .field("name", &self.name)
            .field("picture", &self.picture)
            .finish()
    }
}

impl json::Object for ParticipantWithToken {
    #[inline]
    fn empty() -> Self {
        Self {
            id: String::new(),
            token: String::new(),
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
        &[
            "id",
            "token",
            "created_at",
            "custom_participant_id",
            "preset_name",
            "updated_at",
        ]
    }

    #[inline]
    fn slot(&mut self, field: &str, seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "id" => seen.required(0, &mut self.id),
            "token" => seen.required(1, &mut self.token),
            "created_at" => seen.required(2, &mut self.created_at),
            "custom_participant_id" => seen.required(3, &mut self.custom_participant_id),
            "preset_name" => seen.required(4, &mut self.preset_name),
            "updated_at" => seen.required(5, &mut self.updated_at),
            "name" => json::slot(&mut self.name),
            "picture" => json::slot(&mut self.picture),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for ParticipantWithToken {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for ParticipantWithToken {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.id, "id", writer);
        json::write(&self.token, "token", writer);
        json::write(&self.created_at, "created_at", writer);
        json::write(&self.custom_participant_id, "custom_participant_id", writer);
        json::write(&self.preset_name, "preset_name", writer);
        json::write(&self.updated_at, "updated_at", writer);
        json::write(&self.name, "name", writer);
        json::write(&self.picture, "picture", writer);
    }
}

impl serde_core::Serialize for ParticipantWithToken {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
