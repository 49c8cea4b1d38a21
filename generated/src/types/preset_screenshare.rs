// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::VideoQuality;

/// The quality of screen shares.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PresetScreenshare {
    /// The frame rate of screen shares.
    pub frame_rate: f64,
    /// The resolution of screen shares.
    pub quality: VideoQuality,
}

impl PresetScreenshare {
    /// Creates a value from the required fields.
    #[inline]
    pub fn new(frame_rate: f64, quality: VideoQuality) -> Self {
        Self { frame_rate, quality }
    }
}

impl json::Object for PresetScreenshare {
    #[inline]
    fn empty() -> Self {
        Self {
            frame_rate: 0.0,
            quality: json::empty(),
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &["frame_rate", "quality"]
    }

    #[inline]
    fn slot(&mut self, field: &str, seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "frame_rate" => seen.required(0, &mut self.frame_rate),
            "quality" => seen.required(1, &mut self.quality),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for PresetScreenshare {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for PresetScreenshare {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.frame_rate, "frame_rate", writer);
        json::write(&self.quality, "quality", writer);
    }
}

impl serde_core::Serialize for PresetScreenshare {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
