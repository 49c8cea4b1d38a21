// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;

/// [`PresetAudio`](super::PresetAudio) with all fields optional. Only fields that are set are sent.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PartialPresetAudio {
    /// Whether the bit rate is high.
    pub enable_high_bitrate: Option<bool>,
    /// Whether audio is in stereo.
    pub enable_stereo: Option<bool>,
}

impl PartialPresetAudio {
    /// Creates a value in which nothing is set.
    #[inline]
    pub fn new() -> Self {
        Self {
            enable_high_bitrate: None,
            enable_stereo: None,
        }
    }

    /// Whether the bit rate is high.
    #[must_use]
    #[inline]
    pub fn enable_high_bitrate(mut self, enable_high_bitrate: bool) -> Self {
        self.enable_high_bitrate = Some(enable_high_bitrate);
        self
    }

    /// Whether audio is in stereo.
    #[must_use]
    #[inline]
    pub fn enable_stereo(mut self, enable_stereo: bool) -> Self {
        self.enable_stereo = Some(enable_stereo);
        self
    }
}

impl json::Object for PartialPresetAudio {
    #[inline]
    fn empty() -> Self {
        Self {
            enable_high_bitrate: None,
            enable_stereo: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "enable_high_bitrate" => json::slot(&mut self.enable_high_bitrate),
            "enable_stereo" => json::slot(&mut self.enable_stereo),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for PartialPresetAudio {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for PartialPresetAudio {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.enable_high_bitrate, "enable_high_bitrate", writer);
        json::write(&self.enable_stereo, "enable_stereo", writer);
    }
}

impl serde_core::Serialize for PartialPresetAudio {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
