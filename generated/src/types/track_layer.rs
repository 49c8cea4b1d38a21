// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;

/// What a track recording contains. Only audio can be recorded.
///
/// `media_kind` is always sent as `"audio"`. In a response, it is ignored, unless it distinguishes
/// the variants of a union.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct TrackLayer {
    /// The prefix of the names of the files.
    pub file_name_prefix: Option<String>,
}

impl TrackLayer {
    /// Creates a value in which nothing is set.
    #[inline]
    pub fn new() -> Self {
        Self { file_name_prefix: None }
    }

    /// The prefix of the names of the files.
    #[must_use]
    pub fn file_name_prefix(mut self, file_name_prefix: impl Into<String>) -> Self {
        self.file_name_prefix = Some(file_name_prefix.into());
        self
    }
}

impl json::Object for TrackLayer {
    #[inline]
    fn empty() -> Self {
        Self { file_name_prefix: None }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "file_name_prefix" => json::slot(&mut self.file_name_prefix),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for TrackLayer {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for TrackLayer {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.file_name_prefix, "file_name_prefix", writer);
        writer.text("media_kind", "audio");
    }
}

impl serde_core::Serialize for TrackLayer {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
