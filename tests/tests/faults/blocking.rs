//! The blocking client: the same calls, on any thread.

use std::thread;

use realtimekit::{Blocking, Client};
use tests::fault_server::{FaultServer, Reply};
use tokio::runtime::{Builder, Runtime};

use crate::case::check_text;
use crate::samples::{KICKED, POLL, SESSION, builder, session};

/// A server with a runtime of its own, for tests that have none.
pub(crate) fn started(script: Vec<Reply>) -> (Runtime, FaultServer) {
    let runtime = Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .expect("a runtime");
    let server = runtime.block_on(FaultServer::start(script));
    (runtime, server)
}

fn blocking(server: &FaultServer) -> Client<Blocking> {
    let client = builder(server.url())
        .build()
        .expect("the settings are right");
    client.blocking().expect("a thread can be started")
}

#[test]
fn calls_are_those_of_the_asynchronous_client() {
    let busy = Reply::http("503 Service Unavailable", "", "");
    let script = vec![
        Reply::json(SESSION),
        busy,
        Reply::json(KICKED),
        Reply::json(POLL),
    ];
    let (_runtime, server) = started(script);
    let session = session(&blocking(&server));
    let now = session.get().send().expect("the server answers");
    assert_eq!(now.live_participants, 2);
    let kicked = session
        .kick_all()
        .customize()
        .send_full()
        .expect("the second attempt");
    assert_eq!(kicked.attempts(), 2);
    let poll = session.create_poll("Lunch?", ["Pizza"]).anonymous(true);
    let poll = poll.customize().send_raw().expect("the server answers");
    assert_eq!(poll.into_body(), POLL.as_bytes());
    assert_eq!(server.requests().len(), 4);
}

#[test]
fn failures_are_those_of_the_asynchronous_client() {
    let (_runtime, server) = started(vec![Reply::http("404 Not Found", "", "")]);
    let error = session(&blocking(&server)).get().send();
    let error = error.expect_err("404");
    check_text(&error);
    assert!(error.is_not_found() && error.attempts() == 1);
}

#[test]
fn two_threads_call_at_once() {
    let (_runtime, server) = started(vec![Reply::json(KICKED)]);
    let client = blocking(&server);
    let session = session(&client);
    thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                for _ in 0..50 {
                    session.kick_all().send().expect("the server answers");
                }
            });
        }
    });
    assert_eq!(server.requests().len(), 100);
    assert!(server.connections() < 50, "connections are used again");
}

#[test]
fn a_call_that_waits_does_not_hold_up_another_thread() {
    let (runtime, server) = started(vec![Reply::nothing().hold(), Reply::json(KICKED)]);
    let client = blocking(&server);
    let session = session(&client);
    thread::scope(|scope| {
        let call = session.kick_all().customize().max_retries(0);
        let call = call.timeout(std::time::Duration::from_millis(400));
        let waiting = scope.spawn(move || call.send());
        runtime.block_on(server.arrived(1));
        session.kick_all().send().expect("the server answers");
        assert!(!waiting.is_finished(), "the first call still waits");
        let first = waiting.join().expect("no panic");
        assert!(first.expect_err("nobody answers").is_timeout());
    });
}

#[test]
fn calls_work_on_every_thread_of_every_runtime() {
    let (_runtime, server) = started(vec![Reply::json(KICKED)]);
    let session = session(&blocking(&server));
    let call = || session.kick_all().send().expect("the server answers");
    let current_thread = Builder::new_current_thread().build().expect("a runtime");
    current_thread.block_on(async { call() });
    let multi_thread = Builder::new_multi_thread().worker_threads(1).build();
    let multi_thread = multi_thread.expect("a runtime");
    multi_thread.block_on(async {
        call();
        tokio::task::block_in_place(call);
        let session = session.clone();
        let called = tokio::task::spawn_blocking(move || session.kick_all().send());
        called.await.expect("no panic").expect("the server answers");
    });
    let session = session.clone();
    let task = multi_thread.spawn(async move { session.kick_all().send() });
    let called = current_thread.block_on(task).expect("no panic");
    called.expect("the server answers");
    assert_eq!(server.requests().len(), 5);
}

#[tokio::test]
async fn limits_end_a_call_that_keeps_its_server_from_answering() {
    // Both are on one thread.
    let server = FaultServer::start(vec![Reply::json(KICKED)]).await;
    let call = session(&blocking(&server)).kick_all();
    let call = call
        .customize()
        .total_timeout(std::time::Duration::from_millis(200));
    let error = call.send().expect_err("nobody answers");
    check_text(&error);
    assert!(error.is_timeout(), "{error:?}");
    assert_eq!(error.operation(), Some("active_session.kick_all"));
}

#[tokio::test(flavor = "multi_thread")]
async fn it_may_be_dropped_inside_a_runtime() {
    let server = FaultServer::start(vec![Reply::json(KICKED)]).await;
    let client = blocking(&server);
    let session = session(&client);
    let call = session.kick_all();
    let other = thread::spawn(move || call.send()).join().expect("no panic");
    other.expect("another thread may call");
    drop(session);
    drop(client);
    let client = blocking(&server);
    tokio::task::block_in_place(|| drop(client));
}
