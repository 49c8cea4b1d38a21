//! Runtimes that lack something, are idle, or have ended.

use std::sync::Arc;
use std::time::Duration;

use realtimekit::ErrorKind;
use tests::fault_server::Reply;
use tokio::runtime::{Builder, Runtime};
use tokio::sync::Semaphore;

use crate::blocking::started;
use crate::case::check_text;
use crate::samples::{POLL, session_at};

fn runtime() -> Runtime {
    let runtime = Builder::new_current_thread().enable_all().build();
    runtime.expect("a runtime")
}

#[test]
fn a_runtime_without_timers_or_sockets_is_an_error_and_no_panic() {
    let (_runtime, server) = started(vec![Reply::json(POLL)]);
    let session = session_at(server.url());
    let without_timers = Builder::new_current_thread().enable_io().build();
    let without_io = Builder::new_current_thread().enable_time().build();
    for (runtime, missing, attempts) in [
        (without_timers, "has no timers", 0),
        (without_io, "has no I/O driver", 1),
    ] {
        let call = session.create_poll("Lunch?", ["Pizza"]).send();
        let error = runtime.expect("a runtime").block_on(call);
        let error = error.expect_err(missing);
        check_text(&error);
        assert!(error.to_string().contains(missing), "{error}");
        assert_eq!(
            (error.kind(), error.attempts()),
            (ErrorKind::Runtime, attempts)
        );
    }
    assert_eq!(server.requests().len(), 0);
}

#[test]
fn connections_stay_with_the_runtime_that_made_them() {
    let (_runtime, server) = started(vec![Reply::json(POLL)]);
    let session = session_at(server.url());
    let poll = |runtime: &Runtime| {
        let call = session
            .create_poll("Lunch?", ["Pizza"])
            .customize()
            .send_full();
        let response = runtime.block_on(call).expect("the server answers");
        assert_eq!(response.attempts(), 1);
    };
    let first = runtime();
    poll(&first);
    // The first is idle.
    let second = runtime();
    poll(&second);
    poll(&first);
    poll(&second);
    assert_eq!(server.connections(), 2);
    // The first has ended.
    drop(first);
    poll(&second);
    poll(&runtime());
    assert_eq!((server.connections(), server.requests().len()), (3, 6));
    // More than the client remembers.
    let many: Vec<Runtime> = (0..40).map(|_| runtime()).collect();
    for _ in 0..2 {
        many.iter().for_each(poll);
    }
    assert_eq!(server.requests().len(), 86);
}

#[test]
fn a_connection_that_was_closed_while_its_runtime_was_idle_is_not_used() {
    let go = Arc::new(Semaphore::new(0));
    let (server_runtime, server) = started(vec![Reply::json(POLL).wait(&go).close()]);
    let session = session_at(server.url());
    let runtime = runtime();
    for number in 1..=3 {
        let call = session
            .create_poll("Lunch?", ["Pizza"])
            .customize()
            .send_full();
        let response = runtime.block_on(call).expect("a new connection is made");
        assert_eq!(response.attempts(), 1);
        server_runtime.block_on(server.arrived(number));
        go.add_permits(1);
        // Long enough for a server to have closed the connection for being idle.
        std::thread::sleep(Duration::from_millis(50));
    }
    assert_eq!((server.connections(), server.requests().len()), (3, 3));
}
