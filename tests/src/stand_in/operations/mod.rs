//! The operations: from a request to a response.

mod active_session;
mod analytics;
mod apps;
mod livestreams;
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
            app.settle();
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
        ("PATCH", ["presets", id]) => presets::update(app, id, input),
        ("PUT", ["presets", id]) => presets::replace(app, id, input),
        ("DELETE", ["presets", id]) => presets::delete(app, id),

        ("GET", ["meetings"]) => meetings::list(app, input),
        ("POST", ["meetings"]) => meetings::create(app, input),
        (_, ["meetings", id, rest @ ..]) => run_in_meeting(app, id, rest, input),

        ("GET", ["sessions"]) => sessions::list(app, input),
        ("GET", ["sessions", "peer-report", id]) => sessions::peer_report(app, id),
        ("GET", ["sessions", id]) => sessions::get(app, id),
        ("GET", ["sessions", id, "participants"]) => sessions::participants(app, id, input),
        ("GET", ["sessions", id, "participants", peer]) => sessions::participant(app, id, peer),
        ("GET", ["sessions", id, "chat"]) => sessions::chat(app, id),
        ("GET", ["sessions", id, "transcript"]) => sessions::transcript(app, id),
        ("GET", ["sessions", id, "summary"]) => sessions::summary(app, id),
        ("POST", ["sessions", id, "summary"]) => sessions::generate_summary(app, id),

        ("GET", ["recordings"]) => recordings::list(app, input),
        ("POST", ["recordings"]) => recordings::start(app, input),
        ("POST", ["recordings", "track"]) => recordings::start_track(app, input),
        ("GET", ["recordings", "active-recording", id]) => recordings::active(app, id),
        ("GET", ["recordings", id]) => recordings::get(app, id),
        ("PUT", ["recordings", id]) => recordings::act(app, id, input),

        ("GET", ["livestreams"]) => livestreams::list(app, input),
        ("POST", ["livestreams"]) => livestreams::create(app, input),
        ("GET", ["livestreams", "sessions", id]) => livestreams::session(app, id),
        ("GET", ["livestreams", id]) => livestreams::get(app, id),
        ("GET", ["livestreams", id, "active-livestream-session"]) => {
            livestreams::active_session(app, id)
        }

        ("GET", ["analytics", "daywise"]) => analytics::daywise(app, input),
        ("GET", ["analytics", "livestreams", "daywise"]) => {
            analytics::livestreams_daywise(app, input)
        }
        ("GET", ["analytics", "livestreams", "overall"]) => {
            analytics::livestreams_overall(app, input)
        }

        ("GET", ["webhooks"]) => Ok(webhooks::list(app)),
        ("POST", ["webhooks"]) => webhooks::create(app, input),
        ("GET", ["webhooks", id]) => webhooks::get(app, id),
        ("PATCH", ["webhooks", id]) => webhooks::update(app, id, input),
        ("PUT", ["webhooks", id]) => webhooks::replace(app, id, input),
        ("DELETE", ["webhooks", id]) => webhooks::delete(app, id),

        _ => no_route(input),
    }
}

/// Runs an operation with a path below that of a meeting, or with exactly that path.
fn run_in_meeting(app: &mut App, id: &str, path: &[&str], input: &Input) -> Outcome {
    match (input.method, path) {
        ("GET", []) => meetings::get(app, id),
        ("PATCH", []) => meetings::update(app, id, input),
        ("PUT", []) => meetings::replace(app, id, input),

        ("GET", ["participants"]) => participants::list(app, id, input),
        ("POST", ["participants"]) => participants::add(app, id, input),
        ("GET", ["participants", participant]) => participants::get(app, id, participant),
        ("PATCH", ["participants", participant]) => {
            participants::update(app, id, participant, input)
        }
        ("DELETE", ["participants", participant]) => participants::remove(app, id, participant),
        ("POST", ["participants", participant, "token"]) => {
            participants::refresh_token(app, id, participant)
        }

        ("GET", ["active-session"]) => active_session::get(app, id),
        ("POST", ["active-session", "kick"]) => active_session::kick(app, id, input),
        ("POST", ["active-session", "kick-all"]) => active_session::kick_all(app, id),
        ("POST", ["active-session", "poll"]) => active_session::create_poll(app, id, input),

        ("GET", ["active-livestream"]) => livestreams::of_meeting(app, id),
        ("POST", ["livestreams"]) => livestreams::start(app, id, input),
        ("POST", ["active-livestream", "stop"]) => livestreams::stop(app, id),

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
