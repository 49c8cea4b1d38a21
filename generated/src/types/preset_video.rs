// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::VideoQuality;

/// The quality of participants' videos.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PresetVideo {
    /// The frame rate of videos.
    pub frame_rate: f64,
    /// The resolution of videos.
    pub quality: VideoQuality,
    /// Whether simulcast is enabled.
    pub simulcast: Option<bool>,
}

impl PresetVideo {
    /// Creates a value from the required fields. Optional fields are not set.
    #[inline]
    pub fn new(frame_rate: f64, quality: VideoQuality) -> Self {
        Self {
            frame_rate,
            quality,
            simulcast: None,
        }
    }

    /// Whether simulcast is enabled.
    #[must_use]
    #[inline]
    pub fn simulcast(mut self, simulcast: bool) -> Self {
        self.simulcast = Some(simulcast);
        self
    }
}

impl json::Object for PresetVideo {
    #[inline]
    fn empty() -> Self {
        Self {
            frame_rate: 0.0,
            quality: json::empty(),
            simulcast: None,
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
            "simulcast" => json::slot(&mut self.simulcast),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for PresetVideo {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for PresetVideo {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.frame_rate, "frame_rate", writer);
        json::write(&self.quality, "quality", writer);
        json::write(&self.simulcast, "simulcast", writer);
    }
}

impl serde_core::Serialize for PresetVideo {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
