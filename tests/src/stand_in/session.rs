//! A session of a meeting.

use serde_json::{Value, json};

/// A session. It is live until it has an end.
#[derive(Clone, Debug)]
pub(super) struct Session {
    pub(super) started_at: String,
    pub(super) ended_at: Option<String>,
    /// The IDs of the participants who are present.
    pub(super) present: Vec<String>,
    /// The highest number of participants at the same time.
    pub(super) most: usize,
}

impl Session {
    pub(super) fn new(started_at: impl Into<String>) -> Self {
        Self {
            started_at: started_at.into(),
            ended_at: None,
            present: Vec::new(),
            most: 0,
        }
    }

    pub(super) fn status(&self) -> &'static str {
        if self.ended_at.is_none() {
            "LIVE"
        } else {
            "ENDED"
        }
    }

    pub(super) fn join(&mut self, participant_id: &str) {
        if !self.present.iter().any(|id| id == participant_id) {
            self.present.push(participant_id.to_owned());
            self.most = self.most.max(self.present.len());
        }
    }

    /// Returns the session in the form of the API, without the fields of its meeting.
    pub(super) fn json(&self) -> Value {
        let updated_at = self.ended_at.as_ref().unwrap_or(&self.started_at);
        let mut json = json!({
            "created_at": self.started_at,
            "live_participants": self.present.len(),
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
}
