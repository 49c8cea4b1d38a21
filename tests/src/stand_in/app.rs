//! An app and what belongs to it.

use serde_json::Value;

use super::answer::Answer;
use super::meeting::Meeting;
use super::recording::Recording;

/// The time of all events, so that responses are deterministic.
pub(super) const TIME: &str = "2026-01-05T10:00:00.000Z";

/// An app.
#[derive(Debug)]
pub(super) struct App {
    pub(super) id: String,
    pub(super) name: String,
    /// The meetings by ID, in the order of their creation.
    pub(super) meetings: Vec<(String, Meeting)>,
    pub(super) presets: Vec<Value>,
    pub(super) recordings: Vec<Recording>,
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

    /// Stops the recordings of sessions that have ended.
    pub(super) fn end_recordings(&mut self) {
        for recording in &mut self.recordings {
            let mut meetings = self.meetings.iter();
            let meeting = meetings.find(|(id, _)| *id == recording.meeting_id);
            let live = meeting.and_then(|(id, meeting)| meeting.live_session_id(id));
            if live.as_ref() != Some(&recording.session_id) {
                recording.end("ALL_PEERS_LEFT");
            }
        }
    }
}
