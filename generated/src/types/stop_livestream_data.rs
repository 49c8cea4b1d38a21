// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;

/// The result of stopping the livestream of a meeting.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct StopLivestreamData {
    /// What the service did.
    pub message: Option<String>,
}

impl json::Object for StopLivestreamData {
    #[inline]
    fn empty() -> Self {
        Self { message: None }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "message" => json::slot(&mut self.message),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for StopLivestreamData {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for StopLivestreamData {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.message, "message", writer);
    }
}

impl serde_core::Serialize for StopLivestreamData {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
