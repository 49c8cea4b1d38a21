//! The sessions of all meetings of an app.

use serde_json::{Value, json};

use crate::stand_in::answer::{Answer, Outcome};
use crate::stand_in::app::App;
use crate::stand_in::input::Input;
use crate::stand_in::paging;

/// Lists the sessions that started within a time range, the oldest first.
pub(super) fn list(app: &App, input: &Input) -> Outcome {
    let query = &input.query;
    query.only(&["associated_id", "end_time", "start_time", "status"])?;
    let (start, end) = (query.time("start_time")?, query.time("end_time")?);
    let mut sessions = all(app);
    sessions.retain(|session| {
        let started = session["started_at"].as_str().and_then(|it| it.get(..19));
        let is = |field, name| {
            let wanted = query.text(name);
            wanted.is_none_or(|wanted| session[field] == wanted)
        };
        is("associated_id", "associated_id")
            && is("status", "status")
            && start.is_none_or(|start| started >= Some(start))
            && end.is_none_or(|end| started <= Some(end))
    });
    sessions.sort_by_key(|session| session["started_at"].to_string());
    let (sessions, position) = paging::page(sessions, query)?;
    Ok(Answer::page(&json!({ "sessions": sessions }), &position))
}

pub(super) fn get(app: &App, id: &str) -> Outcome {
    let sessions = all(app);
    let session = sessions.iter().find(|session| session["id"] == id);
    let session = session.ok_or_else(|| Answer::not_found("Session not found"))?;
    Ok(Answer::success(session))
}

fn all(app: &App) -> Vec<Value> {
    let meetings = app.meetings.iter();
    meetings
        .flat_map(|(id, meeting)| meeting.sessions(&app.id, id))
        .collect()
}
