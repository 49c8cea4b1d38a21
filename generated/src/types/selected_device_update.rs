// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::MediaDevice;

/// A change of the selected device.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SelectedDeviceUpdate {
    /// The selected device.
    pub device: Option<MediaDevice>,
    /// When the device was selected.
    pub timestamp: Option<crate::Timestamp>,
}

impl json::Object for SelectedDeviceUpdate {
    #[inline]
    fn empty() -> Self {
        Self {
            device: None,
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
            "device" => json::slot(&mut self.device),
            "timestamp" => json::slot(&mut self.timestamp),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for SelectedDeviceUpdate {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for SelectedDeviceUpdate {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.device, "device", writer);
        json::write(&self.timestamp, "timestamp", writer);
    }
}

impl serde_core::Serialize for SelectedDeviceUpdate {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
