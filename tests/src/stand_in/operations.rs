//! The four operations: from a request to a response.

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::routing::{get, post};
use serde_json::Value;

use super::answer::Answer;
use super::{Meeting, MeetingIds, lock};

/// The input of every operation: the stand-in, and the IDs in the path.
type InMeeting = (
    State<Arc<Mutex<super::State>>>,
    Path<(String, String, String)>,
);

/// Returns the operations by method and path; the path is relative to the root.
pub(super) fn routes() -> Router<Arc<Mutex<super::State>>> {
    const SESSION: &str =
        "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-session";
    Router::new()
        .route(SESSION, get(session))
        .route(&format!("{SESSION}/kick"), post(kick))
        .route(&format!("{SESSION}/kick-all"), post(kick_all))
        .route(&format!("{SESSION}/poll"), post(create_poll))
}

async fn session(of: InMeeting) -> Answer {
    in_meeting(of, |ids, meeting| {
        Ok(meeting.session(&ids.app_id, &ids.meeting_id))
    })
}

async fn kick(of: InMeeting, body: Bytes) -> Answer {
    in_meeting(of, |_, meeting| {
        let body = Body::read(&body)?;
        let ids = body.optional_texts("participant_ids")?;
        let custom_ids = body.optional_texts("custom_participant_ids")?;
        if ids.is_none() && custom_ids.is_none() {
            return Err("participant_ids or custom_participant_ids is required".to_owned());
        }
        Ok(meeting.kick(&ids.unwrap_or_default(), &custom_ids.unwrap_or_default()))
    })
}

async fn kick_all(of: InMeeting) -> Answer {
    in_meeting(of, |_, meeting| Ok(meeting.kick_all()))
}

async fn create_poll(of: InMeeting, body: Bytes) -> Answer {
    in_meeting(of, |_, meeting| {
        let body = Body::read(&body)?;
        let question = body.text("question")?;
        let options = body
            .optional_texts("options")?
            .ok_or("options is required")?;
        let is_anonymous = body.flag("anonymous")?;
        let hides_votes = body.flag("hide_votes")?;
        Ok(meeting.create_poll(&question, &options, is_anonymous, hides_votes))
    })
}

/// Runs an operation on a meeting with an active session. It returns the data of the response, or the error in the
/// request.
fn in_meeting(
    (State(state), Path((account_id, app_id, meeting_id))): InMeeting,
    run: impl FnOnce(&MeetingIds, &mut Meeting) -> Result<Value, String>,
) -> Answer {
    let ids = MeetingIds {
        account_id,
        app_id,
        meeting_id,
    };
    let mut state = lock(&state);
    let meeting = state.meetings.get_mut(&ids);
    let Some(meeting) = meeting.filter(|meeting| meeting.is_active()) else {
        return Answer::service_failure(
            StatusCode::NOT_FOUND,
            "No active session found for this meeting",
        );
    };
    match run(&ids, meeting) {
        Ok(data) => Answer::success(&data),
        Err(message) => Answer::service_failure(StatusCode::BAD_REQUEST, &message),
    }
}

/// The JSON object in a request body.
struct Body(Value);

impl Body {
    fn read(body: &[u8]) -> Result<Self, String> {
        match serde_json::from_slice(body) {
            Ok(value @ Value::Object(_)) => Ok(Self(value)),
            _ => Err("the body must be a JSON object".to_owned()),
        }
    }

    fn text(&self, name: &str) -> Result<String, String> {
        let text = self.0[name].as_str();
        text.map(str::to_owned)
            .ok_or_else(|| format!("{name} must be a string"))
    }

    /// Reads a list that may be omitted but not be empty.
    fn optional_texts(&self, name: &str) -> Result<Option<Vec<String>>, String> {
        let Some(value) = self.0.get(name) else {
            return Ok(None);
        };
        let texts = value.as_array().and_then(|items| {
            let texts = items.iter().map(|item| item.as_str().map(str::to_owned));
            texts.collect::<Option<Vec<String>>>()
        });
        match texts {
            Some(texts) if !texts.is_empty() => Ok(Some(texts)),
            _ => Err(format!("{name} must be a list of at least one string")),
        }
    }

    /// Reads a boolean that is false if omitted.
    fn flag(&self, name: &str) -> Result<bool, String> {
        match self.0.get(name) {
            None => Ok(false),
            Some(Value::Bool(flag)) => Ok(*flag),
            Some(_) => Err(format!("{name} must be a boolean")),
        }
    }
}
