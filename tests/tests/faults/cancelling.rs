//! Dropping the future of a call in every state. Nothing is sent after that, and the client still works.

use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use realtimekit::active_session::ActiveSession;
use tests::fault_server::{FaultServer, Reply, refusing};
use tokio::sync::Semaphore;

use crate::samples::{KICKED, builder, session, session_at};

/// Longer than a local server takes to respond.
const A_WHILE: Duration = Duration::from_millis(60);

/// Checks that no more than `expected` requests have arrived after a while, and that the next call succeeds.
async fn check_quiet(server: &FaultServer, session: &ActiveSession, expected: usize) {
    tokio::time::sleep(A_WHILE).await;
    assert_eq!(server.requests().len(), expected);
    session
        .kick_all()
        .send()
        .await
        .expect("the client still works");
    assert_eq!(server.requests().len(), expected + 1);
}

/// Polls a call until another future completes, and drops it.
async fn cancel_when<F: Future>(happened: impl Future, call: F) {
    let mut call = pin!(call);
    tokio::select! {
        biased;
        _ = &mut call => panic!("the call ended before it could be cancelled"),
        _ = happened => {}
    }
}

#[tokio::test]
async fn before_it_is_polled() {
    let server = FaultServer::start(vec![Reply::json(KICKED)]).await;
    let session = session_at(server.url());
    drop(session.create_poll("Lunch?", ["Pizza"]).send());
    check_quiet(&server, &session, 0).await;
    assert_eq!(server.connections(), 1);
}

#[tokio::test]
async fn after_one_poll() {
    let server = FaultServer::start(vec![Reply::json(KICKED)]).await;
    let session = session_at(server.url());
    // After one poll, it is connecting. A request that is no longer wanted is not sent.
    cancel_when(std::future::ready(()), session.kick_all().send()).await;
    check_quiet(&server, &session, 0).await;
}

#[tokio::test]
async fn while_it_waits_for_the_headers() {
    let server = FaultServer::start(vec![Reply::nothing().hold(), Reply::json(KICKED)]).await;
    let session = session_at(server.url());
    cancel_when(server.arrived(1), session.kick_all().send()).await;
    // The connection is closed with the call, since nobody would read the response.
    server.ended(1).await;
    check_quiet(&server, &session, 1).await;
}

#[tokio::test]
async fn while_it_reads_the_body() {
    let go = Arc::new(Semaphore::new(0));
    let half = Reply::bytes("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{").wait(&go);
    let server = FaultServer::start(vec![half.then("}"), Reply::json(KICKED)]).await;
    let session = session_at(server.url());
    let in_the_body = async {
        server.arrived(1).await;
        tokio::time::sleep(A_WHILE).await;
    };
    cancel_when(in_the_body, session.kick_all().send()).await;
    go.add_permits(1);
    server.ended(1).await;
    check_quiet(&server, &session, 1).await;
}

#[tokio::test]
async fn during_the_delay_before_a_retry() {
    let busy = Reply::http("503 Service Unavailable", "", "");
    let server = FaultServer::start(vec![busy, Reply::json(KICKED)]).await;
    let session = session_at(server.url());
    let delay = Duration::from_millis(300);
    let call = session.kick_all().customize().retry_delays(delay, delay);
    let in_the_delay = async {
        server.arrived(1).await;
        tokio::time::sleep(A_WHILE).await;
    };
    cancel_when(in_the_delay, call.send()).await;
    tokio::time::sleep(delay).await;
    check_quiet(&server, &session, 1).await;
}

#[tokio::test]
async fn while_connections_are_refused() {
    let (_kept, url) = refusing();
    let session = session_at(url);
    let hour = Duration::from_secs(3600);
    let call = session.kick_all().customize().retry_delays(hour, hour);
    let call = call.total_timeout(Duration::MAX);
    cancel_when(tokio::time::sleep(A_WHILE), call.send()).await;
}

#[tokio::test]
async fn while_it_waits_for_a_connection() {
    // The only connection is used by a call that doesn't end: the second call waits for it, or for one of its own.
    let go = Arc::new(Semaphore::new(0));
    let late = Reply::nothing().wait(&go).then(format!(
        "HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n{KICKED}",
        KICKED.len()
    ));
    let server = FaultServer::start(vec![late, Reply::json(KICKED)]).await;
    let client = builder(server.url()).pool_max_idle(1);
    let client = client.build().expect("the settings are right");
    let session = session(&client);
    let first = tokio::spawn(session.kick_all().send());
    server.arrived(1).await;
    cancel_when(std::future::ready(()), session.kick_all().send()).await;
    go.add_permits(1);
    first
        .await
        .expect("no panic")
        .expect("the first is answered");
    check_quiet(&server, &session, 1).await;
}

#[tokio::test]
async fn a_hundred_at_once() {
    let script = [
        vec![Reply::nothing().hold(); 100],
        vec![Reply::json(KICKED)],
    ]
    .concat();
    let server = FaultServer::start(script).await;
    let session = session_at(server.url());
    let mut calls = tokio::task::JoinSet::new();
    for _ in 0..100 {
        calls.spawn(session.kick_all().send());
    }
    server.arrived(100).await;
    calls.shutdown().await;
    server.ended(100).await;
    check_quiet(&server, &session, 100).await;
}
