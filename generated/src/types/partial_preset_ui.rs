// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::PartialDesignTokens;

/// [`PresetUi`](super::PresetUi) with all fields optional. Only fields that are set are sent.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PartialPresetUi {
    /// The design of the user interface.
    pub design_tokens: Option<PartialDesignTokens>,
}

impl PartialPresetUi {
    /// Creates a value in which nothing is set.
    #[inline]
    pub fn new() -> Self {
        Self { design_tokens: None }
    }

    /// The design of the user interface.
    #[must_use]
    #[inline]
    pub fn design_tokens(mut self, design_tokens: PartialDesignTokens) -> Self {
        self.design_tokens = Some(design_tokens);
        self
    }
}

impl json::Object for PartialPresetUi {
    #[inline]
    fn empty() -> Self {
        Self { design_tokens: None }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "design_tokens" => json::slot(&mut self.design_tokens),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for PartialPresetUi {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for PartialPresetUi {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.design_tokens, "design_tokens", writer);
    }
}

impl serde_core::Serialize for PartialPresetUi {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
