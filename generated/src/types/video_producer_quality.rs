// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::{
    Distribution, LatencyDistribution, PacketLossDistribution, VideoProducerIssues,
};

/// The quality of the video that a participant sends.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct VideoProducerQuality {
    /// The average and percentiles of a value.
    pub frame_per_second: Option<Distribution>,
    /// The average and percentiles of a value.
    pub frame_width: Option<Distribution>,
    /// The field `high_negative_feedback_fraction`.
    pub high_negative_feedback_fraction: Option<f64>,
    /// The fractions of the video that a participant sends with issues.
    pub issues: Option<VideoProducerIssues>,
    /// The field `key_frames_encoded_fraction`.
    pub key_frames_encoded_fraction: Option<f64>,
    /// The average of packet loss, and the fractions of events above thresholds in percent.
    pub packet_loss: Option<PacketLossDistribution>,
    /// The average and percentiles of a value.
    pub quality_mos: Option<Distribution>,
    /// The average of a latency, and the fractions of events above thresholds.
    pub rtt: Option<LatencyDistribution>,
}

impl json::Object for VideoProducerQuality {
    #[inline]
    fn empty() -> Self {
        Self {
            frame_per_second: None,
            frame_width: None,
            high_negative_feedback_fraction: None,
            issues: None,
            key_frames_encoded_fraction: None,
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
            "frame_per_second" => json::slot(&mut self.frame_per_second),
            "frame_width" => json::slot(&mut self.frame_width),
            "high_negative_feedback_fraction" => {
                json::slot(&mut self.high_negative_feedback_fraction)
            }
            "issues" => json::slot(&mut self.issues),
            "key_frames_encoded_fraction" => {
                json::slot(&mut self.key_frames_encoded_fraction)
            }
            "packet_loss" => json::slot(&mut self.packet_loss),
            "quality_mos" => json::slot(&mut self.quality_mos),
            "rtt" => json::slot(&mut self.rtt),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for VideoProducerQuality {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for VideoProducerQuality {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.frame_per_second, "frame_per_second", writer);
        json::write(&self.frame_width, "frame_width", writer);
        json::write(
            &self.high_negative_feedback_fraction,
            "high_negative_feedback_fraction",
            writer,
        );
        json::write(&self.issues, "issues", writer);
        json::write(
            &self.key_frames_encoded_fraction,
            "key_frames_encoded_fraction",
            writer,
        );
        json::write(&self.packet_loss, "packet_loss", writer);
        json::write(&self.quality_mos, "quality_mos", writer);
        json::write(&self.rtt, "rtt", writer);
    }
}

impl serde_core::Serialize for VideoProducerQuality {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
