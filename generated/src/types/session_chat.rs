// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;

/// Where to download the chat of a session.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SessionChat {
    /// The URL to download the chat from.
    pub chat_download_url: String,
    /// When the URL expires.
    pub chat_download_url_expiry: crate::Timestamp,
}

impl json::Object for SessionChat {
    #[inline]
    fn empty() -> Self {
        Self {
            chat_download_url: String::new(),
            chat_download_url_expiry: json::empty(),
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &["chat_download_url", "chat_download_url_expiry"]
    }

    #[inline]
    fn slot(&mut self, field: &str, seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "chat_download_url" => seen.required(0, &mut self.chat_download_url),
            "chat_download_url_expiry" => {
                seen.required(1, &mut self.chat_download_url_expiry)
            }
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for SessionChat {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for SessionChat {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.chat_download_url, "chat_download_url", writer);
        json::write(&self.chat_download_url_expiry, "chat_download_url_expiry", writer);
    }
}

impl serde_core::Serialize for SessionChat {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
