//! An app and what belongs to it.

use serde_json::Value;

use super::answer::Answer;
use super::livestream::Livestream;
use super::meeting::{Meeting, session_id};
use super::recording::Recording;
use super::session::Session;

/// The time of all events, so that responses are deterministic.
pub(super) const TIME: &str = "2026-01-05T10:00:00.000Z";

/// When the URLs for downloads expire.
pub(super) const EXPIRY: &str = "2026-01-12T10:00:00.000Z";

/// An app.
#[derive(Debug)]
pub(super) struct App {
    pub(super) id: String,
    pub(super) name: String,
    /// The meetings by ID, in the order of their creation.
    pub(super) meetings: Vec<(String, Meeting)>,
    pub(super) presets: Vec<Value>,
    pub(super) recordings: Vec<Recording>,
    pub(super) livestreams: Vec<Livestream>,
    pub(super) webhooks: Vec<Value>,
    /// The number of IDs assigned.
    assigned: u32,
}

impl App {
    /// Creates an app with the presets that each app has from the start.
    pub(super) fn new(id: impl Into<String>, name: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            name: name.into(),
            meetings: Vec::new(),
            presets: super::operations::default_presets(),
            recordings: Vec::new(),
            livestreams: Vec::new(),
            webhooks: Vec::new(),
            assigned: 0,
        }
    }

    /// Returns an ID that is unique in the app, as in `meeting-0001`.
    pub(super) fn assign_id(&mut self, kind: &str) -> String {
        self.assigned += 1;
        format!("{kind}-{:04}", self.assigned)
    }

    pub(super) fn find_meeting(&mut self, id: &str) -> Option<&mut Meeting> {
        let mut meetings = self.meetings.iter_mut();
        let (_, meeting) = meetings.find(|(known, _)| known == id)?;
        Some(meeting)
    }

    pub(super) fn meeting(&mut self, id: &str) -> Result<&mut Meeting, Answer> {
        self.find_meeting(id)
            .ok_or_else(|| Answer::not_found("Meeting not found"))
    }

    /// Returns the meeting if a session is active.
    pub(super) fn active_meeting(&mut self, id: &str) -> Result<&mut Meeting, Answer> {
        self.find_meeting(id)
            .filter(|meeting| meeting.is_active())
            .ok_or_else(|| Answer::not_found("No active session found for this meeting"))
    }

    /// Returns a session by its ID, with the ID of its meeting and its number.
    pub(super) fn session(&self, id: &str) -> Result<(&str, usize, &Session), Answer> {
        let meetings = self.meetings.iter();
        let mut sessions = meetings.flat_map(|(meeting_id, meeting)| {
            let numbered = (1..).zip(&meeting.sessions);
            numbered.map(move |(number, session)| (meeting_id.as_str(), number, session))
        });
        sessions
            .find(|(meeting_id, number, _)| session_id(meeting_id, *number) == id)
            .ok_or_else(|| Answer::not_found("Session not found"))
    }

    /// Completes what happens in the background: recordings and livestreams end with their sessions, start and are
    /// uploaded.
    pub(super) fn settle(&mut self) {
        let live = self.meetings.iter();
        let live = live.filter_map(|(id, meeting)| meeting.live_session_id(id));
        let live: Vec<String> = live.collect();
        for recording in &mut self.recordings {
            if !live.contains(&recording.session_id) {
                recording.end("ALL_PEERS_LEFT");
            }
            recording.advance();
        }
        for livestream in &mut self.livestreams {
            livestream.advance(&live);
        }
    }
}
