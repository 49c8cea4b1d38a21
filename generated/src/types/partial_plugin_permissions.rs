// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::PartialPluginConfig;

/// [`PluginPermissions`](super::PluginPermissions) with all fields optional. Only fields that are
/// set are sent.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PartialPluginPermissions {
    /// Whether participants may close open plugins.
    pub can_close: Option<bool>,
    /// Whether participants may change the configuration of plugins.
    pub can_edit_config: Option<bool>,
    /// Whether participants may start plugins.
    pub can_start: Option<bool>,
    /// The configuration of each plugin by its UUID.
    pub config: Option<std::collections::BTreeMap<String, PartialPluginConfig>>,
}

impl PartialPluginPermissions {
    /// Creates a value in which nothing is set.
    #[inline]
    pub fn new() -> Self {
        Self {
            can_close: None,
            can_edit_config: None,
            can_start: None,
            config: None,
        }
    }

    /// Whether participants may close open plugins.
    #[must_use]
    #[inline]
    pub fn can_close(mut self, can_close: bool) -> Self {
        self.can_close = Some(can_close);
        self
    }

    /// Whether participants may change the configuration of plugins.
    #[must_use]
    #[inline]
    pub fn can_edit_config(mut self, can_edit_config: bool) -> Self {
        self.can_edit_config = Some(can_edit_config);
        self
    }

    /// Whether participants may start plugins.
    #[must_use]
    #[inline]
    pub fn can_start(mut self, can_start: bool) -> Self {
        self.can_start = Some(can_start);
        self
    }

    /// The configuration of each plugin by its UUID.
    #[must_use]
    pub fn config(
        mut self,
        config: impl IntoIterator<Item = (impl Into<String>, PartialPluginConfig)>,
    ) -> Self {
        self.config = Some(
            config.into_iter().map(|(key, value)| (key.into(), value)).collect(),
        );
        self
    }
}

impl json::Object for PartialPluginPermissions {
    #[inline]
    fn empty() -> Self {
        Self {
            can_close: None,
            can_edit_config: None,
            can_start: None,
            config: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "can_close" => json::slot(&mut self.can_close),
            "can_edit_config" => json::slot(&mut self.can_edit_config),
            "can_start" => json::slot(&mut self.can_start),
            "config" => json::slot(&mut self.config),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for PartialPluginPermissions {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for PartialPluginPermissions {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.can_close, "can_close", writer);
        json::write(&self.can_edit_config, "can_edit_config", writer);
        json::write(&self.can_start, "can_start", writer);
        json::write(&self.config, "config", writer);
    }
}

impl serde_core::Serialize for PartialPluginPermissions {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
