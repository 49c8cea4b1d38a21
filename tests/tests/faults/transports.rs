//! Transports of the user's own, and the mock.

use std::error::Error as _;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;

use realtimekit::active_session::{CreatePoll, Get, KickAll};
use realtimekit::bytes::Bytes;
use realtimekit::http::{Method, Request, Response, StatusCode};
use realtimekit::http_body::{self, Frame};
use realtimekit::mock::Mock;
use realtimekit::serde_json::{Value, json};
use realtimekit::{
    ApiMessage, Body, Client, Endpoint, Error, ErrorKind, Sending, Transport, types,
};

use crate::case::check_text;
use crate::samples::{KICKED, SESSION, TOKEN, builder, session};

/// Answers by itself, and says how it was asked.
struct Own<F> {
    asked: Arc<AtomicU32>,
    answer: F,
}

impl<F: Fn() -> Result<Response<Body>, Error> + Send + Sync> Transport for Own<F> {
    fn send(&self, request: Request<Bytes>) -> Sending<'_> {
        self.asked.fetch_add(1, Ordering::SeqCst);
        assert_eq!(request.uri().host(), Some("service.example"));
        let endpoint = request.extensions().get::<Endpoint>();
        assert!(endpoint.is_some_and(|endpoint| endpoint.name.starts_with("active_session.")));
        assert_eq!(
            request.headers()["authorization"],
            format!("Bearer {TOKEN}")
        );
        Box::pin(async { (self.answer)() })
    }
}

fn own<F>(answer: F) -> (Client, Arc<AtomicU32>)
where
    F: Fn() -> Result<Response<Body>, Error> + Send + Sync + 'static,
{
    let asked = Arc::new(AtomicU32::new(0));
    let transport = Own {
        asked: Arc::clone(&asked),
        answer,
    };
    // No certificates, proxies or sockets are needed.
    let client = builder("https://service.example").transport(transport);
    (client.build().expect("the settings are right"), asked)
}

#[tokio::test]
async fn its_errors_are_retried_as_they_say() {
    type Make = fn() -> Error;
    let cases: [(Make, u32, u32); 6] = [
        (|| Error::new(ErrorKind::Connect, "c"), 3, 3),
        (|| Error::new(ErrorKind::Transport, "t"), 3, 1),
        (|| Error::new(ErrorKind::Timeout, "t"), 3, 1),
        (
            || Error::new(ErrorKind::Transport, "n").not_processed(),
            3,
            3,
        ),
        (|| Error::new(ErrorKind::Connect, "p").permanent(), 1, 1),
        (|| Error::new(ErrorKind::Configuration, "c"), 1, 1),
    ];
    for (make, for_kick, for_poll) in cases {
        let (client, asked) = own(move || Err(make().with_source("a cause")));
        let session = session(&client);
        let error = session.kick_all().send().await.expect_err("it fails");
        check_text(&error);
        assert_eq!(error.kind(), make().kind());
        assert_eq!(
            (error.attempts(), error.operation()),
            (for_kick, Some("active_session.kick_all"))
        );
        let poll = session.create_poll("Lunch?", ["Pizza"]).send().await;
        assert_eq!(poll.expect_err("it fails").attempts(), for_poll);
        assert_eq!(asked.load(Ordering::SeqCst), for_kick + for_poll);
    }
}

/// A body that never ends, or breaks.
struct Endless(Option<ErrorKind>);

impl http_body::Body for Endless {
    type Data = Bytes;
    type Error = ErrorKind;

    fn poll_frame(
        self: Pin<&mut Self>,
        _context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, ErrorKind>>> {
        let data = || Ok(Frame::data(Bytes::from_static(&[b' '; 1000])));
        Poll::Ready(Some(self.0.map_or_else(data, Err)))
    }
}

#[tokio::test]
async fn its_bodies_are_read_up_to_the_limit() {
    let broken = |kind| Error::new(kind, "the body broke");
    let (client, asked) = own(move || Ok(Response::new(Body::new(Endless(None), broken))));
    let call = session(&client).kick_all().send().await;
    assert_eq!(call.expect_err("it has no end").kind(), ErrorKind::TooLarge);
    assert_eq!(asked.load(Ordering::SeqCst), 1);
    let endless = move || Body::new(Endless(None), broken);
    let (client, _) = own(move || Ok(status(StatusCode::BAD_REQUEST, endless())));
    let call = session(&client).kick_all().send().await;
    assert_eq!(call.expect_err("it failed").body().len(), 1024 * 1024);
    let ends = move || Body::new(Endless(Some(ErrorKind::Transport)), broken);
    let (client, _) = own(move || Ok(Response::new(ends())));
    let error = session(&client).kick_all().send().await;
    let error = error.expect_err("it breaks");
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Transport, 3));
    assert_eq!(error.status(), Some(StatusCode::OK));
}

