// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::{Livestream, LivestreamSession};

/// A livestream and its active session.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ActiveLivestream {
    /// The livestream.
    pub livestream: Option<Livestream>,
    /// The active session.
    pub session: Option<LivestreamSession>,
}

impl json::Object for ActiveLivestream {
    #[inline]
    fn empty() -> Self {
        Self {
            livestream: None,
            session: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "livestream" => json::slot(&mut self.livestream),
            "session" => json::slot(&mut self.session),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for ActiveLivestream {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for ActiveLivestream {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.livestream, "livestream", writer);
        json::write(&self.session, "session", writer);
    }
}

impl serde_core::Serialize for ActiveLivestream {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
