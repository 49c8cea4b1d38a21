//! Requests and responses match the API reference: its `curl` commands and example responses are copied verbatim to
//! `fixtures/`.

use axum::http::StatusCode;
use realtimekit::active_session::{ActiveSession, CreatePoll, Kick};
use realtimekit::types::{SessionStatus, SessionType};
use realtimekit::{Client, ErrorKind, Operation, Request, Response};
use serde::Serialize;
use serde_json::{Value, json};
use tests::curl::Curl;
use tests::stand_in::{Recorded, StandIn, TOKEN};

const GET: &str = include_str!("../fixtures/get.json");
const KICK: &str = include_str!("../fixtures/kick.json");
const KICK_ALL: &str = include_str!("../fixtures/kick_all.json");
const CREATE_POLL: &str = include_str!("../fixtures/create_poll.json");

/// The emitted manifest, for the name and version of the crate.
const MANIFEST: &str = include_str!("../../generated/Cargo.toml");

fn session(stand_in: &StandIn) -> ActiveSession {
    let client = Client::builder()
        .token(TOKEN)
        .base_url(stand_in.base_url())
        .build()
        .unwrap();
    client
        .account("my-account")
        .app("my-app")
        .meeting("my-meeting")
        .active_session()
}

/// Returns the result of an operation for this response.
async fn answered<O: Operation>(
    answer: impl ToString,
    request: impl FnOnce(ActiveSession) -> Request<O>,
) -> Result<O::Response, realtimekit::Error> {
    let stand_in = StandIn::start().unwrap();
    stand_in.answer_next(StatusCode::OK, answer.to_string());
    let response = request(session(&stand_in)).send_full().await;
    response.map(Response::into_body)
}

/// Returns the only request that the server receives.
async fn arrived<O: Operation>(
    answer: &str,
    request: impl FnOnce(ActiveSession) -> Request<O>,
) -> Recorded {
    let stand_in = StandIn::start().unwrap();
    stand_in.answer_next(StatusCode::OK, answer);
    request(session(&stand_in)).send_raw().await.unwrap();
    let mut recorded = stand_in.take_recorded();
    assert_eq!(recorded.len(), 1);
    recorded.remove(0)
}

