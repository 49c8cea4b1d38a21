// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use std::fmt;

use serde_core::de::{Deserialize, Deserializer, Error as _, MapAccess, Visitor};
use serde_core::ser::{Serialize, SerializeMap, Serializer};

use crate::json::{self, Key};

/// One person's vote for an answer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PollVote {
    /// The id of the person who voted.
    pub id: String,
    /// The name of the person who voted.
    pub name: String,
}

impl<'de> Deserialize<'de> for PollVote {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(PollVoteVisitor)
    }
}

struct PollVoteVisitor;

impl<'de> Visitor<'de> for PollVoteVisitor {
    type Value = PollVote;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a `PollVote` object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<PollVote, A::Error> {
        let mut id = None;
        let mut name = None;
        while let Some(key) = map.next_key::<Key<'de>>()? {
            match key.as_str() {
                "id" => id = Some(map.next_value()?),
                "name" => name = Some(map.next_value()?),
                _ => json::ignore(&mut map)?,
            }
        }
        Ok(PollVote {
            id: id.ok_or_else(|| A::Error::missing_field("id"))?,
            name: name.ok_or_else(|| A::Error::missing_field("name"))?,
        })
    }
}

impl Serialize for PollVote {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", &self.id)?;
        map.serialize_entry("name", &self.name)?;
        map.end()
    }
}
