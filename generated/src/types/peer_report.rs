// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::{PeerMetadata, PeerQuality};

/// Statistics about the connection of a participant.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PeerReport {
    /// The connection and the device.
    pub metadata: Option<PeerMetadata>,
    /// The quality of the media.
    pub quality: Option<PeerQuality>,
}

impl json::Object for PeerReport {
    #[inline]
    fn empty() -> Self {
        Self {
            metadata: None,
            quality: None,
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
            "quality" => json::slot(&mut self.quality),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for PeerReport {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for PeerReport {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.metadata, "metadata", writer);
        json::write(&self.quality, "quality", writer);
    }
}

impl serde_core::Serialize for PeerReport {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