fn status(status: StatusCode, body: impl Into<Body>) -> Response<Body> {
    let mut response = Response::new(body.into());
    *response.status_mut() = status;
    response
}

#[tokio::test]
async fn its_responses_are_read_as_all_are() {
    let (client, _) = own(|| Ok(status(StatusCode::CREATED, KICKED)));
    let kicked = session(&client).kick_all().customize().send_full().await;
    assert_eq!(
        kicked.expect("it is answered").status(),
        StatusCode::CREATED
    );
    let (client, asked) = own(|| Ok(status(StatusCode::FORBIDDEN, format!("not {TOKEN}"))));
    let error = session(&client).kick_all().send().await;
    let error = error.expect_err("it is forbidden");
    check_text(&error);
    assert!(error.is_forbidden() && asked.load(Ordering::SeqCst) == 1);
    assert_eq!(error.body(), b"not [redacted]");
}

#[tokio::test]
async fn a_mock_answers_typed_values_json_and_errors() {
    let mock = Mock::new();
    let client = mock.client().expect("a mock needs nothing");
    let session = session(&client);
    let response: types::ActiveSessionGetActiveSessionResponse =
        realtimekit::serde_json::from_str(SESSION).expect("a response");
    let now = response.data.expect("a session");
    mock.expect::<Get>().returns(&now);
    mock.expect::<Get>().json(&json!({ "success": false }));
    mock.expect::<Get>().status(StatusCode::NOT_FOUND);
    mock.expect::<CreatePoll>()
        .error(Error::new(ErrorKind::Transport, "broken"));
    assert_eq!(session.get().send().await.expect("it is expected"), now);
    // The order matters for one operation only.
    let poll = session.create_poll("Lunch?", ["Pizza"]).send().await;
    let error = poll.expect_err("it is told to fail");
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Transport, 1));
    let error = session.get().send().await.expect_err("success is denied");
    assert_eq!(error.kind(), ErrorKind::Service);
    assert_eq!(mock.unmet(), ["active_session.get"]);
    assert!(
        session
            .get()
            .send()
            .await
            .expect_err("it is told so")
            .is_not_found()
    );
    assert!(mock.unmet().is_empty());
    let error = session.get().send().await.expect_err("nothing is expected");
    assert_eq!(
        (error.kind(), error.attempts()),
        (ErrorKind::InvalidRequest, 1)
    );
    assert!(
        error
            .to_string()
            .contains("does not expect `active_session.get`"),
        "{error}"
    );
}

#[tokio::test]
async fn a_mock_says_what_was_sent() {
    let mock = Mock::new();
    let client = mock.client().expect("a mock needs nothing");
    mock.expect::<CreatePoll>().json(&json!({ "data": {} }));
    mock.expect_request(Method::PUT, "/things/7")
        .json_with_status(StatusCode::CREATED, "made");
    let poll = session(&client)
        .create_poll("Lunch?", ["Pizza"])
        .customize()
        .query("a", "b");
    poll.send().await.expect("it is expected");
    let made: String = client
        .request(Method::PUT, "/things/7")
        .send()
        .await
        .expect("it is expected");
    assert_eq!(made, "made");
    let [poll, thing] = &mock.sent()[..] else {
        panic!("two were sent");
    };
    assert_eq!(poll.operation(), "active_session.create_poll");
    assert_eq!(poll.request().uri().query(), Some("a=b"));
    let body: Value = poll.json().expect("a body");
    assert_eq!(body, json!({ "question": "Lunch?", "options": ["Pizza"] }));
    assert_eq!(
        (thing.operation(), thing.request().method()),
        ("request", &Method::PUT)
    );
    assert!(thing.json::<Value>().is_err());
    let text = format!("{mock:?}");
    assert!(
        text.contains("Lunch?") && !text.contains("token-of-a-mock"),
        "{text}"
    );
}

#[tokio::test]
async fn a_mock_is_retried_without_delay_and_limited() {
    let mock = Mock::new();
    let client = mock.client().expect("a mock needs nothing");
    let session = session(&client);
    mock.expect::<KickAll>()
        .status(StatusCode::SERVICE_UNAVAILABLE);
    mock.expect::<KickAll>().json(&json!({}));
    let kicked = session.kick_all().customize().send_full().await;
    assert_eq!(kicked.expect("the second attempt").attempts(), 2);
    mock.expect::<CreatePoll>().never();
    let poll = session.create_poll("Lunch?", ["Pizza"]);
    let poll = poll
        .customize()
        .timeout(Duration::from_millis(20))
        .send()
        .await;
    assert_eq!(poll.expect_err("nobody answers").kind(), ErrorKind::Timeout);
}

