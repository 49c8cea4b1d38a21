// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::{Paging, Recording};

/// The response to listing recordings.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RecordingGetRecordingsResponse {
    /// The field `data`.
    pub data: Vec<Recording>,
    /// The position of a page in the whole list.
    pub paging: Paging,
    /// Whether the call succeeded.
    pub success: bool,
}

impl json::Object for RecordingGetRecordingsResponse {
    #[inline]
    fn empty() -> Self {
        Self {
            data: Vec::new(),
            paging: json::empty(),
            success: false,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &["data", "paging", "success"]
    }

    #[inline]
    fn slot(&mut self, field: &str, seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "data" => seen.required(0, &mut self.data),
            "paging" => seen.required(1, &mut self.paging),
            "success" => seen.required(2, &mut self.success),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for RecordingGetRecordingsResponse {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for RecordingGetRecordingsResponse {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.data, "data", writer);
        json::write(&self.paging, "paging", writer);
        json::write(&self.success, "success", writer);
    }
}

impl serde_core::Serialize for RecordingGetRecordingsResponse {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
