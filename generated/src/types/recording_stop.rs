// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::{RecordingCaller, RecordingStopReason};

/// Why a recording stopped.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RecordingStop {
    /// Who stopped the recording.
    pub caller: Option<RecordingCaller>,
    /// The reason.
    pub reason: Option<RecordingStopReason>,
}

impl json::Object for RecordingStop {
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

impl<'de> serde_core::Deserialize<'de> for RecordingStop {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for RecordingStop {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.caller, "caller", writer);
        json::write(&self.reason, "reason", writer);
    }
}

impl serde_core::Serialize for RecordingStop {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
