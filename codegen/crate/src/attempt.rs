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
    fn request(&self) -> http::Request<Bytes> {
        let mut request = http::Request::new(self.body.clone());
        *request.method_mut() = self.method.clone();
        *request.uri_mut() = self.uri.clone();
        *request.headers_mut() = self.headers.clone();
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
    let mut request = message.request();
    let connecting = Connecting::default();
    match shared.connect_timeout {
        // Its own limit comes first, so this one never ends an attempt to connect.
        Some(connect_timeout) if limit.left > connect_timeout => {}
        Some(_) => drop(request.extensions_mut().insert(connecting.clone())),
        None => drop(request.extensions_mut().insert(endpoint.clone())),
    }
    let mut received = None;
    let most = limits.max_response_bytes;
    let exchange = exchange(shared, request, endpoint.name, most, &mut received);
    let ended = within(limit.end, exchange).await;
    let Some(mut received) = received else {
        return Err(match ended {
            Some(Err(error)) => error,
            _ if connecting.is_waiting() => limit.not_connected(),
            _ => limit.passed(),
        });
    };
    let error = match ended {
        Some(Ok(None)) => return Ok(received),
        Some(Ok(Some(body))) => {
            let end = Instant::now().checked_add(FAILURE_TIME);
            let end = limit.end.map_or(end, |limit| end.map(|end| end.min(limit)));
            // The status says more than how its body ended.
            let _ = within(end, read(body, &mut received.body, most.min(MOST_OF_BODY))).await;
            received.redact(&shared.credential);
            return Err(received.service_error());
        }
        Some(Err(error)) => error,
        None => limit.passed(),
    };
    received.redact(&shared.credential);
    Err(error.with_details(received.details()))
}

/// Sends the request and reads the body of a response with a 2xx status. Returns any
/// other body unread.
async fn exchange(
    shared: &Shared,
    request: http::Request<Bytes>,
    operation: &'static str,
    most: usize,
    received: &mut Option<RawResponse>,
) -> Result<Option<Body>, Error> {
    let response = shared.transport.send(request).await?;
    let (head, body) = response.into_parts();
    let received = received.insert(RawResponse {
        operation,
        status: head.status,
        headers: head.headers,
        body: Vec::new(),
        attempts: 0,
    });
    if !received.status.is_success() {
        return Ok(Some(body));
    }
    let promised = usize::try_from(body.size_hint().lower()).unwrap_or(usize::MAX);
    let read = if promised > most {
        Err(ReadError::TooLarge)
    } else {
        received.body.reserve(promised);
        read(body, &mut received.body, most).await
    };
    match read {
        Ok(()) => Ok(None),
        Err(ReadError::Broken(error)) => Err(error),
        Err(ReadError::TooLarge) => {
            // A part of what was too much is of no use.
            received.body = Vec::new();
            let message = format!("the body of the response is larger than {most} bytes");
            Err(Error::new(ErrorKind::TooLarge, message))
        }
    }
}

/// When an attempt has to end.
struct Limit {
    /// `None` is too far away to be a limit.
    end: Option<Instant>,
    left: Duration,
    /// As the user has set it.
    duration: Duration,
    is_of_call: bool,
}

impl Limit {
    fn new(limits: &Limits, end_of_call: Option<Instant>) -> Self {
        let now = Instant::now();
        let end_of_attempt = now.checked_add(limits.attempt);
        let is_of_call = end_of_call.is_some_and(|end| end_of_attempt.is_none_or(|own| end < own));
        let (end, duration) = if is_of_call {
            (end_of_call, limits.total)
        } else {
            (end_of_attempt, limits.attempt)
        };
        Self {
            end,
            left: end.map_or(Duration::MAX, |end| end.saturating_duration_since(now)),
            duration,
            is_of_call,
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
