// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::{BorderRadius, BorderWidth, DesignColors, Theme};

/// The design of the user interface.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DesignTokens {
    /// The shape of corners.
    pub border_radius: BorderRadius,
    /// The width of borders.
    pub border_width: BorderWidth,
    /// The colors.
    pub colors: DesignColors,
    /// The unit of spaces.
    pub spacing_base: f64,
    /// The theme.
    pub theme: Theme,
    /// The font family.
    pub font_family: Option<String>,
    /// The name of a Google font.
    pub google_font: Option<String>,
    /// The URL of the logo.
    pub logo: Option<String>,
}

/// The required values for [`DesignTokens`].
#[derive(Clone, Debug)]
pub struct DesignTokensRequired {
    /// The shape of corners.
    pub border_radius: BorderRadius,
    /// The width of borders.
    pub border_width: BorderWidth,
    /// The colors.
    pub colors: DesignColors,
    /// The unit of spaces.
    pub spacing_base: f64,
    /// The theme.
    pub theme: Theme,
}

impl DesignTokens {
    /// Creates a value from the required fields. Optional fields are not set.
    #[inline]
    pub fn new(required: DesignTokensRequired) -> Self {
        Self {
            border_radius: required.border_radius,
            border_width: required.border_width,
            colors: required.colors,
            spacing_base: required.spacing_base,
            theme: required.theme,
            font_family: None,
            google_font: None,
            logo: None,
        }
    }

    /// The font family.
    #[must_use]
    pub fn font_family(mut self, font_family: impl Into<String>) -> Self {
        self.font_family = Some(font_family.into());
        self
    }

    /// The name of a Google font.
    #[must_use]
    pub fn google_font(mut self, google_font: impl Into<String>) -> Self {
        self.google_font = Some(google_font.into());
        self
    }

    /// The URL of the logo.
    #[must_use]
    pub fn logo(mut self, logo: impl Into<String>) -> Self {
        self.logo = Some(logo.into());
        self
    }
}

impl json::Object for DesignTokens {
    #[inline]
    fn empty() -> Self {
        Self {
            border_radius: json::empty(),
            border_width: json::empty(),
            colors: json::empty(),
            spacing_base: 0.0,
            theme: json::empty(),
            font_family: None,
            google_font: None,
            logo: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &["border_radius", "border_width", "colors", "spacing_base", "theme"]
    }

    #[inline]
    fn slot(&mut self, field: &str, seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "border_radius" => seen.required(0, &mut self.border_radius),
            "border_width" => seen.required(1, &mut self.border_width),
            "colors" => seen.required(2, &mut self.colors),
            "spacing_base" => seen.required(3, &mut self.spacing_base),
            "theme" => seen.required(4, &mut self.theme),
            "font_family" => json::slot(&mut self.font_family),
            "google_font" => json::slot(&mut self.google_font),
            "logo" => json::slot(&mut self.logo),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for DesignTokens {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for DesignTokens {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.border_radius, "border_radius", writer);
        json::write(&self.border_width, "border_width", writer);
        json::write(&self.colors, "colors", writer);
        json::write(&self.spacing_base, "spacing_base", writer);
        json::write(&self.theme, "theme", writer);
        json::write(&self.font_family, "font_family", writer);
        json::write(&self.google_font, "google_font", writer);
        json::write(&self.logo, "logo", writer);
    }
}

impl serde_core::Serialize for DesignTokens {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
