//! A livestream of a meeting, or with input of its own.

use serde_json::{Value, json};

use super::app::TIME;

/// A livestream. That of a meeting starts in the background and ends with the session; another one never has input.
#[derive(Clone, Debug)]
pub(super) struct Livestream {
    pub(super) id: String,
    pub(super) name: Option<String>,
    /// The meeting and its session, if a meeting is livestreamed.
    pub(super) of: Option<(String, String)>,
    pub(super) status: Status,
    /// The statuses that it had and that weren't posted yet.
    pub(super) changes: Vec<Status>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Status {
    Invoked,
    Live,
    Idle,
}

impl Status {
    pub(super) fn text(self) -> &'static str {
        match self {
            Self::Invoked => "INVOKED",
            Self::Live => "LIVE",
            Self::Idle => "IDLE",
        }
    }
}

impl Livestream {
    pub(super) fn new(id: String, name: Option<String>, of: Option<(String, String)>) -> Self {
        let status = match of {
            Some(_) => Status::Invoked,
            None => Status::Idle,
        };
        Self {
            id,
            name,
            of,
            status,
            changes: vec![status],
        }
    }

    pub(super) fn meeting_id(&self) -> Option<&str> {
        self.of.as_ref().map(|(meeting_id, _)| meeting_id.as_str())
    }

    pub(super) fn is_active(&self) -> bool {
        self.status != Status::Idle
    }

    pub(super) fn stop(&mut self) {
        self.set(Status::Idle);
    }

    /// Completes what happens in the background, given the sessions that are live.
    pub(super) fn advance(&mut self, live: &[String]) {
        if let Some((_, session_id)) = &self.of
            && !live.contains(session_id)
        {
            self.stop();
        }
        if self.status == Status::Invoked {
            self.set(Status::Live);
        }
    }

    fn set(&mut self, status: Status) {
        if status != self.status {
            self.status = status;
            self.changes.push(status);
        }
    }

    /// Returns the livestream in the form of the API.
    pub(super) fn json(&self) -> Value {
        json!({
            "id": self.id,
            "created_at": TIME,
            "disabled": "false",
            "ingest_server": "rtmps://ingest.example:443/live/",
            "meeting_id": self.meeting_id(),
            "name": self.name,
            "playback_url": format!("https://watch.example/{}/manifest.m3u8", self.id),
            "status": self.status.text(),
            "stream_key": format!("stream-key-of-{}", self.id),
            "updated_at": TIME,
        })
    }

    pub(super) fn session_id(&self) -> Option<String> {
        let (_, session_id) = self.of.as_ref()?;
        Some(format!("{}-of-{session_id}", self.id))
    }

    /// Returns the session of the livestream in the form of the API, if it has one.
    pub(super) fn session(&self) -> Option<Value> {
        let has_ended = self.status == Status::Idle;
        Some(json!({
            "id": self.session_id()?,
            "created_at": TIME,
            "ingest_seconds": if has_ended { 900 } else { 0 },
            "invoked_time": TIME,
            "livestream_id": self.id,
            "started_time": (self.status != Status::Invoked).then_some(TIME),
            "stopped_time": has_ended.then_some(TIME),
            "updated_at": TIME,
            "viewer_seconds": 0,
        }))
    }
}
