// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::EventMeeting;

/// The transcript of a session can be downloaded.
///
/// `event` is `"meeting.transcript"`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TranscriptReady {
    /// The meeting and its session.
    pub meeting: EventMeeting,
    /// The URL to download the transcript from.
    pub transcript_download_url: String,
    /// When the URL expires.
    pub transcript_download_url_expiry: crate::Timestamp,
}

impl json::Object for TranscriptReady {
    #[inline]
    fn empty() -> Self {
        Self {
            meeting: json::empty(),
            transcript_download_url: String::new(),
            transcript_download_url_expiry: json::empty(),
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &["meeting", "transcriptDownloadUrl", "transcriptDownloadUrlExpiry"]
    }

    #[inline]
    fn slot(&mut self, field: &str, seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "meeting" => seen.required(0, &mut self.meeting),
            "transcriptDownloadUrl" => {
                seen.required(1, &mut self.transcript_download_url)
            }
            "transcriptDownloadUrlExpiry" => {
                seen.required(2, &mut self.transcript_download_url_expiry)
            }
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for TranscriptReady {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for TranscriptReady {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        writer.text("event", "meeting.transcript");
        json::write(&self.meeting, "meeting", writer);
        json::write(&self.transcript_download_url, "transcriptDownloadUrl", writer);
        json::write(
            &self.transcript_download_url_expiry,
            "transcriptDownloadUrlExpiry",
            writer,
        );
    }
}

impl serde_core::Serialize for TranscriptReady {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
