// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;

/// What participants may do in the public chat.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PublicChatPermissions {
    /// Whether participants may send messages.
    pub can_send: bool,
    /// Whether participants may send files.
    pub files: bool,
    /// Whether participants may send text.
    pub text: bool,
}

/// The required values for [`PublicChatPermissions`].
#[derive(Clone, Debug)]
pub struct PublicChatPermissionsRequired {
    /// Whether participants may send messages.
    pub can_send: bool,
    /// Whether participants may send files.
    pub files: bool,
    /// Whether participants may send text.
    pub text: bool,
}

impl PublicChatPermissions {
    /// Creates a value from the required fields.
    #[inline]
    pub fn new(required: PublicChatPermissionsRequired) -> Self {
        Self {
            can_send: required.can_send,
            files: required.files,
            text: required.text,
        }
    }
}

impl json::Object for PublicChatPermissions {
    #[inline]
    fn empty() -> Self {
        Self {
            can_send: false,
            files: false,
            text: false,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &["can_send", "files", "text"]
    }

    #[inline]
    fn slot(&mut self, field: &str, seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "can_send" => seen.required(0, &mut self.can_send),
            "files" => seen.required(1, &mut self.files),
            "text" => seen.required(2, &mut self.text),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for PublicChatPermissions {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for PublicChatPermissions {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.can_send, "can_send", writer);
        json::write(&self.files, "files", writer);
        json::write(&self.text, "text", writer);
    }
}

impl serde_core::Serialize for PublicChatPermissions {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
