// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;

/// The average of a latency, and the fractions of events above thresholds.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct LatencyDistribution {
    /// At least 100 ms.
    pub fraction_from_100ms: Option<f64>,
    /// At least 250 ms.
    pub fraction_from_250ms: Option<f64>,
    /// At least 500 ms.
    pub fraction_from_500ms: Option<f64>,
    /// The field `avg`.
    pub avg: Option<f64>,
}

impl json::Object for LatencyDistribution {
    #[inline]
    fn empty() -> Self {
        Self {
            fraction_from_100ms: None,
            fraction_from_250ms: None,
            fraction_from_500ms: None,
            avg: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "100ms_or_greater_event_fraction" => {
                json::slot(&mut self.fraction_from_100ms)
            }
            "250ms_or_greater_event_fraction" => {
                json::slot(&mut self.fraction_from_250ms)
            }
            "500ms_or_greater_event_fraction" => {
                json::slot(&mut self.fraction_from_500ms)
            }
            "avg" => json::slot(&mut self.avg),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for LatencyDistribution {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for LatencyDistribution {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(
            &self.fraction_from_100ms,
            "100ms_or_greater_event_fraction",
            writer,
        );
        json::write(
            &self.fraction_from_250ms,
            "250ms_or_greater_event_fraction",
            writer,
        );
        json::write(
            &self.fraction_from_500ms,
            "500ms_or_greater_event_fraction",
            writer,
        );
        json::write(&self.avg, "avg", writer);
    }
}

impl serde_core::Serialize for LatencyDistribution {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
