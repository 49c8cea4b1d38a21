// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::RecordingCallerType;

/// Who started or stopped a recording.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RecordingCaller {
    /// The name of the user.
    pub name: Option<String>,
    /// Whether it was the app or a user.
    pub type_: Option<RecordingCallerType>,
    /// The ID of the user.
    pub user_id: Option<String>,
}

impl json::Object for RecordingCaller {
    #[inline]
    fn empty() -> Self {
        Self {
            name: None,
            type_: None,
            user_id: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "name" => json::slot(&mut self.name),
            "type" => json::slot(&mut self.type_),
            "user_Id" => json::slot(&mut self.user_id),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for RecordingCaller {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for RecordingCaller {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.name, "name", writer);
        json::write(&self.type_, "type", writer);
        json::write(&self.user_id, "user_Id", writer);
    }
}

impl serde_core::Serialize for RecordingCaller {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
