//! A meeting, its participants and its sessions.

use serde_json::{Map, Value, json};

use super::app::TIME;
use super::session::{Attendee, Session};

/// A meeting. A session starts when a participant joins, and ends when the last one has left.
#[derive(Clone, Debug, Default)]
pub struct Meeting {
    /// The fields that the app has set, such as the title.
    pub(super) settings: Map<String, Value>,
    /// Those who may join.
    pub(super) participants: Vec<Participant>,
    /// All sessions in order. Only the last one can be live.
    pub(super) sessions: Vec<Session>,
    /// What has happened in the sessions and wasn't posted yet.
    pub(super) changes: Vec<Change>,
    /// The number of polls created.
    polls: usize,
}

/// Something that happened in a session.
#[derive(Clone, Copy, Debug)]
pub(super) struct Change {
    /// The number of the session, which counts from 1.
    pub(super) session: usize,
    pub(super) what: What,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum What {
    Started,
    /// The attendee with this index joined.
    Joined(usize),
    /// The attendee with this index left.
    Left(usize),
    Ended,
    Summarized,
}

/// A participant who may join a meeting.
#[derive(Clone, Debug)]
pub(super) struct Participant {
    pub(super) id: String,
    pub(super) custom_id: String,
    pub(super) name: Option<String>,
    pub(super) picture: Option<String>,
    pub(super) preset_name: String,
    /// The number of tokens created. Only the last one is valid.
    pub(super) tokens: u32,
}

impl Participant {
    /// Returns the token that lets the participant join.
    pub(super) fn token(&self, app_id: &str, meeting_id: &str) -> String {
        format!("token/{app_id}/{meeting_id}/{}/{}", self.id, self.tokens)
    }

    /// Returns the participant in the form of the API, without a token.
    pub(super) fn json(&self) -> Value {
        let mut json = json!({
            "id": self.id,
            "created_at": TIME,
            "custom_participant_id": self.custom_id,
            "preset_name": self.preset_name,
            "updated_at": TIME,
        });
        if let Some(name) = &self.name {
            json["name"] = json!(name);
        }
        if let Some(picture) = &self.picture {
            json["picture"] = json!(picture);
        }
        json
    }
}

impl Meeting {
    /// Creates a meeting without participants.
    pub fn new(title: impl Into<String>) -> Self {
        let title = Value::String(title.into());
        Self::with_settings(Map::from_iter([("title".to_owned(), title)]))
    }

    pub(super) fn with_settings(settings: Map<String, Value>) -> Self {
        Self {
            settings,
            ..Self::default()
        }
    }

    /// Adds a participant with the ID of the service, the custom ID of the app, and a display name, and lets them join.
    #[must_use]
    pub fn with(
        mut self,
        id: impl Into<String>,
        custom_id: impl Into<String>,
        name: impl Into<String>,
    ) -> Self {
        let id = id.into();
        self.participants.push(Participant {
            id: id.clone(),
            custom_id: custom_id.into(),
            name: Some(name.into()),
            picture: None,
            preset_name: "group_call_participant".to_owned(),
            tokens: 1,
        });
        self.join(&id);
        self
    }

    /// Adds a session that has ended. Times are in UTC, as in `2026-01-05T10:00:00.000Z`. Call it before
    /// [`with`](Self::with), and in the order of the sessions.
    #[must_use]
    pub fn held(mut self, started_at: impl Into<String>, ended_at: impl Into<String>) -> Self {
        let mut session = Session::new(started_at);
        session.ended_at = Some(ended_at.into());
        session.most = 2;
        self.sessions.push(session);
        self
    }

    /// Adds a session of a quarter of an hour on each of these days of a month, such as `2025-12`.
    #[must_use]
    pub fn held_on(self, month: &str, days: impl IntoIterator<Item = u8>) -> Self {
        days.into_iter().fold(self, |meeting, day| {
            let time = |minute| format!("{month}-{day:02}T09:{minute}:00.000Z");
            meeting.held(time("00"), time("15"))
        })
    }

    /// Returns the meeting in the form of the API.
    pub(super) fn json(&self, id: &str) -> Value {
        let mut json = json!({
            "id": id,
            "created_at": TIME,
            "updated_at": TIME,
            "status": "ACTIVE",
        });
        for (name, value) in &self.settings {
            json[name] = value.clone();
        }
        json
    }

    /// Returns whether a session is active.
    pub(super) fn is_active(&self) -> bool {
        self.sessions
            .last()
            .is_some_and(|session| session.ended_at.is_none())
    }

    /// Returns the sessions in the form of the API.
    pub(super) fn sessions(&self, app_id: &str, meeting_id: &str) -> Vec<Value> {
        let title = self.settings.get("title").cloned();
        let title = title.unwrap_or_else(|| json!(""));
        let all = (1..).zip(&self.sessions).map(|(number, session)| {
            let mut json = session.json();
            json["id"] = json!(session_id(meeting_id, number));
            json["associated_id"] = json!(meeting_id);
            json["meeting_display_name"] = title.clone();
            json["organization_id"] = json!(app_id);
            json
        });
        all.collect()
    }

    pub(super) fn live_session_id(&self, meeting_id: &str) -> Option<String> {
        self.is_active()
            .then(|| session_id(meeting_id, self.sessions.len()))
    }

    /// Lets a participant join the active session, which starts if there is none.
    pub(super) fn join(&mut self, participant_id: &str) {
        let mut participants = self.participants.iter();
        let Some(participant) = participants.find(|it| it.id == participant_id).cloned() else {
            return;
        };
        if !self.is_active() {
            self.sessions.push(Session::new(TIME));
            self.change(What::Started);
        }
        let session = self.sessions.last_mut();
        if let Some(index) = session.and_then(|session| session.join(participant)) {
            self.change(What::Joined(index));
        }
    }

    /// Removes participants from the active session, which ends if none is left. Returns the removed ones.
    pub(super) fn leave(&mut self, leaves: impl Fn(&Participant) -> bool) -> Vec<Participant> {
        let mut gone = Vec::new();
        for index in 0..self.attendees().len() {
            let attendee = &mut self.attendees()[index];
            if !attendee.has_left && leaves(&attendee.participant) {
                attendee.has_left = true;
                gone.push(attendee.participant.clone());
                self.change(What::Left(index));
            }
        }
        let session = self.sessions.last_mut();
        let session = session.filter(|it| it.ended_at.is_none() && it.present().next().is_none());
        if let Some(session) = session {
            session.ended_at = Some(TIME.to_owned());
            self.change(What::Ended);
        }
        gone
    }

    /// Returns the attendees of the last session.
    fn attendees(&mut self) -> &mut [Attendee] {
        let session = self.sessions.last_mut();
        session.map_or(&mut [], |session| &mut session.attendees)
    }

    /// Notes a change of the last session.
    fn change(&mut self, what: What) {
        let session = self.sessions.len();
        self.changes.push(Change { session, what });
    }

    /// Generates the summary of the session with this number.
    pub(super) fn summarize(&mut self, number: usize) {
        if let Some(session) = self.sessions.get_mut(number - 1) {
            session.has_summary = true;
            let what = What::Summarized;
            self.changes.push(Change {
                session: number,
                what,
            });
        }
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

/// Returns the ID of a session of a meeting by its number, which counts from 1.
pub(super) fn session_id(meeting_id: &str, number: usize) -> String {
    format!("session-{number}-of-{meeting_id}")
}
