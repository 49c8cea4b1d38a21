// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::{PartialPresetAudio, PartialPresetScreenshare, PartialPresetVideo};

/// [`PresetMedia`](super::PresetMedia) with all fields optional. Only fields that are set are sent.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PartialPresetMedia {
    /// The quality of screen shares.
    pub screenshare: Option<PartialPresetScreenshare>,
    /// The quality of videos.
    pub video: Option<PartialPresetVideo>,
    /// The quality of audio.
    pub audio: Option<PartialPresetAudio>,
}

impl PartialPresetMedia {
    /// Creates a value in which nothing is set.
    #[inline]
    pub fn new() -> Self {
        Self {
            screenshare: None,
            video: None,
            audio: None,
        }
    }

    /// The quality of screen shares.
    #[must_use]
    #[inline]
    pub fn screenshare(mut self, screenshare: PartialPresetScreenshare) -> Self {
        self.screenshare = Some(screenshare);
        self
    }

    /// The quality of videos.
    #[must_use]
    #[inline]
    pub fn video(mut self, video: PartialPresetVideo) -> Self {
        self.video = Some(video);
        self
    }

    /// The quality of audio.
    #[must_use]
    #[inline]
    pub fn audio(mut self, audio: PartialPresetAudio) -> Self {
        self.audio = Some(audio);
        self
    }
}

impl json::Object for PartialPresetMedia {
    #[inline]
    fn empty() -> Self {
        Self {
            screenshare: None,
            video: None,
            audio: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "screenshare" => json::slot(&mut self.screenshare),
            "video" => json::slot(&mut self.video),
            "audio" => json::slot(&mut self.audio),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for PartialPresetMedia {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for PartialPresetMedia {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.screenshare, "screenshare", writer);
        json::write(&self.video, "video", writer);
        json::write(&self.audio, "audio", writer);
    }
}

impl serde_core::Serialize for PartialPresetMedia {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
