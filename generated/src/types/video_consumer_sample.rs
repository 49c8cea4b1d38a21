// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;

/// A sample of video that a participant receives.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct VideoConsumerSample {
    /// The field `bytes_received`.
    pub bytes_received: Option<f64>,
    /// The field `consumer_id`.
    pub consumer_id: Option<String>,
    /// The field `fir_count`.
    pub fir_count: Option<f64>,
    /// The field `frame_height`.
    pub frame_height: Option<f64>,
    /// The field `frame_width`.
    pub frame_width: Option<f64>,
    /// The field `frames_decoded`.
    pub frames_decoded: Option<f64>,
    /// The field `frames_dropped`.
    pub frames_dropped: Option<f64>,
    /// The field `frames_per_second`.
    pub frames_per_second: Option<f64>,
    /// The field `jitter`.
    pub jitter: Option<f64>,
    /// The field `jitter_buffer_delay`.
    pub jitter_buffer_delay: Option<f64>,
    /// The field `jitter_buffer_emitted_count`.
    pub jitter_buffer_emitted_count: Option<f64>,
    /// The field `key_frames_decoded`.
    pub key_frames_decoded: Option<f64>,
    /// The field `mid`.
    pub mid: Option<String>,
    /// The field `mos_quality`.
    pub mos_quality: Option<f64>,
    /// The field `packets_lost`.
    pub packets_lost: Option<f64>,
    /// The field `packets_received`.
    pub packets_received: Option<f64>,
    /// The field `peer_id`.
    pub peer_id: Option<String>,
    /// The field `producer_id`.
    pub producer_id: Option<String>,
    /// The field `ssrc`.
    pub ssrc: Option<f64>,
    /// The field `timestamp`.
    pub timestamp: Option<crate::Timestamp>,
}

impl json::Object for VideoConsumerSample {
    #[inline]
    fn empty() -> Self {
        Self {
            bytes_received: None,
            consumer_id: None,
            fir_count: None,
            frame_height: None,
            frame_width: None,
            frames_decoded: None,
            frames_dropped: None,
            frames_per_second: None,
            jitter: None,
            jitter_buffer_delay: None,
            jitter_buffer_emitted_count: None,
            key_frames_decoded: None,
            mid: None,
            mos_quality: None,
            packets_lost: None,
            packets_received: None,
            peer_id: None,
            producer_id: None,
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
            "bytes_received" => json::slot(&mut self.bytes_received),
            "consumer_id" => json::slot(&mut self.consumer_id),
            "fir_count" => json::slot(&mut self.fir_count),
            "frame_height" => json::slot(&mut self.frame_height),
            "frame_width" => json::slot(&mut self.frame_width),
            "frames_decoded" => json::slot(&mut self.frames_decoded),
            "frames_dropped" => json::slot(&mut self.frames_dropped),
            "frames_per_second" => json::slot(&mut self.frames_per_second),
            "jitter" => json::slot(&mut self.jitter),
            "jitter_buffer_delay" => json::slot(&mut self.jitter_buffer_delay),
            "jitter_buffer_emitted_count" => {
                json::slot(&mut self.jitter_buffer_emitted_count)
            }
            "key_frames_decoded" => json::slot(&mut self.key_frames_decoded),
            "mid" => json::slot(&mut self.mid),
            "mos_quality" => json::slot(&mut self.mos_quality),
            "packets_lost" => json::slot(&mut self.packets_lost),
            "packets_received" => json::slot(&mut self.packets_received),
            "peer_id" => json::slot(&mut self.peer_id),
            "producer_id" => json::slot(&mut self.producer_id),
            "ssrc" => json::slot(&mut self.ssrc),
            "timestamp" => json::slot(&mut self.timestamp),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for VideoConsumerSample {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for VideoConsumerSample {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.bytes_received, "bytes_received", writer);
        json::write(&self.consumer_id, "consumer_id", writer);
        json::write(&self.fir_count, "fir_count", writer);
        json::write(&self.frame_height, "frame_height", writer);
        json::write(&self.frame_width, "frame_width", writer);
        json::write(&self.frames_decoded, "frames_decoded", writer);
        json::write(&self.frames_dropped, "frames_dropped", writer);
        json::write(&self.frames_per_second, "frames_per_second", writer);
        json::write(&self.jitter, "jitter", writer);
        json::write(&self.jitter_buffer_delay, "jitter_buffer_delay", writer);
        json::write(
            &self.jitter_buffer_emitted_count,
            "jitter_buffer_emitted_count",
            writer,
        );
        json::write(&self.key_frames_decoded, "key_frames_decoded", writer);
        json::write(&self.mid, "mid", writer);
        json::write(&self.mos_quality, "mos_quality", writer);
        json::write(&self.packets_lost, "packets_lost", writer);
        json::write(&self.packets_received, "packets_received", writer);
        json::write(&self.peer_id, "peer_id", writer);
        json::write(&self.producer_id, "producer_id", writer);
        json::write(&self.ssrc, "ssrc", writer);
        json::write(&self.timestamp, "timestamp", writer);
    }
}

impl serde_core::Serialize for VideoConsumerSample {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
