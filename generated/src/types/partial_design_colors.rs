// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::{PartialBackgroundColors, PartialBrandColors};

/// [`DesignColors`](super::DesignColors) with all fields optional. Only fields that are set are
/// sent.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PartialDesignColors {
    /// The shades of the background color.
    pub background: Option<PartialBackgroundColors>,
    /// The shades of the brand color.
    pub brand: Option<PartialBrandColors>,
    /// The color of danger.
    pub danger: Option<String>,
    /// The color of success.
    pub success: Option<String>,
    /// The color of text.
    pub text: Option<String>,
    /// The color of text on the brand color.
    pub text_on_brand: Option<String>,
    /// The background color of videos.
    pub video_bg: Option<String>,
    /// The color of warnings.
    pub warning: Option<String>,
}

impl PartialDesignColors {
    /// Creates a value in which nothing is set.
    #[inline]
    pub fn new() -> Self {
        Self {
            background: None,
            brand: None,
            danger: None,
            success: None,
            text: None,
            text_on_brand: None,
            video_bg: None,
            warning: None,
        }
    }

    /// The shades of the background color.
    #[must_use]
    #[inline]
    pub fn background(mut self, background: PartialBackgroundColors) -> Self {
        self.background = Some(background);
        self
    }

    /// The shades of the brand color.
    #[must_use]
    #[inline]
    pub fn brand(mut self, brand: PartialBrandColors) -> Self {
        self.brand = Some(brand);
        self
    }

    /// The color of danger.
    #[must_use]
    pub fn danger(mut self, danger: impl Into<String>) -> Self {
        self.danger = Some(danger.into());
        self
    }

    /// The color of success.
    #[must_use]
    pub fn success(mut self, success: impl Into<String>) -> Self {
        self.success = Some(success.into());
        self
    }

    /// The color of text.
    #[must_use]
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.text = Some(text.into());
        self
    }

    /// The color of text on the brand color.
    #[must_use]
    pub fn text_on_brand(mut self, text_on_brand: impl Into<String>) -> Self {
        self.text_on_brand = Some(text_on_brand.into());
        self
    }

    /// The background color of videos.
    #[must_use]
    pub fn video_bg(mut self, video_bg: impl Into<String>) -> Self {
        self.video_bg = Some(video_bg.into());
        self
    }

    /// The color of warnings.
    #[must_use]
    pub fn warning(mut self, warning: impl Into<String>) -> Self {
        self.warning = Some(warning.into());
        self
    }
}

impl json::Object for PartialDesignColors {
    #[inline]
    fn empty() -> Self {
        Self {
            background: None,
            brand: None,
            danger: None,
            success: None,
            text: None,
            text_on_brand: None,
            video_bg: None,
            warning: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "background" => json::slot(&mut self.background),
            "brand" => json::slot(&mut self.brand),
            "danger" => json::slot(&mut self.danger),
            "success" => json::slot(&mut self.success),
            "text" => json::slot(&mut self.text),
            "text_on_brand" => json::slot(&mut self.text_on_brand),
            "video_bg" => json::slot(&mut self.video_bg),
            "warning" => json::slot(&mut self.warning),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for PartialDesignColors {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for PartialDesignColors {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.background, "background", writer);
        json::write(&self.brand, "brand", writer);
        json::write(&self.danger, "danger", writer);
        json::write(&self.success, "success", writer);
        json::write(&self.text, "text", writer);
        json::write(&self.text_on_brand, "text_on_brand", writer);
        json::write(&self.video_bg, "video_bg", writer);
        json::write(&self.warning, "warning", writer);
    }
}

impl serde_core::Serialize for PartialDesignColors {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
