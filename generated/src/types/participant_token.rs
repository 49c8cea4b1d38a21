// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;

/// A new token of a participant.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct ParticipantToken {
    /// The token with which the participant joins the meeting.
    ///
    /// Secret: not shown by `Debug`.
    pub token: String,
}

impl std::fmt::Debug for ParticipantToken {
    #[inline]
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("ParticipantToken").field("token", &"[secret]").finish()
    }
}

impl json::Object for ParticipantToken {
    #[inline]
    fn empty() -> Self {
        Self { token: String::new() }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &["token"]
    }

    #[inline]
    fn slot(&mut self, field: &str, seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "token" => seen.required(0, &mut self.token),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for ParticipantToken {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for ParticipantToken {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.token, "token", writer);
    }
}

impl serde_core::Serialize for ParticipantToken {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
