// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;

/// A preset in a list.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PresetSummary {
    /// The ID of the preset.
    pub id: Option<String>,
    /// When the preset was created.
    pub created_at: Option<crate::Timestamp>,
    /// The name of the preset.
    pub name: Option<String>,
    /// When the preset was last updated.
    pub updated_at: Option<crate::Timestamp>,
}

impl json::Object for PresetSummary {
    #[inline]
    fn empty() -> Self {
        Self {
            id: None,
            created_at: None,
            name: None,
            updated_at: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "id" => json::slot(&mut self.id),
            "created_at" => json::slot(&mut self.created_at),
            "name" => json::slot(&mut self.name),
            "updated_at" => json::slot(&mut self.updated_at),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for PresetSummary {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for PresetSummary {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.id, "id", writer);
        json::write(&self.created_at, "created_at", writer);
        json::write(&self.name, "name", writer);
        json::write(&self.updated_at, "updated_at", writer);
    }
}

impl serde_core::Serialize for PresetSummary {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
