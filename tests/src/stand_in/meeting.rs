//! A meeting and its operations.

use serde_json::{Value, json};

/// The time of all events, so that responses are deterministic.
const TIME: &str = "2026-01-05T10:00:00.000Z";

/// A meeting with one session, which lasts as long as it has participants.
#[derive(Clone, Debug)]
pub struct Meeting {
    title: String,
    participants: Vec<Participant>,
    /// The highest number of participants at the same time.
    most: usize,
    /// The number of polls created.
    polls: usize,
}

/// A participant of a session.
#[derive(Clone, Debug)]
struct Participant {
    id: String,
    custom_id: String,
    name: String,
}

impl Meeting {
    /// Creates a meeting without participants.
    pub fn new(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            participants: Vec::new(),
            most: 0,
            polls: 0,
        }
    }

    /// Adds a participant with the ID of the service, the custom ID of the app, and a display name.
    #[must_use]
    pub fn with(
        mut self,
        id: impl Into<String>,
        custom_id: impl Into<String>,
        name: impl Into<String>,
    ) -> Self {
        self.participants.push(Participant {
            id: id.into(),
            custom_id: custom_id.into(),
            name: name.into(),
        });
        self.most = self.most.max(self.participants.len());
        self
    }

    /// Returns whether a session is active.
    pub(super) fn is_active(&self) -> bool {
        !self.participants.is_empty()
    }

    /// Returns the session in the form of the API.
    pub(super) fn session(&self, app_id: &str, meeting_id: &str) -> Value {
        json!({
            "id": format!("session-of-{meeting_id}"),
            "associated_id": meeting_id,
            "created_at": TIME,
            "live_participants": self.participants.len(),
            "max_concurrent_participants": self.most,
            "meeting_display_name": self.title,
            "minutes_consumed": 12.5,
            "organization_id": app_id,
            "started_at": TIME,
            "status": "LIVE",
            "type": "meeting",
            "updated_at": TIME,
        })
    }

    /// Removes the participants with these IDs, and returns them.
    pub(super) fn kick(&mut self, ids: &[String], custom_ids: &[String]) -> Value {
        let is_named =
            |it: &mut Participant| ids.contains(&it.id) || custom_ids.contains(&it.custom_id);
        let gone: Vec<Value> = self
            .participants
            .extract_if(.., is_named)
            .map(|it| {
                json!({
                    "id": it.id,
                    "created_at": TIME,
                    "updated_at": TIME,
                    "name": it.name,
                })
            })
            .collect();
        json!({ "action": "kick", "participants": gone })
    }

    /// Removes all participants, and returns their number.
    pub(super) fn kick_all(&mut self) -> Value {
        let count = self.participants.len();
        self.participants.clear();
        json!({ "action": "kick-all", "kicked_participants_count": count })
    }

    /// Creates a poll without votes.
    pub(super) fn create_poll(
        &mut self,
        question: &str,
        options: &[String],
        is_anonymous: bool,
        hides_votes: bool,
    ) -> Value {
        self.polls += 1;
        let options: Vec<Value> = options
            .iter()
            .map(|text| json!({ "count": 0, "text": text, "votes": [] }))
            .collect();
        json!({
            "action": "poll",
            "poll": {
                "id": format!("poll-{}", self.polls),
                "options": options,
                "question": question,
                "anonymous": is_anonymous,
                "hide_votes": hides_votes,
                "voted": [],
            },
        })
    }
}
