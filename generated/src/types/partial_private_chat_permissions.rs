// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;

/// [`PrivateChatPermissions`](super::PrivateChatPermissions) with all fields optional. Only fields
/// that are set are sent.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PartialPrivateChatPermissions {
    /// Whether participants receive messages.
    pub can_receive: Option<bool>,
    /// Whether participants may send messages.
    pub can_send: Option<bool>,
    /// Whether participants may send files.
    pub files: Option<bool>,
    /// Whether participants may send text.
    pub text: Option<bool>,
}

impl PartialPrivateChatPermissions {
    /// Creates a value in which nothing is set.
    #[inline]
    pub fn new() -> Self {
        Self {
            can_receive: None,
            can_send: None,
            files: None,
            text: None,
        }
    }

    /// Whether participants receive messages.
    #[must_use]
    #[inline]
    pub fn can_receive(mut self, can_receive: bool) -> Self {
        self.can_receive = Some(can_receive);
        self
    }

    /// Whether participants may send messages.
    #[must_use]
    #[inline]
    pub fn can_send(mut self, can_send: bool) -> Self {
        self.can_send = Some(can_send);
        self
    }

    /// Whether participants may send files.
    #[must_use]
    #[inline]
    pub fn files(mut self, files: bool) -> Self {
        self.files = Some(files);
        self
    }

    /// Whether participants may send text.
    #[must_use]
    #[inline]
    pub fn text(mut self, text: bool) -> Self {
        self.text = Some(text);
        self
    }
}

impl json::Object for PartialPrivateChatPermissions {
    #[inline]
    fn empty() -> Self {
        Self {
            can_receive: None,
            can_send: None,
            files: None,
            text: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "can_receive" => json::slot(&mut self.can_receive),
            "can_send" => json::slot(&mut self.can_send),
            "files" => json::slot(&mut self.files),
            "text" => json::slot(&mut self.text),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for PartialPrivateChatPermissions {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for PartialPrivateChatPermissions {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.can_receive, "can_receive", writer);
        json::write(&self.can_send, "can_send", writer);
        json::write(&self.files, "files", writer);
        json::write(&self.text, "text", writer);
    }
}

impl serde_core::Serialize for PartialPrivateChatPermissions {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
