//! The meetings of an app.

use crate::stand_in::Meeting;
use crate::stand_in::answer::{Answer, Outcome};
use crate::stand_in::app::App;
use crate::stand_in::input::Input;
use crate::stand_in::paging;

pub(super) fn list(app: &App, input: &Input) -> Outcome {
    input.query.only(&["search", "status"])?;
    let search = input.query.text("search").unwrap_or_default();
    let status = input.query.text("status");
    let meetings = app.meetings.iter().map(|(id, meeting)| meeting.json(id));
    let meetings = meetings.filter(|meeting| {
        let title = meeting["title"].as_str().unwrap_or_default();
        title.contains(search) && status.is_none_or(|status| meeting["status"] == status)
    });
    paging::answer(meetings.collect(), &input.query)
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
