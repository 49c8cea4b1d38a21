// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;

/// [`BackgroundColors`](super::BackgroundColors) with all fields optional. Only fields that are set
/// are sent.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PartialBackgroundColors {
    /// The shade 600.
    pub shade_600: Option<String>,
    /// The shade 700.
    pub shade_700: Option<String>,
    /// The shade 800.
    pub shade_800: Option<String>,
    /// The shade 900.
    pub shade_900: Option<String>,
    /// The shade 1000.
    pub shade_1000: Option<String>,
}

impl PartialBackgroundColors {
    /// Creates a value in which nothing is set.
    #[inline]
    pub fn new() -> Self {
        Self {
            shade_600: None,
            shade_700: None,
            shade_800: None,
            shade_900: None,
            shade_1000: None,
        }
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

    /// The shade 800.
    #[must_use]
    pub fn shade_800(mut self, shade_800: impl Into<String>) -> Self {
        self.shade_800 = Some(shade_800.into());
        self
    }

    /// The shade 900.
    #[must_use]
    pub fn shade_900(mut self, shade_900: impl Into<String>) -> Self {
        self.shade_900 = Some(shade_900.into());
        self
    }

    /// The shade 1000.
    #[must_use]
    pub fn shade_1000(mut self, shade_1000: impl Into<String>) -> Self {
        self.shade_1000 = Some(shade_1000.into());
        self
    }
}

impl json::Object for PartialBackgroundColors {
    #[inline]
    fn empty() -> Self {
        Self {
            shade_600: None,
            shade_700: None,
            shade_800: None,
            shade_900: None,
            shade_1000: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "600" => json::slot(&mut self.shade_600),
            "700" => json::slot(&mut self.shade_700),
            "800" => json::slot(&mut self.shade_800),
            "900" => json::slot(&mut self.shade_900),
            "1000" => json::slot(&mut self.shade_1000),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for PartialBackgroundColors {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for PartialBackgroundColors {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.shade_600, "600", writer);
        json::write(&self.shade_700, "700", writer);
        json::write(&self.shade_800, "800", writer);
        json::write(&self.shade_900, "900", writer);
        json::write(&self.shade_1000, "1000", writer);
    }
}

impl serde_core::Serialize for PartialBackgroundColors {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
