// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;

/// The size of a watermark.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct WatermarkSize {
    /// The height of the watermark, in pixels.
    pub height: Option<i64>,
    /// The width of the watermark, in pixels.
    pub width: Option<i64>,
}

impl WatermarkSize {
    /// Creates a value in which nothing is set.
    #[inline]
    pub fn new() -> Self {
        Self { height: None, width: None }
    }

    /// The height of the watermark, in pixels.
    #[must_use]
    #[inline]
    pub fn height(mut self, height: i64) -> Self {
        self.height = Some(height);
        self
    }

    /// The width of the watermark, in pixels.
    #[must_use]
    #[inline]
    pub fn width(mut self, width: i64) -> Self {
        self.width = Some(width);
        self
    }
}

impl json::Object for WatermarkSize {
    #[inline]
    fn empty() -> Self {
        Self { height: None, width: None }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "height" => json::slot(&mut self.height),
            "width" => json::slot(&mut self.width),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for WatermarkSize {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for WatermarkSize {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.height, "height", writer);
        json::write(&self.width, "width", writer);
    }
}

impl serde_core::Serialize for WatermarkSize {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
