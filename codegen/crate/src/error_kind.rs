//! The kinds of errors.

/// The kind of an error, to match on.
///
/// More kinds may be added: a `match` needs a catch-all arm.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The configuration of the client is invalid: for example, the token, the base URL
    /// or an environment variable.
    Configuration,
    /// The request was rejected before it was sent: a path parameter is empty, `.` or
    /// `..`, a header is invalid, or the body lacks something that the API requires.
    InvalidRequest,
    /// No connection could be made, so the request was not sent. An untrusted
    /// certificate is such an error, and is not retried.
    Connect,
    /// An attempt or the whole call exceeded its time limit.
    Timeout,
    /// The connection failed after it was made: it was reset or closed early, or the
    /// server violated the protocol. The service may have processed the request.
    Transport,
    /// The service reported a failure: the status is not 2xx or, if responses have a
    /// success flag, the body contains `"success": false`, or an error in a field
    /// `error` or `errors`. There, `null`, `false`, zero and empty values don't count as
    /// errors.
    Service,
    /// The service reported success, but the body cannot be decoded: it is not JSON, a
    /// field has another type, or a required field is missing.
    Decode,
    /// The response body exceeds the maximum size.
    TooLarge,
    /// The call was made outside a Tokio runtime, or in one without timers or I/O.
    Runtime,
}
