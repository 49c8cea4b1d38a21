//! A session of a meeting.

use serde_json::{Value, json};

use super::app::TIME;
use super::meeting::Participant;

/// A session. It is live until it has an end.
#[derive(Clone, Debug)]
pub(super) struct Session {
    pub(super) started_at: String,
    pub(super) ended_at: Option<String>,
    /// Those who joined, in order. Those who rejoined are listed again.
    pub(super) attendees: Vec<Attendee>,
    /// The highest number of participants at the same time.
    pub(super) most: usize,
    /// Whether a summary was generated.
    pub(super) has_summary: bool,
}

/// A participant who joined a session.
#[derive(Clone, Debug)]
pub(super) struct Attendee {
    pub(super) participant: Participant,
    pub(super) has_left: bool,
}

impl Session {
    pub(super) fn new(started_at: impl Into<String>) -> Self {
        Self {
            started_at: started_at.into(),
            ended_at: None,
            attendees: Vec::new(),
            most: 0,
            has_summary: false,
        }
    }

    pub(super) fn status(&self) -> &'static str {
        if self.ended_at.is_none() {
            "LIVE"
        } else {
            "ENDED"
        }
    }

    /// Lets a participant join, and returns the index of the attendee. Returns `None` if the participant is present
    /// already.
    pub(super) fn join(&mut self, participant: Participant) -> Option<usize> {
        if self
            .present()
            .any(|(_, it)| it.participant.id == participant.id)
        {
            return None;
        }
        self.attendees.push(Attendee {
            participant,
            has_left: false,
        });
        self.most = self.most.max(self.present().count());
        Some(self.attendees.len() - 1)
    }

    /// Returns those who are present, each with their index.
    pub(super) fn present(&self) -> impl Iterator<Item = (usize, &Attendee)> {
        let all = self.attendees.iter().enumerate();
        all.filter(|(_, attendee)| !attendee.has_left)
    }

    /// Returns the session in the form of the API, without the fields of its meeting.
    pub(super) fn json(&self) -> Value {
        let updated_at = self.ended_at.as_ref().unwrap_or(&self.started_at);
        let mut json = json!({
            "created_at": self.started_at,
            "live_participants": self.present().count(),
            "max_concurrent_participants": self.most,
            "minutes_consumed": 12.5,
            "started_at": self.started_at,
            "status": self.status(),
            "type": "meeting",
            "updated_at": updated_at,
        });
        if let Some(ended_at) = &self.ended_at {
            json["ended_at"] = json!(ended_at);
        }
        json
    }

    /// Returns those who joined in the form of the API.
    pub(super) fn attendees(&self, session_id: &str) -> Vec<Value> {
        let all = self.attendees.iter().enumerate();
        all.map(|(index, attendee)| {
            let participant = &attendee.participant;
            json!({
                "id": peer_id(session_id, index),
                "created_at": TIME,
                "custom_participant_id": participant.custom_id,
                "display_name": participant.name,
                "duration": 12.5,
                "joined_at": TIME,
                "left_at": attendee.has_left.then_some(TIME),
                "preset_name": participant.preset_name,
                "updated_at": TIME,
                "user_id": participant.id,
            })
        })
        .collect()
    }
}

/// Returns the ID of an attendee of a session.
pub(super) fn peer_id(session_id: &str, index: usize) -> String {
    format!("peer-{}-of-{session_id}", index + 1)
}
