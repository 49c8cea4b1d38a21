// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::{RecordingCaller, RecordingStartReason};

/// Why a recording started.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RecordingStart {
    /// Who started the recording, if it didn't start with the meeting.
    pub caller: Option<RecordingCaller>,
    /// The reason.
    pub reason: Option<RecordingStartReason>,
}

impl json::Object for RecordingStart {
    #[inline]
    fn empty() -> Self {
        Self { caller: None, reason: None }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "caller" => json::slot(&mut self.caller),
            "reason" => json::slot(&mut self.reason),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for RecordingStart {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for RecordingStart {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.caller, "caller", writer);
        json::write(&self.reason, "reason", writer);
    }
}

impl serde_core::Serialize for RecordingStart {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
