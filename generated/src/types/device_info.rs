// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;

/// The device of a participant.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DeviceInfo {
    /// The field `cpus`.
    pub cpus: Option<i64>,
    /// The field `is_mobile`.
    pub is_mobile: Option<bool>,
    /// The field `os`.
    pub os: Option<String>,
    /// The field `os_version`.
    pub os_version: Option<String>,
}

impl json::Object for DeviceInfo {
    #[inline]
    fn empty() -> Self {
        Self {
            cpus: None,
            is_mobile: None,
            os: None,
            os_version: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "cpus" => json::slot(&mut self.cpus),
            "is_mobile" => json::slot(&mut self.is_mobile),
            "os" => json::slot(&mut self.os),
            "os_version" => json::slot(&mut self.os_version),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for DeviceInfo {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for DeviceInfo {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.cpus, "cpus", writer);
        json::write(&self.is_mobile, "is_mobile", writer);
        json::write(&self.os, "os", writer);
        json::write(&self.os_version, "os_version", writer);
    }
}

impl serde_core::Serialize for DeviceInfo {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
