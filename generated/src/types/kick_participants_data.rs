// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use std::fmt;

use serde_core::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_core::ser::{Serialize, SerializeMap, Serializer};

use crate::json::{self, Key};
use super::SessionParticipant;

/// What was done to remove participants.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct KickParticipantsData {
    /// The service's name for what it did.
    pub action: Option<String>,
    /// Who was removed.
    pub participants: Option<Vec<SessionParticipant>>,
}

impl<'de> Deserialize<'de> for KickParticipantsData {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(KickParticipantsDataVisitor)
    }
}

struct KickParticipantsDataVisitor;

impl<'de> Visitor<'de> for KickParticipantsDataVisitor {
    type Value = KickParticipantsData;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a `KickParticipantsData` object")
    }

    fn visit_map<A: MapAccess<'de>>(
        self,
        mut map: A,
    ) -> Result<KickParticipantsData, A::Error> {
        let mut action = None;
        let mut participants = None;
        while let Some(key) = map.next_key::<Key<'de>>()? {
            match key.as_str() {
                "action" => action = map.next_value()?,
                "participants" => participants = map.next_value()?,
                _ => json::ignore(&mut map)?,
            }
        }
        Ok(KickParticipantsData {
            action,
            participants,
        })
    }
}

impl Serialize for KickParticipantsData {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(action) = &self.action {
            map.serialize_entry("action", action)?;
        }
        if let Some(participants) = &self.participants {
            map.serialize_entry("participants", participants)?;
        }
        map.end()
    }
}
