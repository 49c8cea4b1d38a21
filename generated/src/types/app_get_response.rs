// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::{App, Paging};

/// The response to listing apps.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AppGetResponse {
    /// The field `data`.
    pub data: Option<Vec<App>>,
    /// The position of a page in the whole list.
    pub paging: Option<Paging>,
    /// Whether the call succeeded.
    pub success: Option<bool>,
}

impl json::Object for AppGetResponse {
    #[inline]
    fn empty() -> Self {
        Self {
            data: None,
            paging: None,
            success: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "data" => json::slot(&mut self.data),
            "paging" => json::slot(&mut self.paging),
            "success" => json::slot(&mut self.success),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for AppGetResponse {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for AppGetResponse {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.data, "data", writer);
        json::write(&self.paging, "paging", writer);
        json::write(&self.success, "success", writer);
    }
}

impl serde_core::Serialize for AppGetResponse {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
