//! Requests as values: how they are put together, what they refuse, and that they can be kept and sent again.

use realtimekit::active_session::{ActiveSession, CreatePoll, Get, Kick, KickAll};
use realtimekit::mock::{Mock, empty};
use realtimekit::serde_json::{Value, json};
use realtimekit::types::{Session, SessionStatus};
use realtimekit::{ErrorKind, Operation};

fn session(mock: &Mock) -> ActiveSession {
    let client = mock.client().expect("the settings are valid");
    let meeting = client.account("account").app("app").meeting("meeting");
    meeting.active_session()
}

/// The body that a request would send.
fn body(operation: &impl Operation) -> Value {
    let parts = operation.parts().expect("the request is valid");
    let body = parts.body().expect("it has a body");
    realtimekit::serde_json::from_slice(body).expect("it is JSON")
}

#[test]
fn a_list_is_an_array_a_slice_a_vector_or_an_iterator() {
    let session = session(&Mock::new());
    let names = vec!["ada".to_owned(), "alan".to_owned()];
    let slice = &["ada", "alan"];
    let expected = json!({ "participant_ids": ["ada", "alan"] });
    let requests = [
        session.kick().participant_ids(["ada", "alan"]),
        session.kick().participant_ids(slice),
        session.kick().participant_ids(vec!["ada", "alan"]),
        session.kick().participant_ids(&names),
        session.kick().participant_ids(names.iter()),
        session
            .kick()
            .participant_ids(names.iter().map(String::as_str)),
        session.kick().participant_ids(names.clone()),
    ];
    for request in requests {
        assert_eq!(body(&request), expected);
    }
}

#[test]
fn an_optional_value_is_forwarded() {
    let session = session(&Mock::new());
    let with = |anonymous: Option<bool>, ids: Option<Vec<String>>| {
        let poll = session.create_poll("Lunch?", ["Pizza"]);
        let kick = session.kick().custom_participant_ids(["ada"]);
        (
            body(&poll.if_some(anonymous, CreatePoll::anonymous)),
            body(&kick.if_some(ids, Kick::participant_ids)),
        )
    };
    let poll = json!({ "question": "Lunch?", "options": ["Pizza"] });
    let kick = json!({ "custom_participant_ids": ["ada"] });
    assert_eq!(with(None, None), (poll, kick));
    let poll = json!({ "question": "Lunch?", "options": ["Pizza"], "anonymous": true });
    let kick = json!({ "custom_participant_ids": ["ada"], "participant_ids": ["7"] });
    assert_eq!(with(Some(true), Some(vec!["7".to_owned()])), (poll, kick));
}

#[tokio::test]
async fn what_is_empty_is_refused_before_it_is_sent() {
    let mock = Mock::new();
    let session = session(&mock);
    let none: [&str; 0] = [];
    let poll = session.create_poll("Lunch?", none).send().await;
    let kick = session.kick().participant_ids(["7", ""]).send().await;
    let custom = session.kick().custom_participant_ids([""]).send().await;
    let errors = [
        poll.expect_err("it is refused"),
        kick.expect_err("it is refused"),
        custom.expect_err("it is refused"),
    ];
    assert!(
        errors
            .iter()
            .all(|error| error.kind() == ErrorKind::InvalidRequest)
    );
    assert_eq!(
        errors.map(|error| error.to_string()),
        [
            "active_session.create_poll: `options` must not be empty",
            "active_session.kick: `participant_ids` must not contain empty text",
            "active_session.kick: `custom_participant_ids` must not contain empty text",
        ]
    );
    assert!(mock.sent().is_empty());
}

#[tokio::test]
async fn a_request_can_be_kept_copied_and_sent_again() {
    let mock = Mock::new();
    let kick_all = session(&mock).kick_all();
    let copy = kick_all.clone();
    for _ in 0..4 {
        mock.expect::<KickAll>().json(&json!({ "data": {} }));
    }
    kick_all.send().await.expect("it is expected");
    kick_all.send().await.expect("it is expected");
    let customized = copy.customize().header("x-run", "1");
    let again = customized.clone();
    let full = customized.send_full().await.expect("it is expected");
    assert_eq!(full.status(), 200);
    again.send().await.expect("it is expected");
    assert!(mock.unmet().is_empty());
    let runs: Vec<bool> = mock
        .sent()
        .iter()
        .map(|sent| sent.request().headers().contains_key("x-run"))
        .collect();
    assert_eq!(runs, [false, false, true, true]);
}

