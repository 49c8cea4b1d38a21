// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;

/// Statistics about the livestreams of a day.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct LivestreamDay {
    /// The number of livestreams.
    pub count: Option<i64>,
    /// The day.
    pub date: Option<crate::Date>,
    /// The duration of all input, in seconds.
    pub total_ingest_seconds: Option<i64>,
    /// The time that all viewers watched, in seconds.
    pub total_viewer_seconds: Option<i64>,
}

impl json::Object for LivestreamDay {
    #[inline]
    fn empty() -> Self {
        Self {
            count: None,
            date: None,
            total_ingest_seconds: None,
            total_viewer_seconds: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "count" => json::slot(&mut self.count),
            "date" => json::slot(&mut self.date),
            "total_ingest_seconds" => json::slot(&mut self.total_ingest_seconds),
            "total_viewer_seconds" => json::slot(&mut self.total_viewer_seconds),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for LivestreamDay {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for LivestreamDay {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.count, "count", writer);
        json::write(&self.date, "date", writer);
        json::write(&self.total_ingest_seconds, "total_ingest_seconds", writer);
        json::write(&self.total_viewer_seconds, "total_viewer_seconds", writer);
    }
}

impl serde_core::Serialize for LivestreamDay {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
