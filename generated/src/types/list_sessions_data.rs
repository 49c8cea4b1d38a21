// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::Session;

/// The result of listing sessions.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ListSessionsData {
    /// The sessions.
    pub sessions: Option<Vec<Session>>,
}

impl json::Object for ListSessionsData {
    #[inline]
    fn empty() -> Self {
        Self { sessions: None }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "sessions" => json::slot(&mut self.sessions),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for ListSessionsData {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for ListSessionsData {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.sessions, "sessions", writer);
    }
}

impl serde_core::Serialize for ListSessionsData {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
