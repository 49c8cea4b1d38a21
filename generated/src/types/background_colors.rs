// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;

/// The shades of the background color.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BackgroundColors {
    /// The shade 600.
    pub shade_600: String,
    /// The shade 700.
    pub shade_700: String,
    /// The shade 800.
    pub shade_800: String,
    /// The shade 900.
    pub shade_900: String,
    /// The shade 1000.
    pub shade_1000: String,
}

/// The required values for [`BackgroundColors`].
#[derive(Clone, Debug)]
pub struct BackgroundColorsRequired {
    /// The shade 600.
    pub shade_600: String,
    /// The shade 700.
    pub shade_700: String,
    /// The shade 800.
    pub shade_800: String,
    /// The shade 900.
    pub shade_900: String,
    /// The shade 1000.
    pub shade_1000: String,
}

impl BackgroundColors {
    /// Creates a value from the required fields.
    #[inline]
    pub fn new(required: BackgroundColorsRequired) -> Self {
        Self {
            shade_600: required.shade_600,
            shade_700: required.shade_700,
            shade_800: required.shade_800,
            shade_900: required.shade_900,
            shade_1000: required.shade_1000,
        }
    }
}

impl json::Object for BackgroundColors {
    #[inline]
    fn empty() -> Self {
        Self {
            shade_600: String::new(),
            shade_700: String::new(),
            shade_800: String::new(),
            shade_900: String::new(),
            shade_1000: String::new(),
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &["600", "700", "800", "900", "1000"]
    }

    #[inline]
    fn slot(&mut self, field: &str, seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "600" => seen.required(0, &mut self.shade_600),
            "700" => seen.required(1, &mut self.shade_700),
            "800" => seen.required(2, &mut self.shade_800),
            "900" => seen.required(3, &mut self.shade_900),
            "1000" => seen.required(4, &mut self.shade_1000),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for BackgroundColors {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for BackgroundColors {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.shade_600, "600", writer);
        json::write(&self.shade_700, "700", writer);
        json::write(&self.shade_800, "800", writer);
        json::write(&self.shade_900, "900", writer);
        json::write(&self.shade_1000, "1000", writer);
    }
}

impl serde_core::Serialize for BackgroundColors {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
