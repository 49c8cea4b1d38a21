// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::{Distribution, LatencyDistribution, PacketLossDistribution};

/// The quality of the audio that a participant sends.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AudioProducerQuality {
    /// The average of packet loss, and the fractions of events above thresholds in percent.
    pub packet_loss: Option<PacketLossDistribution>,
    /// The average and percentiles of a value.
    pub quality_mos: Option<Distribution>,
    /// The average of a latency, and the fractions of events above thresholds.
    pub rtt: Option<LatencyDistribution>,
}

impl json::Object for AudioProducerQuality {
    #[inline]
    fn empty() -> Self {
        Self {
            packet_loss: None,
            quality_mos: None,
            rtt: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "packet_loss" => json::slot(&mut self.packet_loss),
            "quality_mos" => json::slot(&mut self.quality_mos),
            "rtt" => json::slot(&mut self.rtt),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for AudioProducerQuality {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for AudioProducerQuality {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.packet_loss, "packet_loss", writer);
        json::write(&self.quality_mos, "quality_mos", writer);
        json::write(&self.rtt, "rtt", writer);
    }
}

impl serde_core::Serialize for AudioProducerQuality {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
