// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;

/// A sample of audio that a participant sends.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AudioProducerSample {
    /// The field `bytes_sent`.
    pub bytes_sent: Option<f64>,
    /// The field `jitter`.
    pub jitter: Option<f64>,
    /// The field `mid`.
    pub mid: Option<String>,
    /// The field `mos_quality`.
    pub mos_quality: Option<f64>,
    /// The field `packets_lost`.
    pub packets_lost: Option<f64>,
    /// The field `packets_sent`.
    pub packets_sent: Option<f64>,
    /// The field `producer_id`.
    pub producer_id: Option<String>,
    /// The field `rtt`.
    pub rtt: Option<f64>,
    /// The field `ssrc`.
    pub ssrc: Option<f64>,
    /// The field `timestamp`.
    pub timestamp: Option<crate::Timestamp>,
}

impl json::Object for AudioProducerSample {
    #[inline]
    fn empty() -> Self {
        Self {
            bytes_sent: None,
            jitter: None,
            mid: None,
            mos_quality: None,
            packets_lost: None,
            packets_sent: None,
            producer_id: None,
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
            "jitter" => json::slot(&mut self.jitter),
            "mid" => json::slot(&mut self.mid),
            "mos_quality" => json::slot(&mut self.mos_quality),
            "packets_lost" => json::slot(&mut self.packets_lost),
            "packets_sent" => json::slot(&mut self.packets_sent),
            "producer_id" => json::slot(&mut self.producer_id),
            "rtt" => json::slot(&mut self.rtt),
            "ssrc" => json::slot(&mut self.ssrc),
            "timestamp" => json::slot(&mut self.timestamp),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for AudioProducerSample {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for AudioProducerSample {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.bytes_sent, "bytes_sent", writer);
        json::write(&self.jitter, "jitter", writer);
        json::write(&self.mid, "mid", writer);
        json::write(&self.mos_quality, "mos_quality", writer);
        json::write(&self.packets_lost, "packets_lost", writer);
        json::write(&self.packets_sent, "packets_sent", writer);
        json::write(&self.producer_id, "producer_id", writer);
        json::write(&self.rtt, "rtt", writer);
        json::write(&self.ssrc, "ssrc", writer);
        json::write(&self.timestamp, "timestamp", writer);
    }
}

impl serde_core::Serialize for AudioProducerSample {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
