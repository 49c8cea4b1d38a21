//! A call: attempts until one succeeds or may not be repeated.

use std::mem;
use std::panic::catch_unwind;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use http::Method;
use http::header::{ACCEPT, CONTENT_LENGTH, CONTENT_TYPE, HeaderValue, USER_AGENT};
use tokio::time::Instant;

use crate::api;
use crate::attempt::{self, Message};
use crate::client::Shared;
use crate::error::Error;
use crate::error_kind::ErrorKind;
use crate::log::Log;
use crate::operation::{self, Endpoint, RequestParts};
use crate::own_headers;
use crate::path;
use crate::raw_response::RawResponse;
use crate::request::Options;
use crate::response::Response;
use crate::retry;

/// A call under way. Dropping it ends the call: nothing runs on its own.
#[doc(hidden)]
pub struct Call {
    pub(crate) operation: &'static str,
    pub(crate) future: Pin<Box<dyn Future<Output = Ended> + Send>>,
}

/// A call whose response has arrived, and is to be read.
#[doc(hidden)]
pub struct Ended {
    shared: Arc<Shared>,
    log: Log,
    parameters: Vec<path::Parameter>,
    /// `Ok` has a 2xx status.
    result: Result<RawResponse, Error>,
}

/// Sends a request until it succeeds or may not be repeated.
///
/// Boxed and not generic, so that users compile little and their futures stay
/// small.
pub(crate) fn start(
    shared: &Arc<Shared>,
    endpoint: Endpoint,
    mut parts: Result<RequestParts, Error>,
    options: Options,
) -> Call {
    let shared = Arc::clone(shared);
    let parameters = parts.as_mut().map(|parts| mem::take(&mut parts.parameters));
    let parameters = parameters.unwrap_or_default();
    let log = Log::start(&endpoint);
    let operation = endpoint.name;
    let future = Box::pin(async move {
        let call = repeat(&shared, &endpoint, parts, &options, &log);
        let result = log.watch(call).await;
        Ended {
            result: result.map_err(|error| error.with_operation(operation)),
            shared,
            log,
            parameters,
        }
    });
    Call { operation, future }
}

impl Ended {
    /// The response as it came.
    pub(crate) fn raw(self) -> Result<Response<Vec<u8>>, Error> {
        let (received, ()) = self.read(|_| Ok(()))?;
        Ok(Response::raw(received))
    }

    /// The response, read by `decode`.
    pub(crate) fn decode<T>(
        self,
        decode: impl Fn(&RawResponse) -> Result<T, Error>,
    ) -> Result<Response<T>, Error> {
        let (received, body) = self.read(decode)?;
        Ok(Response::raw(received).with_body(body))
    }

    fn read<T>(
        self,
        decode: impl Fn(&RawResponse) -> Result<T, Error>,
    ) -> Result<(RawResponse, T), Error> {
        let result = self.result.and_then(|mut received| {
            let error = match decode(&received) {
                Ok(body) => return Ok((received, body)),
                Err(error) => error,
            };
            // The error shows parts of the response.
            if received.redact(&self.shared.credential) {
                return Err(decode(&received).err().unwrap_or(error));
            }
            Err(error)
        });
        let result = result.map_err(|error| error.with_path_parameters(self.parameters));
        match &result {
            Ok((received, _)) => self.log.success(received, &self.shared.credential),
            Err(error) => self.log.failure(error),
        }
        result
    }
}

async fn repeat(
    shared: &Shared,
    endpoint: &Endpoint,
    parts: Result<RequestParts, Error>,
    options: &Options,
    log: &Log,
) -> Result<RawResponse, Error> {
    let message = message(shared, endpoint, parts?, options)?;
    check_runtime()?;
    let limits = &options.limits;
    // `None` is too far away to be a limit.
    let end = Instant::now().checked_add(limits.total);
    let mut delays = None;
    let mut attempts = 0;
    loop {
        attempts = u32::saturating_add(attempts, 1);
        let error = match attempt::run(shared, endpoint, &message, limits, end).await {
            Ok(received) => {
                return Ok(RawResponse {
                    attempts,
                    ..received
                });
            }
            Err(error) => error,
        };
        let is_retryable = retry::is_retryable(&error, endpoint.idempotent);
        let error = error.with_attempts(attempts, is_retryable);
        if !is_retryable {
            return Err(error);
        }
        let delay = delays
            .get_or_insert_with(|| retry::delays(limits))
            .next()
            .and_then(|next| retry::delay(&error, next, limits))
            .filter(|delay| {
                let next = Instant::now().checked_add(*delay);
                end.is_none_or(|end| next.is_some_and(|next| next < end))
            });
        let Some(delay) = delay else {
            return Err(error);
        };
        log.retry(attempts, delay, &error);
        tokio::time::sleep(delay).await;
    }
}

/// Limits need a runtime with timers.
fn check_runtime() -> Result<(), Error> {
    if tokio::runtime::Handle::try_current().is_err() {
        return Err(Error::new(
            ErrorKind::Runtime,
            "the call must run inside a Tokio runtime",
        ));
    }
    // Tokio panics without them and offers no way to check.
    catch_unwind(|| drop(tokio::time::sleep(Duration::ZERO))).map_err(|_| {
        Error::new(
            ErrorKind::Runtime,
            "the Tokio runtime has no timers; enable them with `Builder::enable_all`",
        )
    })
}

/// What every attempt sends.
fn message(
    shared: &Shared,
    endpoint: &Endpoint,
    parts: RequestParts,
    options: &Options,
) -> Result<Message, Error> {
    let mut query = parts.query;
    for (name, value) in &options.query {
        path::append_query(&mut query, name, value);
    }
    let query = options.page.as_ref().unwrap_or(&query);
    let uri = shared.base_url.join(&parts.path, query)?;
    let mut headers = parts.headers;
    for (name, value) in api::HEADERS {
        let (name, value) = operation::header(name, value)?;
        // A request without a body has no content type.
        if name != CONTENT_TYPE || parts.body.is_some() {
            headers.entry(name).or_insert(value);
        }
    }
    headers
        .entry(ACCEPT)
        .or_insert(HeaderValue::from_static("application/json"));
    headers
        .entry(USER_AGENT)
        .or_insert_with(|| shared.user_agent.clone());
    if parts.body.is_some() {
        headers
            .entry(CONTENT_TYPE)
            .or_insert(HeaderValue::from_static("application/json"));
    } else if [Method::POST, Method::PUT, Method::PATCH].contains(&endpoint.method) {
        // These methods usually have a body. Some proxies answer 411 without a length.
        headers.insert(CONTENT_LENGTH, HeaderValue::from_static("0"));
    }
    for (name, value) in &options.headers {
        let (name, value) = operation::header(name, value)?;
        if own_headers::is_own(name.as_str()) || shared.credential.uses(&name) {
            return Err(Error::refused(format!(
                "the header `{name}` is set by the client and cannot be replaced"
            )));
        }
        headers.insert(name, value);
    }
    shared.credential.apply(&mut headers);
    Ok(Message {
        method: endpoint.method.clone(),
        uri,
        headers,
        body: parts.body.unwrap_or_default().into(),
    })
}
