// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::{EventMeeting, MeetingEndReason};

/// A session of a meeting ended.
///
/// `event` is `"meeting.ended"`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MeetingEnded {
    /// The meeting and its session.
    pub meeting: EventMeeting,
    /// Why the session ended.
    pub reason: Option<MeetingEndReason>,
}

impl json::Object for MeetingEnded {
    #[inline]
    fn empty() -> Self {
        Self {
            meeting: json::empty(),
            reason: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &["meeting"]
    }

    #[inline]
    fn slot(&mut self, field: &str, seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "meeting" => seen.required(0, &mut self.meeting),
            "reason" => json::slot(&mut self.reason),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for MeetingEnded {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for MeetingEnded {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        writer.text("event", "meeting.ended");
        json::write(&self.meeting, "meeting", writer);
        json::write(&self.reason, "reason", writer);
    }
}

impl serde_core::Serialize for MeetingEnded {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
