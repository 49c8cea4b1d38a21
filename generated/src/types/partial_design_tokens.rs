// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::{BorderRadius, BorderWidth, PartialDesignColors, Theme};

/// [`DesignTokens`](super::DesignTokens) with all fields optional. Only fields that are set are
/// sent.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PartialDesignTokens {
    /// The shape of corners.
    pub border_radius: Option<BorderRadius>,
    /// The width of borders.
    pub border_width: Option<BorderWidth>,
    /// The colors.
    pub colors: Option<PartialDesignColors>,
    /// The unit of spaces.
    pub spacing_base: Option<f64>,
    /// The theme.
    pub theme: Option<Theme>,
    /// The font family.
    pub font_family: Option<String>,
    /// The name of a Google font.
    pub google_font: Option<String>,
    /// The URL of the logo.
    pub logo: Option<String>,
}

impl PartialDesignTokens {
    /// Creates a value in which nothing is set.
    #[inline]
    pub fn new() -> Self {
        Self {
            border_radius: None,
            border_width: None,
            colors: None,
            spacing_base: None,
            theme: None,
            font_family: None,
            google_font: None,
            logo: None,
        }
    }

    /// The shape of corners.
    #[must_use]
    #[inline]
    pub fn border_radius(mut self, border_radius: BorderRadius) -> Self {
        self.border_radius = Some(border_radius);
        self
    }

    /// The width of borders.
    #[must_use]
    #[inline]
    pub fn border_width(mut self, border_width: BorderWidth) -> Self {
        self.border_width = Some(border_width);
        self
    }

    /// The colors.
    #[must_use]
    #[inline]
    pub fn colors(mut self, colors: PartialDesignColors) -> Self {
        self.colors = Some(colors);
        self
    }

    /// The unit of spaces.
    #[must_use]
    #[inline]
    pub fn spacing_base(mut self, spacing_base: f64) -> Self {
        self.spacing_base = Some(spacing_base);
        self
    }

    /// The theme.
    #[must_use]
    #[inline]
    pub fn theme(mut self, theme: Theme) -> Self {
        self.theme = Some(theme);
        self
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

impl json::Object for PartialDesignTokens {
    #[inline]
    fn empty() -> Self {
        Self {
            border_radius: None,
            border_width: None,
            colors: None,
            spacing_base: None,
            theme: None,
            font_family: None,
            google_font: None,
            logo: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "border_radius" => json::slot(&mut self.border_radius),
            "border_width" => json::slot(&mut self.border_width),
            "colors" => json::slot(&mut self.colors),
            "spacing_base" => json::slot(&mut self.spacing_base),
            "theme" => json::slot(&mut self.theme),
            "font_family" => json::slot(&mut self.font_family),
            "google_font" => json::slot(&mut self.google_font),
            "logo" => json::slot(&mut self.logo),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for PartialDesignTokens {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for PartialDesignTokens {
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

impl serde_core::Serialize for PartialDesignTokens {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
