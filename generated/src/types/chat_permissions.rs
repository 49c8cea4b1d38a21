// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::{PrivateChatPermissions, PublicChatPermissions};

/// What participants may do in the chat.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChatPermissions {
    /// What participants may do in the private chat.
    pub private: PrivateChatPermissions,
    /// What participants may do in the public chat.
    pub public: PublicChatPermissions,
}

impl ChatPermissions {
    /// Creates a value from the required fields.
    #[inline]
    pub fn new(private: PrivateChatPermissions, public: PublicChatPermissions) -> Self {
        Self { private, public }
    }
}

impl json::Object for ChatPermissions {
    #[inline]
    fn empty() -> Self {
        Self {
            private: json::empty(),
            public: json::empty(),
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &["private", "public"]
    }

    #[inline]
    fn slot(&mut self, field: &str, seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "private" => seen.required(0, &mut self.private),
            "public" => seen.required(1, &mut self.public),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for ChatPermissions {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for ChatPermissions {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.private, "private", writer);
        json::write(&self.public, "public", writer);
    }
}

impl serde_core::Serialize for ChatPermissions {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
