// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

//! Requests, and the settings of a single one.

use std::fmt;
use std::time::Duration;

use crate::call::{self, Ended};
use crate::client::{Async, Client};
use crate::error::Error;
use crate::limits::Limits;
use crate::mode::Mode;
use crate::operation::Operation;
use crate::raw_response::RawResponse;
use crate::response::Response;

/// A request with settings that concern only this one call.
///
/// The request of each operation has a method `customize` that returns this. All
/// settings have defaults in the client.
#[derive(Clone)]
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
    /// The query of a page, in place of all other parameters.
    pub(crate) page: Option<String>,
}

impl Options {
    /// The defaults of a client.
    pub(crate) fn new<R>(client: &Client<R>) -> Self {
        Self {
            limits: client.shared.limits,
            headers: Vec::new(),
            query: Vec::new(),
            page: None,
        }
    }
}

#[allow(dead_code, reason = "an API may have no operations")]
impl<R: Mode> Client<R> {
    /// Sends the request of an operation with the client's settings.
    pub(crate) fn send<O: Operation>(&self, operation: &O) -> R::Sent<O::Output> {
        run(self, operation, Options::new(self), output::<O>)
    }

    /// Starts a request with settings of its own.
    pub(crate) fn customize<O>(&self, operation: O) -> Request<O, R> {
        Request {
            operation,
            client: self.clone(),
            options: Options::new(self),
        }
    }
}

fn run<O: Operation, R: Mode, T>(
    client: &Client<R>,
    operation: &O,
    options: Options,
    read: fn(Ended) -> Result<T, Error>,
) -> R::Sent<T> {
    let call = call::start(&client.shared, O::ENDPOINT, operation.parts(), options);
    client.runtime.run(call, read)
}

fn output<O: Operation>(ended: Ended) -> Result<O::Output, Error> {
    let read = |received: &RawResponse| {
        O::output(O::decode(received)?).ok_or_else(|| received.missing(O::ENDPOINT.result))
    };
    Ok(ended.decode(read)?.into_body())
}

impl<O, R> Request<O, R> {
    /// Returns the operation, to inspect what would be sent.
    pub fn operation(&self) -> &O {
        &self.operation
    }

    /// Sets the time limit for one attempt. See
    /// [`ClientBuilder::timeout`](crate::ClientBuilder::timeout).
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.options.limits.attempt = limit;
        self
    }

    /// Sets the time limit for the call with all its attempts. See
    /// [`ClientBuilder::total_timeout`](crate::ClientBuilder::total_timeout).
    pub fn total_timeout(mut self, limit: Duration) -> Self {
        self.options.limits.total = limit;
        self
    }

    /// Sets the maximum number of retries. See
    /// [`ClientBuilder::max_retries`](crate::ClientBuilder::max_retries).
    pub fn max_retries(mut self, count: u32) -> Self {
        self.options.limits.max_retries = count;
        self
    }

    /// Sets the minimum and maximum delay before a retry. See
    /// [`ClientBuilder::retry_delays`](crate::ClientBuilder::retry_delays).
    pub fn retry_delays(mut self, shortest: Duration, longest: Duration) -> Self {
        self.options.limits.retry_delays = (shortest, longest);
        self
    }

    /// Sets the longest `Retry-After` to wait for. See
    /// [`ClientBuilder::max_retry_after`](crate::ClientBuilder::max_retry_after).
    pub fn max_retry_after(mut self, limit: Duration) -> Self {
        self.options.limits.max_retry_after = limit;
        self
    }

    /// Sets the maximum size of the response body. See
    /// [`ClientBuilder::max_response_bytes`](crate::ClientBuilder::max_response_bytes).
    pub fn max_response_bytes(mut self, limit: usize) -> Self {
        self.options.limits.max_response_bytes = limit;
        self
    }

    /// Adds a header, or replaces one with the same name.
    ///
    /// Headers that authenticate the request or frame the message cannot be replaced.
    /// With such a header, or a value that is not valid in a header, the call fails
    /// before a request is sent.
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.options.headers.push((name.into(), value.into()));
        self
    }

    /// Appends a parameter to the query. The name and value are encoded.
    pub fn query(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.options.query.push((name.into(), value.into()));
        self
    }
}

impl<O: Operation, R: Mode> Request<O, R> {
    /// Sends the request and returns what the operation returns.
    ///
    /// See [`Mode::Sent`] for the type of the result. The same request can be sent
    /// again.
    pub fn send(&self) -> R::Sent<O::Output> {
        self.run(output::<O>)
    }

    /// Sends the request like [`send`](Self::send), but returns the documented response
    /// with its status and headers.
    pub fn send_full(&self) -> R::Sent<Response<O::Response>> {
        self.run(|ended| ended.decode(O::decode))
    }

    /// Sends the request like [`send_full`](Self::send_full), but returns the raw body.
    /// The content of a 2xx response is not checked.
    pub fn send_raw(&self) -> R::Sent<Response<Vec<u8>>> {
        self.run(Ended::raw)
    }

    fn run<T>(&self, read: fn(Ended) -> Result<T, Error>) -> R::Sent<T> {
        run(&self.client, &self.operation, self.options.clone(), read)
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
