//! The operations: from a request to a response.

mod active_session;
mod apps;
mod meetings;
mod participants;
mod presets;
mod recordings;
mod sessions;
mod webhooks;

use axum::http::StatusCode;

use super::State;
use super::answer::{Answer, Outcome};
use super::app::App;
use super::input::Input;
pub(super) use presets::defaults as default_presets;

/// Runs the operation with the method and path of a request.
pub(super) fn run(state: &mut State, input: &Input) -> Outcome {
    let path: Vec<&str> = input.path.iter().map(String::as_str).collect();
    let ["accounts", account_id, "realtime", "kit", rest @ ..] = path.as_slice() else {
        return no_route(input);
    };
    match (input.method, rest) {
        ("GET", ["apps"]) => apps::list(state, account_id, input),
        ("POST", ["apps"]) => apps::create(state, account_id, input),
        (_, [app_id, rest @ ..]) => {
            let app = state.find_app(account_id, app_id);
            let app = app.ok_or_else(|| Answer::not_found("App not found"))?;
            let outcome = run_in_app(app, rest, input);
            app.end_recordings();
            outcome
        }
        _ => no_route(input),
    }
}

/// Runs an operation with a path below that of an app.
fn run_in_app(app: &mut App, path: &[&str], input: &Input) -> Outcome {
    match (input.method, path) {
        ("GET", ["presets"]) => presets::list(app, input),
        ("POST", ["presets"]) => presets::create(app, input),
        ("GET", ["presets", id]) => presets::get(app, id),
        ("DELETE", ["presets", id]) => presets::delete(app, id),

        ("GET", ["meetings"]) => meetings::list(app, input),
        ("POST", ["meetings"]) => meetings::create(app, input),
        ("GET", ["meetings", id]) => meetings::get(app, id),
        ("PATCH", ["meetings", id]) => meetings::update(app, id, input),

        ("GET", ["meetings", id, "participants"]) => participants::list(app, id, input),
        ("POST", ["meetings", id, "participants"]) => participants::add(app, id, input),
        ("GET", ["meetings", id, "participants", participant]) => {
            participants::get(app, id, participant)
        }
        ("DELETE", ["meetings", id, "participants", participant]) => {
            participants::remove(app, id, participant)
        }
        ("POST", ["meetings", id, "participants", participant, "token"]) => {
            participants::refresh_token(app, id, participant)
        }

        ("GET", ["meetings", id, "active-session"]) => active_session::get(app, id),
        ("POST", ["meetings", id, "active-session", "kick"]) => {
            active_session::kick(app, id, input)
        }
        ("POST", ["meetings", id, "active-session", "kick-all"]) => {
            active_session::kick_all(app, id)
        }
        ("POST", ["meetings", id, "active-session", "poll"]) => {
            active_session::create_poll(app, id, input)
        }

        ("GET", ["sessions"]) => sessions::list(app, input),
        ("GET", ["sessions", id]) => sessions::get(app, id),

        ("GET", ["recordings"]) => recordings::list(app, input),
        ("POST", ["recordings"]) => recordings::start(app, input),
        ("GET", ["recordings", "active-recording", id]) => recordings::active(app, id),
        ("GET", ["recordings", id]) => recordings::get(app, id),
        ("PUT", ["recordings", id]) => recordings::act(app, id, input),

        ("GET", ["webhooks"]) => Ok(webhooks::list(app)),
        ("POST", ["webhooks"]) => webhooks::create(app, input),
        ("GET", ["webhooks", id]) => webhooks::get(app, id),
        ("DELETE", ["webhooks", id]) => webhooks::delete(app, id),

        _ => no_route(input),
    }
}

/// Returns Cloudflare's response to an unknown path.
fn no_route(input: &Input) -> Outcome {
    let path = input.path.join("/");
    let message = format!("Could not route to /{path}, perhaps your object identifier is invalid?");
    Err(Answer::cloudflare_failure(
        StatusCode::BAD_REQUEST,
        7003,
        &message,
    ))
}
