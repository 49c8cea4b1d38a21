// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

//! One attempt of a call: sends the request once and reads the response to its end.

use std::pin::Pin;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, Method, Uri};
use http_body::Body as _;
use tokio::time::Instant;

use crate::client::Shared;
use crate::error::Error;
use crate::error_kind::ErrorKind;
use crate::http_client::Connecting;
use crate::limits::Limits;
use crate::operation::Endpoint;
use crate::raw_response::{MOST_OF_BODY, RawResponse};
use crate::transport::Body;

/// What every attempt sends.
pub(crate) struct Message {
    pub(crate) method: Method,
    pub(crate) uri: Uri,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

impl Message {
    fn request(&self, endpoint: &Endpoint, connecting: &Connecting) -> http::Request<Bytes> {
        let mut request = http::Request::new(self.body.clone());
        *request.method_mut() = self.method.clone();
        *request.uri_mut() = self.uri.clone();
        *request.headers_mut() = self.headers.clone();
        let extensions = request.extensions_mut();
        extensions.insert(endpoint.clone());
        extensions.insert(connecting.clone());
        request
    }
}

/// How long the body of a response may take that is known to be a failure.
const FAILURE_TIME: Duration = Duration::from_secs(1);

/// Sends the request once and reads the response. `Ok` has a 2xx status.
pub(crate) async fn run(
    shared: &Shared,
    endpoint: &Endpoint,
    message: &Message,
    limits: &Limits,
    end_of_call: Option<Instant>,
) -> Result<RawResponse, Error> {
    let limit = Limit::new(limits, end_of_call);
    let connecting = Connecting::default();
    let request = message.request(endpoint, &connecting);
    let response = match within(limit.end, shared.transport.send(request)).await {
        Some(response) => response?,
        None if connecting.is_waiting() => return Err(limit.not_connected()),
        None => return Err(limit.passed()),
    };
    let (head, body) = response.into_parts();
    let mut received = RawResponse {
        operation: endpoint.name,
        status: head.status,
        headers: head.headers,
        body: Vec::new(),
        attempts: 0,
    };
    if received.status.is_success() {
        let most = limits.max_response_bytes;
        let Err(error) = read_success(body, &mut received, most, &limit).await else {
            return Ok(received);
        };
        received.redact(&shared.credential);
        return Err(error.with_details(received.details()));
    }
    let most = limits.max_response_bytes.min(MOST_OF_BODY);
    let end = Instant::now().checked_add(FAILURE_TIME);
    let end = limit.end.map_or(end, |limit| end.map(|end| end.min(limit)));
    // The status says more than how its body ended.
    let _ = within(end, read(body, &mut received.body, most)).await;
    received.redact(&shared.credential);
    Err(received.service_error())
}

/// Reads the body of a response with a 2xx status.
async fn read_success(
    body: Body,
    received: &mut RawResponse,
    most: usize,
    limit: &Limit,
) -> Result<(), Error> {
    let promised = usize::try_from(body.size_hint().lower()).unwrap_or(usize::MAX);
    let read = if promised > most {
        Some(Err(ReadError::TooLarge))
    } else {
        received.body.reserve(promised);
        within(limit.end, read(body, &mut received.body, most)).await
    };
    match read {
        Some(Ok(())) => Ok(()),
        Some(Err(ReadError::Broken(error))) => Err(error),
        Some(Err(ReadError::TooLarge)) => {
            // A part of what was too much is of no use.
            received.body = Vec::new();
            let message = format!("the body of the response is larger than {most} bytes");
            Err(Error::new(ErrorKind::TooLarge, message))
        }
        None => Err(limit.passed()),
    }
}

/// When an attempt has to end.
struct Limit {
    /// `None` is too far away to be a limit.
    end: Option<Instant>,
    duration: Duration,
    is_of_call: bool,
}

impl Limit {
    fn new(limits: &Limits, end_of_call: Option<Instant>) -> Self {
        let end_of_attempt = Instant::now().checked_add(limits.attempt);
        let is_of_call = end_of_call.is_some_and(|end| end_of_attempt.is_none_or(|own| end < own));
        if is_of_call {
            Self {
                end: end_of_call,
                duration: limits.total,
                is_of_call,
            }
        } else {
            Self {
                end: end_of_attempt,
                duration: limits.attempt,
                is_of_call,
            }
        }
    }

    fn passed(&self) -> Error {
        Error::new(ErrorKind::Timeout, self.message())
    }

    /// Nothing was sent before the limit was reached.
    fn not_connected(&self) -> Error {
        let message = format!("no connection could be made: {}", self.message());
        Error::new(ErrorKind::Connect, message).timed_out()
    }

    fn message(&self) -> String {
        let duration = self.duration;
        if self.is_of_call {
            format!("the call took longer than {duration:?} in all")
        } else {
            format!("the attempt took longer than {duration:?}")
        }
    }
}

/// The result of a future, unless `end` comes first.
async fn within<F: Future>(end: Option<Instant>, future: F) -> Option<F::Output> {
    match end {
        Some(end) => tokio::time::timeout_at(end, future).await.ok(),
        None => Some(future.await),
    }
}

/// Why a body could not be read to its end.
enum ReadError {
    TooLarge,
    Broken(Error),
}

/// Reads a body up to `limit` bytes, counting what comes: a promised length may be
/// wrong.
async fn read(mut body: Body, bytes: &mut Vec<u8>, limit: usize) -> Result<(), ReadError> {
    loop {
        let frame = std::future::poll_fn(|context| Pin::new(&mut body).poll_frame(context)).await;
        let Some(frame) = frame else {
            return Ok(());
        };
        let frame = frame.map_err(ReadError::Broken)?;
        // Trailers say nothing that is of use here.
        let Ok(data) = frame.into_data() else {
            continue;
        };
        let room = limit - bytes.len();
        if data.len() > room {
            bytes.extend_from_slice(&data[..room]);
            return Err(ReadError::TooLarge);
        }
        bytes.extend_from_slice(&data);
    }
}
