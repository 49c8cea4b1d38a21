// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::VideoQuality;

/// [`PresetScreenshare`](super::PresetScreenshare) with all fields optional. Only fields that are
/// set are sent.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PartialPresetScreenshare {
    /// The frame rate of screen shares.
    pub frame_rate: Option<f64>,
    /// The resolution of screen shares.
    pub quality: Option<VideoQuality>,
}

impl PartialPresetScreenshare {
    /// Creates a value in which nothing is set.
    #[inline]
    pub fn new() -> Self {
        Self {
            frame_rate: None,
            quality: None,
        }
    }

    /// The frame rate of screen shares.
    #[must_use]
    #[inline]
    pub fn frame_rate(mut self, frame_rate: f64) -> Self {
        self.frame_rate = Some(frame_rate);
        self
    }

    /// The resolution of screen shares.
    #[must_use]
    #[inline]
    pub fn quality(mut self, quality: VideoQuality) -> Self {
        self.quality = Some(quality);
        self
    }
}

impl json::Object for PartialPresetScreenshare {
    #[inline]
    fn empty() -> Self {
        Self {
            frame_rate: None,
            quality: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "frame_rate" => json::slot(&mut self.frame_rate),
            "quality" => json::slot(&mut self.quality),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for PartialPresetScreenshare {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for PartialPresetScreenshare {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.frame_rate, "frame_rate", writer);
        json::write(&self.quality, "quality", writer);
    }
}

impl serde_core::Serialize for PartialPresetScreenshare {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
