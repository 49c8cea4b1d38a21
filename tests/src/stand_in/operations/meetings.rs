//! The meetings of an app.

use crate::stand_in::Meeting;
use crate::stand_in::answer::{Answer, Outcome};
use crate::stand_in::app::App;
use crate::stand_in::input::Input;
use crate::stand_in::listing::Listing;
use crate::stand_in::paging;

pub(super) fn list(app: &App, input: &Input) -> Outcome {
    let query = &input.query;
    query.only(&["end_time", "search", "start_time", "status"])?;
    let status = query.text("status");
    let meetings = app.meetings.iter().map(|(id, meeting)| meeting.json(id));
    let meetings =
        meetings.filter(|meeting| status.is_none_or(|status| meeting["status"] == status));
    let listing = Listing {
        time: Some("created_at"),
        search: &["id", "title"],
        ..Listing::default()
    };
    let meetings = listing.apply(meetings.collect(), query)?;
    paging::answer(meetings, query)
}

pub(super) fn create(app: &mut App, input: &Input) -> Outcome {
    let body = input.body()?;
    body.optional_text("title")?;
    let meeting = Meeting::with_settings(body.0);
    let id = app.assign_id("meeting");
    let data = meeting.json(&id);
    app.meetings.push((id, meeting));
    Ok(Answer::success(&data))
}

pub(super) fn get(app: &mut App, id: &str) -> Outcome {
    Ok(Answer::success(&app.meeting(id)?.json(id)))
}

pub(super) fn update(app: &mut App, id: &str, input: &Input) -> Outcome {
    let meeting = app.meeting(id)?;
    meeting.settings.extend(input.body()?.0);
    Ok(Answer::success(&meeting.json(id)))
}

/// Replaces all settings of a meeting. Its participants and sessions remain.
pub(super) fn replace(app: &mut App, id: &str, input: &Input) -> Outcome {
    let meeting = app.meeting(id)?;
    meeting.settings = input.body()?.0;
    Ok(Answer::success(&meeting.json(id)))
}
