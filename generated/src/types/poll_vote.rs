// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;

/// A vote for an option of a poll.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PollVote {
    /// The ID of the participant who voted.
    pub id: String,
    /// The name of the participant who voted.
    pub name: String,
}

impl json::Object for PollVote {
    #[inline]
    fn empty() -> Self {
        Self {
            id: String::new(),
            name: String::new(),
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &["id", "name"]
    }

    #[inline]
    fn slot(&mut self, field: &str, seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "id" => seen.required(0, &mut self.id),
            "name" => seen.required(1, &mut self.name),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for PollVote {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for PollVote {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.id, "id", writer);
        json::write(&self.name, "name", writer);
    }
}

impl serde_core::Serialize for PollVote {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
