// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

//! How long a call may take, how often it is repeated, how much it may receive.

use std::time::Duration;

/// The limits of a call. A client has defaults; a request may replace them.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    /// One attempt, from connecting to the last byte of the response.
    pub(crate) attempt: Duration,
    /// The whole call: all attempts and the delays between them.
    pub(crate) total: Duration,
    /// Attempts after the first.
    pub(crate) max_retries: u32,
    /// The shortest and the longest delay before a retry.
    pub(crate) retry_delays: (Duration, Duration),
    /// The longest `Retry-After` that is waited for.
    pub(crate) max_retry_after: Duration,
    /// Bytes of a response body.
    pub(crate) max_response_bytes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            attempt: Duration::from_secs(60),
            // Enough for one attempt that times out and another in full.
            total: Duration::from_secs(120),
            max_retries: 2,
            retry_delays: (Duration::from_millis(500), Duration::from_secs(8)),
            max_retry_after: Duration::from_secs(60),
            max_response_bytes: 16 * 1024 * 1024,
        }
    }
}
