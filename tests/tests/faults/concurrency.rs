//! Concurrent calls on one client.

use std::sync::Arc;

use tests::fault_server::{FaultServer, Reply};
use tokio::sync::Semaphore;
use tokio::task::JoinSet;

use crate::samples::{KICKED, POLL, builder, session, session_at};

#[tokio::test]
async fn a_thousand_calls_at_once_all_succeed() {
    let server = FaultServer::start(vec![Reply::json(POLL)]).await;
    let session = session_at(server.url());
    let mut calls = JoinSet::new();
    for number in 0..1000 {
        let question = format!("Question {number}?");
        calls.spawn(session.create_poll(question, ["Yes", "No"]).send());
    }
    while let Some(call) = calls.join_next().await {
        call.expect("no panic").expect("the server answers");
    }
    // Each was sent once, and none got the body of another.
    let mut bodies: Vec<Vec<u8>> = server
        .requests()
        .iter()
        .map(|r| r.body().to_vec())
        .collect();
    assert_eq!(bodies.len(), 1000);
    bodies.sort();
    bodies.dedup();
    assert_eq!(bodies.len(), 1000);
}

#[tokio::test]
async fn a_thousand_calls_may_wait_at_the_same_time() {
    let go = Arc::new(Semaphore::new(0));
    let answer = Reply::nothing().wait(&go).then(format!(
        "HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n{KICKED}",
        KICKED.len()
    ));
    let server = FaultServer::start(vec![answer]).await;
    let session = session_at(server.url());
    let mut calls = JoinSet::new();
    for _ in 0..1000 {
        calls.spawn(session.kick_all().customize().send_full());
    }
    server.arrived(1000).await;
    go.add_permits(1000);
    while let Some(call) = calls.join_next().await {
        let response = call.expect("no panic").expect("the server answers");
        assert_eq!(response.attempts(), 1);
    }
    assert_eq!(server.requests().len(), 1000);
}

#[tokio::test]
async fn a_thousand_failures_at_once_are_each_retried() {
    let busy = Reply::http("503 Service Unavailable", "", "");
    let server = FaultServer::start(vec![busy]).await;
    let session = session_at(server.url());
    let mut calls = JoinSet::new();
    for _ in 0..1000 {
        calls.spawn(session.kick_all().send());
    }
    while let Some(call) = calls.join_next().await {
        let error = call.expect("no panic").expect_err("the server is busy");
        assert_eq!(error.attempts(), 3);
    }
    assert_eq!(server.requests().len(), 3000);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn threads_share_a_client() {
    let server = FaultServer::start(vec![Reply::json(KICKED)]).await;
    let client = builder(server.url())
        .build()
        .expect("the settings are right");
    let mut tasks = JoinSet::new();
    for _ in 0..8 {
        let client = client.clone();
        tasks.spawn(async move {
            for _ in 0..50 {
                session(&client)
                    .kick_all()
                    .send()
                    .await
                    .expect("the server answers");
            }
        });
    }
    while let Some(task) = tasks.join_next().await {
        task.expect("no panic");
    }
    assert_eq!(server.requests().len(), 400);
    // A connection returns to the pool shortly after its response was read.
    assert!(server.connections() < 200, "connections are used again");
}

#[test]
fn a_client_outlives_a_runtime() {
    let runtime = || {
        tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .expect("a runtime")
    };
    let servers = runtime();
    let server = servers.block_on(FaultServer::start(vec![Reply::json(POLL)]));
    let session = session_at(server.url());
    let serving = std::thread::scope(|scope| {
        let stop = Arc::new(tokio::sync::Notify::new());
        let stopped = Arc::clone(&stop);
        let serving =
            scope.spawn(move || servers.block_on(async move { stopped.notified().await }));
        for _ in 0..3 {
            // The connections of a runtime end with it.
            let call = session.create_poll("Lunch?", ["Pizza"]);
            runtime()
                .block_on(call.send())
                .expect("a new connection is made");
        }
        stop.notify_one();
        serving.join()
    });
    serving.expect("no panic");
    assert_eq!(server.requests().len(), 3);
}

#[tokio::test]
async fn connections_are_kept_up_to_the_limit() {
    for (kept, connections) in [(0, 3), (1, 1)] {
        let server = FaultServer::start(vec![Reply::json(KICKED)]).await;
        let client = builder(server.url()).pool_max_idle(kept).build();
        let session = session(&client.expect("the settings are right"));
        for _ in 0..3 {
            session.kick_all().send().await.expect("it is answered");
        }
        assert_eq!(server.connections(), connections);
    }
}
