//! Rate limit headers.

use std::time::Duration;

use http::header::{HeaderMap, HeaderName, HeaderValue};
use proptest::prelude::*;

use crate::rate_limit::RateLimit;

fn read(headers: &[(&'static str, &str)]) -> Option<(Option<u64>, Option<u64>, Option<Duration>)> {
    let mut map = HeaderMap::new();
    for (name, value) in headers {
        if let Ok(value) = HeaderValue::from_str(value) {
            map.insert(HeaderName::from_static(name), value);
        }
    }
    RateLimit::read(&map).map(|limit| (limit.limit, limit.remaining, limit.resets_in))
}

#[test]
fn each_form_is_read() {
    let thirty = Some(Duration::from_secs(30));
    let all = Some((Some(100), Some(50), thirty));
    assert_eq!(
        read(&[
            ("ratelimit", "\"a\";r=50;t=30"),
            ("ratelimit-policy", "\"a\";q=100;w=60")
        ]),
        all
    );
    assert_eq!(
        read(&[("ratelimit", "limit=100, remaining=50, reset=30")]),
        all
    );
    assert_eq!(
        read(&[("ratelimit", "LIMIT = 100 ; Remaining = 50 ; reset=30")]),
        all
    );
    let first = "\"a\";r=50;t=30, \"b\";r=1;t=1";
    assert_eq!(
        read(&[("ratelimit", first)]),
        Some((None, Some(50), thirty))
    );
    assert_eq!(
        read(&[("x-ratelimit-remaining", " 7 ")]),
        Some((None, Some(7), None))
    );
    assert_eq!(read(&[]), None);
    assert_eq!(read(&[("ratelimit", "r=-1;t=x;q=")]), None);
}

proptest! {
    #[test]
    fn no_value_makes_it_panic(state in any::<String>(), reset in "[0-9a-z,;= ]{0,30}") {
        read(&[("ratelimit", &state), ("ratelimit-policy", &reset), ("x-ratelimit-reset", &reset)]);
    }
}
