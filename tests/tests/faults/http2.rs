//! HTTP/2, which a server offers while TLS is set up.

use std::time::Duration;

use realtimekit::{Client, ErrorKind};

use crate::case::check_text;
use crate::samples::{builder, session};
use crate::tls_server::{Answer, TlsServer};

/// The server refused the stream and did nothing about it.
const REFUSED_STREAM: u32 = 7;
/// The server has an error of its own.
const INTERNAL_ERROR: u32 = 2;

fn client(server: &TlsServer) -> Client {
    let builder = builder(&server.url).no_proxy();
    let client = builder
        .root_certificates(server.certificate.as_str())
        .build();
    client.expect("the settings are right")
}

#[tokio::test]
async fn it_is_used_where_it_is_offered_on_one_connection() {
    let server = TlsServer::http2(&[Answer::Kicked]).await;
    let session = session(&client(&server));
    session.kick_all().send().await.expect("it is answered");
    let mut calls = tokio::task::JoinSet::new();
    for _ in 0..10 {
        calls.spawn(session.create_poll("Lunch?", ["Pizza"]).send());
    }
    for call in calls.join_all().await {
        call.expect("it is answered");
    }
    assert_eq!(server.requests(), 11);
    assert_eq!(server.protocols(), ["h2"]);
}

#[tokio::test]
async fn http1_is_used_where_nothing_else_is_offered() {
    let server = TlsServer::http1("127.0.0.1").await;
    let session = session(&client(&server));
    session.kick_all().send().await.expect("it is answered");
    assert_eq!(server.protocols(), ["http/1.1"]);
}

#[tokio::test]
async fn what_the_server_refused_is_sent_again_whatever_it_is() {
    for refusal in [Answer::Reset(REFUSED_STREAM), Answer::GoAway(0)] {
        let server = TlsServer::http2(&[refusal, Answer::Kicked]).await;
        let poll = session(&client(&server)).create_poll("Lunch?", ["Pizza"]);
        let poll = poll
            .customize()
            .send_full()
            .await
            .expect("the second attempt");
        assert_eq!((poll.attempts(), server.requests()), (2, 2));
    }
    let server = TlsServer::http2(&[Answer::Reset(REFUSED_STREAM)]).await;
    let poll = session(&client(&server)).create_poll("Lunch?", ["Pizza"]);
    let error = poll.send().await.expect_err("it is refused for good");
    check_text(&error);
    assert_eq!(error.kind(), ErrorKind::Transport);
    assert!(error.is_retryable() && error.attempts() == 3, "{error}");
}

#[tokio::test]
async fn what_the_server_may_have_acted_on_is_not() {
    for end in [
        Answer::Reset(INTERNAL_ERROR),
        Answer::Close,
        Answer::GoAway(u32::MAX >> 1),
    ] {
        let server = TlsServer::http2(&[end, Answer::Close]).await;
        let poll = session(&client(&server)).create_poll("Lunch?", ["Pizza"]);
        // Long enough for a slow machine to connect.
        let poll = poll.customize().timeout(Duration::from_secs(1));
        let error = poll.send().await.expect_err("it is not answered");
        check_text(&error);
        assert!(!error.is_retryable() && error.attempts() == 1, "{error:?}");
        assert_eq!(server.requests(), 1);
        let kick = session(&client(&server)).kick_all().send().await;
        assert_eq!(kick.expect_err("nor is this").attempts(), 3);
    }
}
