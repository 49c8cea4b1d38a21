// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::{PresetConfig, PresetPermissions, PresetUi};

/// What participants may do, and what meetings look like.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Preset {
    /// The ID of the preset.
    pub id: String,
    /// The configuration of meetings.
    pub config: PresetConfig,
    /// When the preset was created.
    pub created_at: crate::Timestamp,
    /// The name of the preset.
    pub name: String,
    /// What participants may do.
    pub permissions: PresetPermissions,
    /// The look of the user interface.
    pub ui: PresetUi,
    /// When the preset was last updated.
    pub updated_at: crate::Timestamp,
}

impl json::Object for Preset {
    #[inline]
    fn empty() -> Self {
        Self {
            id: String::new(),
            config: json::empty(),
            created_at: json::empty(),
            name: String::new(),
            permissions: json::empty(),
            ui: json::empty(),
            updated_at: json::empty(),
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &["id", "config", "created_at", "name", "permissions", "ui", "updated_at"]
    }

    #[inline]
    fn slot(&mut self, field: &str, seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "id" => seen.required(0, &mut self.id),
            "config" => seen.required(1, &mut self.config),
            "created_at" => seen.required(2, &mut self.created_at),
            "name" => seen.required(3, &mut self.name),
            "permissions" => seen.required(4, &mut self.permissions),
            "ui" => seen.required(5, &mut self.ui),
            "updated_at" => seen.required(6, &mut self.updated_at),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for Preset {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for Preset {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.id, "id", writer);
        json::write(&self.config, "config", writer);
        json::write(&self.created_at, "created_at", writer);
        json::write(&self.name, "name", writer);
        json::write(&self.permissions, "permissions", writer);
        json::write(&self.ui, "ui", writer);
        json::write(&self.updated_at, "updated_at", writer);
    }
}

impl serde_core::Serialize for Preset {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
