//! A response with its status, headers and body.

use std::fmt;

use http::StatusCode;
use http::header::HeaderMap;

use crate::rate_limit::RateLimit;
use crate::raw_response::{self, RawResponse};

/// A response with its status, headers and body.
///
/// `Debug` shows no headers: a service may repeat the API token in one.
#[derive(Clone)]
pub struct Response<T> {
    status: StatusCode,
    headers: HeaderMap,
    attempts: u32,
    body: T,
}

impl Response<Vec<u8>> {
    pub(crate) fn raw(received: RawResponse) -> Self {
        Self {
            status: received.status,
            headers: received.headers,
            attempts: received.attempts,
            body: received.body,
        }
    }

    pub(crate) fn with_body<T>(self, body: T) -> Response<T> {
        Response {
            status: self.status,
            headers: self.headers,
            attempts: self.attempts,
            body,
        }
    }
}

impl<T> Response<T> {
    /// Returns the HTTP status. It is always 2xx: other statuses are errors.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// Returns the headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// Returns the request ID from the response headers. Include it when contacting
    /// support.
    pub fn request_id(&self) -> Option<&str> {
        raw_response::request_id(&self.headers)
    }

    /// Returns the rate limit, if the response reports one.
    pub fn rate_limit(&self) -> Option<RateLimit> {
        RateLimit::read(&self.headers)
    }

    /// Returns the number of attempts, at least 1.
    pub fn attempts(&self) -> u32 {
        self.attempts
    }

    /// Returns the body.
    pub fn body(&self) -> &T {
        &self.body
    }

    /// Returns the body, without the status and headers.
    pub fn into_body(self) -> T {
        self.body
    }
}

impl<T: fmt::Debug> fmt::Debug for Response<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Response")
            .field("status", &self.status)
            .field("attempts", &self.attempts)
            .field("body", &self.body)
            .finish_non_exhaustive()
    }
}
