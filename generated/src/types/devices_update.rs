// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::MediaDevice;

/// A change of the available devices.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DevicesUpdate {
    /// The new devices.
    pub added: Option<Vec<MediaDevice>>,
    /// The removed devices.
    pub removed: Option<Vec<MediaDevice>>,
    /// When the devices changed.
    pub timestamp: Option<crate::Timestamp>,
}

impl json::Object for DevicesUpdate {
    #[inline]
    fn empty() -> Self {
        Self {
            added: None,
            removed: None,
            timestamp: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "added" => json::slot(&mut self.added),
            "removed" => json::slot(&mut self.removed),
            "timestamp" => json::slot(&mut self.timestamp),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for DevicesUpdate {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for DevicesUpdate {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.added, "added", writer);
        json::write(&self.removed, "removed", writer);
        json::write(&self.timestamp, "timestamp", writer);
    }
}

impl serde_core::Serialize for DevicesUpdate {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
