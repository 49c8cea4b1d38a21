// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::{Distribution, LatencyDistribution, PacketLossDistribution};

/// The quality of the audio that a participant receives.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AudioConsumerQuality {
    /// The average of a latency, and the fractions of events above thresholds.
    pub jitter_buffer_delay: Option<LatencyDistribution>,
    /// The average of packet loss, and the fractions of events above thresholds in percent.
    pub packet_loss: Option<PacketLossDistribution>,
    /// The average and percentiles of a value.
    pub quality_mos: Option<Distribution>,
}

impl json::Object for AudioConsumerQuality {
    #[inline]
    fn empty() -> Self {
        Self {
            jitter_buffer_delay: None,
            packet_loss: None,
            quality_mos: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "jitter_buffer_delay" => json::slot(&mut self.jitter_buffer_delay),
            "packet_loss" => json::slot(&mut self.packet_loss),
            "quality_mos" => json::slot(&mut self.quality_mos),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for AudioConsumerQuality {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for AudioConsumerQuality {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.jitter_buffer_delay, "jitter_buffer_delay", writer);
        json::write(&self.packet_loss, "packet_loss", writer);
        json::write(&self.quality_mos, "quality_mos", writer);
    }
}

impl serde_core::Serialize for AudioConsumerQuality {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
