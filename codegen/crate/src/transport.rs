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
/// The client has a transport of its own. Implement this trait to send requests
/// another way, and hand it to
/// [`ClientBuilder::transport`](crate::ClientBuilder::transport). Retries, time
/// limits, the limit on the size of a response, redaction and logging stay with
/// the client.
///
/// # Contract
///
/// - A request is sent once, to the host in its URI. Redirects are not followed:
///   the request carries the API token.
/// - The response is passed on as it came, whatever its status, and its body is
///   not decompressed.
/// - Dropping the future, or the body, ends the exchange. This is how the client
///   enforces its limits.
/// - [`ErrorKind`](crate::ErrorKind) decides about retries.
///   [`Connect`](crate::ErrorKind::Connect) means that nothing was sent, so that
///   every operation is retried. If the request may have been sent, use
///   [`Timeout`](crate::ErrorKind::Timeout) or
///   [`Transport`](crate::ErrorKind::Transport). See also
///   [`Error::not_processed`] and [`Error::permanent`].
/// - What `Display` and `Debug` of its errors show ends up in logs: no token and no
///   URL.
///
/// The request's extensions have the [`Endpoint`](crate::Endpoint) of the call.
///
/// # Example
///
/// A transport that answers by itself:
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
    /// Sends the request, whose body is complete, and returns the response as
    /// soon as its headers have arrived.
    fn send(&self, request: http::Request<Bytes>) -> Sending<'_>;
}

/// What [`Transport::send`] returns: `async` code in a box, as made by
/// `Box::pin(async move { .. })`.
pub type Sending<'a> =
    Pin<Box<dyn Future<Output = Result<http::Response<Body>, Error>> + Send + 'a>>;

/// The body of a response, read as far as the client's limit allows.
pub struct Body(UnsyncBoxBody<Bytes, Error>);

impl Body {
    /// A body that arrives in pieces. `error` says what its errors mean.
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
