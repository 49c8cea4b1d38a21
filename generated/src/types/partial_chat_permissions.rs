// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::{PartialPrivateChatPermissions, PartialPublicChatPermissions};

/// [`ChatPermissions`](super::ChatPermissions) with all fields optional. Only fields that are set
/// are sent.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PartialChatPermissions {
    /// What participants may do in the private chat.
    pub private: Option<PartialPrivateChatPermissions>,
    /// What participants may do in the public chat.
    pub public: Option<PartialPublicChatPermissions>,
}

impl PartialChatPermissions {
    /// Creates a value in which nothing is set.
    #[inline]
    pub fn new() -> Self {
        Self {
            private: None,
            public: None,
        }
    }

    /// What participants may do in the private chat.
    #[must_use]
    #[inline]
    pub fn private(mut self, private: PartialPrivateChatPermissions) -> Self {
        self.private = Some(private);
        self
    }

    /// What participants may do in the public chat.
    #[must_use]
    #[inline]
    pub fn public(mut self, public: PartialPublicChatPermissions) -> Self {
        self.public = Some(public);
        self
    }
}

impl json::Object for PartialChatPermissions {
    #[inline]
    fn empty() -> Self {
        Self {
            private: None,
            public: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "private" => json::slot(&mut self.private),
            "public" => json::slot(&mut self.public),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for PartialChatPermissions {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for PartialChatPermissions {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.private, "private", writer);
        json::write(&self.public, "public", writer);
    }
}

impl serde_core::Serialize for PartialChatPermissions {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
