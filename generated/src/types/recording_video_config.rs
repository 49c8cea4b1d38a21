// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::{VideoCodec, Watermark};

/// The format of the video of a recording.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct RecordingVideoConfig {
    /// The codec of the video.
    pub codec: Option<VideoCodec>,
    /// Whether a separate video file is made.
    pub export_file: Option<bool>,
    /// The height of the video, in pixels.
    pub height: Option<i64>,
    /// The watermark of the video.
    pub watermark: Option<Watermark>,
    /// The width of the video, in pixels.
    pub width: Option<i64>,
}

impl RecordingVideoConfig {
    /// Creates a value in which nothing is set.
    #[inline]
    pub fn new() -> Self {
        Self {
            codec: None,
            export_file: None,
            height: None,
            watermark: None,
            width: None,
        }
    }

    /// The codec of the video.
    #[must_use]
    #[inline]
    pub fn codec(mut self, codec: VideoCodec) -> Self {
        self.codec = Some(codec);
        self
    }

    /// Whether a separate video file is made.
    #[must_use]
    #[inline]
    pub fn export_file(mut self, export_file: bool) -> Self {
        self.export_file = Some(export_file);
        self
    }

    /// The height of the video, in pixels.
    #[must_use]
    #[inline]
    pub fn height(mut self, height: i64) -> Self {
        self.height = Some(height);
        self
    }

    /// The watermark of the video.
    #[must_use]
    #[inline]
    pub fn watermark(mut self, watermark: Watermark) -> Self {
        self.watermark = Some(watermark);
        self
    }

    /// The width of the video, in pixels.
    #[must_use]
    #[inline]
    pub fn width(mut self, width: i64) -> Self {
        self.width = Some(width);
        self
    }
}

impl json::Object for RecordingVideoConfig {
    #[inline]
    fn empty() -> Self {
        Self {
            codec: None,
            export_file: None,
            height: None,
            watermark: None,
            width: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "codec" => json::slot(&mut self.codec),
            "export_file" => json::slot(&mut self.export_file),
            "height" => json::slot(&mut self.height),
            "watermark" => json::slot(&mut self.watermark),
            "width" => json::slot(&mut self.width),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for RecordingVideoConfig {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for RecordingVideoConfig {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.codec, "codec", writer);
        json::write(&self.export_file, "export_file", writer);
        json::write(&self.height, "height", writer);
        json::write(&self.watermark, "watermark", writer);
        json::write(&self.width, "width", writer);
    }
}

impl serde_core::Serialize for RecordingVideoConfig {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
