// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::EventMeeting;

/// A session of a meeting started.
///
/// `event` is `"meeting.started"`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MeetingStarted {
    /// The meeting and its session.
    pub meeting: EventMeeting,
}

impl json::Object for MeetingStarted {
    #[inline]
    fn empty() -> Self {
        Self { meeting: json::empty() }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &["meeting"]
    }

    #[inline]
    fn slot(&mut self, field: &str, seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "meeting" => seen.required(0, &mut self.meeting),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for MeetingStarted {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for MeetingStarted {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        writer.text("event", "meeting.started");
        json::write(&self.meeting, "meeting", writer);
    }
}

impl serde_core::Serialize for MeetingStarted {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
