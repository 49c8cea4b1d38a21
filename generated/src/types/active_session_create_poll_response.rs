// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use std::fmt;

use serde_core::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_core::ser::{Serialize, SerializeMap, Serializer};

use crate::json::{self, Key};
use super::CreatePollData;

/// What comes back when a poll is created.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ActiveSessionCreatePollResponse {
    /// What was done.
    pub data: Option<CreatePollData>,
    /// Whether the call worked.
    pub success: Option<bool>,
}

impl<'de> Deserialize<'de> for ActiveSessionCreatePollResponse {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(ActiveSessionCreatePollResponseVisitor)
    }
}

struct ActiveSessionCreatePollResponseVisitor;

impl<'de> Visitor<'de> for ActiveSessionCreatePollResponseVisitor {
    type Value = ActiveSessionCreatePollResponse;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a `ActiveSessionCreatePollResponse` object")
    }

    fn visit_map<A: MapAccess<'de>>(
        self,
        mut map: A,
    ) -> Result<ActiveSessionCreatePollResponse, A::Error> {
        let mut data = None;
        let mut success = None;
        while let Some(key) = map.next_key::<Key<'de>>()? {
            match key.as_str() {
                "data" => data = map.next_value()?,
                "success" => success = map.next_value()?,
                _ => json::ignore(&mut map)?,
            }
        }
        Ok(ActiveSessionCreatePollResponse {
            data,
            success,
        })
    }
}

impl Serialize for ActiveSessionCreatePollResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(data) = &self.data {
            map.serialize_entry("data", data)?;
        }
        if let Some(success) = &self.success {
            map.serialize_entry("success", success)?;
        }
        map.end()
    }
}
