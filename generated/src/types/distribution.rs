// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;

/// The average and percentiles of a value.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Distribution {
    /// The field `avg`.
    pub avg: Option<f64>,
    /// The field `p50`.
    pub p50: Option<f64>,
    /// The field `p75`.
    pub p75: Option<f64>,
    /// The field `p90`.
    pub p90: Option<f64>,
}

impl json::Object for Distribution {
    #[inline]
    fn empty() -> Self {
        Self {
            avg: None,
            p50: None,
            p75: None,
            p90: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "avg" => json::slot(&mut self.avg),
            "p50" => json::slot(&mut self.p50),
            "p75" => json::slot(&mut self.p75),
            "p90" => json::slot(&mut self.p90),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for Distribution {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for Distribution {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.avg, "avg", writer);
        json::write(&self.p50, "p50", writer);
        json::write(&self.p75, "p75", writer);
        json::write(&self.p90, "p90", writer);
    }
}

impl serde_core::Serialize for Distribution {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
