// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::{
    AudioConsumerQuality, AudioConsumerSample, AudioProducerQuality, AudioProducerSample,
    VideoConsumerQuality, VideoConsumerSample, VideoProducerQuality, VideoProducerSample,
};

/// The quality of a participant's media: samples, and aggregates over the session.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PeerQuality {
    /// The field `audio_consumer`.
    pub audio_consumer: Option<Vec<AudioConsumerSample>>,
    /// The quality of the audio that a participant receives.
    pub audio_consumer_cumulative: Option<AudioConsumerQuality>,
    /// The field `audio_producer`.
    pub audio_producer: Option<Vec<AudioProducerSample>>,
    /// The quality of the audio that a participant sends.
    pub audio_producer_cumulative: Option<AudioProducerQuality>,
    /// The field `screenshare_audio_consumer`.
    pub screenshare_audio_consumer: Option<Vec<AudioConsumerSample>>,
    /// The quality of the audio that a participant receives.
    pub screenshare_audio_consumer_cumulative: Option<AudioConsumerQuality>,
    /// The field `screenshare_audio_producer`.
    pub screenshare_audio_producer: Option<Vec<AudioProducerSample>>,
    /// The quality of the audio that a participant sends.
    pub screenshare_audio_producer_cumulative: Option<AudioProducerQuality>,
    /// The field `screenshare_video_consumer`.
    pub screenshare_video_consumer: Option<Vec<VideoConsumerSample>>,
    /// The quality of the video that a participant receives.
    pub screenshare_video_consumer_cumulative: Option<VideoConsumerQuality>,
    /// The field `screenshare_video_producer`.
    pub screenshare_video_producer: Option<Vec<VideoProducerSample>>,
    /// The quality of the video that a participant sends.
    pub screenshare_video_producer_cumulative: Option<VideoProducerQuality>,
    /// The field `video_consumer`.
    pub video_consumer: Option<Vec<VideoConsumerSample>>,
    /// The quality of the video that a participant receives.
    pub video_consumer_cumulative: Option<VideoConsumerQuality>,
    /// The field `video_producer`.
    pub video_producer: Option<Vec<VideoProducerSample>>,
    /// The quality of the video that a participant sends.
    pub video_producer_cumulative: Option<VideoProducerQuality>,
    /// Further properties by name. Those with the name of a field aren't sent.
    pub additional: std::collections::BTreeMap<String, serde_json::Value>,
}

impl json::Object for PeerQuality {
    #[inline]
    fn empty() -> Self {
        Self {
            audio_consumer: None,
            audio_consumer_cumulative: None,
            audio_producer: None,
            audio_producer_cumulative: None,
            screenshare_audio_consumer: None,
            screenshare_audio_consumer_cumulative: None,
            screenshare_audio_producer: None,
            screenshare_audio_producer_cumulative: None,
            screenshare_video_consumer: None,
            screenshare_video_consumer_cumulative: None,
            screenshare_video_producer: None,
            screenshare_video_producer_cumulative: None,
            video_consumer: None,
            video_consumer_cumulative: None,
            video_producer: None,
            video_producer_cumulative: None,
            additional: json::empty(),
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "audio_consumer" => json::slot(&mut self.audio_consumer),
            "audio_consumer_cumulative" => {
                json::slot(&mut self.audio_consumer_cumulative)
            }
            "audio_producer" => json::slot(&mut self.audio_producer),
            "audio_producer_cumulative" => {
                json::slot(&mut self.audio_producer_cumulative)
            }
            "screenshare_audio_consumer" => {
                json::slot(&mut self.screenshare_audio_consumer)
            }
            "screenshare_audio_consumer_cumulative" => {
                json::slot(&mut self.screenshare_audio_consumer_cumulative)
            }
            "screenshare_audio_producer" => {
                json::slot(&mut self.screenshare_audio_producer)
            }
            "screenshare_audio_producer_cumulative" => {
                json::slot(&mut self.screenshare_audio_producer_cumulative)
            }
            "screenshare_video_consumer" => {
                json::slot(&mut self.screenshare_video_consumer)
            }
            "screenshare_video_consumer_cumulative" => {
                json::slot(&mut self.screenshare_video_consumer_cumulative)
            }
            "screenshare_video_producer" => {
                json::slot(&mut self.screenshare_video_producer)
            }
            "screenshare_video_producer_cumulative" => {
                json::slot(&mut self.screenshare_video_producer_cumulative)
            }
            "video_consumer" => json::slot(&mut self.video_consumer),
            "video_consumer_cumulative" => {
                json::slot(&mut self.video_consumer_cumulative)
            }
            "video_producer" => json::slot(&mut self.video_producer),
            "video_producer_cumulative" => {
                json::slot(&mut self.video_producer_cumulative)
            }
            _ => json::Object::slot(&mut self.additional, field, seen),
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for PeerQuality {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for PeerQuality {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.audio_consumer, "audio_consumer", writer);
        json::write(
            &self.audio_consumer_cumulative,
            "audio_consumer_cumulative",
            writer,
        );
        json::write(&self.audio_producer, "audio_producer", writer);
        json::write(
            &self.audio_producer_cumulative,
            "audio_producer_cumulative",
            writer,
        );
        json::write(
            &self.screenshare_audio_consumer,
            "screenshare_audio_consumer",
            writer,
        );
        json::write(
            &self.screenshare_audio_consumer_cumulative,
            "screenshare_audio_consumer_cumulative",
            writer,
        );
        json::write(
            &self.screenshare_audio_producer,
            "screenshare_audio_producer",
            writer,
        );
        json::write(
            &self.screenshare_audio_producer_cumulative,
            "screenshare_audio_producer_cumulative",
            writer,
        );
        json::write(
            &self.screenshare_video_consumer,
            "screenshare_video_consumer",
            writer,
        );
        json::write(
            &self.screenshare_video_consumer_cumulative,
            "screenshare_video_consumer_cumulative",
            writer,
        );
        json::write(
            &self.screenshare_video_producer,
            "screenshare_video_producer",
            writer,
        );
        json::write(
            &self.screenshare_video_producer_cumulative,
            "screenshare_video_producer_cumulative",
            writer,
        );
        json::write(&self.video_consumer, "video_consumer", writer);
        json::write(
            &self.video_consumer_cumulative,
            "video_consumer_cumulative",
            writer,
        );
        json::write(&self.video_producer, "video_producer", writer);
        json::write(
            &self.video_producer_cumulative,
            "video_producer_cumulative",
            writer,
        );
        json::write_additional(
            &self.additional,
            &[
                "audio_consumer",
                "audio_consumer_cumulative",
                "audio_producer",
                "audio_producer_cumulative",
                "screenshare_audio_consumer",
                "screenshare_audio_consumer_cumulative",
                "screenshare_audio_producer",
                "screenshare_audio_producer_cumulative",
                "screenshare_video_consumer",
                "screenshare_video_consumer_cumulative",
                "screenshare_video_producer",
                "screenshare_video_producer_cumulative",
                "video_consumer",
                "video_consumer_cumulative",
                "video_producer",
                "video_producer_cumulative",
            ],
            writer,
        );
    }
}

impl serde_core::Serialize for PeerQuality {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
