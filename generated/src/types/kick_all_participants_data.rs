// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;

/// The result of removing all participants.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct KickAllParticipantsData {
    /// The action that the service performed.
    pub action: Option<String>,
    /// The number of participants that were removed.
    pub kicked_participants_count: Option<i64>,
}

impl json::Object for KickAllParticipantsData {
    #[inline]
    fn empty() -> Self {
        Self {
            action: None,
            kicked_participants_count: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "action" => json::slot(&mut self.action),
            "kicked_participants_count" => {
                json::slot(&mut self.kicked_participants_count)
            }
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for KickAllParticipantsData {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for KickAllParticipantsData {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.action, "action", writer);
        json::write(
            &self.kicked_participants_count,
            "kicked_participants_count",
            writer,
        );
    }
}

impl serde_core::Serialize for KickAllParticipantsData {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
