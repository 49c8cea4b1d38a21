// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::Poll;

/// The result of creating a poll.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CreatePollData {
    /// The action that the service performed.
    pub action: Option<String>,
    /// The new poll.
    pub poll: Option<Poll>,
}

impl json::Object for CreatePollData {
    #[inline]
    fn empty() -> Self {
        Self { action: None, poll: None }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "action" => json::slot(&mut self.action),
            "poll" => json::slot(&mut self.poll),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for CreatePollData {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for CreatePollData {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.action, "action", writer);
        json::write(&self.poll, "poll", writer);
    }
}

impl serde_core::Serialize for CreatePollData {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
