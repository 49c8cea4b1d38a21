// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;

/// What participants may do in the private chat.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PrivateChatPermissions {
    /// Whether participants receive messages.
    pub can_receive: bool,
    /// Whether participants may send messages.
    pub can_send: bool,
    /// Whether participants may send files.
    pub files: bool,
    /// Whether participants may send text.
    pub text: bool,
}

/// The required values for [`PrivateChatPermissions`].
#[derive(Clone, Debug)]
pub struct PrivateChatPermissionsRequired {
    /// Whether participants receive messages.
    pub can_receive: bool,
    /// Whether participants may send messages.
    pub can_send: bool,
    /// Whether participants may send files.
    pub files: bool,
    /// Whether participants may send text.
    pub text: bool,
}

impl PrivateChatPermissions {
    /// Creates a value from the required fields.
    #[inline]
    pub fn new(required: PrivateChatPermissionsRequired) -> Self {
        Self {
            can_receive: required.can_receive,
            can_send: required.can_send,
            files: required.files,
            text: required.text,
        }
    }
}

impl json::Object for PrivateChatPermissions {
    #[inline]
    fn empty() -> Self {
        Self {
            can_receive: false,
            can_send: false,
            files: false,
            text: false,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &["can_receive", "can_send", "files", "text"]
    }

    #[inline]
    fn slot(&mut self, field: &str, seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "can_receive" => seen.required(0, &mut self.can_receive),
            "can_send" => seen.required(1, &mut self.can_send),
            "files" => seen.required(2, &mut self.files),
            "text" => seen.required(3, &mut self.text),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for PrivateChatPermissions {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for PrivateChatPermissions {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.can_receive, "can_receive", writer);
        json::write(&self.can_send, "can_send", writer);
        json::write(&self.files, "files", writer);
        json::write(&self.text, "text", writer);
    }
}

impl serde_core::Serialize for PrivateChatPermissions {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
