// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::PollVote;

/// An option of a poll.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PollOption {
    /// The number of votes for the option.
    pub count: i64,
    /// The text of the option.
    pub text: String,
    /// The votes for the option.
    pub votes: Vec<PollVote>,
}

impl json::Object for PollOption {
    #[inline]
    fn empty() -> Self {
        Self {
            count: 0,
            text: String::new(),
            votes: Vec::new(),
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &["count", "text", "votes"]
    }

    #[inline]
    fn slot(&mut self, field: &str, seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "count" => seen.required(0, &mut self.count),
            "text" => seen.required(1, &mut self.text),
            "votes" => seen.required(2, &mut self.votes),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for PollOption {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for PollOption {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.count, "count", writer);
        json::write(&self.text, "text", writer);
        json::write(&self.votes, "votes", writer);
    }
}

impl serde_core::Serialize for PollOption {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
