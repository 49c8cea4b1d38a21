//! The webhooks of an app.

use serde_json::{Value, json};

use crate::stand_in::answer::{Answer, Outcome};
use crate::stand_in::app::{App, TIME};
use crate::stand_in::input::Input;

pub(super) fn list(app: &App) -> Answer {
    Answer::success(&Value::from(app.webhooks.clone()))
}

pub(super) fn create(app: &mut App, input: &Input) -> Outcome {
    let webhook = given(&app.assign_id("webhook"), input)?;
    app.webhooks.push(webhook.clone());
    Ok(Answer::success(&webhook))
}

pub(super) fn get(app: &App, id: &str) -> Outcome {
    let index = position(app, id)?;
    Ok(Answer::success(&app.webhooks[index]))
}

/// Changes the given fields of a webhook.
pub(super) fn update(app: &mut App, id: &str, input: &Input) -> Outcome {
    let index = position(app, id)?;
    let body = input.body()?;
    let webhook = &mut app.webhooks[index];
    if let Some(is_enabled) = body.flag("enabled")? {
        webhook["enabled"] = json!(is_enabled);
    }
    if let Some(events) = body.optional_texts("events")? {
        webhook["events"] = json!(events);
    }
    for name in ["name", "url"] {
        if let Some(text) = body.optional_text(name)? {
            webhook[name] = json!(text);
        }
    }
    Ok(Answer::success(webhook))
}

pub(super) fn replace(app: &mut App, id: &str, input: &Input) -> Outcome {
    let index = position(app, id)?;
    app.webhooks[index] = given(id, input)?;
    Ok(Answer::success(&app.webhooks[index]))
}

pub(super) fn delete(app: &mut App, id: &str) -> Outcome {
    let index = position(app, id)?;
    Ok(Answer::success(&app.webhooks.remove(index)))
}

/// Returns the webhook that a request contains.
fn given(id: &str, input: &Input) -> Result<Value, Answer> {
    let body = input.body()?;
    Ok(json!({
        "id": id,
        "created_at": TIME,
        "enabled": body.flag("enabled")?.unwrap_or(true),
        "events": body.texts("events")?,
        "name": body.text("name")?,
        "updated_at": TIME,
        "url": body.text("url")?,
    }))
}

fn position(app: &App, id: &str) -> Result<usize, Answer> {
    let index = app.webhooks.iter().position(|webhook| webhook["id"] == id);
    index.ok_or_else(|| Answer::not_found("Webhook not found"))
}
