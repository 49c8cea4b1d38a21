// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use std::fmt;

use serde_core::de::{Deserialize, Deserializer, Error as _, MapAccess, Visitor};
use serde_core::ser::{Serialize, SerializeMap, Serializer};

use crate::json::{self, Key};
use super::PollOption;

/// A question put to everyone in a session.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Poll {
    /// The id of the poll.
    pub id: String,
    /// The answers to choose from.
    pub options: Vec<PollOption>,
    /// What is asked.
    pub question: String,
    /// Whether voters stay unnamed.
    pub anonymous: Option<bool>,
    /// Who created the poll.
    pub created_by: Option<String>,
    /// Whether votes stay hidden from those who have not voted yet.
    pub hide_votes: Option<bool>,
    /// Who has voted.
    pub voted: Option<Vec<String>>,
}

impl<'de> Deserialize<'de> for Poll {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(PollVisitor)
    }
}

struct PollVisitor;

impl<'de> Visitor<'de> for PollVisitor {
    type Value = Poll;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a `Poll` object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Poll, A::Error> {
        let mut id = None;
        let mut options = None;
        let mut question = None;
        let mut anonymous = None;
        let mut created_by = None;
        let mut hide_votes = None;
        let mut voted = None;
        while let Some(key) = map.next_key::<Key<'de>>()? {
            match key.as_str() {
                "id" => id = Some(map.next_value()?),
                "options" => options = Some(map.next_value()?),
                "question" => question = Some(map.next_value()?),
                "anonymous" => anonymous = map.next_value()?,
                "created_by" => created_by = map.next_value()?,
                "hide_votes" => hide_votes = map.next_value()?,
                "voted" => voted = map.next_value()?,
                _ => json::ignore(&mut map)?,
            }
        }
        Ok(Poll {
            id: id.ok_or_else(|| A::Error::missing_field("id"))?,
            options: options.ok_or_else(|| A::Error::missing_field("options"))?,
            question: question.ok_or_else(|| A::Error::missing_field("question"))?,
            anonymous,
            created_by,
            hide_votes,
            voted,
        })
    }
}

impl Serialize for Poll {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", &self.id)?;
        map.serialize_entry("options", &self.options)?;
        map.serialize_entry("question", &self.question)?;
        if let Some(anonymous) = &self.anonymous {
            map.serialize_entry("anonymous", anonymous)?;
        }
        if let Some(created_by) = &self.created_by {
            map.serialize_entry("created_by", created_by)?;
        }
        if let Some(hide_votes) = &self.hide_votes {
            map.serialize_entry("hide_votes", hide_votes)?;
        }
        if let Some(voted) = &self.voted {
            map.serialize_entry("voted", voted)?;
        }
        map.end()
    }
}