#[test]
fn a_mock_serves_blocking_clients() {
    let mock = Mock::new();
    mock.expect::<KickAll>().json(&json!({ "data": {} }));
    let client = mock.client().and_then(Client::blocking);
    let kicked = session(&client.expect("a thread can be started"))
        .kick_all()
        .send();
    kicked.expect("it is expected");
}

#[test]
fn errors_can_be_made_for_tests() {
    let error = Error::new(ErrorKind::Service, "gone")
        .with_status(StatusCode::NOT_FOUND)
        .with_api_message(ApiMessage::new(7, "no such session"))
        .with_request_id("8f00-AMS")
        .with_retry_after(Duration::from_secs(3))
        .with_body("{}");
    assert!(error.is_not_found() && !error.is_retryable());
    assert_eq!(error.codes().collect::<Vec<_>>(), [7]);
    assert_eq!(error.retry_after(), Some(Duration::from_secs(3)));
    assert_eq!((error.body(), error.attempts()), (b"{}".as_slice(), 0));
    assert_eq!(
        error.to_string(),
        "404 Not Found: gone (request id 8f00-AMS)"
    );
    let debug = format!("{error:?}");
    assert!(
        debug.contains("status: Some(404)") && debug.contains("message: \"gone\""),
        "{debug}"
    );
    assert!(Error::new(ErrorKind::Connect, "refused").is_retryable());
    assert!(Error::new(ErrorKind::Timeout, "slow").is_timeout());
    let busy = Error::new(ErrorKind::Service, "busy").with_status(StatusCode::TOO_MANY_REQUESTS);
    assert!(busy.is_rate_limited() && busy.is_retryable());
}

#[tokio::test]
async fn a_mock_expects_a_method_and_a_path() {
    let mock = Mock::new();
    let client = mock.client().expect("a mock needs nothing");
    mock.expect_request(Method::PUT, "/things/7").json("made");
    for (method, path) in [(Method::GET, "/things/7"), (Method::PUT, "/things/8")] {
        let call = client.request(method, path).send::<Value>().await;
        let error = call.expect_err("it is not expected");
        assert_eq!(error.kind(), ErrorKind::InvalidRequest, "{path}");
    }
    assert_eq!(mock.unmet(), ["PUT /things/7"]);
    let made: String = client
        .request(Method::PUT, "/things/7")
        .send()
        .await
        .expect("it is expected");
    assert_eq!((made.as_str(), mock.unmet().len()), ("made", 0));
}

#[test]
fn an_error_is_told_apart_by_its_status_and_kind() {
    for status in [404, 401, 403, 429, 500] {
        let status = StatusCode::from_u16(status).expect("a status");
        let error = Error::new(ErrorKind::Service, "failed").with_status(status);
        let is = [
            (404, error.is_not_found()),
            (401, error.is_unauthorized()),
            (403, error.is_forbidden()),
            (429, error.is_rate_limited()),
        ];
        for (known, is_known) in is {
            assert_eq!(is_known, status == known, "{status}");
            assert_eq!(error.has_status(known), status == known, "{status}");
        }
    }
    for kind in [ErrorKind::Connect, ErrorKind::Timeout, ErrorKind::Decode] {
        let error = Error::new(kind, "failed");
        let is = (error.is_connect(), error.is_timeout(), error.is_decode());
        let expected = (
            kind == ErrorKind::Connect,
            kind == ErrorKind::Timeout,
            kind == ErrorKind::Decode,
        );
        assert_eq!(is, expected, "{kind:?}");
    }
}

#[test]
fn an_error_has_its_cause() {
    let error = Error::new(ErrorKind::Transport, "broken");
    assert!(error.source().is_none());
    let error = error.with_source("a cause");
    let cause = error.source().map(ToString::to_string);
    assert_eq!(cause.as_deref(), Some("a cause"));
}

#[test]
fn a_body_knows_whether_it_has_ended() {
    use http_body::Body as _;

    assert!(Body::from("").is_end_stream());
    let body = Body::from("some text");
    assert!(!body.is_end_stream());
    assert_eq!(body.size_hint().exact(), Some(9));
    assert_eq!(format!("{body:?}"), "Body");
}
