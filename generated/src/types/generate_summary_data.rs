// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;

/// The result of starting to generate a summary.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GenerateSummaryData {
    /// The ID of the session.
    pub session_id: Option<String>,
    /// The status of the summary.
    pub status: Option<String>,
}

impl json::Object for GenerateSummaryData {
    #[inline]
    fn empty() -> Self {
        Self {
            session_id: None,
            status: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "session_id" => json::slot(&mut self.session_id),
            "status" => json::slot(&mut self.status),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for GenerateSummaryData {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for GenerateSummaryData {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.session_id, "session_id", writer);
        json::write(&self.status, "status", writer);
    }
}

impl serde_core::Serialize for GenerateSummaryData {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
