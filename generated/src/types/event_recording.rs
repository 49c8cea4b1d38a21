// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::RecordingStatus;

/// A recording in an event.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct EventRecording {
    /// The ID of the recording.
    pub id: String,
    /// The ID of the recording.
    pub recording_id: String,
    /// The status of the recording.
    pub status: RecordingStatus,
    /// The URL to download the recording from.
    pub download_url: Option<String>,
    /// The URL to download the audio from, if it is recorded separately.
    pub audio_download_url: Option<String>,
    /// When the download URLs expire.
    pub download_url_expiry: Option<crate::Timestamp>,
    /// When the recording started.
    pub started_time: Option<crate::Timestamp>,
    /// When the recording was stopped.
    pub stopped_time: Option<crate::Timestamp>,
    /// The size of the recording, in bytes.
    pub file_size: Option<String>,
    /// The name of the recording's file.
    pub output_file_name: Option<String>,
    /// The ID of the meeting.
    pub meeting_id: String,
    /// The duration of the recording, in seconds.
    pub recording_duration: Option<i64>,
    /// The ID of the app.
    pub organization_id: String,
    /// The ID of the recorded session.
    pub room_uuid: Option<String>,
}

impl json::Object for EventRecording {
    #[inline]
    fn empty() -> Self {
        Self {
            id: String::new(),
            recording_id: String::new(),
            status: json::empty(),
            download_url: None,
            audio_download_url: None,
            download_url_expiry: None,
            started_time: None,
            stopped_time: None,
            file_size: None,
            output_file_name: None,
            meeting_id: String::new(),
            recording_duration: None,
            organization_id: String::new(),
            room_uuid: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &["id", "recordingId", "status", "meetingId", "organizationId"]
    }

    #[inline]
    fn slot(&mut self, field: &str, seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "id" => seen.required(0, &mut self.id),
            "recordingId" => seen.required(1, &mut self.recording_id),
            "status" => seen.required(2, &mut self.status),
            "downloadUrl" => json::slot(&mut self.download_url),
            "audioDownloadUrl" => json::slot(&mut self.audio_download_url),
            "downloadUrlExpiry" => json::slot(&mut self.download_url_expiry),
            "startedTime" => json::slot(&mut self.started_time),
            "stoppedTime" => json::slot(&mut self.stopped_time),
            "fileSize" => json::slot(&mut self.file_size),
            "outputFileName" => json::slot(&mut self.output_file_name),
            "meetingId" => seen.required(3, &mut self.meeting_id),
            "recordingDuration" => json::slot(&mut self.recording_duration),
            "organizationId" => seen.required(4, &mut self.organization_id),
            "roomUUID" => json::slot(&mut self.room_uuid),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for EventRecording {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for EventRecording {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.id, "id", writer);
        json::write(&self.recording_id, "recordingId", writer);
        json::write(&self.status, "status", writer);
        json::write(&self.download_url, "downloadUrl", writer);
        json::write(&self.audio_download_url, "audioDownloadUrl", writer);
        json::write(&self.download_url_expiry, "downloadUrlExpiry", writer);
        json::write(&self.started_time, "startedTime", writer);
        json::write(&self.stopped_time, "stoppedTime", writer);
        json::write(&self.file_size, "fileSize", writer);
        json::write(&self.output_file_name, "outputFileName", writer);
        json::write(&self.meeting_id, "meetingId", writer);
        json::write(&self.recording_duration, "recordingDuration", writer);
        json::write(&self.organization_id, "organizationId", writer);
        json::write(&self.room_uuid, "roomUUID", writer);
    }
}

impl serde_core::Serialize for EventRecording {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
