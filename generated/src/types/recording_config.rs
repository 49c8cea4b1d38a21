// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::{
    RealtimekitBucketConfig, RecordingAudioConfig, RecordingVideoConfig, RtmpConfig,
    StorageConfig,
};

/// How a meeting is recorded.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct RecordingConfig {
    /// The format of the audio.
    pub audio_config: Option<RecordingAudioConfig>,
    /// The prefix of the name of the recording's file.
    pub file_name_prefix: Option<String>,
    /// Where the recording is streamed to.
    pub live_streaming_config: Option<RtmpConfig>,
    /// The maximum duration of a recording, in seconds.
    ///
    /// 60 to 86400.
    pub max_seconds: Option<i64>,
    /// Whether RealtimeKit stores the recording.
    pub realtimekit_bucket_config: Option<RealtimekitBucketConfig>,
    /// Your own storage that the recording is uploaded to.
    pub storage_config: Option<Option<StorageConfig>>,
    /// The format of the video.
    pub video_config: Option<RecordingVideoConfig>,
}

impl RecordingConfig {
    /// Creates a value in which nothing is set.
    #[inline]
    pub fn new() -> Self {
        Self {
            audio_config: None,
            file_name_prefix: None,
            live_streaming_config: None,
            max_seconds: None,
            realtimekit_bucket_config: None,
            storage_config: None,
            video_config: None,
        }
    }

    /// The format of the audio.
    #[must_use]
    #[inline]
    pub fn audio_config(mut self, audio_config: RecordingAudioConfig) -> Self {
        self.audio_config = Some(audio_config);
        self
    }

    /// The prefix of the name of the recording's file.
    #[must_use]
    pub fn file_name_prefix(mut self, file_name_prefix: impl Into<String>) -> Self {
        self.file_name_prefix = Some(file_name_prefix.into());
        self
    }

    /// Where the recording is streamed to.
    #[must_use]
    #[inline]
    pub fn live_streaming_config(mut self, live_streaming_config: RtmpConfig) -> Self {
        self.live_streaming_config = Some(live_streaming_config);
        self
    }

    /// The maximum duration of a recording, in seconds.
    ///
    /// 60 to 86400.
    #[must_use]
    #[inline]
    pub fn max_seconds(mut self, max_seconds: i64) -> Self {
        self.max_seconds = Some(max_seconds);
        self
    }

    /// Whether RealtimeKit stores the recording.
    #[must_use]
    #[inline]
    pub fn realtimekit_bucket_config(
        mut self,
        realtimekit_bucket_config: RealtimekitBucketConfig,
    ) -> Self {
        self.realtimekit_bucket_config = Some(realtimekit_bucket_config);
        self
    }

    /// Your own storage that the recording is uploaded to.
    ///
    /// `None` is sent as `null`. If this method isn't called, nothing is sent.
    #[must_use]
    #[inline]
    pub fn storage_config(mut self, storage_config: Option<StorageConfig>) -> Self {
        self.storage_config = Some(storage_config);
        self
    }

    /// The format of the video.
    #[must_use]
    #[inline]
    pub fn video_config(mut self, video_config: RecordingVideoConfig) -> Self {
        self.video_config = Some(video_config);
        self
    }
}

impl json::Object for RecordingConfig {
    #[inline]
    fn empty() -> Self {
        Self {
            audio_config: None,
            file_name_prefix: None,
            live_streaming_config: None,
            max_seconds: None,
            realtimekit_bucket_config: None,
            storage_config: None,
            video_config: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "audio_config" => json::slot(&mut self.audio_config),
            "file_name_prefix" => json::slot(&mut self.file_name_prefix),
            "live_streaming_config" => json::slot(&mut self.live_streaming_config),
            "max_seconds" => json::slot(&mut self.max_seconds),
            "realtimekit_bucket_config" => {
                json::slot(&mut self.realtimekit_bucket_config)
            }
            "storage_config" => json::slot(&mut self.storage_config),
            "video_config" => json::slot(&mut self.video_config),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for RecordingConfig {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for RecordingConfig {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.audio_config, "audio_config", writer);
        json::write(&self.file_name_prefix, "file_name_prefix", writer);
        json::write(&self.live_streaming_config, "live_streaming_config", writer);
        json::write(&self.max_seconds, "max_seconds", writer);
        json::write(
            &self.realtimekit_bucket_config,
            "realtimekit_bucket_config",
            writer,
        );
        json::write(&self.storage_config, "storage_config", writer);
        json::write(&self.video_config, "video_config", writer);
    }
}

impl serde_core::Serialize for RecordingConfig {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
