//! The presets of an app.

use serde_json::{Value, json};

use crate::stand_in::answer::{Answer, Outcome};
use crate::stand_in::app::{App, TIME};
use crate::stand_in::input::Input;
use crate::stand_in::listing::Listing;
use crate::stand_in::paging;

/// Returns the presets of a new app.
pub(in crate::stand_in) fn defaults() -> Vec<Value> {
    let content: Value = serde_json::from_str(include_str!("preset.json")).unwrap_or_default();
    let names = ["group_call_host", "group_call_participant"];
    let presets = names.map(|name| {
        let mut preset = content.clone();
        preset["id"] = json!(format!("preset-of-{name}"));
        preset["name"] = json!(name);
        preset["created_at"] = json!(TIME);
        preset["updated_at"] = json!(TIME);
        preset
    });
    presets.into()
}

pub(super) fn list(app: &App, input: &Input) -> Outcome {
    input.query.only(&["search"])?;
    let presets = app.presets.iter().map(|preset| {
        json!({
            "id": preset["id"],
            "created_at": preset["created_at"],
            "name": preset["name"],
            "updated_at": preset["updated_at"],
        })
    });
    let listing = Listing {
        search: &["name"],
        ..Listing::default()
    };
    let presets = listing.apply(presets.collect(), &input.query)?;
    paging::answer(presets, &input.query)
}

pub(super) fn create(app: &mut App, input: &Input) -> Outcome {
    let id = app.assign_id("preset");
    let preset = given(app, &id, input)?;
    app.presets.push(preset.clone());
    Ok(Answer::success(&preset))
}

pub(super) fn get(app: &App, id: &str) -> Outcome {
    let index = position(app, id)?;
    Ok(Answer::success(&app.presets[index]))
}

/// Changes the given parts of a preset, and of the objects in them.
pub(super) fn update(app: &mut App, id: &str, input: &Input) -> Outcome {
    let index = position(app, id)?;
    let body = input.body()?;
    if let Some(name) = body.optional_text("name")? {
        require_free(app, &name, id)?;
    }
    let preset = &mut app.presets[index];
    merge(preset, &Value::Object(body.0));
    Ok(Answer::success(preset))
}

pub(super) fn replace(app: &mut App, id: &str, input: &Input) -> Outcome {
    let index = position(app, id)?;
    let preset = given(app, id, input)?;
    app.presets[index] = preset.clone();
    Ok(Answer::success(&preset))
}

pub(super) fn delete(app: &mut App, id: &str) -> Outcome {
    let index = position(app, id)?;
    Ok(Answer::success(&app.presets.remove(index)))
}

/// Returns the preset that a request contains.
fn given(app: &App, id: &str, input: &Input) -> Result<Value, Answer> {
    let body = input.body()?;
    let name = body.text("name")?;
    require_free(app, &name, id)?;
    Ok(json!({
        "id": id,
        "config": body.object("config")?,
        "created_at": TIME,
        "name": name,
        "permissions": body.object("permissions")?,
        "ui": body.object("ui")?,
        "updated_at": TIME,
    }))
}

/// Refuses a name that another preset has.
fn require_free(app: &App, name: &str, id: &str) -> Result<(), Answer> {
    let mut others = app.presets.iter().filter(|preset| preset["id"] != id);
    if others.any(|preset| preset["name"] == name) {
        return Err(Answer::bad_request("the app has a preset with this name"));
    }
    Ok(())
}

fn merge(value: &mut Value, change: &Value) {
    match (value, change) {
        (Value::Object(fields), Value::Object(changes)) => {
            for (name, change) in changes {
                merge(fields.entry(name).or_insert(Value::Null), change);
            }
        }
        (value, change) => *value = change.clone(),
    }
}

fn position(app: &App, id: &str) -> Result<usize, Answer> {
    let index = app.presets.iter().position(|preset| preset["id"] == id);
    index.ok_or_else(|| Answer::not_found("Preset not found"))
}
