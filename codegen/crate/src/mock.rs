//! A transport for tests of code that uses this crate: no server, no socket.
//!
//! A [`Mock`] is told which requests to expect and how to answer them. Its client is the
//! real one: it builds, limits, retries and logs requests, decodes responses, and turns
//! failures into errors, as with the service.
//!
//! ```
//! use realtimekit::http::{Method, StatusCode};
//! use realtimekit::mock::Mock;
//! use realtimekit::serde_json::{Value, json};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
//! # runtime.block_on(async {
//! let mock = Mock::new();
//! let client = mock.client()?;
//!
//! // An operation of the crate is expected by its type, as in `mock.expect::<Operation>()`.
//! mock.expect_request(Method::GET, "/things/7").json(&json!({ "data": 7 }));
//! mock.expect_request(Method::GET, "/things/8").status(StatusCode::NOT_FOUND);
//!
//! let seven: Value = client.request(Method::GET, "/things/7").send().await?;
//! assert_eq!(seven["data"], 7);
//! let eight = client.request(Method::GET, "/things/8").send::<Value>().await;
//! assert!(eight.unwrap_err().is_not_found());
//!
//! assert_eq!(mock.sent().len(), 2);
//! assert!(mock.unmet().is_empty());
//! # Ok(())
//! # })
//! # }
//! ```

#![cfg(feature = "mock")]

use std::fmt;
use std::marker::PhantomData;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderValue, Method, StatusCode};
use serde_core::Serialize;
use serde_core::de::DeserializeOwned;

use crate::api;
use crate::client::Client;
use crate::error::Error;
use crate::json::{self, Json};
use crate::operation::{Endpoint, Operation};
use crate::transport::{Body, Sending, Transport};

/// Returns a value for a test to fill in: strings and lists are empty, numbers are zero,
/// booleans are `false`, and optional fields are `None`.
///
/// Response types cannot be constructed in another way, since fields may be added to
/// them at any time.
///
/// ```
/// # use realtimekit::Timestamp;
/// let mut time: Timestamp = realtimekit::mock::empty();
/// assert_eq!(time.as_str(), "");
/// time = "2024-05-01T12:00:00Z".into();
/// # let _ = time;
/// ```
pub fn empty<T: Received>() -> T {
    T::empty()
}

/// A type of this crate that can be received.
pub trait Received: Sized {
    #[doc(hidden)]
    fn empty() -> Self;
}

impl<T: Json> Received for T {
    fn empty() -> Self {
        json::empty()
    }
}

/// A mock of the service for tests. Clones share the same state.
#[derive(Clone, Default)]
pub struct Mock(Arc<Mutex<State>>);

#[derive(Default)]
struct State {
    expected: Vec<Expected>,
    sent: Vec<Sent>,
}

/// A request that is to come, and its answer.
struct Expected {
    request: Pattern,
    answer: Reply,
}

#[derive(Clone)]
enum Pattern {
    Operation(&'static str),
    Request(Method, String),
}

enum Reply {
    Response(http::Response<Bytes>),
    Error(Error),
    Never,
}

impl Mock {
    /// Creates a mock that expects no requests.
    pub fn new() -> Self {
        Self::default()
    }

    /// Returns a client that sends its requests to this mock. It retries without a
    /// delay. For other settings, pass a clone of the mock to
    /// [`ClientBuilder::transport`](crate::ClientBuilder::transport).
    ///
    /// # Errors
    ///
    /// Currently never fails.
    pub fn client(&self) -> Result<Client, Error> {
        Client::builder()
            .token("token-of-a-mock")
            .retry_delays(Duration::ZERO, Duration::ZERO)
            .transport(self.clone())
            .build()
    }

    /// Expects one request of an operation. Call a method of the returned [`Answer`] to
    /// set the response.
    ///
    /// Requests of the same operation are answered in the order in which they are
    /// expected here; requests of different operations can arrive in any order. If a
    /// request is retried, expect it once for each attempt.
    pub fn expect<O: Operation>(&self) -> Answer<O> {
        self.answer(Pattern::Operation(O::ENDPOINT.name))
    }

    /// Expects one request with this method to a URL whose path ends with `path`, such
    /// as one made by [`Client::request`].
    pub fn expect_request(&self, method: Method, path: impl Into<String>) -> Answer<()> {
        self.answer(Pattern::Request(method, path.into()))
    }

    fn answer<O>(&self, request: Pattern) -> Answer<O> {
        Answer {
            mock: self.clone(),
            request,
            operation: PhantomData,
        }
    }

    /// Returns the requests that were sent, including unexpected ones.
    pub fn sent(&self) -> Vec<Sent> {
        self.state().sent.clone()
    }

