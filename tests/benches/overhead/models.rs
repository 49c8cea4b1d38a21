//! Benchmarks decoding and encoding of bodies of several sizes.

use std::hint::black_box;

use realtimekit::types::{
    ActiveSessionCreatePollResponse, ActiveSessionGetActiveSessionResponse,
    ActiveSessionKickParticipantsResponse,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::derived::{CreatedPoll, Kicked, Reply, Session};
use crate::measure;

pub(crate) fn compare() {
    pair::<ActiveSessionGetActiveSessionResponse, Reply<Session>>("session", &session());
    pair::<ActiveSessionCreatePollResponse, Reply<CreatedPoll>>("poll", &poll(0));
    pair::<ActiveSessionCreatePollResponse, Reply<CreatedPoll>>("poll", &poll(8));
    pair::<ActiveSessionKickParticipantsResponse, Reply<Kicked>>("array", &participants(4000));
}

/// Compares two models of the same body.
fn pair<G, D>(name: &str, body: &Value)
where
    G: Serialize + DeserializeOwned,
    D: Serialize + DeserializeOwned,
{
    let text = body.to_string();
    let length = text.len();
    let size = match length {
        0..10_000 => format!("{length} B"),
        _ => format!("{} kB", length / 1000),
    };
    measure::compare(
        &format!("decode {name}, {size}"),
        || drop(black_box(read::<G>(black_box(&text)))),
        || drop(black_box(read::<D>(black_box(&text)))),
    );
    let (generated, derived) = (read::<G>(&text), read::<D>(&text));
    assert_eq!(serde_json::to_value(&generated).ok().as_ref(), Some(body));
    assert_eq!(serde_json::to_value(&derived).ok().as_ref(), Some(body));
    measure::compare(
        &format!("encode {name}, {size}"),
        || drop(black_box(serde_json::to_vec(black_box(&generated)))),
        || drop(black_box(serde_json::to_vec(black_box(&derived)))),
    );
}

fn read<T: DeserializeOwned>(text: &str) -> T {
    serde_json::from_str(text).expect("both models read the body")
}

const TIME: &str = "2024-05-01T12:00:00.000Z";

pub(crate) fn session() -> Value {
    json!({
        "data": {
            "id": "4a6e5a35-4d3c-4f8b-9f5e-6f1a2b3c4d5e",
            "associated_id": "bbb0a7a1-7c1f-4b8e-8d1f-1f2e3d4c5b6a",
            "created_at": TIME,
            "live_participants": 12,
            "max_concurrent_participants": 40,
            "meeting_display_name": "Weekly meeting",
            "minutes_consumed": 73.5,
            "organization_id": "0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0",
            "started_at": TIME,
            "status": "LIVE",
            "type": "meeting",
            "updated_at": TIME,
        },
        "success": true,
    })
}

/// Returns a poll in which each option has this many votes.
pub(crate) fn poll(votes: usize) -> Value {
    let vote = json!({ "id": "4a6e5a35-4d3c-4f8b-9f5e", "name": "Ada Lovelace" });
    let options: Vec<Value> = ["Pizza", "Salad", "Soup", "Nothing"]
        .into_iter()
        .map(|text| json!({ "count": votes, "text": text, "votes": vec![&vote; votes] }))
        .collect();
    json!({
        "data": {
            "action": "create",
            "poll": {
                "id": "bbb0a7a1-7c1f-4b8e-8d1f",
                "options": options,
                "question": "What is for lunch?",
                "anonymous": false,
                "hide_votes": false,
                "voted": [],
            },
        },
        "success": true,
    })
}

fn participants(count: usize) -> Value {
    let participants: Vec<Value> = (0..count)
        .map(|number| {
            json!({
                "id": format!("4a6e5a35-4d3c-4f8b-9f5e-{number:012}"),
                "created_at": TIME,
                "updated_at": TIME,
                "email": format!("someone.{number}@example.com"),
                "name": "Ada \"the first\" Lovelace",
                "picture": format!("https://pictures.example.com/{number}.png"),
            })
        })
        .collect();
    json!({ "data": { "action": "kick", "participants": participants }, "success": true })
}
