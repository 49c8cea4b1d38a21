//! Endless bodies: the client stops reading at its limit.

use realtimekit::ErrorKind::{Service, TooLarge};
use tests::fault_server::{FaultServer, Reply};

use crate::case::{Case, case, check_text, fails};
use crate::samples::session_at;

const MIB: u64 = 1024 * 1024;

/// The size of data that sockets and buffers may hold in addition to what was read.
const IN_BUFFERS: u64 = 12 * MIB;

fn without_length() -> Reply {
    Reply::bytes("HTTP/1.1 200 OK\r\n\r\n")
}

pub(crate) fn cases() -> Vec<Case> {
    let too_large = fails(TooLarge)
        .status(200)
        .says("larger than 16777216 bytes");
    let promise = Reply::bytes("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n");
    let chunk = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n6400000\r\n";
    let failure = Reply::bytes("HTTP/1.1 404 Not Found\r\n\r\n");
    vec![
        case("sends 100 MiB", without_length().flood(100 * MIB))
            .kick_all(too_large.clone())
            .create_poll(too_large.clone()),
        case(
            "sends a chunk of 100 MiB",
            Reply::bytes(chunk).flood(100 * MIB),
        )
        .kick_all(too_large.clone()),
        case("promises 100 GB and sends nothing", promise.hold()).kick_all(too_large),
        case("sends 100 MiB with 404", failure.flood(100 * MIB))
            .kick_all(fails(Service).status(404)),
    ]
}

#[tokio::test]
async fn the_server_cannot_write_much_more_than_the_limit() {
    for limit in [MIB, 16 * MIB] {
        let server = FaultServer::start(vec![without_length().flood(100 * MIB)]).await;
        let bytes = usize::try_from(limit).expect("a few MiB");
        let call = session_at(server.url())
            .kick_all()
            .max_response_bytes(bytes);
        let error = call.send().await.expect_err("there is too much");
        check_text(&error);
        assert!(error.body().is_empty());
        server.ended(1).await;
        let taken = server.flooded();
        assert!(taken >= limit, "stopped too soon: {taken}");
        assert!(taken <= limit + IN_BUFFERS, "taken: {taken}");
    }
}

#[tokio::test]
async fn a_body_of_exactly_the_limit_is_read() {
    let body = format!("{:1000}", "{}");
    let server = FaultServer::start(vec![Reply::json(body)]).await;
    let session = session_at(server.url());
    let exact = session.kick_all().max_response_bytes(1000).send().await;
    exact.expect("1000 bytes are allowed");
    let error = session.kick_all().max_response_bytes(999).send().await;
    let error = error.expect_err("999 bytes are allowed");
    assert_eq!(error.kind(), TooLarge);
}

#[tokio::test]
async fn the_body_of_a_failure_is_cut_at_the_limit() {
    let server = FaultServer::start(vec![Reply::http("404 Not Found", "", "x".repeat(5000))]).await;
    let call = session_at(server.url()).kick_all().max_response_bytes(1000);
    let error = call.send().await.expect_err("404");
    check_text(&error);
    assert!(error.is_not_found());
    assert_eq!(error.body().len(), 1000);
}
