//! What the feature `tracing` records. Nothing is compiled in without it.
//!
//! A span for each call and an event for each retry, with names, counts, the
//! status and the request id only: no ids of the user's, no secrets, no bodies.

#[cfg(feature = "tracing")]
pub(crate) use on::Log;

#[cfg(not(feature = "tracing"))]
pub(crate) use off::Log;

#[cfg(feature = "tracing")]
mod on {
    use std::time::{Duration, Instant};

    use http::StatusCode;
    use tracing::field::{Empty, debug};
    use tracing::{Instrument as _, Span};

    use crate::authentication::Credential;
    use crate::error::Error;
    use crate::operation::Endpoint;
    use crate::raw_response::{self, RawResponse};
    use crate::text;

    /// The record of one call: a span from the call to what the caller gets.
    pub(crate) struct Log {
        span: Span,
        started: Instant,
    }

    impl Log {
        pub(crate) fn start(endpoint: &Endpoint) -> Self {
            let span = tracing::info_span!(
                "request",
                operation = endpoint.name,
                method = endpoint.method.as_str(),
                path = endpoint.path,
                attempts = Empty,
                status = Empty,
                request_id = Empty,
                elapsed_ms = Empty,
                error = Empty,
            );
            Self {
                span,
                started: Instant::now(),
            }
        }

        /// Runs a future inside the span.
        pub(crate) async fn watch<F: Future>(&self, future: F) -> F::Output {
            future.instrument(self.span.clone()).await
        }

        pub(crate) fn retry(&self, attempt: u32, delay: Duration, error: &Error) {
            let _inside = self.span.enter();
            tracing::warn!(
                attempt,
                delay_ms = milliseconds(delay),
                status = error.status().map(|status| status.as_u16()),
                kind = ?error.kind(),
                "retrying",
            );
        }

        /// The caller gets the response.
        pub(crate) fn success(&self, received: &RawResponse, credential: &Credential) {
            let id = raw_response::request_id(&received.headers);
            let mut id = id.map(|id| id.as_bytes().to_vec());
            if let Some(id) = &mut id {
                credential.redactor().redact(id);
            }
            let id = id.map(|id| String::from_utf8_lossy(&id).into_owned());
            self.finish(received.attempts, Some(received.status), id.as_deref());
        }

        /// The caller gets the error.
        pub(crate) fn failure(&self, error: &Error) {
            self.span.record("error", debug(error.kind()));
            self.finish(error.attempts(), error.status(), error.request_id());
        }

        fn finish(&self, attempts: u32, status: Option<StatusCode>, request_id: Option<&str>) {
            self.span
                .record("elapsed_ms", milliseconds(self.started.elapsed()));
            self.span.record("attempts", attempts);
            if let Some(status) = status {
                self.span.record("status", status.as_u16());
            }
            if let Some(id) = request_id {
                self.span.record("request_id", text::one_line(id, 64));
            }
            let _inside = self.span.enter();
            tracing::debug!("finished");
        }
    }

    fn milliseconds(duration: Duration) -> u64 {
        u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
    }
}

#[cfg(not(feature = "tracing"))]
mod off {
    use std::time::Duration;

    use crate::authentication::Credential;
    use crate::error::Error;
    use crate::operation::Endpoint;
    use crate::raw_response::RawResponse;

    /// No record.
    pub(crate) struct Log;

    #[allow(clippy::unused_self)] // As the one that records.
    impl Log {
        pub(crate) fn start(_endpoint: &Endpoint) -> Self {
            Self
        }

        pub(crate) async fn watch<F: Future>(&self, future: F) -> F::Output {
            future.await
        }

        pub(crate) fn retry(&self, _attempt: u32, _delay: Duration, _error: &Error) {}

        pub(crate) fn success(&self, _received: &RawResponse, _credential: &Credential) {}

        pub(crate) fn failure(&self, _error: &Error) {}
    }
}
