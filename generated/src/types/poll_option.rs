// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use std::fmt;

use serde_core::de::{Deserialize, Deserializer, Error as _, MapAccess, Visitor};
use serde_core::ser::{Serialize, SerializeMap, Serializer};

use crate::json::{self, Key};
use super::PollVote;

/// An answer to choose in a poll.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PollOption {
    /// How many chose it.
    pub count: i64,
    /// The answer as it is shown.
    pub text: String,
    /// Who chose it.
    pub votes: Vec<PollVote>,
}

impl<'de> Deserialize<'de> for PollOption {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(PollOptionVisitor)
    }
}

struct PollOptionVisitor;

impl<'de> Visitor<'de> for PollOptionVisitor {
    type Value = PollOption;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a `PollOption` object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<PollOption, A::Error> {
        let mut count = None;
        let mut text = None;
        let mut votes = None;
        while let Some(key) = map.next_key::<Key<'de>>()? {
            match key.as_str() {
                "count" => count = Some(map.next_value()?),
                "text" => text = Some(map.next_value()?),
                "votes" => votes = Some(map.next_value()?),
                _ => json::ignore(&mut map)?,
            }
        }
        Ok(PollOption {
            count: count.ok_or_else(|| A::Error::missing_field("count"))?,
            text: text.ok_or_else(|| A::Error::missing_field("text"))?,
            votes: votes.ok_or_else(|| A::Error::missing_field("votes"))?,
        })
    }
}

impl Serialize for PollOption {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("count", &self.count)?;
        map.serialize_entry("text", &self.text)?;
        map.serialize_entry("votes", &self.votes)?;
        map.end()
    }
}
