// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::{AudioChannel, AudioCodec};

/// The format of the audio of a recording.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct RecordingAudioConfig {
    /// The channels of the audio.
    pub channel: Option<AudioChannel>,
    /// The codec of the audio. It can't be chosen if the codec of the video is `VP8` or `VP9`; the
    /// audio is Vorbis then.
    pub codec: Option<AudioCodec>,
    /// Whether a separate audio file is made.
    pub export_file: Option<bool>,
}

impl RecordingAudioConfig {
    /// Creates a value in which nothing is set.
    #[inline]
    pub fn new() -> Self {
        Self {
            channel: None,
            codec: None,
            export_file: None,
        }
    }

    /// The channels of the audio.
    #[must_use]
    #[inline]
    pub fn channel(mut self, channel: AudioChannel) -> Self {
        self.channel = Some(channel);
        self
    }

    /// The codec of the audio. It can't be chosen if the codec of the video is `VP8` or `VP9`; the
    /// audio is Vorbis then.
    #[must_use]
    #[inline]
    pub fn codec(mut self, codec: AudioCodec) -> Self {
        self.codec = Some(codec);
        self
    }

    /// Whether a separate audio file is made.
    #[must_use]
    #[inline]
    pub fn export_file(mut self, export_file: bool) -> Self {
        self.export_file = Some(export_file);
        self
    }
}

impl json::Object for RecordingAudioConfig {
    #[inline]
    fn empty() -> Self {
        Self {
            channel: None,
            codec: None,
            export_file: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "channel" => json::slot(&mut self.channel),
            "codec" => json::slot(&mut self.codec),
            "export_file" => json::slot(&mut self.export_file),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for RecordingAudioConfig {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for RecordingAudioConfig {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.channel, "channel", writer);
        json::write(&self.codec, "codec", writer);
        json::write(&self.export_file, "export_file", writer);
    }
}

impl serde_core::Serialize for RecordingAudioConfig {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
