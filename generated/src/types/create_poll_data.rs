// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use std::fmt;

use serde_core::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_core::ser::{Serialize, SerializeMap, Serializer};

use crate::json::{self, Key};
use super::Poll;

/// What was done to create a poll.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CreatePollData {
    /// The service's name for what it did.
    pub action: Option<String>,
    /// The new poll.
    pub poll: Option<Poll>,
}

impl<'de> Deserialize<'de> for CreatePollData {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(CreatePollDataVisitor)
    }
}

struct CreatePollDataVisitor;

impl<'de> Visitor<'de> for CreatePollDataVisitor {
    type Value = CreatePollData;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a `CreatePollData` object")
    }

    fn visit_map<A: MapAccess<'de>>(
        self,
        mut map: A,
    ) -> Result<CreatePollData, A::Error> {
        let mut action = None;
        let mut poll = None;
        while let Some(key) = map.next_key::<Key<'de>>()? {
            match key.as_str() {
                "action" => action = map.next_value()?,
                "poll" => poll = map.next_value()?,
                _ => json::ignore(&mut map)?,
            }
        }
        Ok(CreatePollData { action, poll })
    }
}

impl Serialize for CreatePollData {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(action) = &self.action {
            map.serialize_entry("action", action)?;
        }
        if let Some(poll) = &self.poll {
            map.serialize_entry("poll", poll)?;
        }
        map.end()
    }
}
