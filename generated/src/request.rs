// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

//! A call that is ready to be sent.

use std::fmt;
use std::time::Duration;

use crate::call::{self, Call};
use crate::client::{Async, Client};
use crate::error::Error;
use crate::limits::Limits;
use crate::operation::Operation;
use crate::response::Response;

/// A call that is ready to be sent: an operation with its parameters.
///
/// What an operation allows beyond its arguments is set with methods named as in
/// the API. The methods here say how this one call is made; all have defaults
/// that the client sets.
#[must_use = "a request does nothing until it is sent"]
pub struct Request<O, R = Async> {
    pub(crate) operation: O,
    pub(crate) client: Client<R>,
    pub(crate) options: Options,
}

/// How one call is made.
#[derive(Clone)]
pub(crate) struct Options {
    pub(crate) limits: Limits,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) query: Vec<(String, String)>,
}

impl<O, R: Clone> Request<O, R> {
    pub(crate) fn new(client: &Client<R>, operation: O) -> Self {
        Self {
            operation,
            client: client.clone(),
            options: Options {
                limits: client.shared.limits,
                headers: Vec::new(),
                query: Vec::new(),
            },
        }
    }
}

impl<O, R> Request<O, R> {
    /// The operation, to see what would be sent.
    pub fn operation(&self) -> &O {
        &self.operation
    }

    /// Sets how long one attempt may take. See
    /// [`ClientBuilder::timeout`](crate::ClientBuilder::timeout).
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.options.limits.attempt = limit;
        self
    }

    /// Sets how long the call may take with all its attempts. See
    /// [`ClientBuilder::total_timeout`](crate::ClientBuilder::total_timeout).
    pub fn total_timeout(mut self, limit: Duration) -> Self {
        self.options.limits.total = limit;
        self
    }

    /// Sets how often a failed call is repeated; 0 is never. See
    /// [`ClientBuilder::max_retries`](crate::ClientBuilder::max_retries).
    pub fn max_retries(mut self, count: u32) -> Self {
        self.options.limits.max_retries = count;
        self
    }

    /// Sets the shortest and the longest delay before a retry. See
    /// [`ClientBuilder::retry_delays`](crate::ClientBuilder::retry_delays).
    pub fn retry_delays(mut self, shortest: Duration, longest: Duration) -> Self {
        self.options.limits.retry_delays = (shortest, longest);
        self
    }

    /// Sets the longest `Retry-After` that is waited for. See
    /// [`ClientBuilder::max_retry_after`](crate::ClientBuilder::max_retry_after).
    pub fn max_retry_after(mut self, limit: Duration) -> Self {
        self.options.limits.max_retry_after = limit;
        self
    }

    /// Sets how many bytes the body of the response may have. See
    /// [`ClientBuilder::max_response_bytes`](crate::ClientBuilder::max_response_bytes).
    pub fn max_response_bytes(mut self, limit: usize) -> Self {
        self.options.limits.max_response_bytes = limit;
        self
    }

    /// Adds a header, or replaces one with the same name.
    ///
    /// Headers that authenticate or that frame the message cannot be replaced.
    /// Such a header, or text that a header cannot carry, fails the call before
    /// anything is sent.
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.options.headers.push((name.into(), value.into()));
        self
    }

    /// Appends a parameter to the query. Both parts are encoded.
    pub fn query(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.options.query.push((name.into(), value.into()));
        self
    }
}

impl<O: Operation, R> Request<O, R> {
    /// Starts the call.
    pub(crate) fn call(&self) -> Call {
        call::start(
            &self.client.shared,
            O::ENDPOINT,
            self.operation.parts(),
            self.options.clone(),
        )
    }
}

impl<O: Operation> Request<O, Async> {
    /// Sends the request and returns what the service answers.
    ///
    /// Dropping the future cancels the call.
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind) for all that can go wrong.
    pub async fn send(self) -> Result<O::Response, Error> {
        Ok(self.send_full().await?.into_body())
    }

    /// As [`send`](Self::send), with the status and the headers.
    ///
    /// # Errors
    ///
    /// As [`send`](Self::send).
    pub async fn send_full(self) -> Result<Response<O::Response>, Error> {
        self.call().await.decode(O::decode)
    }

    /// As [`send_full`](Self::send_full), with the body as it came.
    ///
    /// # Errors
    ///
    /// As [`send`](Self::send), but nothing about what a 2xx response contains.
    pub async fn send_raw(self) -> Result<Response<Vec<u8>>, Error> {
        self.call().await.raw()
    }
}

impl<O: Operation, R> fmt::Debug for Request<O, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Request")
            .field("operation", &O::ENDPOINT.name)
            .field("limits", &self.options.limits)
            .finish_non_exhaustive()
    }
}
