// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;

/// A preset in a list.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PresetSummary {
    /// The ID of the preset.
    pub id: String,
    /// When the preset was created.
    pub created_at: crate::Timestamp,
    /// The name of the preset.
    pub name: String,
    /// When the preset was last updated.
    pub updated_at: crate::Timestamp,
}

impl json::Object for PresetSummary {
    #[inline]
    fn empty() -> Self {
        Self {
            id: String::new(),
            created_at: json::empty(),
            name: String::new(),
            updated_at: json::empty(),
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &["id", "created_at", "name", "updated_at"]
    }

    #[inline]
    fn slot(&mut self, field: &str, seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "id" => seen.required(0, &mut self.id),
            "created_at" => seen.required(1, &mut self.created_at),
            "name" => seen.required(2, &mut self.name),
            "updated_at" => seen.required(3, &mut self.updated_at),
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
