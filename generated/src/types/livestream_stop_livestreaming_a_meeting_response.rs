// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::StopLivestreamData;

/// The response to stopping the livestream of a meeting.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct LivestreamStopLivestreamingAMeetingResponse {
    /// The result of stopping the livestream of a meeting.
    pub data: Option<StopLivestreamData>,
    /// Whether the call succeeded.
    pub success: Option<bool>,
}

impl json::Object for LivestreamStopLivestreamingAMeetingResponse {
    #[inline]
    fn empty() -> Self {
        Self { data: None, success: None }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "data" => json::slot(&mut self.data),
            "success" => json::slot(&mut self.success),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for LivestreamStopLivestreamingAMeetingResponse {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for LivestreamStopLivestreamingAMeetingResponse {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.data, "data", writer);
        json::write(&self.success, "success", writer);
    }
}

impl serde_core::Serialize for LivestreamStopLivestreamingAMeetingResponse {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
