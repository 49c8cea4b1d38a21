//! Messages without end: the client stops reading at its limit.

use std::process::Command;
use std::time::{Duration, Instant};

use realtimekit::ErrorKind::{Service, TooLarge};
use tests::fault_server::{FaultServer, Reply};

use crate::blocking::started;
use crate::case::{Case, case, check_text, fails};
use crate::samples::session_at;

const MIB: u64 = 1024 * 1024;

/// What sockets and the client's own buffers may hold beyond what was read.
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
            .customize()
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
    let exact = session
        .kick_all()
        .customize()
        .max_response_bytes(1000)
        .send_full()
        .await;
    exact.expect("1000 bytes are allowed");
    let error = session
        .kick_all()
        .customize()
        .max_response_bytes(999)
        .send()
        .await;
    let error = error.expect_err("999 bytes are allowed");
    assert_eq!(error.kind(), TooLarge);
}

#[tokio::test]
async fn the_body_of_a_failure_is_cut_at_the_limit() {
    let server = FaultServer::start(vec![Reply::http("404 Not Found", "", "x".repeat(5000))]).await;
    let call = session_at(server.url())
        .kick_all()
        .customize()
        .max_response_bytes(1000);
    let error = call.send().await.expect_err("404");
    check_text(&error);
    assert!(error.is_not_found());
    assert_eq!(error.body().len(), 1000);
}

#[test]
fn early_responses_without_end_hold_up_nothing() {
    let early = "HTTP/1.1 103 Early Hints\r\nLink: </style.css>\r\n\r\n";
    let (_runtime, server) = started(vec![Reply::nothing().flood_of(early, 2000 * MIB)]);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    let session = session_at(server.url());
    let limit = Duration::from_millis(300);
    let begun = Instant::now();
    let call = session
        .create_poll("Lunch?", ["Pizza"])
        .customize()
        .timeout(limit)
        .send();
    let error = runtime.expect("a runtime").block_on(call);
    assert!(error.expect_err("there is no end").is_timeout());
    assert!(
        begun.elapsed() < limit + Duration::from_secs(1),
        "{:?}",
        begun.elapsed()
    );
}

/// The size of a large failure.
const LARGE: usize = 4 * 1024 * 1024;

/// Failures that would take much more if all of it was kept.
fn large_failures() -> [Reply; 4] {
    let list = |item: &str| vec![item; LARGE / (item.len() + 1)].join(",");
    let denied = format!(r#"{{"success":false,"data":[{}]}}"#, list("0"));
    let errors = format!(r#"{{"errors":[{}]}}"#, list(r#"{"message":"m"}"#));
    let texts = format!(r#"["{}"]"#, list(r#""""#));
    [
        Reply::http("400 Bad Request", "", &texts),
        Reply::http("400 Bad Request", "", &denied),
        Reply::json(&denied),
        Reply::json(&errors),
    ]
}

/// Calls what the variable `TEST_BASE_URL` says, and prints how much more memory that
/// took. Run by the test below, in another process.
#[tokio::test]
#[ignore = "it is a part of the next test"]
async fn print_memory_of_a_call() {
    let url = std::env::var("TEST_BASE_URL").expect("the test below sets it");
    let session = session_at(url);
    let before = most_memory();
    let error = session
        .kick_all()
        .send()
        .await
        .expect_err("it is a failure");
    println!("<{} kB, {error}>", most_memory() - before);
}

/// The most kilobytes that this process has had in memory.
fn most_memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").expect("Linux tells");
    let line = status.lines().find(|line| line.starts_with("VmHWM:"));
    let number = line.and_then(|line| line.split_whitespace().nth(1));
    number
        .and_then(|number| number.parse().ok())
        .expect("a number")
}

#[cfg(target_os = "linux")]
#[tokio::test(flavor = "multi_thread")]
async fn a_large_failure_takes_at_most_four_times_its_size() {
    for reply in large_failures() {
        let server = FaultServer::start(vec![reply]).await;
        let mut command = Command::new(std::env::current_exe().expect("this program"));
        command.args([
            "--ignored",
            "--nocapture",
            "--exact",
            "many_bytes::print_memory_of_a_call",
        ]);
        let output = command.env("TEST_BASE_URL", server.url()).output();
        let output = output.expect("this program runs again");
        let printed = String::from_utf8_lossy(&output.stdout);
        let memory = printed
            .split_once('<')
            .and_then(|(_, rest)| rest.split_once(" kB"));
        let memory: u64 = memory
            .and_then(|(number, _)| number.parse().ok())
            .expect("a number");
        let size = u64::try_from(LARGE / 1024).expect("a few MiB");
        assert!(memory <= 4 * size, "{printed}");
    }
}
