//! The participants of a meeting.

use serde_json::json;

use crate::stand_in::answer::{Answer, Outcome};
use crate::stand_in::app::{App, TIME};
use crate::stand_in::input::Input;
use crate::stand_in::meeting::{Meeting, Participant};
use crate::stand_in::paging;

pub(super) fn list(app: &mut App, meeting_id: &str, input: &Input) -> Outcome {
    input.query.only(&[])?;
    let participants = app.meeting(meeting_id)?.participants.iter();
    paging::answer(participants.map(Participant::json).collect(), &input.query)
}

pub(super) fn add(app: &mut App, meeting_id: &str, input: &Input) -> Outcome {
    app.meeting(meeting_id)?;
    let body = input.body()?;
    let preset_name = body.text("preset_name")?;
    require_preset(app, &preset_name)?;
    let participant = Participant {
        custom_id: body.text("custom_participant_id")?,
        name: body.optional_text("name")?,
        picture: body.optional_text("picture")?,
        preset_name,
        tokens: 1,
        id: app.assign_id("participant"),
    };
    let mut data = participant.json();
    data["token"] = json!(participant.token(&app.id, meeting_id));
    app.meeting(meeting_id)?.participants.push(participant);
    Ok(Answer::success(&data))
}

pub(super) fn get(app: &mut App, meeting_id: &str, id: &str) -> Outcome {
    let meeting = app.meeting(meeting_id)?;
    let index = position(meeting, id)?;
    Ok(Answer::success(&meeting.participants[index].json()))
}

/// Updates a participant. `null` removes a name or a picture, and leaves the preset as it is.
pub(super) fn update(app: &mut App, meeting_id: &str, id: &str, input: &Input) -> Outcome {
    let body = input.body()?;
    let mut preset_name = None;
    body.replace_text("preset_name", &mut preset_name)?;
    if let Some(name) = &preset_name {
        require_preset(app, name)?;
    }
    let app_id = app.id.clone();
    let meeting = app.meeting(meeting_id)?;
    let index = position(meeting, id)?;
    let participant = &mut meeting.participants[index];
    body.replace_text("name", &mut participant.name)?;
    body.replace_text("picture", &mut participant.picture)?;
    if let Some(name) = preset_name {
        participant.preset_name = name;
    }
    let mut data = participant.json();
    data["token"] = json!(participant.token(&app_id, meeting_id));
    Ok(Answer::success(&data))
}

pub(super) fn refresh_token(app: &mut App, meeting_id: &str, id: &str) -> Outcome {
    let app_id = app.id.clone();
    let meeting = app.meeting(meeting_id)?;
    let index = position(meeting, id)?;
    let participant = &mut meeting.participants[index];
    participant.tokens += 1;
    let token = participant.token(&app_id, meeting_id);
    Ok(Answer::success(&json!({ "token": token })))
}

/// Removes a participant from the meeting, and from its active session.
pub(super) fn remove(app: &mut App, meeting_id: &str, id: &str) -> Outcome {
    let meeting = app.meeting(meeting_id)?;
    let index = position(meeting, id)?;
    if meeting.is_active() {
        meeting.leave(|participant| participant.id == id);
    }
    let gone = meeting.participants.remove(index);
    let mut presets = app.presets.iter();
    let preset = presets.find(|it| it["name"] == gone.preset_name);
    let preset_id = preset.and_then(|preset| preset["id"].as_str());
    Ok(Answer::success(&json!({
        "created_at": TIME,
        "custom_participant_id": gone.custom_id,
        "preset_id": preset_id.unwrap_or_default(),
        "updated_at": TIME,
    })))
}

fn position(meeting: &Meeting, id: &str) -> Result<usize, Answer> {
    let index = meeting.participants.iter().position(|it| it.id == id);
    index.ok_or_else(|| Answer::not_found("Participant not found"))
}

fn require_preset(app: &App, name: &str) -> Result<(), Answer> {
    if app.presets.iter().any(|it| it["name"] == name) {
        Ok(())
    } else {
        Err(Answer::not_found("Preset not found"))
    }
}
