// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::MediaPermission;

/// Which media participants may produce.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MediaPermissions {
    /// Whether participants may produce audio.
    pub audio: MediaPermission,
    /// Whether participants may share their screens.
    pub screenshare: MediaPermission,
    /// Whether participants may produce video.
    pub video: MediaPermission,
}

impl MediaPermissions {
    /// Creates a value from the required fields.
    #[inline]
    pub fn new(
        audio: MediaPermission,
        screenshare: MediaPermission,
        video: MediaPermission,
    ) -> Self {
        Self { audio, screenshare, video }
    }
}

impl json::Object for MediaPermissions {
    #[inline]
    fn empty() -> Self {
        Self {
            audio: json::empty(),
            screenshare: json::empty(),
            video: json::empty(),
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &["audio", "screenshare", "video"]
    }

    #[inline]
    fn slot(&mut self, field: &str, seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "audio" => seen.required(0, &mut self.audio),
            "screenshare" => seen.required(1, &mut self.screenshare),
            "video" => seen.required(2, &mut self.video),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for MediaPermissions {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for MediaPermissions {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.audio, "audio", writer);
        json::write(&self.screenshare, "screenshare", writer);
        json::write(&self.video, "video", writer);
    }
}

impl serde_core::Serialize for MediaPermissions {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
