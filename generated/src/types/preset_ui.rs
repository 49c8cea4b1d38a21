// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::DesignTokens;

/// The look of the user interface.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PresetUi {
    /// The design of the user interface.
    pub design_tokens: DesignTokens,
}

impl PresetUi {
    /// Creates a value from the required fields.
    #[inline]
    pub fn new(design_tokens: DesignTokens) -> Self {
        Self { design_tokens }
    }
}

impl json::Object for PresetUi {
    #[inline]
    fn empty() -> Self {
        Self {
            design_tokens: json::empty(),
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &["design_tokens"]
    }

    #[inline]
    fn slot(&mut self, field: &str, seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "design_tokens" => seen.required(0, &mut self.design_tokens),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for PresetUi {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for PresetUi {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.design_tokens, "design_tokens", writer);
    }
}

impl serde_core::Serialize for PresetUi {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
