// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::CandidatePair;

/// The ICE candidate pairs of a connection.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CandidatePairs {
    /// The pairs for what the participant receives.
    pub consuming_transport: Option<Vec<CandidatePair>>,
    /// The pairs for what the participant sends.
    pub producing_transport: Option<Vec<CandidatePair>>,
}

impl json::Object for CandidatePairs {
    #[inline]
    fn empty() -> Self {
        Self {
            consuming_transport: None,
            producing_transport: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "consuming_transport" => json::slot(&mut self.consuming_transport),
            "producing_transport" => json::slot(&mut self.producing_transport),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for CandidatePairs {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for CandidatePairs {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.consuming_transport, "consuming_transport", writer);
        json::write(&self.producing_transport, "producing_transport", writer);
    }
}

impl serde_core::Serialize for CandidatePairs {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
