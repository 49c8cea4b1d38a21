//! The same models, written by hand with serde's derives.

use serde::{Deserialize, Serialize};
use serde_json::Value;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Reply<T> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) data: Option<T>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) success: Option<bool>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Session {
    id: String,
    associated_id: String,
    created_at: String,
    live_participants: i64,
    max_concurrent_participants: i64,
    meeting_display_name: String,
    minutes_consumed: f64,
    organization_id: String,
    started_at: String,
    status: SessionStatus,
    #[serde(rename = "type")]
    kind: SessionType,
    updated_at: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    breakout_rooms: Option<Vec<Value>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ended_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    meta: Option<Value>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
enum SessionStatus {
    #[serde(rename = "LIVE")]
    Live,
    #[serde(rename = "ENDED")]
    Ended,
    #[serde(untagged)]
    Unknown(String),
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum SessionType {
    Meeting,
    Livestream,
    Participant,
    #[serde(untagged)]
    Unknown(String),
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct CreatedPoll {
    #[serde(skip_serializing_if = "Option::is_none")]
    action: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    poll: Option<Poll>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Poll {
    id: String,
    options: Vec<PollOption>,
    question: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    anonymous: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    created_by: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hide_votes: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    voted: Option<Vec<String>>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct PollOption {
    count: i64,
    text: String,
    votes: Vec<PollVote>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct PollVote {
    id: String,
    name: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Kicked {
    #[serde(skip_serializing_if = "Option::is_none")]
    action: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    participants: Option<Vec<Participant>>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Participant {
    id: String,
    created_at: String,
    updated_at: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    email: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    picture: Option<String>,
}

#[derive(Serialize)]
pub(crate) struct CreatePollBody<'a> {
    pub(crate) question: &'a str,
    pub(crate) options: &'a [&'a str],
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) anonymous: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) hide_votes: Option<bool>,
}
