// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;

/// Whether RealtimeKit stores a recording.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RealtimekitBucketConfig {
    /// Whether RealtimeKit stores the recording. Otherwise it has no download URLs.
    pub enabled: bool,
}

impl RealtimekitBucketConfig {
    /// Creates a value from the required fields.
    #[inline]
    pub fn new(enabled: bool) -> Self {
        Self { enabled }
    }
}

impl json::Object for RealtimekitBucketConfig {
    #[inline]
    fn empty() -> Self {
        Self { enabled: false }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &["enabled"]
    }

    #[inline]
    fn slot(&mut self, field: &str, seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "enabled" => seen.required(0, &mut self.enabled),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for RealtimekitBucketConfig {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for RealtimekitBucketConfig {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.enabled, "enabled", writer);
    }
}

impl serde_core::Serialize for RealtimekitBucketConfig {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
