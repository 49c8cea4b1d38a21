// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::PluginConfig;

/// What participants may do with plugins.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PluginPermissions {
    /// Whether participants may close open plugins.
    pub can_close: bool,
    /// Whether participants may change the configuration of plugins.
    pub can_edit_config: bool,
    /// Whether participants may start plugins.
    pub can_start: bool,
    /// The configuration of each plugin by its UUID.
    pub config: std::collections::BTreeMap<String, PluginConfig>,
}

/// The required values for [`PluginPermissions`].
#[derive(Clone, Debug)]
pub struct PluginPermissionsRequired {
    /// Whether participants may close open plugins.
    pub can_close: bool,
    /// Whether participants may change the configuration of plugins.
    pub can_edit_config: bool,
    /// Whether participants may start plugins.
    pub can_start: bool,
    /// The configuration of each plugin by its UUID.
    pub config: std::collections::BTreeMap<String, PluginConfig>,
}

impl PluginPermissions {
    /// Creates a value from the required fields.
    #[inline]
    pub fn new(required: PluginPermissionsRequired) -> Self {
        Self {
            can_close: required.can_close,
            can_edit_config: required.can_edit_config,
            can_start: required.can_start,
            config: required.config,
        }
    }
}

impl json::Object for PluginPermissions {
    #[inline]
    fn empty() -> Self {
        Self {
            can_close: false,
            can_edit_config: false,
            can_start: false,
            config: json::empty(),
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &["can_close", "can_edit_config", "can_start", "config"]
    }

    #[inline]
    fn slot(&mut self, field: &str, seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "can_close" => seen.required(0, &mut self.can_close),
            "can_edit_config" => seen.required(1, &mut self.can_edit_config),
            "can_start" => seen.required(2, &mut self.can_start),
            "config" => seen.required(3, &mut self.config),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for PluginPermissions {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for PluginPermissions {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.can_close, "can_close", writer);
        json::write(&self.can_edit_config, "can_edit_config", writer);
        json::write(&self.can_start, "can_start", writer);
        json::write(&self.config, "config", writer);
    }
}

impl serde_core::Serialize for PluginPermissions {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
