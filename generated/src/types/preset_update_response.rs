// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::Preset;

/// The response to updating a preset.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PresetUpdateResponse {
    /// What participants may do, and what meetings look like.
    pub data: Preset,
    /// Whether the call succeeded.
    pub success: bool,
}

impl json::Object for PresetUpdateResponse {
    #[inline]
    fn empty() -> Self {
        Self {
            data: json::empty(),
            success: false,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &["data", "success"]
    }

    #[inline]
    fn slot(&mut self, field: &str, seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "data" => seen.required(0, &mut self.data),
            "success" => seen.required(1, &mut self.success),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for PresetUpdateResponse {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for PresetUpdateResponse {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.data, "data", writer);
        json::write(&self.success, "success", writer);
    }
}

impl serde_core::Serialize for PresetUpdateResponse {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
