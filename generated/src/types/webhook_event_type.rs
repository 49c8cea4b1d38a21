// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use std::fmt;

use crate::json;

/// A type of event.
///
/// Values that this version doesn't know are kept in `Unknown`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum WebhookEventType {
    /// A session of a meeting started.
    MeetingStarted,
    /// A session of a meeting ended.
    MeetingEnded,
    /// A participant joined a meeting.
    ParticipantJoined,
    /// A participant left a meeting.
    ParticipantLeft,
    /// The chat of a session can be downloaded.
    ChatSynced,
    /// The status of a recording changed.
    RecordingStatusUpdate,
    /// The status of a livestream changed.
    LivestreamingStatusUpdate,
    /// The transcript of a session can be downloaded.
    TranscriptReady,
    /// The summary of a session can be downloaded.
    SummaryReady,
    /// A value that this version doesn't know, as received.
    Unknown(String),
}

impl WebhookEventType {
    /// Returns the value as it is sent.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::MeetingStarted => "meeting.started",
            Self::MeetingEnded => "meeting.ended",
            Self::ParticipantJoined => "meeting.participantJoined",
            Self::ParticipantLeft => "meeting.participantLeft",
            Self::ChatSynced => "meeting.chatSynced",
            Self::RecordingStatusUpdate => "recording.statusUpdate",
            Self::LivestreamingStatusUpdate => "livestreaming.statusUpdate",
            Self::TranscriptReady => "meeting.transcript",
            Self::SummaryReady => "meeting.summary",
            Self::Unknown(text) => text,
        }
    }
}

impl fmt::Display for WebhookEventType {
    #[inline]
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl From<&str> for WebhookEventType {
    #[inline]
    fn from(text: &str) -> Self {
        match text {
            "meeting.started" => Self::MeetingStarted,
            "meeting.ended" => Self::MeetingEnded,
            "meeting.participantJoined" => Self::ParticipantJoined,
            "meeting.participantLeft" => Self::ParticipantLeft,
            "meeting.chatSynced" => Self::ChatSynced,
            "recording.statusUpdate" => Self::RecordingStatusUpdate,
            "livestreaming.statusUpdate" => Self::LivestreamingStatusUpdate,
            "meeting.transcript" => Self::TranscriptReady,
            "meeting.summary" => Self::SummaryReady,
            _ => Self::Unknown(text.to_owned()),
        }
    }
}

impl std::str::FromStr for WebhookEventType {
    type Err = std::convert::Infallible;

    #[inline]
    fn from_str(text: &str) -> Result<Self, std::convert::Infallible> {
        Ok(Self::from(text))
    }
}

impl json::Name for WebhookEventType {
    #[inline]
    fn set(&mut self, name: &str) -> bool {
        *self = Self::from(name);
        true
    }
}

impl json::Json for WebhookEventType {
    #[inline]
    fn empty() -> Self {
        Self::Unknown(String::new())
    }

    #[inline]
    fn slot(&mut self) -> json::Slot<'_> {
        json::Slot::Name(self)
    }

    #[inline]
    fn write(&self, name: &str, writer: &mut dyn json::Writer) {
        writer.text(name, self.as_str());
    }
}

impl<'de> serde_core::Deserialize<'de> for WebhookEventType {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl serde_core::Serialize for WebhookEventType {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
