// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::PollOption;

/// A poll in a session.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Poll {
    /// The ID of the poll.
    pub id: String,
    /// The options to choose from.
    pub options: Vec<PollOption>,
    /// The question of the poll.
    pub question: String,
    /// Whether voters are anonymous.
    pub anonymous: Option<bool>,
    /// Who created the poll.
    pub created_by: Option<String>,
    /// Whether votes are hidden from participants who have not voted yet.
    pub hide_votes: Option<bool>,
    /// The participants who have voted.
    pub voted: Option<Vec<String>>,
}

impl json::Object for Poll {
    #[inline]
    fn empty() -> Self {
        Self {
            id: String::new(),
            options: Vec::new(),
            question: String::new(),
            anonymous: None,
            created_by: None,
            hide_votes: None,
            voted: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &["id", "options", "question"]
    }

    #[inline]
    fn slot(&mut self, field: &str, seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "id" => seen.required(0, &mut self.id),
            "options" => seen.required(1, &mut self.options),
            "question" => seen.required(2, &mut self.question),
            "anonymous" => json::slot(&mut self.anonymous),
            "created_by" => json::slot(&mut self.created_by),
            "hide_votes" => json::slot(&mut self.hide_votes),
            "voted" => json::slot(&mut self.voted),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for Poll {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for Poll {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.id, "id", writer);
        json::write(&self.options, "options", writer);
        json::write(&self.question, "question", writer);
        json::write(&self.anonymous, "anonymous", writer);
        json::write(&self.created_by, "created_by", writer);
        json::write(&self.hide_votes, "hide_votes", writer);
        json::write(&self.voted, "voted", writer);
    }
}

impl serde_core::Serialize for Poll {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
