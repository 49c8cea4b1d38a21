// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::{Meeting, RecordingStart, RecordingStatus, RecordingStop, StorageConfig};

/// A recording of a meeting.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Recording {
    /// The ID of the recording.
    pub id: String,
    /// The URL to download the audio from, if it is recorded separately.
    pub audio_download_url: Option<String>,
    /// The URL to download the recording from.
    pub download_url: Option<String>,
    /// When the download URLs expire.
    pub download_url_expiry: Option<crate::Timestamp>,
    /// The size of the recording, in bytes.
    pub file_size: Option<i64>,
    /// When the recording was requested.
    pub invoked_time: crate::Timestamp,
    /// The name of the recording's file.
    pub output_file_name: String,
    /// The ID of the recorded session.
    pub session_id: Option<String>,
    /// When the recording started. Usually a few seconds after the request.
    pub started_time: Option<crate::Timestamp>,
    /// The status of the recording.
    pub status: RecordingStatus,
    /// When the recording was stopped.
    pub stopped_time: Option<crate::Timestamp>,
    /// The recorded meeting. Only in lists of recordings.
    pub meeting: Option<Meeting>,
    /// The duration of the recording, in seconds.
    pub recording_duration: Option<i64>,
    /// Why the recording started.
    pub start_reason: Option<RecordingStart>,
    /// Why the recording stopped.
    pub stop_reason: Option<RecordingStop>,
    /// Your own storage that the recording is uploaded to.
    pub storage_config: Option<StorageConfig>,
}

impl json::Object for Recording {
    #[inline]
    fn empty() -> Self {
        Self {
            id: String::new(),
            audio_download_url: None,
            download_url: None,
            download_url_expiry: None,
            file_size: None,
            invoked_time: json::empty(),
            output_file_name: String::new(),
            session_id: None,
            started_time: None,
            status: json::empty(),
            stopped_time: None,
            meeting: None,
            recording_duration: None,
            start_reason: None,
            stop_reason: None,
            storage_config: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &["id", "invoked_time", "output_file_name", "status"]
    }

    #[inline]
    fn slot(&mut self, field: &str, seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "id" => seen.required(0, &mut self.id),
            "audio_download_url" => json::slot(&mut self.audio_download_url),
            "download_url" => json::slot(&mut self.download_url),
            "download_url_expiry" => json::slot(&mut self.download_url_expiry),
            "file_size" => json::slot(&mut self.file_size),
            "invoked_time" => seen.required(1, &mut self.invoked_time),
            "output_file_name" => seen.required(2, &mut self.output_file_name),
            "session_id" => json::slot(&mut self.session_id),
            "started_time" => json::slot(&mut self.started_time),
            "status" => seen.required(3, &mut self.status),
            "stopped_time" => json::slot(&mut self.stopped_time),
            "meeting" => json::slot(&mut self.meeting),
            "recording_duration" => json::slot(&mut self.recording_duration),
            "start_reason" => json::slot(&mut self.start_reason),
            "stop_reason" => json::slot(&mut self.stop_reason),
            "storage_config" => json::slot(&mut self.storage_config),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for Recording {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for Recording {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.id, "id", writer);
        json::write(&self.audio_download_url, "audio_download_url", writer);
        json::write(&self.download_url, "download_url", writer);
        json::write(&self.download_url_expiry, "download_url_expiry", writer);
        json::write(&self.file_size, "file_size", writer);
        json::write(&self.invoked_time, "invoked_time", writer);
        json::write(&self.output_file_name, "output_file_name", writer);
        json::write(&self.session_id, "session_id", writer);
        json::write(&self.started_time, "started_time", writer);
        json::write(&self.status, "status", writer);
        json::write(&self.stopped_time, "stopped_time", writer);
        json::write(&self.meeting, "meeting", writer);
        json::write(&self.recording_duration, "recording_duration", writer);
        json::write(&self.start_reason, "start_reason", writer);
        json::write(&self.stop_reason, "stop_reason", writer);
        json::write(&self.storage_config, "storage_config", writer);
    }
}

impl serde_core::Serialize for Recording {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