    /// Returns the expectations that were not met.
    pub fn unmet(&self) -> Vec<String> {
        let state = self.state();
        let expected = state.expected.iter();
        expected
            .map(|expected| expected.request.to_string())
            .collect()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Notes a request, and takes its answer.
    fn take(&self, sent: Sent) -> Result<Reply, Error> {
        let mut state = self.state();
        let mut expected = state.expected.iter();
        let index = expected.position(|expected| expected.request.fits(&sent));
        let reply = match index {
            Some(index) => Ok(state.expected.remove(index).answer),
            None => Err(Error::refused(format!(
                "the mock does not expect `{}`",
                sent.operation
            ))),
        };
        state.sent.push(sent);
        reply
    }
}

/// The answer to an expected request.
#[must_use = "nothing is expected before there is an answer"]
pub struct Answer<O> {
    mock: Mock,
    request: Pattern,
    operation: PhantomData<fn() -> O>,
}

impl<O: Operation<Output: Serialize>> Answer<O> {
    /// Answers with status 200 and this value, which sending the request returns.
    pub fn returns(self, output: &O::Output) {
        let output = match serde_json::to_value(output) {
            Ok(output) => output,
            Err(error) => return self.not_json(error),
        };
        let path = O::ENDPOINT.result;
        if path.is_empty() {
            return self.json(&output);
        }
        let mut response = path.rsplit('.').fold(output, |value, field| {
            serde_json::Value::from_iter([(field, value)])
        });
        if let Some(flag) = api::SUCCESS_FLAG {
            response[flag] = true.into();
        }
        self.json(&response);
    }
}

impl<O> Answer<O> {
    /// Answers with status 200 and a JSON body.
    pub fn json(self, body: &(impl Serialize + ?Sized)) {
        self.json_with_status(StatusCode::OK, body);
    }

    /// Answers with this status and a JSON body.
    pub fn json_with_status(self, status: StatusCode, body: &(impl Serialize + ?Sized)) {
        let body = match serde_json::to_vec(body) {
            Ok(body) => body,
            Err(error) => return self.not_json(error),
        };
        let mut response = http::Response::new(body.into());
        *response.status_mut() = status;
        let json = HeaderValue::from_static("application/json");
        response.headers_mut().insert(CONTENT_TYPE, json);
        self.response(response);
    }

    fn not_json(self, error: serde_json::Error) {
        let message = "the response of a mock cannot be written as JSON";
        self.error(Error::refused(message).with_source(error));
    }

    /// Answers with this status and no body.
    pub fn status(self, status: StatusCode) {
        let mut response = http::Response::new(Bytes::new());
        *response.status_mut() = status;
        self.response(response);
    }

    /// Answers with this response.
    pub fn response(self, response: http::Response<Bytes>) {
        self.reply(Reply::Response(response));
    }

    /// Fails with the error of a transport, such as
    /// [`ErrorKind::Connect`](crate::ErrorKind::Connect).
    pub fn error(self, error: Error) {
        self.reply(Reply::Error(error));
    }

    /// Never answers, so that the call ends at its time limit.
    pub fn never(self) {
        self.reply(Reply::Never);
    }

    fn reply(self, answer: Reply) {
        let request = self.request;
        let mut state = self.mock.state();
        state.expected.push(Expected { request, answer });
    }
}

/// A request that a mock received.
#[derive(Clone)]
pub struct Sent {
    operation: &'static str,
    request: http::Request<Bytes>,
}

impl Sent {
    /// Returns the operation, such as `active_session.create_poll`. It is `request` for a
    /// request made by [`Client::request`].
    pub fn operation(&self) -> &'static str {
        self.operation
    }

    /// Returns the HTTP request.
    pub fn request(&self) -> &http::Request<Bytes> {
        &self.request
    }

    /// Parses the body as JSON.
    ///
    /// # Errors
    ///
    /// If it is not JSON, or not of that type.
    pub fn json<T: DeserializeOwned>(&self) -> serde_json::Result<T> {
        serde_json::from_slice(self.request.body())
    }
}

impl Transport for Mock {
    fn send(&self, request: http::Request<Bytes>) -> Sending<'_> {
        let endpoint = request.extensions().get::<Endpoint>();
        let operation = endpoint.map_or("", |endpoint| endpoint.name);
        let reply = self.take(Sent { operation, request });
        Box::pin(async move {
            match reply? {
                Reply::Response(response) => Ok(response.map(Body::from)),
                Reply::Error(error) => Err(error),
                Reply::Never => std::future::pending().await,
            }
        })
    }
}

impl Pattern {
    fn fits(&self, sent: &Sent) -> bool {
        match self {
            Self::Operation(name) => sent.operation == *name,
            Self::Request(method, path) => {
                sent.request.method() == method && sent.request.uri().path().ends_with(path)
            }
        }
    }
}

impl fmt::Display for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Operation(name) => f.write_str(name),
            Self::Request(method, path) => write!(f, "{method} {path}"),
        }
    }
}

impl fmt::Debug for Mock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Mock")
            .field("unmet", &self.unmet())
            .field("sent", &self.state().sent)
            .finish()
    }
}

impl<O> fmt::Debug for Answer<O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Answer({})", self.request)
    }
}

impl fmt::Debug for Sent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let body = String::from_utf8_lossy(self.request.body());
        f.debug_struct("Sent")
            .field("operation", &self.operation)
            .field("method", self.request.method())
            .field("path", &self.request.uri().path())
            .field("query", &self.request.uri().query())
            .field("body", &body)
            .finish_non_exhaustive()
    }
}
