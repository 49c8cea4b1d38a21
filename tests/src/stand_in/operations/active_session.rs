//! The active session of a meeting.

use serde_json::{Value, json};

use crate::stand_in::answer::{Answer, Outcome};
use crate::stand_in::app::{App, TIME};
use crate::stand_in::input::Input;
use crate::stand_in::meeting::Participant;

pub(super) fn get(app: &mut App, meeting_id: &str) -> Outcome {
    let app_id = app.id.clone();
    let sessions = app.active_meeting(meeting_id)?;
    let sessions = sessions.sessions(&app_id, meeting_id);
    Ok(Answer::success(&json!(sessions.last())))
}

/// Removes the participants with these IDs, and returns them.
pub(super) fn kick(app: &mut App, meeting_id: &str, input: &Input) -> Outcome {
    let meeting = app.active_meeting(meeting_id)?;
    let body = input.body()?;
    let ids = body.optional_texts("participant_ids")?;
    let custom_ids = body.optional_texts("custom_participant_ids")?;
    if ids.is_none() && custom_ids.is_none() {
        let message = "participant_ids or custom_participant_ids is required";
        return Err(Answer::bad_request(message));
    }
    let ids = ids.unwrap_or_default();
    let custom_ids = custom_ids.unwrap_or_default();
    let gone = meeting.leave(|it| ids.contains(&it.id) || custom_ids.contains(&it.custom_id));
    let gone: Vec<Value> = gone.iter().map(form).collect();
    let data = json!({ "action": "kick", "participants": gone });
    Ok(Answer::success(&data))
}

/// Removes all participants, and returns their number.
pub(super) fn kick_all(app: &mut App, meeting_id: &str) -> Outcome {
    let count = app.active_meeting(meeting_id)?.leave(|_| true).len();
    let data = json!({ "action": "kick-all", "kicked_participants_count": count });
    Ok(Answer::success(&data))
}

pub(super) fn create_poll(app: &mut App, meeting_id: &str, input: &Input) -> Outcome {
    let meeting = app.active_meeting(meeting_id)?;
    let body = input.body()?;
    let poll = meeting.create_poll(
        &body.text("question")?,
        &body.texts("options")?,
        body.flag("anonymous")?.unwrap_or(false),
        body.flag("hide_votes")?.unwrap_or(false),
    );
    Ok(Answer::success(&poll))
}

fn form(participant: &Participant) -> Value {
    json!({
        "id": participant.id,
        "created_at": TIME,
        "updated_at": TIME,
        "name": participant.name,
    })
}
