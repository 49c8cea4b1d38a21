// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use std::fmt;

use serde_core::de::{Deserialize, Deserializer, Error as _, MapAccess, Visitor};
use serde_core::ser::{Serialize, SerializeMap, Serializer};

use crate::json::{self, Key};

/// Someone who is or was in a session.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SessionParticipant {
    /// The id of the participant in the session.
    pub id: String,
    /// When the participant was created.
    pub created_at: crate::Timestamp,
    /// When the participant last changed.
    pub updated_at: crate::Timestamp,
    /// The participant's email address.
    pub email: Option<String>,
    /// The participant's name.
    pub name: Option<String>,
    /// The URL of a picture of the participant.
    pub picture: Option<String>,
}

impl<'de> Deserialize<'de> for SessionParticipant {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(SessionParticipantVisitor)
    }
}

struct SessionParticipantVisitor;

impl<'de> Visitor<'de> for SessionParticipantVisitor {
    type Value = SessionParticipant;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a `SessionParticipant` object")
    }

    fn visit_map<A: MapAccess<'de>>(
        self,
        mut map: A,
    ) -> Result<SessionParticipant, A::Error> {
        let mut id = None;
        let mut created_at = None;
        let mut updated_at = None;
        let mut email = None;
        let mut name = None;
        let mut picture = None;
        while let Some(key) = map.next_key::<Key<'de>>()? {
            match key.as_str() {
                "id" => id = Some(map.next_value()?),
                "created_at" => created_at = Some(map.next_value()?),
                "updated_at" => updated_at = Some(map.next_value()?),
                "email" => email = map.next_value()?,
                "name" => name = map.next_value()?,
                "picture" => picture = map.next_value()?,
                _ => json::ignore(&mut map)?,
            }
        }
        Ok(SessionParticipant {
            id: id.ok_or_else(|| A::Error::missing_field("id"))?,
            created_at: created_at.ok_or_else(|| A::Error::missing_field("created_at"))?,
            updated_at: updated_at.ok_or_else(|| A::Error::missing_field("updated_at"))?,
            email,
            name,
            picture,
        })
    }
}

impl Serialize for SessionParticipant {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", &self.id)?;
        map.serialize_entry("created_at", &self.created_at)?;
        map.serialize_entry("updated_at", &self.updated_at)?;
        if let Some(email) = &self.email {
            map.serialize_entry("email", email)?;
        }
        if let Some(name) = &self.name {
            map.serialize_entry("name", name)?;
        }
        if let Some(picture) = &self.picture {
            map.serialize_entry("picture", picture)?;
        }
        map.end()
    }
}
