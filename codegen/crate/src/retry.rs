//! What is retried, and when.

use std::time::{Duration, SystemTime};

use backon::{BackoffBuilder as _, ExponentialBuilder};
use http::header::{HeaderMap, RETRY_AFTER};

use crate::error::Error;
use crate::error_details::Certainty;
use crate::error_kind::ErrorKind;
use crate::limits::Limits;

/// Whether a failed call may succeed when repeated, and is safe to repeat.
///
/// An operation that is not idempotent is repeated only if it is certain that
/// the service did not act on it.
pub(crate) fn is_retryable(error: &Error, idempotent: bool) -> bool {
    match error.certainty() {
        Certainty::NotProcessed => return true,
        Certainty::Permanent => return false,
        Certainty::None => {}
    }
    match error.kind() {
        ErrorKind::Connect => true,
        ErrorKind::Timeout | ErrorKind::Transport => idempotent,
        ErrorKind::Service => match error.status().map(|status| status.as_u16()) {
            // Rejected unprocessed (425, 429), or Cloudflare could not connect to the
            // service (521, 523, 525).
            Some(425 | 429 | 521 | 523 | 525) => true,
            // Cloudflare also answers 522 if it has sent the request and the service
            // does not acknowledge it.
            Some(408 | 500 | 502 | 503 | 504 | 520 | 522 | 524 | 530) => idempotent,
            _ => false,
        },
        _ => false,
    }
}

/// The delays before each retry, as many as there may be retries.
pub(crate) fn delays(limits: &Limits) -> impl Iterator<Item = Duration> + Send + use<> {
    let (shortest, longest) = limits.retry_delays;
    ExponentialBuilder::new()
        .with_min_delay(shortest)
        .with_max_delay(longest)
        .with_max_times(usize::try_from(limits.max_retries).unwrap_or(usize::MAX))
        .with_jitter()
        .build()
        // The jitter comes on top of the delay.
        .map(move |delay| delay.min(longest))
}

/// The delay before the next attempt: at least what the service asks for.
/// `None` if it asks for more than the limit.
pub(crate) fn delay(error: &Error, next: Duration, limits: &Limits) -> Option<Duration> {
    match error.retry_after() {
        Some(asked) if asked > limits.max_retry_after => None,
        Some(asked) => Some(asked.max(next)),
        None => Some(next),
    }
}

/// The `Retry-After` header: seconds, or a date. A date in the past is no delay,
/// anything unreadable is as if it were not there.
pub(crate) fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let text = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        // Only a number too large to hold fails here.
        return Some(Duration::from_secs(text.parse().unwrap_or(u64::MAX)));
    }
    let date = httpdate::parse_http_date(text).ok()?;
    Some(date.duration_since(SystemTime::now()).unwrap_or_default())
}
