//! `Retry-After` in its valid forms and in invalid ones.

use std::time::{Duration, Instant, SystemTime};

use realtimekit::ErrorKind::Service;
use tests::fault_server::{FaultServer, Reply};

use crate::case::{Case, case, fails, script, succeeds_on};
use crate::samples::{KICKED, session_at};

pub(crate) fn cases() -> Vec<Case> {
    let turns_away = |value: &str| {
        let header = format!("Retry-After: {value}\r\n");
        Reply::http("429 Too Many Requests", &header, "")
    };
    let no_delay = [
        ("0", "no seconds"),
        ("Wed, 21 Oct 2015 07:28:00 GMT", "a date in the past"),
        (
            "Wednesday, 21-Oct-15 07:28:00 GMT",
            "a date in the second form",
        ),
        ("soon", "a word"),
        ("-1", "a negative number"),
        ("1.5", "a fraction"),
        ("", "nothing"),
        ("Wed, 99 Oct 2999 99:99:99 GMT", "an impossible date"),
    ];
    let too_long = [
        ("61", "more than is waited for"),
        ("99999999999999999999999999", "a number that is too large"),
        ("Fri, 31 Dec 9999 23:59:59 GMT", "a date far away"),
    ];
    let no_delay = no_delay.into_iter().map(|(value, does)| {
        script(
            format!("answers 429 and asks to wait for {does}"),
            vec![turns_away(value), Reply::json(KICKED)],
        )
        .kick_all(succeeds_on(2))
        .create_poll(succeeds_on(2))
    });
    let too_long = too_long.into_iter().map(|(value, does)| {
        let failure = fails(Service).status(429).retryable();
        case(
            format!("answers 429 and asks to wait for {does}"),
            turns_away(value),
        )
        .kick_all(failure.clone())
        .create_poll(failure)
    });
    no_delay.chain(too_long).collect()
}

#[tokio::test]
async fn retry_after_is_honored() {
    for is_date in [false, true] {
        let date = SystemTime::now() + Duration::from_secs(2);
        let value = if is_date {
            httpdate::fmt_http_date(date)
        } else {
            "1".to_owned()
        };
        let header = format!("Retry-After: {value}\r\n");
        let busy = Reply::http("503 Service Unavailable", &header, "");
        let server = FaultServer::start(vec![busy, Reply::json(KICKED)]).await;
        let begun = Instant::now();
        let call = session_at(server.url())
            .kick_all()
            .customize()
            .send_full()
            .await;
        assert_eq!(call.expect("the second attempt succeeds").attempts(), 2);
        // Dates have a resolution of one second, so up to a second is lost.
        let waited = begun.elapsed();
        assert!(waited >= Duration::from_millis(900), "{value}: {waited:?}");
        assert_eq!(server.requests().len(), 2);
    }
}

#[tokio::test]
async fn a_delay_beyond_the_time_limit_of_the_call_is_not_started() {
    let busy = Reply::http("503 Service Unavailable", "Retry-After: 30\r\n", "");
    let server = FaultServer::start(vec![busy]).await;
    let begun = Instant::now();
    let call = session_at(server.url()).kick_all();
    let call = call
        .customize()
        .total_timeout(Duration::from_secs(20))
        .send()
        .await;
    let error = call.expect_err("there is no time for another attempt");
    assert!(begun.elapsed() < Duration::from_secs(10));
    assert_eq!((error.attempts(), server.requests().len()), (1, 1));
    assert_eq!(error.retry_after(), Some(Duration::from_secs(30)));
    assert!(error.is_retryable());
}

#[tokio::test]
async fn the_limit_of_a_request_decides_what_is_waited_for() {
    let busy = Reply::http("429 Too Many Requests", "Retry-After: 1\r\n", "");
    let server = FaultServer::start(vec![busy]).await;
    let call = session_at(server.url()).kick_all();
    let call = call
        .customize()
        .max_retry_after(Duration::from_millis(999))
        .send()
        .await;
    let error = call.expect_err("a second is too long");
    assert!(error.is_rate_limited() && error.is_retryable());
    assert_eq!(server.requests().len(), 1);
}
