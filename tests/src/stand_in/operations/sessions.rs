//! The sessions of all meetings of an app.

use serde_json::{Value, json};

use crate::stand_in::answer::{Answer, Outcome};
use crate::stand_in::app::{App, EXPIRY};
use crate::stand_in::input::Input;
use crate::stand_in::listing::Listing;
use crate::stand_in::paging;
use crate::stand_in::session::Session;

/// Lists sessions, the oldest first unless the request says otherwise. A time range applies to their start. `participants`
/// has no effect, since the reference doesn't describe it.
pub(super) fn list(app: &App, input: &Input) -> Outcome {
    let query = &input.query;
    query.only(&[
        "associated_id",
        "end_time",
        "participants",
        "search",
        "sort_by",
        "sort_order",
        "start_time",
        "status",
    ])?;
    let mut sessions = all(app);
    sessions.retain(|session| {
        let is = |name| {
            let wanted = query.text(name);
            wanted.is_none_or(|wanted| session[name] == wanted)
        };
        is("associated_id") && is("status")
    });
    sessions.sort_by_key(|session| session["started_at"].to_string());
    let listing = Listing {
        time: Some("started_at"),
        search: &["id", "associated_id", "meeting_display_name"],
        sort_by: &[
            ("createdAt", "created_at"),
            ("minutesConsumed", "minutes_consumed"),
        ],
        ..Listing::default()
    };
    let sessions = listing.apply(sessions, query)?;
    let (sessions, position) = paging::page(sessions, query)?;
    Ok(Answer::page(&json!({ "sessions": sessions }), &position))
}

pub(super) fn get(app: &App, id: &str) -> Outcome {
    let sessions = all(app);
    let session = sessions.iter().find(|session| session["id"] == id);
    let session = session.ok_or_else(|| Answer::not_found("Session not found"))?;
    Ok(Answer::success(session))
}

/// Lists those who joined a session. Unlike in other lists, the position of the page is with them in the data. There are no
/// breakout rooms, so that all values of `view` are the same.
pub(super) fn participants(app: &App, id: &str, input: &Input) -> Outcome {
    let query = &input.query;
    query.only(&[
        "include_peer_events",
        "search",
        "sort_by",
        "sort_order",
        "view",
    ])?;
    let (_, _, session) = app.session(id)?;
    let listing = Listing {
        search: &["id", "user_id", "custom_participant_id", "display_name"],
        sort_by: &[("joinedAt", "joined_at"), ("duration", "duration")],
        ..Listing::default()
    };
    let participants = listing.apply(session.attendees(id), query)?;
    let (participants, position) = paging::page(participants, query)?;
    let data = json!({ "paging": position, "participants": participants });
    Ok(Answer::success(&data))
}

pub(super) fn participant(app: &App, id: &str, peer_id: &str) -> Outcome {
    let (_, _, session) = app.session(id)?;
    let mut attendees = session.attendees(id).into_iter();
    let attendee = attendees.find(|attendee| attendee["id"] == peer_id);
    let attendee = attendee.ok_or_else(|| Answer::not_found("Participant not found"))?;
    Ok(Answer::success(&json!({ "participant": attendee })))
}

/// Returns someone who joined any session, with an empty report of the connection.
pub(super) fn peer_report(app: &App, peer_id: &str) -> Outcome {
    for session in all(app) {
        let id = session["id"].as_str().unwrap_or_default();
        let (_, _, session) = app.session(id)?;
        let mut attendees = session.attendees(id).into_iter();
        let found = attendees.find(|attendee| attendee["id"] == peer_id);
        if let Some(Value::Object(mut attendee)) = found {
            let role = attendee.remove("preset_name").unwrap_or_default();
            attendee.insert("role".to_owned(), role);
            attendee.insert("session_id".to_owned(), json!(id));
            let report = json!({ "metadata": {}, "quality": {} });
            attendee.insert("peer_report".to_owned(), report);
            return Ok(Answer::success(&json!({ "participant": attendee })));
        }
    }
    Err(Answer::not_found("Participant not found"))
}

pub(super) fn chat(app: &App, id: &str) -> Outcome {
    require_ended(app, id)?;
    Ok(Answer::success(&json!({
        "chat_download_url": format!("https://files.example/chat-of-{id}.csv"),
        "chat_download_url_expiry": EXPIRY,
    })))
}

pub(super) fn transcript(app: &App, id: &str) -> Outcome {
    require_ended(app, id)?;
    Ok(Answer::success(&json!({
        "sessionId": id,
        "transcript_download_url": format!("https://files.example/transcript-of-{id}.csv"),
        "transcript_download_url_expiry": EXPIRY,
    })))
}

pub(super) fn summary(app: &App, id: &str) -> Outcome {
    let session = require_ended(app, id)?;
    if !session.has_summary {
        return Err(Answer::not_found("Summary not found"));
    }
    Ok(Answer::success(&json!({
        "sessionId": id,
        "summaryDownloadUrl": format!("https://files.example/summary-of-{id}.txt"),
        "summaryDownloadUrlExpiry": EXPIRY,
    })))
}

/// Generates the summary of a session, which can be requested at once.
pub(super) fn generate_summary(app: &mut App, id: &str) -> Outcome {
    require_ended(app, id)?;
    let (meeting_id, number, _) = app.session(id)?;
    let meeting_id = meeting_id.to_owned();
    let meeting = app.meeting(&meeting_id)?;
    meeting.summarize(number);
    let data = json!({ "session_id": id, "status": "IN_PROGRESS" });
    Ok(Answer::success(&data))
}

/// Refuses a session that is live: its files are made at its end.
fn require_ended<'a>(app: &'a App, id: &str) -> Result<&'a Session, Answer> {
    let (_, _, session) = app.session(id)?;
    if session.ended_at.is_none() {
        return Err(Answer::not_found("The session has not ended"));
    }
    Ok(session)
}

fn all(app: &App) -> Vec<Value> {
    let meetings = app.meetings.iter();
    meetings
        .flat_map(|(id, meeting)| meeting.sessions(&app.id, id))
        .collect()
}
