// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;

/// Where to download the transcript of a session.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SessionTranscript {
    /// The ID of the session.
    pub session_id: String,
    /// The URL to download the transcript from.
    pub transcript_download_url: String,
    /// When the URL expires.
    pub transcript_download_url_expiry: crate::Timestamp,
}

impl json::Object for SessionTranscript {
    #[inline]
    fn empty() -> Self {
        Self {
            session_id: String::new(),
            transcript_download_url: String::new(),
            transcript_download_url_expiry: json::empty(),
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &["sessionId", "transcript_download_url", "transcript_download_url_expiry"]
    }

    #[inline]
    fn slot(&mut self, field: &str, seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "sessionId" => seen.required(0, &mut self.session_id),
            "transcript_download_url" => {
                seen.required(1, &mut self.transcript_download_url)
            }
            "transcript_download_url_expiry" => {
                seen.required(2, &mut self.transcript_download_url_expiry)
            }
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for SessionTranscript {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for SessionTranscript {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.session_id, "sessionId", writer);
        json::write(&self.transcript_download_url, "transcript_download_url", writer);
        json::write(
            &self.transcript_download_url_expiry,
            "transcript_download_url_expiry",
            writer,
        );
    }
}

impl serde_core::Serialize for SessionTranscript {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
