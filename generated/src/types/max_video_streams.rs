// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;

/// The maximum number of visible video streams.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MaxVideoStreams {
    /// The maximum on desktop devices.
    pub desktop: i64,
    /// The maximum on mobile devices.
    pub mobile: i64,
}

impl MaxVideoStreams {
    /// Creates a value from the required fields.
    #[inline]
    pub fn new(desktop: i64, mobile: i64) -> Self {
        Self { desktop, mobile }
    }
}

impl json::Object for MaxVideoStreams {
    #[inline]
    fn empty() -> Self {
        Self { desktop: 0, mobile: 0 }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &["desktop", "mobile"]
    }

    #[inline]
    fn slot(&mut self, field: &str, seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "desktop" => seen.required(0, &mut self.desktop),
            "mobile" => seen.required(1, &mut self.mobile),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for MaxVideoStreams {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for MaxVideoStreams {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.desktop, "desktop", writer);
        json::write(&self.mobile, "mobile", writer);
    }
}

impl serde_core::Serialize for MaxVideoStreams {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
