// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::{BackgroundColors, BrandColors};

/// The colors of the user interface.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DesignColors {
    /// The shades of the background color.
    pub background: BackgroundColors,
    /// The shades of the brand color.
    pub brand: BrandColors,
    /// The color of danger.
    pub danger: String,
    /// The color of success.
    pub success: String,
    /// The color of text.
    pub text: String,
    /// The color of text on the brand color.
    pub text_on_brand: String,
    /// The background color of videos.
    pub video_bg: String,
    /// The color of warnings.
    pub warning: String,
}

/// The required values for [`DesignColors`].
#[derive(Clone, Debug)]
pub struct DesignColorsRequired {
    /// The shades of the background color.
    pub background: BackgroundColors,
    /// The shades of the brand color.
    pub brand: BrandColors,
    /// The color of danger.
    pub danger: String,
    /// The color of success.
    pub success: String,
    /// The color of text.
    pub text: String,
    /// The color of text on the brand color.
    pub text_on_brand: String,
    /// The background color of videos.
    pub video_bg: String,
    /// The color of warnings.
    pub warning: String,
}

impl DesignColors {
    /// Creates a value from the required fields.
    #[inline]
    pub fn new(required: DesignColorsRequired) -> Self {
        Self {
            background: required.background,
            brand: required.brand,
            danger: required.danger,
            success: required.success,
            text: required.text,
            text_on_brand: required.text_on_brand,
            video_bg: required.video_bg,
            warning: required.warning,
        }
    }
}

impl json::Object for DesignColors {
    #[inline]
    fn empty() -> Self {
        Self {
            background: json::empty(),
            brand: json::empty(),
            danger: String::new(),
            success: String::new(),
            text: String::new(),
            text_on_brand: String::new(),
            video_bg: String::new(),
            warning: String::new(),
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[
            "background",
            "brand",
            "danger",
            "success",
            "text",
            "text_on_brand",
            "video_bg",
            "warning",
        ]
    }

    #[inline]
    fn slot(&mut self, field: &str, seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "background" => seen.required(0, &mut self.background),
            "brand" => seen.required(1, &mut self.brand),
            "danger" => seen.required(2, &mut self.danger),
            "success" => seen.required(3, &mut self.success),
            "text" => seen.required(4, &mut self.text),
            "text_on_brand" => seen.required(5, &mut self.text_on_brand),
            "video_bg" => seen.required(6, &mut self.video_bg),
            "warning" => seen.required(7, &mut self.warning),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for DesignColors {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for DesignColors {
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

impl serde_core::Serialize for DesignColors {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
