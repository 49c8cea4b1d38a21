// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;

/// Where to download the summary of a session.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SessionSummary {
    /// The ID of the session.
    pub session_id: String,
    /// The URL to download the summary from.
    pub summary_download_url: String,
    /// When the URL expires.
    pub summary_download_url_expiry: crate::Timestamp,
}

impl json::Object for SessionSummary {
    #[inline]
    fn empty() -> Self {
        Self {
            session_id: String::new(),
            summary_download_url: String::new(),
            summary_download_url_expiry: json::empty(),
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &["sessionId", "summaryDownloadUrl", "summaryDownloadUrlExpiry"]
    }

    #[inline]
    fn slot(&mut self, field: &str, seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "sessionId" => seen.required(0, &mut self.session_id),
            "summaryDownloadUrl" => seen.required(1, &mut self.summary_download_url),
            "summaryDownloadUrlExpiry" => {
                seen.required(2, &mut self.summary_download_url_expiry)
            }
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for SessionSummary {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for SessionSummary {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.session_id, "sessionId", writer);
        json::write(&self.summary_download_url, "summaryDownloadUrl", writer);
        json::write(
            &self.summary_download_url_expiry,
            "summaryDownloadUrlExpiry",
            writer,
        );
    }
}

impl serde_core::Serialize for SessionSummary {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
