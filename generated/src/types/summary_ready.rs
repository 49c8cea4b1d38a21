// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::EventMeeting;

/// The summary of a session can be downloaded.
///
/// `event` is `"meeting.summary"`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SummaryReady {
    /// The meeting and its session.
    pub meeting: EventMeeting,
    /// The URL to download the summary from.
    pub summary_download_url: String,
    /// When the URL expires.
    pub summary_download_url_expiry: crate::Timestamp,
}

impl json::Object for SummaryReady {
    #[inline]
    fn empty() -> Self {
        Self {
            meeting: json::empty(),
            summary_download_url: String::new(),
            summary_download_url_expiry: json::empty(),
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &["meeting", "summaryDownloadUrl", "summaryDownloadUrlExpiry"]
    }

    #[inline]
    fn slot(&mut self, field: &str, seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "meeting" => seen.required(0, &mut self.meeting),
            "summaryDownloadUrl" => seen.required(1, &mut self.summary_download_url),
            "summaryDownloadUrlExpiry" => {
                seen.required(2, &mut self.summary_download_url_expiry)
            }
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for SummaryReady {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for SummaryReady {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        writer.text("event", "meeting.summary");
        json::write(&self.meeting, "meeting", writer);
        json::write(&self.summary_download_url, "summaryDownloadUrl", writer);
        json::write(
            &self.summary_download_url_expiry,
            "summaryDownloadUrlExpiry",
            writer,
        );
    }
}

impl serde_core::Serialize for SummaryReady {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
