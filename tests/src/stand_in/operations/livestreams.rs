//! The livestreams of an app and of its meetings.

use axum::http::StatusCode;
use serde_json::{Value, json};

use crate::stand_in::answer::{Answer, Outcome};
use crate::stand_in::app::App;
use crate::stand_in::input::Input;
use crate::stand_in::listing::Listing;
use crate::stand_in::livestream::Livestream;
use crate::stand_in::paging;

/// Returns one livestream and its position, as the reference documents it: a page has a single item.
pub(super) fn list(app: &App, input: &Input) -> Outcome {
    let query = &input.query;
    query.only(&[
        "end_time",
        "exclude_meetings",
        "sort_order",
        "start_time",
        "status",
    ])?;
    let status = query.text("status");
    let excludes_meetings = query.text("exclude_meetings") == Some("true");
    let livestreams = app.livestreams.iter().filter(|livestream| {
        status.is_none_or(|status| livestream.status.text() == status)
            && !(excludes_meetings && livestream.of.is_some())
    });
    let listing = Listing {
        time: Some("created_at"),
        sort_by: &[("", "created_at")],
        sort_order: ["ASC", "DSC"],
        ..Listing::default()
    };
    let livestreams = listing.apply(livestreams.map(Livestream::json).collect(), query)?;
    let index = query.number("page_no")?.unwrap_or(1) - 1;
    let total = livestreams.len();
    let found = livestreams.into_iter().nth(index);
    let position = if found.is_some() { index + 1 } else { 0 };
    let mut data = found.unwrap_or_else(|| json!({}));
    data["paging"] = paging::position(position, position, total);
    Ok(Answer::success(&data))
}

/// Creates a livestream with input of its own.
pub(super) fn create(app: &mut App, input: &Input) -> Outcome {
    let name = input.body()?.optional_text("name")?;
    let livestream = Livestream::new(app.assign_id("livestream"), name, None);
    let mut data = only(
        livestream.json(),
        &[
            "id",
            "ingest_server",
            "meeting_id",
            "name",
            "playback_url",
            "status",
            "stream_key",
        ],
    );
    data["disabled"] = json!(false);
    app.livestreams.push(livestream);
    Ok(Answer::success(&data))
}

/// Returns a livestream and its session, of which there is one at most.
pub(super) fn get(app: &App, id: &str) -> Outcome {
    let livestream = find(app, id)?;
    let mut data = json!({ "livestream": livestream.json() });
    let session = livestream.session();
    let count = usize::from(session.is_some());
    data["paging"] = paging::position(count, count, count);
    if let Some(session) = session {
        data["session"] = session;
    }
    Ok(Answer::success(&data))
}

/// Returns a livestream and its active session, in which durations are strings.
pub(super) fn active_session(app: &App, id: &str) -> Outcome {
    let livestream = find(app, id)?;
    let session = livestream.session().filter(|_| livestream.is_active());
    let message = "No active session found for this livestream";
    let mut session = session.ok_or_else(|| Answer::not_found(message))?;
    for name in ["ingest_seconds", "viewer_seconds"] {
        session[name] = json!(session[name].to_string());
    }
    let data = json!({ "livestream": livestream.json(), "session": session });
    Ok(Answer::success(&data))
}

/// Returns a session by its own ID.
pub(super) fn session(app: &App, id: &str) -> Outcome {
    let mut livestreams = app.livestreams.iter();
    let livestream = livestreams.find(|it| it.session_id().as_deref() == Some(id));
    let session = livestream.and_then(Livestream::session);
    let mut session = session.ok_or_else(|| Answer::not_found("Session not found"))?;
    if let Some(fields) = session.as_object_mut() {
        fields.remove("invoked_time");
    }
    Ok(Answer::success(&session))
}

/// Returns the active livestream of a meeting.
pub(super) fn of_meeting(app: &mut App, meeting_id: &str) -> Outcome {
    Ok(Answer::success(&active(app, meeting_id)?.json()))
}

/// Starts to livestream the active session of a meeting.
pub(super) fn start(app: &mut App, meeting_id: &str, input: &Input) -> Outcome {
    let name = input.body()?.optional_text("name")?;
    let meeting = app.active_meeting(meeting_id)?;
    let session_id = meeting.live_session_id(meeting_id).unwrap_or_default();
    if active(app, meeting_id).is_ok() {
        let message = "the meeting is being livestreamed";
        return Err(Answer::service_failure(StatusCode::CONFLICT, message));
    }
    let id = app.assign_id("livestream");
    let livestream = Livestream::new(id, name, Some((meeting_id.to_owned(), session_id)));
    let data = only(
        livestream.json(),
        &[
            "id",
            "ingest_server",
            "playback_url",
            "status",
            "stream_key",
        ],
    );
    app.livestreams.push(livestream);
    Ok(Answer::success(&data))
}

pub(super) fn stop(app: &mut App, meeting_id: &str) -> Outcome {
    active(app, meeting_id)?.stop();
    let data = json!({ "message": "The livestream was stopped." });
    Ok(Answer::success(&data))
}

/// Returns some of the fields of an object.
fn only(object: Value, names: &[&str]) -> Value {
    match object {
        Value::Object(fields) => fields
            .into_iter()
            .filter(|(name, _)| names.contains(&name.as_str()))
            .collect(),
        other => other,
    }
}

fn find<'a>(app: &'a App, id: &str) -> Result<&'a Livestream, Answer> {
    let livestream = app.livestreams.iter().find(|it| it.id == id);
    livestream.ok_or_else(|| Answer::not_found("Livestream not found"))
}

fn active<'a>(app: &'a mut App, meeting_id: &str) -> Result<&'a mut Livestream, Answer> {
    let mut livestreams = app.livestreams.iter_mut();
    let active = livestreams.find(|it| it.meeting_id() == Some(meeting_id) && it.is_active());
    active.ok_or_else(|| Answer::not_found("Livestream not found"))
}
