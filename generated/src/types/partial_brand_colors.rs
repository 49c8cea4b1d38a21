// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;

/// [`BrandColors`](super::BrandColors) with all fields optional. Only fields that are set are sent.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PartialBrandColors {
    /// The shade 300.
    pub shade_300: Option<String>,
    /// The shade 400.
    pub shade_400: Option<String>,
    /// The shade 500.
    pub shade_500: Option<String>,
    /// The shade 600.
    pub shade_600: Option<String>,
    /// The shade 700.
    pub shade_700: Option<String>,
}

impl PartialBrandColors {
    /// Creates a value in which nothing is set.
    #[inline]
    pub fn new() -> Self {
        Self {
            shade_300: None,
            shade_400: None,
            shade_500: None,
            shade_600: None,
            shade_700: None,
        }
    }

    /// The shade 300.
    #[must_use]
    pub fn shade_300(mut self, shade_300: impl Into<String>) -> Self {
        self.shade_300 = Some(shade_300.into());
        self
    }

    /// The shade 400.
    #[must_use]
    pub fn shade_400(mut self, shade_400: impl Into<String>) -> Self {
        self.shade_400 = Some(shade_400.into());
        self
    }

    /// The shade 500.
    #[must_use]
    pub fn shade_500(mut self, shade_500: impl Into<String>) -> Self {
        self.shade_500 = Some(shade_500.into());
        self
    }

    /// The shade 600.
    #[must_use]
    pub fn shade_600(mut self, shade_600: impl Into<String>) -> Self {
        self.shade_600 = Some(shade_600.into());
        self
    }

    /// The shade 700.
    #[must_use]
    pub fn shade_700(mut self, shade_700: impl Into<String>) -> Self {
        self.shade_700 = Some(shade_700.into());
        self
    }
}

impl json::Object for PartialBrandColors {
    #[inline]
    fn empty() -> Self {
        Self {
            shade_300: None,
            shade_400: None,
            shade_500: None,
            shade_600: None,
            shade_700: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "300" => json::slot(&mut self.shade_300),
            "400" => json::slot(&mut self.shade_400),
            "500" => json::slot(&mut self.shade_500),
            "600" => json::slot(&mut self.shade_600),
            "700" => json::slot(&mut self.shade_700),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for PartialBrandColors {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for PartialBrandColors {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.shade_300, "300", writer);
        json::write(&self.shade_400, "400", writer);
        json::write(&self.shade_500, "500", writer);
        json::write(&self.shade_600, "600", writer);
        json::write(&self.shade_700, "700", writer);
    }
}

impl serde_core::Serialize for PartialBrandColors {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
