//! A response with everything that came along.

use std::fmt;

use http::StatusCode;
use http::header::HeaderMap;

use crate::rate_limit::RateLimit;
use crate::raw_response::{self, RawResponse};

/// What the service answered, with everything that came along.
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
    /// The HTTP status. Always 2xx: all else is an error.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The ID of the request, which the service gave it in a header of the response,
    /// for its support.
    pub fn request_id(&self) -> Option<&str> {
        raw_response::request_id(&self.headers)
    }

    /// What the service says about its rate limit, if anything.
    pub fn rate_limit(&self) -> Option<RateLimit> {
        RateLimit::read(&self.headers)
    }

    /// How often the request was tried, at least 1.
    pub fn attempts(&self) -> u32 {
        self.attempts
    }

    /// The body.
    pub fn body(&self) -> &T {
        &self.body
    }

    /// The body alone.
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
