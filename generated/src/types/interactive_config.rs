// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;

/// Adds timed metadata to a recording: ID3 tags, which players of its HLS stream find on the
/// timeline. The files of the recording are put in a compressed tar archive.
///
/// `type` is always sent as `"ID3"`. In a response, it is ignored, unless it distinguishes the
/// variants of a union.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct InteractiveConfig {}
impl InteractiveConfig {
    /// Creates a value in which nothing is set.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl json::Object for InteractiveConfig {
    #[inline]
    fn empty() -> Self {
        Self {}
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, _field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        json::Slot::Ignored
    }
}

impl<'de> serde_core::Deserialize<'de> for InteractiveConfig {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for InteractiveConfig {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        writer.text("type", "ID3");
    }
}

impl serde_core::Serialize for InteractiveConfig {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
