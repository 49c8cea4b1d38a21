//! Connections that fail, break or stall.

use std::sync::Arc;
use std::time::Duration;

use realtimekit::ErrorKind::{Timeout, Transport};
use tests::fault_server::{Reply, refusing};
use tokio::net::{TcpSocket, TcpStream};

use crate::case::{Case, case, check_text, fails, script, succeeds_on};
use crate::samples::{KICKED, builder, session, session_at};

const HALF_A_HEAD: &str = "HTTP/1.1 200 OK\r\nContent-Type: appl";
const HALF_A_BODY: &str = "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"data\":{";
const HALF_A_FAILURE: &str =
    "HTTP/1.1 404 Not Found\r\nContent-Length: 500\r\n\r\n{\"success\":fal";

pub(crate) fn cases() -> Vec<Case> {
    vec![
        case(
            "resets before it reads the request",
            Reply::nothing().reset().unasked(),
        )
        .varying_cause()
        .kick_all(fails(Transport).retryable().attempts(3).requests(0))
        .create_poll(fails(Transport).requests(0)),
        case("resets after it read the request", Reply::nothing().reset())
            .varying_cause()
            .kick_all(fails(Transport).retried().says("the connection broke"))
            .create_poll(fails(Transport).says("the connection broke")),
        case("closes after it read the request", Reply::nothing().close())
            .kick_all(fails(Transport).retried().says("before message completed"))
            .create_poll(fails(Transport).says("before message completed")),
        script(
            "resets once and then answers",
            vec![Reply::nothing().reset(), Reply::json(KICKED)],
        )
        .kick_all(succeeds_on(2))
        .create_poll(fails(Transport))
        .varying_cause(),
        case("resets in the headers", Reply::bytes(HALF_A_HEAD).reset())
            .varying_cause()
            .kick_all(fails(Transport).retried())
            .create_poll(fails(Transport)),
        case("closes in the headers", Reply::bytes(HALF_A_HEAD).close())
            .kick_all(fails(Transport).retried())
            .create_poll(fails(Transport)),
        case("resets in the body", Reply::bytes(HALF_A_BODY).reset())
            .varying_cause()
            .kick_all(fails(Transport).status(200).retried().says("200 OK"))
            .create_poll(fails(Transport).status(200).says("200 OK")),
        case("closes in the body", Reply::bytes(HALF_A_BODY).close())
            .kick_all(fails(Transport).status(200).retried().says("200 OK"))
            .create_poll(fails(Transport).status(200).says("200 OK")),
        case(
            "closes in the body of a 404",
            Reply::bytes(HALF_A_FAILURE).close(),
        )
        .kick_all(
            fails(realtimekit::ErrorKind::Service)
                .status(404)
                .says("404 Not Found"),
        )
        .create_poll(fails(realtimekit::ErrorKind::Service).status(404)),
        case("answers nothing", Reply::nothing().hold())
            .attempt_limit(200)
            .kick_all(
                fails(Timeout)
                    .retried()
                    .says("the attempt took longer than 200ms"),
            )
            .create_poll(fails(Timeout).says("the attempt took longer than 200ms")),
        case("stalls in the headers", Reply::bytes(HALF_A_HEAD).hold())
            .attempt_limit(200)
            .kick_all(fails(Timeout).retried())
            .create_poll(fails(Timeout)),
        case("stalls in the body", Reply::bytes(HALF_A_BODY).hold())
            .attempt_limit(200)
            .kick_all(fails(Timeout).status(200).retried())
            .create_poll(fails(Timeout).status(200)),
        case(
            "stalls in the body of a 404",
            Reply::bytes(HALF_A_FAILURE).hold(),
        )
        .attempt_limit(200)
        .kick_all(fails(realtimekit::ErrorKind::Service).status(404)),
        // That it failed is known: nobody waits long for the rest.
        case(
            "answers 404 with a body that does not end",
            Reply::bytes(HALF_A_FAILURE).hold(),
        )
        .kick_all(fails(realtimekit::ErrorKind::Service).status(404)),
        script(
            "stalls twice and then answers",
            vec![
                Reply::nothing().hold(),
                Reply::bytes(HALF_A_BODY).hold(),
                Reply::json(KICKED),
            ],
        )
        .attempt_limit(200)
        .kick_all(succeeds_on(3)),
    ]
}

#[tokio::test]
async fn nothing_is_sent_where_no_connection_can_be_made() {
    let (_kept, url) = refusing();
    let session = session_at(url);
    let get = session.get().send().await.expect_err("refused");
    let poll = session.create_poll("Lunch?", ["Pizza"]).send().await;
    for error in [get, poll.expect_err("refused")] {
        check_text(&error);
        // A request that was never sent is always safe to retry.
        assert!(error.is_connect() && error.is_retryable(), "{error:?}");
        assert!(!error.is_timeout(), "{error:?}");
        assert_eq!((error.attempts(), error.status()), (3, None));
        assert!(error.to_string().contains("no connection could be made"));
    }
}

#[tokio::test]
async fn a_connection_that_takes_too_long_ends_at_its_limit() {
    let (_held, url) = full_backlog().await;
    let client = builder(url).connect_timeout(Duration::from_millis(80));
    let client = client.build().expect("the settings are right");
    let poll = session(&client).create_poll("Lunch?", ["Pizza"]);
    let error = poll.send().await.expect_err("nobody accepts");
    check_text(&error);
    assert!(error.is_connect() && error.is_timeout(), "{error:?}");
    assert!(error.is_retryable() && error.attempts() == 3, "{error:?}");
}

#[tokio::test]
async fn an_attempt_that_ends_while_connecting_sent_nothing() {
    let (_held, url) = full_backlog().await;
    let poll = session_at(url).create_poll("Lunch?", ["Pizza"]);
    let poll = poll
        .customize()
        .timeout(Duration::from_millis(80))
        .max_retries(1);
    let error = poll.send().await.expect_err("nobody accepts");
    check_text(&error);
    assert!(error.is_connect() && error.is_timeout(), "{error:?}");
    assert!(error.is_retryable() && error.attempts() == 2, "{error:?}");
    assert!(
        error
            .to_string()
            .contains("the attempt took longer than 80ms"),
        "{error}"
    );
}

/// A socket whose backlog is full: new connections are neither accepted nor refused.
async fn full_backlog() -> (Arc<dyn Send + Sync>, String) {
    let socket = TcpSocket::new_v4().expect("a socket");
    let any_port = "127.0.0.1:0".parse().expect("an address");
    socket.bind(any_port).expect("a free port");
    let listener = socket.listen(1).expect("a bound socket");
    let address = listener.local_addr().expect("a bound socket");
    let mut held = Vec::new();
    let limit = Duration::from_millis(100);
    while let Ok(Ok(stream)) = tokio::time::timeout(limit, TcpStream::connect(address)).await {
        held.push(stream);
    }
    (Arc::new((listener, held)), format!("http://{address}"))
}
