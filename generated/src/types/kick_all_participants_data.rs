// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use std::fmt;

use serde_core::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_core::ser::{Serialize, SerializeMap, Serializer};

use crate::json::{self, Key};

/// What was done to remove everybody.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct KickAllParticipantsData {
    /// The service's name for what it did.
    pub action: Option<String>,
    /// How many people were removed.
    pub kicked_participants_count: Option<i64>,
}

impl<'de> Deserialize<'de> for KickAllParticipantsData {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(KickAllParticipantsDataVisitor)
    }
}

struct KickAllParticipantsDataVisitor;

impl<'de> Visitor<'de> for KickAllParticipantsDataVisitor {
    type Value = KickAllParticipantsData;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a `KickAllParticipantsData` object")
    }

    fn visit_map<A: MapAccess<'de>>(
        self,
        mut map: A,
    ) -> Result<KickAllParticipantsData, A::Error> {
        let mut action = None;
        let mut kicked_participants_count = None;
        while let Some(key) = map.next_key::<Key<'de>>()? {
            match key.as_str() {
                "action" => action = map.next_value()?,
                "kicked_participants_count" => {
                    kicked_participants_count = map.next_value()?;
                }
                _ => json::ignore(&mut map)?,
            }
        }
        Ok(KickAllParticipantsData {
            action,
            kicked_participants_count,
        })
    }
}

impl Serialize for KickAllParticipantsData {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(action) = &self.action {
            map.serialize_entry("action", action)?;
        }
        if let Some(kicked_participants_count) = &self.kicked_participants_count {
            map.serialize_entry("kicked_participants_count", kicked_participants_count)?;
        }
        map.end()
    }
}
