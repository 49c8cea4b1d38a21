// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::{QualityLimitationDurations, QualityLimitationReason};

/// A sample of video that a participant sends.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct VideoProducerSample {
    /// The field `bytes_sent`.
    pub bytes_sent: Option<f64>,
    /// The field `fir_count`.
    pub fir_count: Option<f64>,
    /// The field `frame_height`.
    pub frame_height: Option<f64>,
    /// The field `frame_width`.
    pub frame_width: Option<f64>,
    /// The field `frames_encoded`.
    pub frames_encoded: Option<f64>,
    /// The field `frames_per_second`.
    pub frames_per_second: Option<f64>,
    /// The field `jitter`.
    pub jitter: Option<f64>,
    /// The field `key_frames_encoded`.
    pub key_frames_encoded: Option<f64>,
    /// The field `mid`.
    pub mid: Option<String>,
    /// The field `mos_quality`.
    pub mos_quality: Option<f64>,
    /// The field `packets_lost`.
    pub packets_lost: Option<f64>,
    /// The field `packets_sent`.
    pub packets_sent: Option<f64>,
    /// The field `pli_count`.
    pub pli_count: Option<f64>,
    /// The field `producer_id`.
    pub producer_id: Option<String>,
    /// How long each reason limited the quality of a video.
    pub quality_limitation_durations: Option<QualityLimitationDurations>,
    /// What limits the quality of a video.
    pub quality_limitation_reason: Option<QualityLimitationReason>,
    /// The field `quality_limitation_resolution_changes`.
    pub quality_limitation_resolution_changes: Option<f64>,
    /// The field `rtt`.
    pub rtt: Option<f64>,
    /// The field `ssrc`.
    pub ssrc: Option<f64>,
    /// The field `timestamp`.
    pub timestamp: Option<crate::Timestamp>,
}

impl json::Object for VideoProducerSample {
    #[inline]
    fn empty() -> Self {
        Self {
            bytes_sent: None,
            fir_count: None,
            frame_height: None,
            frame_width: None,
            frames_encoded: None,
            frames_per_second: None,
            jitter: None,
            key_frames_encoded: None,
            mid: None,
            mos_quality: None,
            packets_lost: None,
            packets_sent: None,
            pli_count: None,
            producer_id: None,
            quality_limitation_durations: None,
            quality_limitation_reason: None,
            quality_limitation_resolution_changes: None,
            rtt: None,
            ssrc: None,
            timestamp: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "bytes_sent" => json::slot(&mut self.bytes_sent),
            "fir_count" => json::slot(&mut self.fir_count),
            "frame_height" => json::slot(&mut self.frame_height),
            "frame_width" => json::slot(&mut self.frame_width),
            "frames_encoded" => json::slot(&mut self.frames_encoded),
            "frames_per_second" => json::slot(&mut self.frames_per_second),
            "jitter" => json::slot(&mut self.jitter),
            "key_frames_encoded" => json::slot(&mut self.key_frames_encoded),
            "mid" => json::slot(&mut self.mid),
            "mos_quality" => json::slot(&mut self.mos_quality),
            "packets_lost" => json::slot(&mut self.packets_lost),
            "packets_sent" => json::slot(&mut self.packets_sent),
            "pli_count" => json::slot(&mut self.pli_count),
            "producer_id" => json::slot(&mut self.producer_id),
            "quality_limitation_durations" => {
                json::slot(&mut self.quality_limitation_durations)
            }
            "quality_limitation_reason" => {
                json::slot(&mut self.quality_limitation_reason)
            }
            "quality_limitation_resolution_changes" => {
                json::slot(&mut self.quality_limitation_resolution_changes)
            }
            "rtt" => json::slot(&mut self.rtt),
            "ssrc" => json::slot(&mut self.ssrc),
            "timestamp" => json::slot(&mut self.timestamp),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for VideoProducerSample {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for VideoProducerSample {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.bytes_sent, "bytes_sent", writer);
        json::write(&self.fir_count, "fir_count", writer);
        json::write(&self.frame_height, "frame_height", writer);
        json::write(&self.frame_width, "frame_width", writer);
        json::write(&self.frames_encoded, "frames_encoded", writer);
        json::write(&self.frames_per_second, "frames_per_second", writer);
        json::write(&self.jitter, "jitter", writer);
        json::write(&self.key_frames_encoded, "key_frames_encoded", writer);
        json::write(&self.mid, "mid", writer);
        json::write(&self.mos_quality, "mos_quality", writer);
        json::write(&self.packets_lost, "packets_lost", writer);
        json::write(&self.packets_sent, "packets_sent", writer);
        json::write(&self.pli_count, "pli_count", writer);
        json::write(&self.producer_id, "producer_id", writer);
        json::write(
            &self.quality_limitation_durations,
            "quality_limitation_durations",
            writer,
        );
        json::write(
            &self.quality_limitation_reason,
            "quality_limitation_reason",
            writer,
        );
        json::write(
            &self.quality_limitation_resolution_changes,
            "quality_limitation_resolution_changes",
            writer,
        );
        json::write(&self.rtt, "rtt", writer);
        json::write(&self.ssrc, "ssrc", writer);
        json::write(&self.timestamp, "timestamp", writer);
    }
}

impl serde_core::Serialize for VideoProducerSample {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
