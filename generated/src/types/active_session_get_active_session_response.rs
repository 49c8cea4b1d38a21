// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use serde_core::{Deserialize, Deserializer, Serialize, Serializer};

use crate::json;
use super::ActiveSession;

/// The response to getting the active session.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ActiveSessionGetActiveSessionResponse {
    /// The session.
    pub data: Option<ActiveSession>,
    /// Whether the call succeeded.
    pub success: Option<bool>,
}

impl json::Object for ActiveSessionGetActiveSessionResponse {
    fn empty() -> Self {
        Self { data: None, success: None }
    }

    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "data" => json::slot(&mut self.data),
            "success" => json::slot(&mut self.success),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> Deserialize<'de> for ActiveSessionGetActiveSessionResponse {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for ActiveSessionGetActiveSessionResponse {
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.data, "data", writer);
        json::write(&self.success, "success", writer);
    }
}

impl Serialize for ActiveSessionGetActiveSessionResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
