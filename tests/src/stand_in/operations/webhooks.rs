//! The webhooks of an app. They are only registered: nothing is posted.

use serde_json::{Value, json};

use crate::stand_in::answer::{Answer, Outcome};
use crate::stand_in::app::{App, TIME};
use crate::stand_in::input::Input;

pub(super) fn list(app: &App) -> Answer {
    Answer::success(&Value::from(app.webhooks.clone()))
}

pub(super) fn create(app: &mut App, input: &Input) -> Outcome {
    let body = input.body()?;
    let webhook = json!({
        "id": app.assign_id("webhook"),
        "created_at": TIME,
        "enabled": body.flag("enabled")?.unwrap_or(true),
        "events": body.texts("events")?,
        "name": body.text("name")?,
        "updated_at": TIME,
        "url": body.text("url")?,
    });
    app.webhooks.push(webhook.clone());
    Ok(Answer::success(&webhook))
}

pub(super) fn get(app: &App, id: &str) -> Outcome {
    let index = position(app, id)?;
    Ok(Answer::success(&app.webhooks[index]))
}

pub(super) fn delete(app: &mut App, id: &str) -> Outcome {
    let index = position(app, id)?;
    Ok(Answer::success(&app.webhooks.remove(index)))
}

fn position(app: &App, id: &str) -> Result<usize, Answer> {
    let index = app.webhooks.iter().position(|webhook| webhook["id"] == id);
    index.ok_or_else(|| Answer::not_found("Webhook not found"))
}
