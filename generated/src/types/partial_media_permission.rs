// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::Permission;

/// [`MediaPermission`](super::MediaPermission) with all fields optional. Only fields that are set
/// are sent.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PartialMediaPermission {
    /// Whether participants may produce it.
    pub can_produce: Option<Permission>,
}

impl PartialMediaPermission {
    /// Creates a value in which nothing is set.
    #[inline]
    pub fn new() -> Self {
        Self { can_produce: None }
    }

    /// Whether participants may produce it.
    #[must_use]
    #[inline]
    pub fn can_produce(mut self, can_produce: Permission) -> Self {
        self.can_produce = Some(can_produce);
        self
    }
}

impl json::Object for PartialMediaPermission {
    #[inline]
    fn empty() -> Self {
        Self { can_produce: None }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "can_produce" => json::slot(&mut self.can_produce),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for PartialMediaPermission {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for PartialMediaPermission {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.can_produce, "can_produce", writer);
    }
}

impl serde_core::Serialize for PartialMediaPermission {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
