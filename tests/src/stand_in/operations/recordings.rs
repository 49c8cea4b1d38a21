//! The recordings of an app.

use axum::http::StatusCode;
use serde_json::{Value, json};

use crate::stand_in::answer::{Answer, Outcome};
use crate::stand_in::app::App;
use crate::stand_in::input::Input;
use crate::stand_in::listing::Listing;
use crate::stand_in::paging;
use crate::stand_in::recording::Recording;

pub(super) fn list(app: &App, input: &Input) -> Outcome {
    let query = &input.query;
    query.only(&[
        "end_time",
        "expired",
        "meeting_id",
        "search",
        "sort_by",
        "sort_order",
        "start_time",
        "status",
    ])?;
    let meeting_id = query.text("meeting_id");
    let search = query.text("search").unwrap_or_default().to_lowercase();
    let statuses = query.texts("status");
    let recordings = app.recordings.iter().filter(|recording| {
        // None has expired.
        query.text("expired") != Some("true")
            && meeting_id.is_none_or(|id| recording.meeting_id == id)
            && (statuses.is_empty() || statuses.contains(&recording.status.text()))
            && is_of(recording, &search, app)
    });
    let listing = Listing {
        time: Some("invoked_time"),
        sort_by: &[("invokedTime", "invoked_time")],
        ..Listing::default()
    };
    let recordings = listing.apply(recordings.map(summary).collect(), query)?;
    paging::answer(recordings, query)
}

/// Returns whether a recording is of a meeting whose ID or title contains a text.
fn is_of(recording: &Recording, search: &str, app: &App) -> bool {
    let id = &recording.meeting_id;
    let mut meetings = app.meetings.iter();
    let meeting = meetings.find(|(known, _)| known == id);
    let title = meeting.and_then(|(_, meeting)| meeting.settings.get("title")?.as_str());
    let texts = [Some(id.as_str()), title];
    let mut texts = texts.into_iter().flatten();
    texts.any(|text| text.to_lowercase().contains(search))
}

/// Starts a recording of the active session of a meeting.
pub(super) fn start(app: &mut App, input: &Input) -> Outcome {
    let body = input.body()?;
    let meeting_id = body.text("meeting_id")?;
    let allows_several = body.flag("allow_multiple_recordings")?.unwrap_or(false);
    if !allows_several && find_active(app, &meeting_id).is_some() {
        let message = "the meeting is being recorded";
        return Err(Answer::service_failure(StatusCode::CONFLICT, message));
    }
    let prefix = body.optional_text("file_name_prefix")?;
    let recording = begin(app, &meeting_id, prefix)?;
    Ok(Answer::success(&recording.json()))
}

/// Starts a recording of each participant's audio. It doesn't conflict with other recordings.
pub(super) fn start_track(app: &mut App, input: &Input) -> Outcome {
    let meeting_id = input.body()?.text("meeting_id")?;
    let recording = begin(app, &meeting_id, Some("track-".to_owned()))?;
    Ok(Answer::success(&json!({ "recording": summary(recording) })))
}

fn begin<'a>(
    app: &'a mut App,
    meeting_id: &str,
    prefix: Option<String>,
) -> Result<&'a Recording, Answer> {
    let meeting = app.active_meeting(meeting_id)?;
    let session_id = meeting.live_session_id(meeting_id).unwrap_or_default();
    let id = app.assign_id("recording");
    let prefix = prefix.unwrap_or_default();
    let recording = Recording::new(id, meeting_id, session_id, prefix);
    app.recordings.push(recording);
    Ok(&app.recordings[app.recordings.len() - 1])
}

pub(super) fn active(app: &mut App, meeting_id: &str) -> Outcome {
    let recording = find_active(app, meeting_id);
    let recording = recording.ok_or_else(|| Answer::not_found("Recording not found"))?;
    Ok(Answer::success(&summary(recording)))
}

pub(super) fn get(app: &mut App, id: &str) -> Outcome {
    let recording = find(app, id)?;
    Ok(Answer::success(&recording.json()))
}

/// Pauses, resumes or stops a recording.
pub(super) fn act(app: &mut App, id: &str, input: &Input) -> Outcome {
    let recording = find(app, id)?;
    recording.act(&input.body()?.text("action")?)?;
    Ok(Answer::success(&recording.json()))
}

/// Returns a recording without the reasons of its start and end, which not all responses have.
fn summary(recording: &Recording) -> Value {
    let mut json = recording.json();
    if let Some(fields) = json.as_object_mut() {
        fields.remove("start_reason");
        fields.remove("stop_reason");
    }
    json
}

fn find<'a>(app: &'a mut App, id: &str) -> Result<&'a mut Recording, Answer> {
    let recording = app.recordings.iter_mut().find(|it| it.id == id);
    recording.ok_or_else(|| Answer::not_found("Recording not found"))
}

fn find_active<'a>(app: &'a mut App, meeting_id: &str) -> Option<&'a mut Recording> {
    let mut recordings = app.recordings.iter_mut();
    recordings.find(|it| it.meeting_id == meeting_id && !it.has_ended())
}
