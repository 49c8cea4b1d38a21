// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::Permission;

/// Whether participants may produce a kind of media.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MediaPermission {
    /// Whether participants may produce it.
    pub can_produce: Permission,
}

impl MediaPermission {
    /// Creates a value from the required fields.
    #[inline]
    pub fn new(can_produce: Permission) -> Self {
        Self { can_produce }
    }
}

impl json::Object for MediaPermission {
    #[inline]
    fn empty() -> Self {
        Self { can_produce: json::empty() }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &["can_produce"]
    }

    #[inline]
    fn slot(&mut self, field: &str, seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "can_produce" => seen.required(0, &mut self.can_produce),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for MediaPermission {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for MediaPermission {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.can_produce, "can_produce", writer);
    }
}

impl serde_core::Serialize for MediaPermission {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
