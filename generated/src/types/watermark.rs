// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::{WatermarkPosition, WatermarkSize};

/// A watermark in the video of a recording.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Watermark {
    /// The position of the watermark.
    pub position: Option<WatermarkPosition>,
    /// The size of the watermark.
    pub size: Option<WatermarkSize>,
    /// The URL of the image.
    pub url: Option<String>,
}

impl Watermark {
    /// Creates a value in which nothing is set.
    #[inline]
    pub fn new() -> Self {
        Self {
            position: None,
            size: None,
            url: None,
        }
    }

    /// The position of the watermark.
    #[must_use]
    #[inline]
    pub fn position(mut self, position: WatermarkPosition) -> Self {
        self.position = Some(position);
        self
    }

    /// The size of the watermark.
    #[must_use]
    #[inline]
    pub fn size(mut self, size: WatermarkSize) -> Self {
        self.size = Some(size);
        self
    }

    /// The URL of the image.
    #[must_use]
    pub fn url(mut self, url: impl Into<String>) -> Self {
        self.url = Some(url.into());
        self
    }
}

impl json::Object for Watermark {
    #[inline]
    fn empty() -> Self {
        Self {
            position: None,
            size: None,
            url: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "position" => json::slot(&mut self.position),
            "size" => json::slot(&mut self.size),
            "url" => json::slot(&mut self.url),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for Watermark {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for Watermark {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.position, "position", writer);
        json::write(&self.size, "size", writer);
        json::write(&self.url, "url", writer);
    }
}

impl serde_core::Serialize for Watermark {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
