// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::ActiveLivestream;

/// The response to getting the active session of a livestream.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct LivestreamGetActiveLivestreamsForLivestreamIDResponse {
    /// A livestream and its active session.
    pub data: Option<ActiveLivestream>,
    /// Whether the call succeeded.
    pub success: Option<bool>,
}

impl json::Object for LivestreamGetActiveLivestreamsForLivestreamIDResponse {
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

impl<'de> serde_core::Deserialize<'de>
for LivestreamGetActiveLivestreamsForLivestreamIDResponse {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for LivestreamGetActiveLivestreamsForLivestreamIDResponse {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.data, "data", writer);
        json::write(&self.success, "success", writer);
    }
}

impl serde_core::Serialize for LivestreamGetActiveLivestreamsForLivestreamIDResponse {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
