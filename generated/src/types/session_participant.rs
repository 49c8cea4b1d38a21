// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;

/// A current or former participant of a session.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SessionParticipant {
    /// The ID of the participant in the session.
    pub id: String,
    /// When the participant was created.
    pub created_at: crate::Timestamp,
    /// When the participant was last updated.
    pub updated_at: crate::Timestamp,
    /// The participant's email address.
    pub email: Option<String>,
    /// The participant's name.
    pub name: Option<String>,
    /// The URL of the participant's picture.
    pub picture: Option<String>,
}

impl json::Object for SessionParticipant {
    #[inline]
    fn empty() -> Self {
        Self {
            id: String::new(),
            created_at: json::empty(),
            updated_at: json::empty(),
            email: None,
            name: None,
            picture: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &["id", "created_at", "updated_at"]
    }

    #[inline]
    fn slot(&mut self, field: &str, seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "id" => seen.required(0, &mut self.id),
            "created_at" => seen.required(1, &mut self.created_at),
            "updated_at" => seen.required(2, &mut self.updated_at),
            "email" => json::slot(&mut self.email),
            "name" => json::slot(&mut self.name),
            "picture" => json::slot(&mut self.picture),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for SessionParticipant {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for SessionParticipant {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.id, "id", writer);
        json::write(&self.created_at, "created_at", writer);
        json::write(&self.updated_at, "updated_at", writer);
        json::write(&self.email, "email", writer);
        json::write(&self.name, "name", writer);
        json::write(&self.picture, "picture", writer);
    }
}

impl serde_core::Serialize for SessionParticipant {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
