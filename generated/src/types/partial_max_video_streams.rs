// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;

/// [`MaxVideoStreams`](super::MaxVideoStreams) with all fields optional. Only fields that are set
/// are sent.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PartialMaxVideoStreams {
    /// The maximum on desktop devices.
    pub desktop: Option<i64>,
    /// The maximum on mobile devices.
    pub mobile: Option<i64>,
}

impl PartialMaxVideoStreams {
    /// Creates a value in which nothing is set.
    #[inline]
    pub fn new() -> Self {
        Self {
            desktop: None,
            mobile: None,
        }
    }

    /// The maximum on desktop devices.
    #[must_use]
    #[inline]
    pub fn desktop(mut self, desktop: i64) -> Self {
        self.desktop = Some(desktop);
        self
    }

    /// The maximum on mobile devices.
    #[must_use]
    #[inline]
    pub fn mobile(mut self, mobile: i64) -> Self {
        self.mobile = Some(mobile);
        self
    }
}

impl json::Object for PartialMaxVideoStreams {
    #[inline]
    fn empty() -> Self {
        Self {
            desktop: None,
            mobile: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "desktop" => json::slot(&mut self.desktop),
            "mobile" => json::slot(&mut self.mobile),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for PartialMaxVideoStreams {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for PartialMaxVideoStreams {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.desktop, "desktop", writer);
        json::write(&self.mobile, "mobile", writer);
    }
}

impl serde_core::Serialize for PartialMaxVideoStreams {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