#[tokio::test]
async fn nothing_is_sent_before_the_future_is_awaited() {
    let mock = Mock::new();
    let session = session(&mock);
    drop(session.kick_all().send());
    assert!(mock.sent().is_empty());
    // A future does not borrow its request, and can be moved to another task.
    mock.expect::<KickAll>()
        .json(&json!({ "success": false, "data": null }));
    let call = session.kick_all().send();
    let error = tokio::spawn(call).await.expect("it does not panic");
    assert_eq!(
        error.expect_err("the flag is false").kind(),
        ErrorKind::Service
    );
}

#[test]
fn enums_parse_from_text_and_print_as_it() {
    let parsed: Vec<SessionStatus> = ["LIVE", "ENDED", "paused"]
        .iter()
        .map(|text| text.parse().unwrap_or_else(|never| match never {}))
        .collect();
    let unknown = SessionStatus::Unknown("paused".to_owned());
    assert_eq!(parsed, [SessionStatus::Live, SessionStatus::Ended, unknown]);
    let texts: Vec<String> = parsed.iter().map(SessionStatus::to_string).collect();
    assert_eq!(texts, ["LIVE", "ENDED", "paused"]);
}

#[tokio::test]
async fn a_status_is_compared_with_a_number() {
    let mock = Mock::new();
    mock.expect::<KickAll>()
        .status(realtimekit::http::StatusCode::CONFLICT);
    let error = session(&mock)
        .kick_all()
        .send()
        .await
        .expect_err("a conflict");
    assert!(error.has_status(409) && !error.has_status(404));
}

/// Code that works with any operation takes a request with its own settings.
#[tokio::test]
async fn operations_are_generic() {
    async fn status<O: Operation>(request: realtimekit::Request<O>) -> u16 {
        let raw = request.max_retries(0).send_raw().await;
        raw.expect("it is expected").status().as_u16()
    }
    let mock = Mock::new();
    mock.expect::<KickAll>().json(&json!({}));
    mock.expect::<CreatePoll>().json(&json!({}));
    let session = session(&mock);
    assert_eq!(status(session.kick_all().customize()).await, 200);
    let poll = session.create_poll("Lunch?", ["Pizza"]);
    assert_eq!(status(poll.customize()).await, 200);
}

#[tokio::test]
async fn send_returns_the_content_of_the_envelope() {
    let mock = Mock::new();
    let session = session(&mock);
    let response = json!({ "data": { "action": "kick" }, "success": true });
    mock.expect::<KickAll>().json(&response);
    let kicked = session.kick_all().send().await.expect("it is expected");
    assert_eq!(kicked.action.as_deref(), Some("kick"));
    // What it returned is what a mock returns.
    mock.expect::<KickAll>().returns(&kicked);
    let full = session.kick_all().customize().send_full().await;
    let full = full.expect("it is expected").into_body();
    assert_eq!((full.data, full.success), (Some(kicked), Some(true)));
}

#[tokio::test]
async fn content_that_is_missing_is_named() {
    let mock = Mock::new();
    let session = session(&mock);
    for response in [
        json!({ "success": true }),
        json!({ "data": null }),
        json!({}),
    ] {
        mock.expect::<KickAll>().json(&response);
        let error = session.kick_all().send().await.expect_err("no content");
        assert_eq!(
            (error.kind(), error.field()),
            (ErrorKind::Decode, Some("data"))
        );
        assert_eq!(
            error.to_string(),
            "active_session.kick_all: 200 OK: the response has no `data`, although the call succeeded"
        );
        // The whole response is what the API allows.
        mock.expect::<KickAll>().json(&response);
        let full = session.kick_all().customize().send_full().await;
        assert_eq!(full.expect("it is expected").body().data, None);
    }
}

#[tokio::test]
async fn received_types_are_made_for_tests() {
    let mock = Mock::new();
    let mut now: Session = empty();
    assert_eq!((now.live_participants, now.meta.is_none()), (0, true));
    assert_eq!(now.status, SessionStatus::Unknown(String::new()));
    now.live_participants = 7;
    now.meeting_display_name = "Weekly".to_owned();
    mock.expect::<Get>().returns(&now);
    let received = session(&mock).get().send().await;
    assert_eq!(received.expect("it is expected"), now);
}
