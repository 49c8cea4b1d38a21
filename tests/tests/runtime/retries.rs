//! What is tried again, and when.

use std::time::{Duration, SystemTime};

use http::StatusCode;
use http::header::{HeaderMap, HeaderValue, RETRY_AFTER};

use crate::error::Error;
use crate::error_details::Details;
use crate::error_kind::ErrorKind;
use crate::limits::Limits;
use crate::retry;

fn limits(shortest: Duration, longest: Duration, max_retries: u32) -> Limits {
    Limits {
        retry_delays: (shortest, longest),
        max_retries,
        ..Limits::default()
    }
}

fn delays(shortest: Duration, longest: Duration, max_retries: u32) -> Vec<Duration> {
    retry::delays(&limits(shortest, longest, max_retries))
        .take(100)
        .collect()
}

#[test]
fn delays_double_up_to_the_longest_and_are_spread() {
    let (shortest, longest) = (Duration::from_millis(500), Duration::from_secs(8));
    let mut firsts = Vec::new();
    for _ in 0..500 {
        let delays = delays(shortest, longest, 8);
        assert_eq!(delays.len(), 8);
        let mut doubled = shortest;
        for delay in &delays {
            assert!(
                *delay >= doubled.min(longest) && *delay <= (doubled * 2).min(longest),
                "{delays:?}"
            );
            doubled *= 2;
        }
        firsts.push(delays[0]);
    }
    firsts.sort();
    let spread = firsts[firsts.len() - 1].abs_diff(firsts[0]);
    assert!(
        spread > shortest / 2,
        "clients would come back together: {spread:?}"
    );
}

#[test]
fn extreme_delays_neither_panic_nor_grow() {
    assert_eq!(
        delays(Duration::ZERO, Duration::ZERO, 3),
        [Duration::ZERO; 3]
    );
    // The longest wins over a shortest that is longer.
    assert_eq!(
        delays(Duration::from_secs(9), Duration::from_secs(1), 2),
        [Duration::from_secs(1); 2]
    );
    assert_eq!(delays(Duration::MAX, Duration::MAX, u32::MAX).len(), 100);
    assert!(delays(Duration::from_secs(1), Duration::MAX, 0).is_empty());
    assert_eq!(
        delays(Duration::from_secs(1), Duration::MAX, 1000).len(),
        100
    );
}

#[test]
fn retry_after_is_read_in_both_forms() {
    let read = |value: &str| {
        let mut headers = HeaderMap::new();
        headers.insert(RETRY_AFTER, HeaderValue::from_str(value).expect("a header"));
        retry::retry_after(&headers).map(|delay| delay.as_secs())
    };
    let cases = [
        ("5", Some(5)),
        ("0", Some(0)),
        (" 7 ", Some(7)),
        ("007", Some(7)),
        ("99999999999999999999999", Some(u64::MAX)),
        ("Wed, 21 Oct 2015 07:28:00 GMT", Some(0)),
        ("Wednesday, 21-Oct-15 07:28:00 GMT", Some(0)),
        ("Wed Oct 21 07:28:00 2015", Some(0)),
        ("-1", None),
        ("+5", None),
        ("1.5", None),
        ("5s", None),
        ("", None),
        ("soon", None),
        ("2015-10-21T07:28:00Z", None),
        ("Wed, 99 Oct 2015 07:28:00 GMT", None),
    ];
    for (value, expected) in cases {
        assert_eq!(read(value), expected, "{value}");
    }
    let in_an_hour = httpdate::fmt_http_date(SystemTime::now() + Duration::from_secs(3600));
    assert!((3590..=3600).contains(&read(&in_an_hour).expect("a date")));
    assert_eq!(retry::retry_after(&HeaderMap::new()), None);
}

/// An error with this kind, status and wish.
fn error(kind: ErrorKind, status: Option<u16>, retry_after: Option<Duration>) -> Error {
    Error::new(kind, "").with_details(Details {
        status: status.map(|status| StatusCode::from_u16(status).expect("a status")),
        retry_after,
        ..Details::default()
    })
}

#[test]
fn only_what_the_service_cannot_have_acted_on_is_repeated_for_all() {
    use ErrorKind::{
        Configuration, Connect, Decode, InvalidRequest, Runtime, Service, Timeout, TooLarge,
        Transport,
    };
    let always = [
        (Connect, None),
        (Service, Some(425)),
        (Service, Some(429)),
        (Service, Some(521)),
        (Service, Some(523)),
        (Service, Some(525)),
    ];
    let idempotent = [
        (Timeout, None),
        (Timeout, Some(200)),
        (Transport, None),
        (Transport, Some(200)),
        (Service, Some(408)),
        (Service, Some(500)),
        (Service, Some(502)),
        (Service, Some(503)),
        (Service, Some(504)),
        (Service, Some(520)),
        (Service, Some(522)),
        (Service, Some(524)),
        (Service, Some(530)),
    ];
    let never = [Configuration, Decode, InvalidRequest, Runtime, TooLarge];
    for (kind, status) in always {
        assert!(retry::is_retryable(&error(kind, status, None), true));
        assert!(retry::is_retryable(&error(kind, status, None), false));
    }
    for (kind, status) in idempotent {
        assert!(
            retry::is_retryable(&error(kind, status, None), true),
            "{kind:?} {status:?}"
        );
        assert!(
            !retry::is_retryable(&error(kind, status, None), false),
            "{kind:?} {status:?}"
        );
    }
    for kind in never {
        assert!(
            !retry::is_retryable(&error(kind, Some(503), None), true),
            "{kind:?}"
        );
    }
    let known: Vec<u16> = always
        .iter()
        .chain(&idempotent)
        .filter_map(|(_, status)| *status)
        .filter(|status| *status != 200)
        .collect();
    for status in (100..1000).filter(|status| !known.contains(status)) {
        assert!(
            !retry::is_retryable(&error(Service, Some(status), None), true),
            "{status}"
        );
    }
}

#[test]
fn what_is_certain_counts_more_than_kind_and_status() {
    let kinds = [ErrorKind::Connect, ErrorKind::Transport, ErrorKind::Service];
    for kind in kinds {
        for idempotent in [true, false] {
            let unprocessed = error(kind, None, None).not_processed();
            assert!(retry::is_retryable(&unprocessed, idempotent), "{kind:?}");
            let permanent = error(kind, Some(503), None).permanent();
            assert!(!retry::is_retryable(&permanent, idempotent), "{kind:?}");
        }
    }
}

#[test]
fn the_wish_of_the_service_is_the_least_delay() {
    let limits = limits(Duration::ZERO, Duration::ZERO, 1);
    let delay = |asked: Option<u64>, next: u64| {
        let error = error(
            ErrorKind::Service,
            Some(429),
            asked.map(Duration::from_secs),
        );
        let delay = retry::delay(&error, Duration::from_secs(next), &limits);
        delay.map(|delay| delay.as_secs())
    };
    assert_eq!(delay(None, 3), Some(3));
    assert_eq!(delay(Some(5), 3), Some(5));
    assert_eq!(delay(Some(1), 3), Some(3));
    assert_eq!(delay(Some(60), 3), Some(60));
    assert_eq!(delay(Some(61), 3), None);
    assert_eq!(delay(Some(u64::MAX), 3), None);
}
