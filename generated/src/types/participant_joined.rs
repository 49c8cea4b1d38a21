// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::{EventMeeting, EventParticipant};

/// A participant joined a meeting.
///
/// `event` is `"meeting.participantJoined"`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ParticipantJoined {
    /// The meeting and its session.
    pub meeting: EventMeeting,
    /// The participant.
    pub participant: EventParticipant,
}

impl json::Object for ParticipantJoined {
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

impl<'de> serde_core::Deserialize<'de> for ParticipantJoined {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for ParticipantJoined {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        writer.text("event", "meeting.participantJoined");
        json::write(&self.meeting, "meeting", writer);
        json::write(&self.participant, "participant", writer);
    }
}

impl serde_core::Serialize for ParticipantJoined {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
