// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;

/// An event during a connection.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ConnectionEvent {
    /// Strings, numbers, booleans and nulls, with names for each event.
    pub metadata: Option<std::collections::BTreeMap<String, serde_json::Value>>,
    /// The name of the event.
    pub name: Option<String>,
    /// When the event occurred.
    pub timestamp: Option<crate::Timestamp>,
}

impl json::Object for ConnectionEvent {
    #[inline]
    fn empty() -> Self {
        Self {
            metadata: None,
            name: None,
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
            "metadata" => json::slot(&mut self.metadata),
            "name" => json::slot(&mut self.name),
            "timestamp" => json::slot(&mut self.timestamp),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for ConnectionEvent {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for ConnectionEvent {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.metadata, "metadata", writer);
        json::write(&self.name, "name", writer);
        json::write(&self.timestamp, "timestamp", writer);
    }
}

impl serde_core::Serialize for ConnectionEvent {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
