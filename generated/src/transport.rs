// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

//! Sends a call: one attempt, and the loop around it.

use std::pin::Pin;

use reqwest::header::{ACCEPT, CONTENT_TYPE, HeaderValue, USER_AGENT};
use tokio::time::Instant;

use crate::client::Shared;
use crate::error::Error;
use crate::error_kind::ErrorKind;
use crate::limits::Limits;
use crate::log::Log;
use crate::operation::{self, Endpoint, RequestParts};
use crate::own_headers;
use crate::path;
use crate::raw_response::RawResponse;
use crate::request::Options;
use crate::retry;

/// A call under way. Dropping it ends the call: nothing runs on its own.
pub(crate) type Call<'a> = Pin<Box<dyn Future<Output = Result<RawResponse, Error>> + Send + 'a>>;

/// Sends a request until it succeeds or may not be tried again.
///
/// Boxed and not generic, so that users compile little and their futures stay
/// small. `Ok` has a 2xx status.
pub(crate) fn execute<'a>(
    shared: &'a Shared,
    endpoint: Endpoint,
    parts: Result<RequestParts, Error>,
    options: &'a Options,
) -> Call<'a> {
    Box::pin(async move {
        let log = Log::start(&endpoint);
        let result = log
            .watch(repeat(shared, &endpoint, parts, options, &log))
            .await;
        let result = result.map_err(|error| error.with_operation(endpoint.name));
        log.finish(&result);
        result
    })
}

async fn repeat(
    shared: &Shared,
    endpoint: &Endpoint,
    parts: Result<RequestParts, Error>,
    options: &Options,
    log: &Log,
) -> Result<RawResponse, Error> {
    let request = build(shared, endpoint, parts?, options)?;
    if tokio::runtime::Handle::try_current().is_err() {
        return Err(Error::new(
            ErrorKind::Runtime,
            "the call must run inside a Tokio runtime",
        ));
    }
    let limits = &options.limits;
    // `None` is too far away to be a limit.
    let end = Instant::now().checked_add(limits.total);
    let mut delays = retry::delays(limits);
    let mut attempts = 0;
    loop {
        attempts = u32::saturating_add(attempts, 1);
        let Some(copy) = request.try_clone() else {
            // Only a streaming body cannot be copied, and there is none.
            return Err(Error::refused("the request body cannot be sent twice"));
        };
        let error = match attempt(shared, endpoint.name, copy, options, end).await {
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

/// The request of every attempt.
fn build(
    shared: &Shared,
    endpoint: &Endpoint,
    parts: RequestParts,
    options: &Options,
) -> Result<reqwest::Request, Error> {
    let mut query = parts.query;
    for (name, value) in &options.query {
        path::append_query(&mut query, name, value);
    }
    let url = shared.base_url.join(&parts.path, &query)?;
    let mut request = reqwest::Request::new(endpoint.method.clone(), url);
    let headers = request.headers_mut();
    headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
    headers.insert(USER_AGENT, shared.user_agent.clone());
    if parts.body.is_some() {
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    }
    headers.extend(parts.headers);
    for (name, value) in &options.headers {
        let (name, value) = operation::header(name, value)?;
        if own_headers::is_own(name.as_str()) || shared.credential.uses(&name) {
            return Err(Error::refused(format!(
                "the header `{name}` is set by the client and cannot be replaced"
            )));
        }
        headers.insert(name, value);
    }
    shared.credential.apply(headers);
    *request.body_mut() = parts.body.map(reqwest::Body::from);
    Ok(request)
}

/// Sends the request once and reads the response to its end.
async fn attempt(
    shared: &Shared,
    operation: &'static str,
    request: reqwest::Request,
    options: &Options,
    end: Option<Instant>,
) -> Result<RawResponse, Error> {
    let limits = &options.limits;
    let attempt_end = Instant::now().checked_add(limits.attempt);
    let ends_call = end.is_some_and(|end| attempt_end.is_none_or(|own| end < own));
    let end = if ends_call { end } else { attempt_end };
    let url = request.url().clone();
    let mut response = match within(end, shared.http.execute(request)).await {
        None => return Err(timeout(limits, ends_call)),
        Some(Err(error)) => return Err(exchange_error(error)),
        Some(Ok(response)) => response,
    };
    if *response.url() != url {
        return Err(Error::configuration(
            "the HTTP client followed a redirect; build it with `redirect::Policy::none()`",
        ));
    }
    let mut received = RawResponse {
        operation,
        status: response.status(),
        headers: std::mem::take(response.headers_mut()),
        body: Vec::new(),
        attempts: 0,
    };
    let limit = limits.max_response_bytes;
    let read = within(end, read(&mut response, &mut received.body, limit)).await;
    let is_whole = matches!(read, Some(Ok(())));
    if !(is_whole && received.status.is_success()) {
        // The error has the body.
        shared.credential.redact(&mut received.body);
    }
    if !received.status.is_success() {
        // The status says more than how its body ended.
        return Err(received.service_error());
    }
    match read {
        Some(Ok(())) => Ok(received),
        Some(Err(ReadError::Broken(error))) => {
            Err(exchange_error(error).with_details(received.details()))
        }
        Some(Err(ReadError::TooLarge)) => {
            // A part of what was too much is of no use.
            received.body = Vec::new();
            let message = format!("the body of the response is larger than {limit} bytes");
            Err(received.error(ErrorKind::TooLarge, message))
        }
        None => Err(timeout(limits, ends_call).with_details(received.details())),
    }
}

fn timeout(limits: &Limits, of_whole_call: bool) -> Error {
    let message = if of_whole_call {
        format!("the call took longer than {:?} in all", limits.total)
    } else {
        format!("the attempt took longer than {:?}", limits.attempt)
    };
    Error::new(ErrorKind::Timeout, message)
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
    Broken(reqwest::Error),
}

/// Reads a body up to `limit` bytes. `Content-Length` can only shorten this: it
/// may be missing or wrong, so what comes is counted.
async fn read(
    response: &mut reqwest::Response,
    body: &mut Vec<u8>,
    limit: usize,
) -> Result<(), ReadError> {
    let promised = response.content_length().unwrap_or(0);
    if response.status().is_success() && usize::try_from(promised).map_or(true, |n| n > limit) {
        return Err(ReadError::TooLarge);
    }
    while let Some(chunk) = response.chunk().await.map_err(ReadError::Broken)? {
        let room = limit - body.len();
        if chunk.len() > room {
            body.extend_from_slice(&chunk[..room]);
            return Err(ReadError::TooLarge);
        }
        body.extend_from_slice(&chunk);
    }
    Ok(())
}

/// The error of an exchange that did not come to its end. The URL is taken out:
/// it has the ids.
fn exchange_error(error: reqwest::Error) -> Error {
    let error = error.without_url();
    let (kind, message) = if error.is_connect() {
        (ErrorKind::Connect, "no connection could be made")
    } else if error.is_timeout() {
        (ErrorKind::Timeout, "the exchange took too long")
    } else if error.is_builder() {
        (ErrorKind::InvalidRequest, "the request cannot be sent")
    } else {
        (ErrorKind::Transport, "the connection broke")
    };
    Error::new(kind, message).with_source(error)
}
