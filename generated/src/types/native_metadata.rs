// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;

/// The encoders of a native app.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct NativeMetadata {
    /// The field `audio_encoder`.
    pub audio_encoder: Option<String>,
    /// The field `video_encoder`.
    pub video_encoder: Option<String>,
}

impl json::Object for NativeMetadata {
    #[inline]
    fn empty() -> Self {
        Self {
            audio_encoder: None,
            video_encoder: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "audio_encoder" => json::slot(&mut self.audio_encoder),
            "video_encoder" => json::slot(&mut self.video_encoder),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for NativeMetadata {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for NativeMetadata {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.audio_encoder, "audio_encoder", writer);
        json::write(&self.video_encoder, "video_encoder", writer);
    }
}

impl serde_core::Serialize for NativeMetadata {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
