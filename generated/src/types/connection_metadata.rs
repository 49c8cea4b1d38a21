// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;

/// A peer connection.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ConnectionMetadata {
    /// The field `effective_network_type`.
    pub effective_network_type: Option<String>,
    /// The field `reflexive_connectivity`.
    pub reflexive_connectivity: Option<bool>,
    /// The field `relay_connectivity`.
    pub relay_connectivity: Option<bool>,
    /// The field `sdp`.
    pub sdp: Option<Vec<String>>,
    /// The field `timestamp`.
    pub timestamp: Option<crate::Timestamp>,
    /// The field `turn_connectivity`.
    pub turn_connectivity: Option<bool>,
}

impl json::Object for ConnectionMetadata {
    #[inline]
    fn empty() -> Self {
        Self {
            effective_network_type: None,
            reflexive_connectivity: None,
            relay_connectivity: None,
            sdp: None,
            timestamp: None,
            turn_connectivity: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "effective_network_type" => json::slot(&mut self.effective_network_type),
            "reflexive_connectivity" => json::slot(&mut self.reflexive_connectivity),
            "relay_connectivity" => json::slot(&mut self.relay_connectivity),
            "sdp" => json::slot(&mut self.sdp),
            "timestamp" => json::slot(&mut self.timestamp),
            "turn_connectivity" => json::slot(&mut self.turn_connectivity),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for ConnectionMetadata {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for ConnectionMetadata {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.effective_network_type, "effective_network_type", writer);
        json::write(&self.reflexive_connectivity, "reflexive_connectivity", writer);
        json::write(&self.relay_connectivity, "relay_connectivity", writer);
        json::write(&self.sdp, "sdp", writer);
        json::write(&self.timestamp, "timestamp", writer);
        json::write(&self.turn_connectivity, "turn_connectivity", writer);
    }
}

impl serde_core::Serialize for ConnectionMetadata {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
