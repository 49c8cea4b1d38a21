// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::{Paging, SessionAttendee};

/// The result of listing the participants of a session.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ListSessionParticipantsData {
    /// The position of the page in the list.
    pub paging: Option<Paging>,
    /// The participants.
    pub participants: Option<Vec<SessionAttendee>>,
}

impl json::Object for ListSessionParticipantsData {
    #[inline]
    fn empty() -> Self {
        Self {
            paging: None,
            participants: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "paging" => json::slot(&mut self.paging),
            "participants" => json::slot(&mut self.participants),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for ListSessionParticipantsData {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for ListSessionParticipantsData {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.paging, "paging", writer);
        json::write(&self.participants, "participants", writer);
    }
}

impl serde_core::Serialize for ListSessionParticipantsData {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
