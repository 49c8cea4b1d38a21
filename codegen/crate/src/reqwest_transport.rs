//! A `reqwest::Client` as a transport.

#![cfg(feature = "reqwest")]

use bytes::Bytes;

use crate::error::Error;
use crate::error_kind::ErrorKind;
use crate::transport::{Body, Sending, Transport};

/// Sends requests with this client, which controls TLS, proxies and connections.
///
/// Build it with `redirect::Policy::none()` and `retry::never()`, so that only the API
/// client retries requests. A response that was reached by a redirect is an error, but
/// the redirect was already followed; reqwest sends the token only to the same host and
/// port.
///
/// ```no_run
/// # #[cfg(feature = "reqwest")]
/// # fn example() -> Result<(), Box<dyn std::error::Error>> {
/// use realtimekit::reqwest;
///
/// let http = reqwest::Client::builder()
///     .redirect(reqwest::redirect::Policy::none())
///     .retry(reqwest::retry::never())
///     .build()?;
/// let client = realtimekit::Client::builder().read_env()?.transport(http).build()?;
/// # Ok(()) }
/// ```
impl Transport for reqwest::Client {
    fn send(&self, request: http::Request<Bytes>) -> Sending<'_> {
        Box::pin(async move {
            let request = reqwest::Request::try_from(request).map_err(failure)?;
            let url = request.url().clone();
            let response = self.execute(request).await.map_err(failure)?;
            if *response.url() != url {
                return Err(Error::configuration(
                    "the HTTP client followed a redirect; build it with `redirect::Policy::none()`",
                ));
            }
            Ok(http::Response::from(response).map(|body| Body::new(body, failure)))
        })
    }
}

/// The URL is taken out: it has the ids.
fn failure(error: reqwest::Error) -> Error {
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
    let is_timeout = error.is_timeout();
    let error = Error::new(kind, message).with_cause(error);
    if is_timeout { error.timed_out() } else { error }
}
