// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::{Livestream, LivestreamSession, Paging};

/// A livestream and its session.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct LivestreamDetails {
    /// The livestream.
    pub livestream: Option<Livestream>,
    /// The position in the list of sessions.
    pub paging: Option<Paging>,
    /// The session.
    pub session: Option<LivestreamSession>,
}

impl json::Object for LivestreamDetails {
    #[inline]
    fn empty() -> Self {
        Self {
            livestream: None,
            paging: None,
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
            "paging" => json::slot(&mut self.paging),
            "session" => json::slot(&mut self.session),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for LivestreamDetails {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for LivestreamDetails {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.livestream, "livestream", writer);
        json::write(&self.paging, "paging", writer);
        json::write(&self.session, "session", writer);
    }
}

impl serde_core::Serialize for LivestreamDetails {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
