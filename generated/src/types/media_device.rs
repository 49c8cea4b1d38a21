// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;

/// A camera, microphone or speaker.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MediaDevice {
    /// The ID of the device.
    pub device_id: Option<String>,
    /// The kind of device, such as `audioinput`.
    pub kind: Option<String>,
    /// The name of the device.
    pub label: Option<String>,
}

impl json::Object for MediaDevice {
    #[inline]
    fn empty() -> Self {
        Self {
            device_id: None,
            kind: None,
            label: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "device_id" => json::slot(&mut self.device_id),
            "kind" => json::slot(&mut self.kind),
            "label" => json::slot(&mut self.label),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for MediaDevice {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for MediaDevice {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.device_id, "device_id", writer);
        json::write(&self.kind, "kind", writer);
        json::write(&self.label, "label", writer);
    }
}

impl serde_core::Serialize for MediaDevice {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
