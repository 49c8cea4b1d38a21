// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::PartialMediaPermission;

/// [`MediaPermissions`](super::MediaPermissions) with all fields optional. Only fields that are set
/// are sent.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PartialMediaPermissions {
    /// Whether participants may produce audio.
    pub audio: Option<PartialMediaPermission>,
    /// Whether participants may share their screens.
    pub screenshare: Option<PartialMediaPermission>,
    /// Whether participants may produce video.
    pub video: Option<PartialMediaPermission>,
}

impl PartialMediaPermissions {
    /// Creates a value in which nothing is set.
    #[inline]
    pub fn new() -> Self {
        Self {
            audio: None,
            screenshare: None,
            video: None,
        }
    }

    /// Whether participants may produce audio.
    #[must_use]
    #[inline]
    pub fn audio(mut self, audio: PartialMediaPermission) -> Self {
        self.audio = Some(audio);
        self
    }

    /// Whether participants may share their screens.
    #[must_use]
    #[inline]
    pub fn screenshare(mut self, screenshare: PartialMediaPermission) -> Self {
        self.screenshare = Some(screenshare);
        self
    }

    /// Whether participants may produce video.
    #[must_use]
    #[inline]
    pub fn video(mut self, video: PartialMediaPermission) -> Self {
        self.video = Some(video);
        self
    }
}

impl json::Object for PartialMediaPermissions {
    #[inline]
    fn empty() -> Self {
        Self {
            audio: None,
            screenshare: None,
            video: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "audio" => json::slot(&mut self.audio),
            "screenshare" => json::slot(&mut self.screenshare),
            "video" => json::slot(&mut self.video),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for PartialMediaPermissions {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for PartialMediaPermissions {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.audio, "audio", writer);
        json::write(&self.screenshare, "screenshare", writer);
        json::write(&self.video, "video", writer);
    }
}

impl serde_core::Serialize for PartialMediaPermissions {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
