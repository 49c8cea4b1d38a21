// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::{EventMeeting, EventParticipant};

/// A participant left a meeting.
///
/// `event` is `"meeting.participantLeft"`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ParticipantLeft {
    /// The meeting and its session.
    pub meeting: EventMeeting,
    /// The participant.
    pub participant: EventParticipant,
}

impl json::Object for ParticipantLeft {
    #[inline]
    fn empty() -> Self {
        Self {
            meeting: json::empty(),
            participant: json::empty(),
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &["meeting", "participant"]
    }

    #[inline]
    fn slot(&mut self, field: &str, seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "meeting" => seen.required(0, &mut self.meeting),
            "participant" => seen.required(1, &mut self.participant),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for ParticipantLeft {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for ParticipantLeft {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        writer.text("event", "meeting.participantLeft");
        json::write(&self.meeting, "meeting", writer);
        json::write(&self.participant, "participant", writer);
    }
}

impl serde_core::Serialize for ParticipantLeft {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
