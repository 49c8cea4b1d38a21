// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::{
    ChatSynced, LivestreamingStatusUpdate, MeetingEnded, MeetingStarted,
    ParticipantJoined, ParticipantLeft, RecordingStatusUpdate, SummaryReady,
    TranscriptReady,
};

/// An event that a webhook receives.
///
/// RealtimeKit signs each request with its private key and sends the signature in the header
/// `rtk-signature`. The public key is the field `data.publicKey` of
/// `https://api.realtime.cloudflare.com/.well-known/webhooks.json`.
///
/// Distinguished by the field `event`.
///
/// Received from the service, for example by a webhook. With the feature `webhook`,
/// `webhook::parse` verifies the signature first. To parse JSON without a signature:
///
/// ```
/// # fn example(body: &[u8]) -> Result<(), realtimekit::serde_json::Error> {
/// let received: realtimekit::types::WebhookEvent = realtimekit::serde_json::from_slice(body)?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub enum WebhookEvent {
    /// `event` is `"meeting.started"`.
    MeetingStarted(MeetingStarted),
    /// `event` is `"meeting.ended"`.
    MeetingEnded(MeetingEnded),
    /// `event` is `"meeting.participantJoined"`.
    ParticipantJoined(ParticipantJoined),
    /// `event` is `"meeting.participantLeft"`.
    ParticipantLeft(ParticipantLeft),
    /// `event` is `"meeting.chatSynced"`.
    ChatSynced(ChatSynced),
    /// `event` is `"recording.statusUpdate"`.
    RecordingStatusUpdate(RecordingStatusUpdate),
    /// `event` is `"livestreaming.statusUpdate"`.
    LivestreamingStatusUpdate(LivestreamingStatusUpdate),
    /// `event` is `"meeting.transcript"`.
    TranscriptReady(TranscriptReady),
    /// `event` is `"meeting.summary"`.
    SummaryReady(SummaryReady),
    /// A variant that this version doesn't know, as received.
    Unknown(serde_json::Value),
}

impl std::fmt::Debug for WebhookEvent {
    #[inline]
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::MeetingStarted(value) => {
                formatter.debug_tuple("MeetingStarted").field(value).finish()
            }
            Self::MeetingEnded(value) => {
                formatter.debug_tuple("MeetingEnded").field(value).finish()
            }
            Self::ParticipantJoined(value) => {
                formatter.debug_tuple("ParticipantJoined").field(value).finish()
            }
            Self::ParticipantLeft(value) => {
                formatter.debug_tuple("ParticipantLeft").field(value).finish()
            }
            Self::ChatSynced(value) => {
                formatter.debug_tuple("ChatSynced").field(value).finish()
            }
            Self::RecordingStatusUpdate(value) => {
                formatter.debug_tuple("RecordingStatusUpdate").field(value).finish()
            }
            Self::LivestreamingStatusUpdate(value) => {
                formatter.debug_tuple("LivestreamingStatusUpdate").field(value).finish()
            }
            Self::TranscriptReady(value) => {
                formatter.debug_tuple("TranscriptReady").field(value).finish()
            }
            Self::SummaryReady(value) => {
                formatter.debug_tuple("SummaryReady").field(value).finish()
            }
            Self::Unknown(_) => {
                formatter.debug_tuple("Unknown").field(&"[secret]").finish()
            }
        }
    }
}

impl From<MeetingStarted> for WebhookEvent {
    #[inline]
    fn from(value: MeetingStarted) -> Self {
        Self::MeetingStarted(value)
    }
}

impl From<MeetingEnded> for WebhookEvent {
    #[inline]
    fn from(value: MeetingEnded) -> Self {
        Self::MeetingEnded(value)
    }
}

impl From<ParticipantJoined> for WebhookEvent {
    #[inline]
    fn from(value: ParticipantJoined) -> Self {
        Self::ParticipantJoined(value)
    }
}

impl From<ParticipantLeft> for WebhookEvent {
    #[inline]
    fn from(value: ParticipantLeft) -> Self {
        Self::ParticipantLeft(value)
    }
}

impl From<ChatSynced> for WebhookEvent {
    #[inline]
    fn from(value: ChatSynced) -> Self {
        Self::ChatSynced(value)
    }
}

impl From<RecordingStatusUpdate> for WebhookEvent {
    #[inline]
    fn from(value: RecordingStatusUpdate) -> Self {
        Self::RecordingStatusUpdate(value)
    }
}

impl From<LivestreamingStatusUpdate> for WebhookEvent {
    #[inline]
    fn from(value: LivestreamingStatusUpdate) -> Self {
        Self::LivestreamingStatusUpdate(value)
    }
}

impl From<TranscriptReady> for WebhookEvent {
    #[inline]
    fn from(value: TranscriptReady) -> Self {
        Self::TranscriptReady(value)
    }
}

impl From<SummaryReady> for WebhookEvent {
    #[inline]
    fn from(value: SummaryReady) -> Self {
        Self::SummaryReady(value)
    }
}

impl json::Union for WebhookEvent {
    #[inline]
    fn set(&mut self, value: serde_json::Value) -> serde_json::Result<()> {
        *self = match json::text_in(&value, "event") {
            Some("meeting.started") => {
                Self::MeetingStarted(serde_json::from_value(value)?)
            }
            Some("meeting.ended") => Self::MeetingEnded(serde_json::from_value(value)?),
            Some("meeting.participantJoined") => {
                Self::ParticipantJoined(serde_json::from_value(value)?)
            }
            Some("meeting.participantLeft") => {
                Self::ParticipantLeft(serde_json::from_value(value)?)
            }
            Some("meeting.chatSynced") => {
                Self::ChatSynced(serde_json::from_value(value)?)
            }
            Some("recording.statusUpdate") => {
                Self::RecordingStatusUpdate(serde_json::from_value(value)?)
            }
            Some("livestreaming.statusUpdate") => {
                Self::LivestreamingStatusUpdate(serde_json::from_value(value)?)
            }
            Some("meeting.transcript") => {
                Self::TranscriptReady(serde_json::from_value(value)?)
            }
            Some("meeting.summary") => Self::SummaryReady(serde_json::from_value(value)?),
            _ => Self::Unknown(value),
        };
        Ok(())
    }
}

impl json::Json for WebhookEvent {
    #[inline]
    fn empty() -> Self {
        Self::Unknown(serde_json::Value::Null)
    }

    #[inline]
    fn slot(&mut self) -> json::Slot<'_> {
        json::Slot::Union(self)
    }

    #[inline]
    fn write(&self, name: &str, writer: &mut dyn json::Writer) {
        match self {
            Self::MeetingStarted(value) => json::write(value, name, writer),
            Self::MeetingEnded(value) => json::write(value, name, writer),
            Self::ParticipantJoined(value) => json::write(value, name, writer),
            Self::ParticipantLeft(value) => json::write(value, name, writer),
            Self::ChatSynced(value) => json::write(value, name, writer),
            Self::RecordingStatusUpdate(value) => json::write(value, name, writer),
            Self::LivestreamingStatusUpdate(value) => json::write(value, name, writer),
            Self::TranscriptReady(value) => json::write(value, name, writer),
            Self::SummaryReady(value) => json::write(value, name, writer),
            Self::Unknown(value) => json::write(value, name, writer),
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for WebhookEvent {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl serde_core::Serialize for WebhookEvent {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serde_core::Serialize::serialize(&json::Whole(self), serializer)
    }
}