/// Returns the request body as JSON.
async fn body<O: Operation>(
    answer: &str,
    request: impl FnOnce(ActiveSession) -> Request<O>,
) -> Value {
    serde_json::from_slice(&arrived(answer, request).await.body).unwrap()
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

fn poll(session: &ActiveSession) -> CreatePoll {
    session.create_poll("question", ["string"])
}

fn kick(session: &ActiveSession) -> Kick {
    session
        .kick()
        .participant_ids(["string"])
        .custom_participant_ids(["string"])
}

fn parse(curl: &str) -> Curl {
    let variables = [
        ("ACCOUNT_ID", "my-account"),
        ("APP_ID", "my-app"),
        ("MEETING_ID", "my-meeting"),
        ("CLOUDFLARE_API_TOKEN", TOKEN),
    ];
    Curl::parse(curl, &variables).unwrap()
}

/// Returns the value of a key in the emitted manifest.
fn manifest(key: &str) -> &str {
    let start = format!("{key} = \"");
    let mut lines = MANIFEST.lines();
    let line = lines.find_map(|line| line.strip_prefix(&start)).unwrap();
    line.trim_end_matches('"')
}

/// Compares a request with the curl command of the reference: method, path, body and headers, with no additional or
/// repeated ones.
fn assert_as_on_page(recorded: &Recorded, curl: &str) {
    let page = parse(curl);
    assert_eq!(recorded.method, page.method);
    let url = format!("https://api.cloudflare.com{}", recorded.path);
    assert_eq!(url, page.url);
    assert_eq!(recorded.query, None);

    let user_agent = format!("{}/{}", manifest("name"), manifest("version"));
    let mut expected = page.headers;
    expected.push(("accept".to_owned(), "application/json".to_owned()));
    expected.push(("user-agent".to_owned(), user_agent));
    expected.sort();
    let mut headers = recorded.headers.clone();
    headers.retain(|(name, _)| !matches!(name.as_str(), "host" | "content-length"));
    headers.sort();
    assert_eq!(headers, expected);

    match page.body {
        Some(body) => {
            let arrived: Value = serde_json::from_slice(&recorded.body).unwrap();
            assert_eq!(arrived, json(&body));
        }
        None => assert_eq!(String::from_utf8_lossy(&recorded.body), ""),
    }
}

#[tokio::test]
async fn get_is_sent_as_on_the_page() {
    let recorded = arrived(GET, |session| session.get().customize()).await;
    assert_as_on_page(&recorded, include_str!("../fixtures/get.curl"));
    assert_eq!(recorded.header("content-length"), None);
}

#[tokio::test]
async fn kick_is_sent_as_on_the_page() {
    let recorded = arrived(KICK, |session| kick(&session).customize()).await;
    assert_as_on_page(&recorded, include_str!("../fixtures/kick.curl"));
}

#[tokio::test]
async fn kick_all_is_sent_as_on_the_page() {
    let recorded = arrived(KICK_ALL, |session| session.kick_all().customize()).await;
    assert_as_on_page(&recorded, include_str!("../fixtures/kick_all.curl"));
}

#[tokio::test]
async fn create_poll_is_sent_as_on_the_page() {
    let recorded = arrived(CREATE_POLL, |session| poll(&session).customize()).await;
    assert_as_on_page(&recorded, include_str!("../fixtures/create_poll.curl"));
}

#[test]
fn the_default_base_url_is_that_of_the_reference() {
    let client = format!("{:?}", Client::new(TOKEN).unwrap());
    let base_url = "https://api.cloudflare.com/client/v4";
    assert!(client.contains(&format!("\"{base_url}\"")), "{client}");
    let page = parse(include_str!("../fixtures/get.curl"));
    assert!(page.url.starts_with(&format!("{base_url}/accounts/")));
}

#[tokio::test]
async fn optional_parameters_are_sent_if_set() {
    let both = body(CREATE_POLL, |session| {
        poll(&session).anonymous(true).hide_votes(false).customize()
    });
    let expected = json!({
        "question": "question",
        "options": ["string"],
        "anonymous": true,
        "hide_votes": false,
    });
    assert_eq!(both.await, expected);
}

#[tokio::test]
async fn a_missing_or_empty_list_is_not_sent() {
    let ids = body(KICK, |session| {
        session.kick().participant_ids(["a", "b"]).customize()
    });
    assert_eq!(ids.await, json!({ "participant_ids": ["a", "b"] }));

    let custom_ids = body(KICK, |session| {
        let none: [&str; 0] = [];
        let request = session.kick().participant_ids(none);
        request.custom_participant_ids(["c"]).customize()
    });
    assert_eq!(custom_ids.await, json!({ "custom_participant_ids": ["c"] }));
}

#[tokio::test]
async fn kick_without_ids_is_an_error_before_anything_is_sent() {
    let stand_in = StandIn::start().unwrap();
    let none: [&str; 0] = [];
    let session = session(&stand_in);
    let empty = session.kick().participant_ids(none);
    for request in [session.kick(), empty.custom_participant_ids(none)] {
        let error = request.send().await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidRequest);
        assert_eq!(error.operation(), Some("active_session.kick"));
        assert_eq!(error.attempts(), 0);
        let message = error.to_string();
        assert!(message.contains("participant_ids"), "{message}");
        assert!(message.contains("custom_participant_ids"), "{message}");
    }
    assert!(stand_in.take_recorded().is_empty());
}

#[tokio::test]
async fn ids_are_encoded_and_stay_one_segment() {
    let stand_in = StandIn::start().unwrap();
    stand_in.answer_next(StatusCode::OK, GET);
    let client = Client::builder()
        .token(TOKEN)
        .base_url(stand_in.base_url() + "/");
    let client = client.build().unwrap();
    let meeting = client.account("a/b").app("c?d").meeting("é #%");
    meeting.active_session().get().send().await.unwrap();
    let recorded = stand_in.take_recorded();
    assert_eq!(
        recorded[0].path,
        "/client/v4/accounts/a%2Fb/realtime/kit/c%3Fd/meetings/%C3%A9%20%23%25/active-session"
    );
    assert_eq!(recorded[0].query, None);
}

#[tokio::test]
async fn each_field_of_a_session_is_read() {
    let response = answered(GET, |session| session.get().customize())
        .await
        .unwrap();
    assert_eq!(response.success, Some(true));
    let session = response.data.unwrap();
    assert_eq!(session.id, "id");
    assert_eq!(session.associated_id, "associated_id");
    assert_eq!(session.created_at.as_str(), "created_at");
    assert_eq!(session.live_participants, 0);
    assert_eq!(session.max_concurrent_participants, 0);
    assert_eq!(session.meeting_display_name, "meeting_display_name");
    assert_eq!(session.minutes_consumed.to_string(), "0");
    assert_eq!(session.organization_id, "organization_id");
    assert_eq!(session.started_at.as_str(), "started_at");
    assert_eq!(session.status.as_str(), "LIVE");
    assert_eq!(session.type_, SessionType::Meeting);
    assert_eq!(session.updated_at.as_str(), "updated_at");
    assert_eq!(session.breakout_rooms, Some(vec![json!({})]));
    assert_eq!(session.ended_at.unwrap().as_str(), "ended_at");
    assert_eq!(session.meta, Some(json!({})));
}

