// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;

/// The position of a page in the whole list.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Paging {
    /// The position of the last item of the page.
    pub end_offset: Option<i64>,
    /// The position of the first item of the page.
    pub start_offset: Option<i64>,
    /// The number of items on all pages.
    pub total_count: Option<i64>,
}

impl json::Object for Paging {
    #[inline]
    fn empty() -> Self {
        Self {
            end_offset: None,
            start_offset: None,
            total_count: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "end_offset" => json::slot(&mut self.end_offset),
            "start_offset" => json::slot(&mut self.start_offset),
            "total_count" => json::slot(&mut self.total_count),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for Paging {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for Paging {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.end_offset, "end_offset", writer);
        json::write(&self.start_offset, "start_offset", writer);
        json::write(&self.total_count, "total_count", writer);
    }
}

impl serde_core::Serialize for Paging {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
