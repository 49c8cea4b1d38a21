//! Idle connections that the server closes, as load balancers do. Non-idempotent requests are still sent exactly once.

use std::sync::Arc;
use std::time::Duration;

use realtimekit::ErrorKind;
use tests::fault_server::{FaultServer, Reply};
use tokio::sync::Semaphore;

use crate::samples::{POLL, session_at};

#[tokio::test]
async fn a_poll_after_a_closed_connection_is_sent_once() {
    // The connection ends when the response has been read.
    let go = Arc::new(Semaphore::new(0));
    let reply = Reply::json(POLL).wait(&go).close();
    let server = FaultServer::start(vec![reply]).await;
    let session = session_at(server.url());
    for number in 1..=10 {
        let poll = session.create_poll("Lunch?", ["Pizza"]).customize();
        let poll = poll.send_full().await;
        assert_eq!(poll.expect("a new connection is made").attempts(), 1);
        go.add_permits(1);
        // The client has closed its side as well.
        server.ended(number).await;
        assert_eq!(server.requests().len(), number);
    }
}

#[tokio::test]
async fn a_poll_after_a_reset_connection_is_sent_once() {
    let go = Arc::new(Semaphore::new(0));
    let reply = Reply::json(POLL).wait(&go).reset();
    let server = FaultServer::start(vec![reply]).await;
    let session = session_at(server.url());
    for number in 1..=10 {
        let poll = session.create_poll("Lunch?", ["Pizza"]).customize();
        let poll = match poll.clone().send_full().await {
            // Nothing tells when the reset has arrived. A poll that is sent before fails, and no more than that.
            Err(error) if error.kind() == ErrorKind::Transport => {
                assert_eq!(error.attempts(), 1);
                poll.send_full().await
            }
            result => result,
        };
        assert_eq!(poll.expect("a new connection is made").attempts(), 1);
        go.add_permits(1);
        server.ended(number).await;
        // This gives the reset time to arrive.
        tokio::time::sleep(Duration::from_millis(10)).await;
        assert_eq!(server.requests().len(), number);
    }
}

#[tokio::test]
async fn a_poll_that_meets_the_end_of_its_connection_is_not_repeated() {
    // The connection is open when the request is sent, and closed then.
    let go = Arc::new(Semaphore::new(0));
    let script = vec![
        Reply::json(POLL),
        Reply::nothing().wait(&go).close(),
        Reply::json(POLL),
    ];
    let server = FaultServer::start(script).await;
    let session = session_at(server.url());
    let first = session.create_poll("Lunch?", ["Pizza"]).send().await;
    first.expect("the server answers");
    let second = tokio::spawn(session.create_poll("Dinner?", ["Pasta"]).send());
    server.arrived(2).await;
    go.add_permits(1);
    let error = second.await.expect("no panic").expect_err("no answer");
    assert_eq!(error.kind(), ErrorKind::Transport);
    assert!(!error.is_retryable() && error.attempts() == 1);
    assert_eq!((server.requests().len(), server.connections()), (2, 1));
}

#[tokio::test]
async fn a_race_with_the_end_of_a_connection_never_sends_twice() {
    // Without a pause, the client may or may not notice the end before it sends the request.
    let server = FaultServer::start(vec![Reply::json(POLL).close()]).await;
    let session = session_at(server.url());
    let mut answered = 0;
    for number in 0..200 {
        let question = format!("Question {number}?");
        match session.create_poll(question, ["Yes"]).send().await {
            Ok(_) => answered += 1,
            Err(error) => assert_eq!(error.kind(), ErrorKind::Transport),
        }
    }
    let mut bodies: Vec<Vec<u8>> = server
        .requests()
        .iter()
        .map(|r| r.body().to_vec())
        .collect();
    assert_eq!(bodies.len(), answered, "what arrived was answered");
    bodies.dedup();
    assert_eq!(bodies.len(), answered, "nothing arrived twice");
}
