//! The output of the feature `tracing`, and what it never contains.

use std::io::{self, Write};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tests::fault_server::{FaultServer, Reply};
use tracing::Level;
use tracing_subscriber::fmt::format::FmtSpan;

use crate::samples::{ACCOUNT_ID, APP_ID, KICKED, MEETING_ID, TOKEN, builder, session};

/// Collects the output.
#[derive(Clone, Default)]
struct Kept(Arc<Mutex<Vec<u8>>>);

impl Write for Kept {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Returns the output of our code and its dependencies about a call that is retried and one that fails.
async fn written(level: Level) -> String {
    // Where there is one subscriber only, tests without it may turn an event off for all threads.
    let _second = tracing::Dispatch::new(tracing_subscriber::registry());
    let kept = Kept::default();
    let writer = kept.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(level)
        .with_ansi(false)
        .with_span_events(FmtSpan::FULL)
        .with_writer(move || writer.clone())
        .finish();
    // Some dependencies use `log`. Another test may have set the logger already.
    let _ = tracing_log::LogTracer::init();
    let guard = tracing::subscriber::set_default(subscriber);
    let told = format!("{ACCOUNT_ID} {TOKEN}");
    let script = vec![
        Reply::http("503 Service Unavailable", "", &told),
        Reply::http("200 OK", "cf-ray: 8f00-AMS\r\n", KICKED),
        Reply::http("403 Forbidden", "cf-ray: 8f01-AMS\r\n", &told),
        Reply::http("200 OK", &format!("cf-ray: {TOKEN}\r\n"), KICKED),
        Reply::json(r#"{"success":false}"#),
        Reply::json(r#"{"data":7}"#),
    ];
    let server = FaultServer::start(script).await;
    let delay = Duration::from_millis(3);
    let client = builder(server.url())
        .retry_delays(delay, delay)
        .build()
        .expect("the settings are right");
    let session = session(&client);
    session.kick_all().send().await.expect("the second attempt");
    let poll = session.create_poll("A private question?", ["Yes"]);
    poll.customize()
        .query("private", "query")
        .header("x-private", "header")
        .send()
        .await
        .expect_err("403");
    session.kick_all().send().await.expect("it is answered");
    session.get().send().await.expect_err("success is denied");
    session
        .get()
        .send()
        .await
        .expect_err("it cannot be decoded");
    drop(guard);
    let kept = kept.0.lock().unwrap_or_else(PoisonError::into_inner);
    String::from_utf8(kept.clone()).expect("text")
}

#[tokio::test]
async fn no_level_shows_secrets_ids_or_bodies() {
    for level in [Level::TRACE, Level::DEBUG, Level::INFO, Level::WARN] {
        let text = written(level).await;
        for secret in [TOKEN, ACCOUNT_ID, APP_ID, MEETING_ID, "private", "kicked"] {
            assert!(!text.contains(secret), "`{secret}` at {level} in {text}");
        }
    }
}

#[tokio::test]
async fn a_call_is_a_span_and_a_retry_an_event() {
    let text = written(Level::INFO).await;
    for part in [
        "operation=\"active_session.kick_all\"",
        "method=\"POST\"",
        "path=\"/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-session/kick-all\"",
        "retrying attempt=1 delay_ms=3",
        "status=503",
        "attempts=2",
        "status=200",
        "8f00-AMS",
        "operation=\"active_session.create_poll\"",
        "error=Service",
        "status=403",
        "8f01-AMS",
        "elapsed_ms=",
    ] {
        assert!(text.contains(part), "no `{part}` in {text}");
    }
}

#[tokio::test]
async fn the_span_has_the_outcome_that_the_caller_gets() {
    let text = written(Level::INFO).await;
    let closed: Vec<&str> = text
        .lines()
        .filter(|line| line.contains(": close "))
        .collect();
    let [_, _, echoed, denied, mistyped] = closed[..] else {
        panic!("five calls: {text}");
    };
    assert!(
        !echoed.contains("error=") && echoed.contains("request_id=\"[redacted]\""),
        "{echoed}"
    );
    assert!(
        denied.contains("error=Service") && denied.contains("status=200"),
        "{denied}"
    );
    assert!(
        mistyped.contains("error=Decode") && mistyped.contains("status=200"),
        "{mistyped}"
    );
}
