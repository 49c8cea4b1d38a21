// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::{PresetAudio, PresetScreenshare, PresetVideo};

/// The quality of the media of participants.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PresetMedia {
    /// The quality of screen shares.
    pub screenshare: PresetScreenshare,
    /// The quality of videos.
    pub video: PresetVideo,
    /// The quality of audio.
    pub audio: Option<PresetAudio>,
}

impl PresetMedia {
    /// Creates a value from the required fields. Optional fields are not set.
    #[inline]
    pub fn new(screenshare: PresetScreenshare, video: PresetVideo) -> Self {
        Self {
            screenshare,
            video,
            audio: None,
        }
    }

    /// The quality of audio.
    #[must_use]
    #[inline]
    pub fn audio(mut self, audio: PresetAudio) -> Self {
        self.audio = Some(audio);
        self
    }
}

impl json::Object for PresetMedia {
    #[inline]
    fn empty() -> Self {
        Self {
            screenshare: json::empty(),
            video: json::empty(),
            audio: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &["screenshare", "video"]
    }

    #[inline]
    fn slot(&mut self, field: &str, seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "screenshare" => seen.required(0, &mut self.screenshare),
            "video" => seen.required(1, &mut self.video),
            "audio" => json::slot(&mut self.audio),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for PresetMedia {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for PresetMedia {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.screenshare, "screenshare", writer);
        json::write(&self.video, "video", writer);
        json::write(&self.audio, "audio", writer);
    }
}

impl serde_core::Serialize for PresetMedia {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
