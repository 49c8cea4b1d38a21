// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

//! The rate limit that a response reports.

use std::time::{Duration, SystemTime};

use http::header::HeaderMap;

/// The rate limit reported by a response.
///
/// It is read from the headers `RateLimit` and `RateLimit-Policy` in both common forms
/// (`"default";r=50;t=30` and `limit=100, remaining=50, reset=30`), and from the headers
/// `X-RateLimit-Limit`, `-Remaining` and `-Reset`. Of several limits, it is the first.
/// Values that cannot be parsed are `None`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RateLimit {
    /// The number of requests that a period allows.
    pub limit: Option<u64>,
    /// The number of requests left in this period.
    pub remaining: Option<u64>,
    /// The time until the period ends.
    pub resets_in: Option<Duration>,
}

impl RateLimit {
    /// `None` if the response says nothing of it.
    pub(crate) fn read(headers: &HeaderMap) -> Option<Self> {
        let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
        let state = text("ratelimit").unwrap_or_default();
        let policy = text("ratelimit-policy").unwrap_or_default();
        let number = |name: &str| text(name).and_then(|value| value.trim().parse::<u64>().ok());

        let rate_limit = Self {
            limit: item(policy, &["q"])
                .or_else(|| item(state, &["limit", "q"]))
                .or_else(|| number("x-ratelimit-limit")),
            remaining: item(state, &["r", "remaining"]).or_else(|| number("x-ratelimit-remaining")),
            resets_in: item(state, &["t", "reset"])
                .map(Duration::from_secs)
                .or_else(|| number("x-ratelimit-reset").map(until)),
        };
        let is_empty = rate_limit.limit.is_none()
            && rate_limit.remaining.is_none()
            && rate_limit.resets_in.is_none();
        (!is_empty).then_some(rate_limit)
    }
}

/// The first `name=number` in a list of items and their parameters.
fn item(text: &str, names: &[&str]) -> Option<u64> {
    text.split([';', ',']).find_map(|item| {
        let (name, value) = item.split_once('=')?;
        let is_wanted = names.contains(&name.trim().to_ascii_lowercase().as_str());
        is_wanted.then(|| value.trim().parse().ok()).flatten()
    })
}

/// A reset that is a number of seconds, or a time in seconds since 1970.
fn until(reset: u64) -> Duration {
    /// No period lasts 30 years, and no clock is that far behind.
    const FIRST_TIME: u64 = 1_000_000_000;
    let reset = Duration::from_secs(reset);
    if reset.as_secs() < FIRST_TIME {
        return reset;
    }
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
    reset.saturating_sub(now.unwrap_or_default())
}
