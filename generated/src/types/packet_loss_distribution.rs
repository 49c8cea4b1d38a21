// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;

/// The average of packet loss, and the fractions of events above thresholds in percent.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PacketLossDistribution {
    /// A packet loss of at least 5.
    pub fraction_from_5: Option<f64>,
    /// A packet loss of at least 10.
    pub fraction_from_10: Option<f64>,
    /// A packet loss of at least 25.
    pub fraction_from_25: Option<f64>,
    /// A packet loss of at least 50.
    pub fraction_from_50: Option<f64>,
    /// The field `avg`.
    pub avg: Option<f64>,
}

impl json::Object for PacketLossDistribution {
    #[inline]
    fn empty() -> Self {
        Self {
            fraction_from_5: None,
            fraction_from_10: None,
            fraction_from_25: None,
            fraction_from_50: None,
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
            "5_or_greater_event_fraction" => json::slot(&mut self.fraction_from_5),
            "10_or_greater_event_fraction" => json::slot(&mut self.fraction_from_10),
            "25_or_greater_event_fraction" => json::slot(&mut self.fraction_from_25),
            "50_or_greater_event_fraction" => json::slot(&mut self.fraction_from_50),
            "avg" => json::slot(&mut self.avg),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for PacketLossDistribution {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for PacketLossDistribution {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.fraction_from_5, "5_or_greater_event_fraction", writer);
        json::write(&self.fraction_from_10, "10_or_greater_event_fraction", writer);
        json::write(&self.fraction_from_25, "25_or_greater_event_fraction", writer);
        json::write(&self.fraction_from_50, "50_or_greater_event_fraction", writer);
        json::write(&self.avg, "avg", writer);
    }
}

impl serde_core::Serialize for PacketLossDistribution {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
