// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::PluginAccess;

/// The configuration of a plugin.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PluginConfig {
    /// What participants may do in the plugin.
    pub access_control: Option<PluginAccess>,
    /// Whether the plugin handles view-only access itself.
    pub handles_view_only: Option<bool>,
}

impl PluginConfig {
    /// Creates a value in which nothing is set.
    #[inline]
    pub fn new() -> Self {
        Self {
            access_control: None,
            handles_view_only: None,
        }
    }

    /// What participants may do in the plugin.
    #[must_use]
    #[inline]
    pub fn access_control(mut self, access_control: PluginAccess) -> Self {
        self.access_control = Some(access_control);
        self
    }

    /// Whether the plugin handles view-only access itself.
    #[must_use]
    #[inline]
    pub fn handles_view_only(mut self, handles_view_only: bool) -> Self {
        self.handles_view_only = Some(handles_view_only);
        self
    }
}

impl json::Object for PluginConfig {
    #[inline]
    fn empty() -> Self {
        Self {
            access_control: None,
            handles_view_only: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "access_control" => json::slot(&mut self.access_control),
            "handles_view_only" => json::slot(&mut self.handles_view_only),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for PluginConfig {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for PluginConfig {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.access_control, "access_control", writer);
        json::write(&self.handles_view_only, "handles_view_only", writer);
    }
}

impl serde_core::Serialize for PluginConfig {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
