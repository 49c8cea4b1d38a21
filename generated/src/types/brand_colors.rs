// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;

/// The shades of the brand color.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BrandColors {
    /// The shade 300.
    pub shade_300: String,
    /// The shade 400.
    pub shade_400: String,
    /// The shade 500.
    pub shade_500: String,
    /// The shade 600.
    pub shade_600: String,
    /// The shade 700.
    pub shade_700: String,
}

/// The required values for [`BrandColors`].
#[derive(Clone, Debug)]
pub struct BrandColorsRequired {
    /// The shade 300.
    pub shade_300: String,
    /// The shade 400.
    pub shade_400: String,
    /// The shade 500.
    pub shade_500: String,
    /// The shade 600.
    pub shade_600: String,
    /// The shade 700.
    pub shade_700: String,
}

impl BrandColors {
    /// Creates a value from the required fields.
    #[inline]
    pub fn new(required: BrandColorsRequired) -> Self {
        Self {
            shade_300: required.shade_300,
            shade_400: required.shade_400,
            shade_500: required.shade_500,
            shade_600: required.shade_600,
            shade_700: required.shade_700,
        }
    }
}

impl json::Object for BrandColors {
    #[inline]
    fn empty() -> Self {
        Self {
            shade_300: String::new(),
            shade_400: String::new(),
            shade_500: String::new(),
            shade_600: String::new(),
            shade_700: String::new(),
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &["300", "400", "500", "600", "700"]
    }

    #[inline]
    fn slot(&mut self, field: &str, seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "300" => seen.required(0, &mut self.shade_300),
            "400" => seen.required(1, &mut self.shade_400),
            "500" => seen.required(2, &mut self.shade_500),
            "600" => seen.required(3, &mut self.shade_600),
            "700" => seen.required(4, &mut self.shade_700),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for BrandColors {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for BrandColors {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.shade_300, "300", writer);
        json::write(&self.shade_400, "400", writer);
        json::write(&self.shade_500, "500", writer);
        json::write(&self.shade_600, "600", writer);
        json::write(&self.shade_700, "700", writer);
    }
}

impl serde_core::Serialize for BrandColors {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
