//! A session from its first participant to its last, and the errors of the service with their messages.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;

use axum::http::{Method, StatusCode};
use realtimekit::active_session::ActiveSession;
use realtimekit::serde_json::{Value, json};
use realtimekit::{Client, Error, ErrorKind};
use tests::stand_in::{Meeting, MeetingIds, StandIn, TOKEN};

fn meeting_of_three() -> StandIn {
    let stand_in = StandIn::start().unwrap();
    stand_in.open(
        MeetingIds::new("account", "app", "meeting"),
        Meeting::new("Weekly")
            .with("1", "ada", "Ada")
            .with("2", "grace", "Grace")
            .with("3", "alan", "Alan"),
    );
    stand_in
}

fn session(stand_in: &StandIn, token: &str) -> ActiveSession {
    let builder = Client::builder().token(token).base_url(stand_in.base_url());
    let client = builder.build().unwrap();
    let meeting = client.account("account").app("app").meeting("meeting");
    meeting.active_session()
}

fn message(error: &Error) -> (Option<i64>, &str) {
    let [message] = error.messages() else {
        panic!("not one message: {error:?}");
    };
    (message.code, &message.message)
}

#[tokio::test]
async fn a_session_ends_with_its_last_participant() {
    let stand_in = meeting_of_three();
    let session = session(&stand_in, TOKEN);

    let now = session.get().send().await.unwrap();
    assert_eq!(now.live_participants, 3);
    assert_eq!(now.associated_id, "meeting");
    assert_eq!(now.organization_id, "app");
    assert_eq!(now.minutes_consumed.to_string(), "12.5");

    let request = session.kick().participant_ids(["2"]);
    let kicked = request.send().await.unwrap();
    let gone = kicked.participants.unwrap();
    assert_eq!(gone.len(), 1);
    assert_eq!(gone[0].name.as_deref(), Some("Grace"));
    let request = session.kick().custom_participant_ids(["ada", "nobody"]);
    let kicked = request.send().await.unwrap();
    assert_eq!(kicked.participants.unwrap()[0].id, "1");

    let now = session.get().send().await.unwrap();
    assert_eq!(now.live_participants, 1);
    assert_eq!(now.max_concurrent_participants, 3);

    let kicked = session.kick_all().send().await.unwrap();
    assert_eq!(kicked.kicked_participants_count, Some(1));

    let error = session.kick_all().send().await.unwrap_err();
    assert!(error.is_not_found());
    assert_eq!(error.kind(), ErrorKind::Service);
    assert_eq!(error.attempts(), 1);
    assert!(!error.is_retryable());
    let expected = (Some(404), "No active session found for this meeting");
    assert_eq!(message(&error), expected);
}

#[tokio::test]
async fn a_poll_has_its_options_and_no_votes() {
    let stand_in = meeting_of_three();
    let session = session(&stand_in, TOKEN);
    let request = session.create_poll("Lunch?", vec!["Pizza".to_owned(), "Salad".to_owned()]);
    let created = request.hide_votes(true).send().await.unwrap();
    let poll = created.poll.unwrap();
    assert_eq!(poll.question, "Lunch?");
    let options: Vec<_> = poll.options.iter().map(|it| it.text.as_str()).collect();
    assert_eq!(options, ["Pizza", "Salad"]);
    assert!(
        poll.options
            .iter()
            .all(|it| it.count == 0 && it.votes.is_empty())
    );
    assert_eq!((poll.anonymous, poll.hide_votes), (Some(false), Some(true)));
}

#[tokio::test]
async fn a_meeting_is_found_by_all_three_ids() {
    let stand_in = meeting_of_three();
    let builder = Client::builder().token(TOKEN).base_url(stand_in.base_url());
    let client = builder.build().unwrap();
    for ids in [
        ["other", "app", "meeting"],
        ["account", "other", "meeting"],
        ["account", "app", "other"],
    ] {
        let [account, app, meeting] = ids;
        let meeting = client.account(account).app(app).meeting(meeting);
        let error = meeting.active_session().get().send().await.unwrap_err();
        assert!(error.is_not_found(), "{ids:?}: {error}");
    }
}

#[tokio::test]
async fn a_wrong_token_is_unauthorized() {
    let stand_in = meeting_of_three();
    let request = session(&stand_in, "wrong-token").get();
    let error = request.send().await.unwrap_err();
    assert!(error.is_unauthorized());
    assert_eq!(message(&error), (Some(10_000), "Authentication error"));
    assert_eq!(error.request_id(), Some("0000000000000001-AMS"));
    assert_eq!(
        error.to_string(),
        "active_session.get: 401 Unauthorized: Authentication error (code 10000) \
         (request id 0000000000000001-AMS)"
    );
    assert!(!format!("{error:?}").contains("wrong-token"));
}

#[tokio::test]
async fn a_body_that_breaks_a_rule_is_refused_by_the_service() {
    let stand_in = meeting_of_three();
    let builder = Client::builder().token(TOKEN).base_url(stand_in.base_url());
    let client = builder.build().unwrap();
    let path = "/accounts/account/realtime/kit/app/meetings/meeting/active-session/poll";
    // The client's own operation refuses to send it.
    let error = client
        .request(Method::POST, path)
        .json(&json!({ "question": "Lunch?", "options": [] }))
        .send::<Value>()
        .await
        .unwrap_err();
    assert!(error.has_status(400));
    let expected = (Some(400), "options must be a list of at least one string");
    assert_eq!(message(&error), expected);
}

/// The client doesn't send such requests, so they are sent with plain reqwest.
fn post_kick(stand_in: &StandIn, body: &str) -> String {
    let base_url = stand_in.base_url();
    let (host, root) = base_url["http://".len()..].split_once('/').unwrap();
    let length = body.len();
    let mut stream = TcpStream::connect(host).unwrap();
    write!(
        stream,
        "POST /{root}/accounts/account/realtime/kit/app/meetings/meeting/active-session/kick \
         HTTP/1.1\r\nHost: {host}\r\nAuthorization: Bearer {TOKEN}\r\nConnection: close\r\n\
         Content-Length: {length}\r\n\r\n{body}"
    )
    .unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

#[tokio::test]
async fn kick_without_ids_is_rejected_by_the_service() {
    let stand_in = meeting_of_three();
    for body in [
        "{}",
        r#"{"participant_ids": []}"#,
        r#"{"participant_ids": ["1"], "custom_participant_ids": []}"#,
        "",
    ] {
        let answer = post_kick(&stand_in, body);
        assert!(answer.starts_with("HTTP/1.1 400 "), "{body}: {answer}");
    }
    let now = session(&stand_in, TOKEN).get().send().await.unwrap();
    assert_eq!(now.live_participants, 3);
}

#[tokio::test]
async fn a_response_has_its_metadata() {
    let stand_in = meeting_of_three();
    let request = session(&stand_in, TOKEN).get();
    let response = request.customize().send_full().await.unwrap();
    assert_eq!(response.status(), StatusCode::OK);
    assert_eq!(response.request_id(), Some("0000000000000001-AMS"));
    assert_eq!(response.attempts(), 1);
    assert_eq!(response.headers()["content-type"], "application/json");
    assert_eq!(response.body().success, Some(true));
}