/// Returns the result of an operation for this response, encoded as JSON.
async fn written_back<O: Operation<Response: Serialize>>(
    answer: &str,
    request: impl FnOnce(ActiveSession) -> Request<O>,
) -> Value {
    let response = answered(answer, request).await.unwrap();
    serde_json::to_value(response).unwrap()
}

#[tokio::test]
async fn the_response_of_get_is_read_and_written_back() {
    let written = written_back(GET, |session| session.get().customize()).await;
    assert_eq!(written, json(GET));
}

#[tokio::test]
async fn the_response_of_kick_is_read_and_written_back() {
    let written = written_back(KICK, |session| kick(&session).customize()).await;
    assert_eq!(written, json(KICK));
}

#[tokio::test]
async fn the_response_of_kick_all_is_read_and_written_back() {
    let written = written_back(KICK_ALL, |session| session.kick_all().customize()).await;
    assert_eq!(written, json(KICK_ALL));
}

#[tokio::test]
async fn the_response_of_create_poll_is_read_and_written_back() {
    let written = written_back(CREATE_POLL, |session| poll(&session).customize()).await;
    assert_eq!(written, json(CREATE_POLL));
}

#[tokio::test]
async fn unknown_fields_are_ignored() {
    let mut answer = json(CREATE_POLL);
    answer["result_info"] = json!({ "page": [1, { "deep": null }] });
    answer["data"]["poll"]["options"][0]["color"] = json!("red");
    let response = answered(answer, |session| poll(&session).customize())
        .await
        .unwrap();
    assert_eq!(serde_json::to_value(response).unwrap(), json(CREATE_POLL));
}

#[tokio::test]
async fn unknown_values_are_kept_and_written_back() {
    let mut answer = json(GET);
    answer["data"]["status"] = json!("PAUSED");
    answer["data"]["type"] = json!("webinar");
    let response = answered(&answer, |session| session.get().customize())
        .await
        .unwrap();
    let session = response.data.as_ref().unwrap();
    assert_eq!(session.status, SessionStatus::Unknown("PAUSED".to_owned()));
    assert_eq!(session.type_.as_str(), "webinar");
    let written = serde_json::to_value(response).unwrap();
    assert_eq!(written["data"]["status"], "PAUSED");
    assert_eq!(written["data"]["type"], "webinar");
}

#[tokio::test]
async fn null_is_read_as_absent_and_absent_is_not_written() {
    let mut answer = json(GET);
    for name in ["breakout_rooms", "ended_at", "meta"] {
        answer["data"][name] = Value::Null;
    }
    let response = answered(answer, |session| session.get().customize())
        .await
        .unwrap();
    let session = response.data.as_ref().unwrap();
    assert_eq!(session.breakout_rooms, None);
    assert_eq!(session.ended_at, None);
    assert_eq!(session.meta, None);
    let written = serde_json::to_value(response).unwrap();
    for name in ["breakout_rooms", "ended_at", "meta"] {
        assert_eq!(written["data"].get(name), None);
    }

    let nothing = answered("{}", |session| session.kick_all().customize())
        .await
        .unwrap();
    assert_eq!((nothing.success, &nothing.data), (None, &None));
    assert_eq!(serde_json::to_value(nothing).unwrap(), json!({}));

    let null = json!({ "data": null, "success": null });
    let nothing = answered(null, |session| poll(&session).customize())
        .await
        .unwrap();
    assert_eq!(serde_json::to_value(nothing).unwrap(), json!({}));
}

#[tokio::test]
async fn an_invalid_field_is_named() {
    let mut answer = json(CREATE_POLL);
    let option = answer["data"]["poll"]["options"][0].clone();
    answer["data"]["poll"]["options"] = json!([option, option, option]);
    answer["data"]["poll"]["options"][2]["count"] = json!("many");
    let result = answered(answer, |session| poll(&session).customize()).await;
    let error = result.unwrap_err();
    assert!(error.is_decode());
    assert_eq!(error.field(), Some("data.poll.options[2].count"));
    let message = error.to_string();
    assert!(
        message.contains("`data.poll.options[2].count`"),
        "{message}"
    );
    assert!(error.request_id().is_some());
}

#[tokio::test]
async fn a_missing_field_is_named() {
    let mut answer = json(CREATE_POLL);
    let poll_json = answer["data"]["poll"].as_object_mut().unwrap();
    poll_json.remove("question");
    let result = answered(answer, |session| poll(&session).customize()).await;
    let error = result.unwrap_err();
    assert_eq!(error.field(), Some("data.poll"));
    assert!(error.to_string().contains("`question`"), "{error}");
}
