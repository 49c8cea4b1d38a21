// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::{
    Distribution, LatencyDistribution, PacketLossDistribution, VideoConsumerIssues,
};

/// The quality of the video that a participant receives.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct VideoConsumerQuality {
    /// The average and percentiles of a value.
    pub frame_per_second: Option<Distribution>,
    /// The average and percentiles of a value.
    pub frame_width: Option<Distribution>,
    /// The fractions of the video that a participant receives with issues.
    pub issues: Option<VideoConsumerIssues>,
    /// The average of a latency, and the fractions of events above thresholds.
    pub jitter_buffer_delay: Option<LatencyDistribution>,
    /// The field `key_frames_decoded_fraction`.
    pub key_frames_decoded_fraction: Option<f64>,
    /// The average of packet loss, and the fractions of events above thresholds in percent.
    pub packet_loss: Option<PacketLossDistribution>,
    /// The average and percentiles of a value.
    pub quality_mos: Option<Distribution>,
}

impl json::Object for VideoConsumerQuality {
    #[inline]
    fn empty() -> Self {
        Self {
            frame_per_second: None,
            frame_width: None,
            issues: None,
            jitter_buffer_delay: None,
            key_frames_decoded_fraction: None,
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
            "frame_per_second" => json::slot(&mut self.frame_per_second),
            "frame_width" => json::slot(&mut self.frame_width),
            "issues" => json::slot(&mut self.issues),
            "jitter_buffer_delay" => json::slot(&mut self.jitter_buffer_delay),
            "key_frames_decoded_fraction" => {
                json::slot(&mut self.key_frames_decoded_fraction)
            }
            "packet_loss" => json::slot(&mut self.packet_loss),
            "quality_mos" => json::slot(&mut self.quality_mos),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for VideoConsumerQuality {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for VideoConsumerQuality {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.frame_per_second, "frame_per_second", writer);
        json::write(&self.frame_width, "frame_width", writer);
        json::write(&self.issues, "issues", writer);
        json::write(&self.jitter_buffer_delay, "jitter_buffer_delay", writer);
        json::write(
            &self.key_frames_decoded_fraction,
            "key_frames_decoded_fraction",
            writer,
        );
        json::write(&self.packet_loss, "packet_loss", writer);
        json::write(&self.quality_mos, "quality_mos", writer);
    }
}

impl serde_core::Serialize for VideoConsumerQuality {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
