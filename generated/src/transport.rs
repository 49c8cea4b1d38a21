// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

//! What carries a request to the service and brings its response back.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body_util::BodyExt as _;
use http_body_util::Full;
use http_body_util::combinators::UnsyncBoxBody;

use crate::error::Error;

/// Sends HTTP requests for a [`Client`](crate::Client).
///
/// By default, the client uses its own transport. To send requests in another way,
/// implement this trait and pass the transport to
/// [`ClientBuilder::transport`](crate::ClientBuilder::transport). The client still
/// handles retries, time limits, the maximum size of a response, redaction and logging.
///
/// # Contract
///
/// - A request is sent once, to the host in its URI. Redirects are not followed:
///   the request carries the API token.
/// - The response is returned unchanged, whatever its status, and its body is not
///   decompressed.
/// - Dropping the future or the body cancels the request. This is how the client
///   enforces its limits.
/// - [`ErrorKind`](crate::ErrorKind) determines retries.
///   [`Connect`](crate::ErrorKind::Connect) means that nothing was sent, so that
///   every operation is retried. If the request may have been sent, use
///   [`Timeout`](crate::ErrorKind::Timeout) or
///   [`Transport`](crate::ErrorKind::Transport). See also
///   [`Error::not_processed`] and [`Error::permanent`].
/// - `Display` and `Debug` of its errors are written to logs: they must not contain the
///   token or the URL.
///
/// The extensions of the request contain the [`Endpoint`](crate::Endpoint) of the call.
///
/// # Example
///
/// A transport that returns an empty object for every request:
///
/// ```
/// use realtimekit::bytes::Bytes;
/// use realtimekit::{Body, Sending, Transport, http};
///
/// struct AlwaysEmpty;
///
/// impl Transport for AlwaysEmpty {
///     fn send(&self, _request: http::Request<Bytes>) -> Sending<'_> {
///         Box::pin(async { Ok(http::Response::new(Body::from("{}"))) })
///     }
/// }
/// ```
pub trait Transport: Send + Sync {
    /// Sends the request and returns the response as soon as its headers have
    /// arrived.
    fn send(&self, request: http::Request<Bytes>) -> Sending<'_>;
}

/// The future that [`Transport::send`] returns: `Box::pin(async move { .. })`.
pub type Sending<'a> =
    Pin<Box<dyn Future<Output = Result<http::Response<Body>, Error>> + Send + 'a>>;

/// The body of a response, which the client reads up to its maximum size.
pub struct Body(UnsyncBoxBody<Bytes, Error>);

impl Body {
    /// Creates a body that arrives in chunks. `error` converts its errors.
    pub fn new<B>(body: B, error: impl FnMut(B::Error) -> Error + Send + 'static) -> Self
    where
        B: http_body::Body<Data = Bytes> + Send + 'static,
    {
        Self(body.map_err(error).boxed_unsync())
    }
}

impl From<Bytes> for Body {
    fn from(bytes: Bytes) -> Self {
        Self::new(Full::new(bytes), |never| match never {})
    }
}

impl From<Vec<u8>> for Body {
    fn from(bytes: Vec<u8>) -> Self {
        Bytes::from(bytes).into()
    }
}

impl From<String> for Body {
    fn from(text: String) -> Self {
        Bytes::from(text).into()
    }
}

impl From<&'static str> for Body {
    fn from(text: &'static str) -> Self {
        Bytes::from(text).into()
    }
}

impl http_body::Body for Body {
    type Data = Bytes;
    type Error = Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<http_body::Frame<Bytes>, Error>>> {
        Pin::new(&mut self.0).poll_frame(context)
    }

    fn is_end_stream(&self) -> bool {
        self.0.is_end_stream()
    }

    fn size_hint(&self) -> http_body::SizeHint {
        self.0.size_hint()
    }
}

impl fmt::Debug for Body {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Body")
    }
}
