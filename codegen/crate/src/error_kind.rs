//! What went wrong, coarsely.

/// What went wrong, as a value to match on.
///
/// More kinds may be added: a `match` needs a catch-all arm.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The client could not be built, or cannot work as built: a bad token, a
    /// bad base URL, a missing environment variable, no TLS.
    Configuration,
    /// The call was refused before anything was sent: a path parameter that is
    /// not one path segment, a bad header, a broken rule of the request body.
    InvalidRequest,
    /// No connection could be made, so the request was not sent. A certificate
    /// that is not trusted is such an error, and is not retried.
    Connect,
    /// An attempt, or the whole call, took longer than its limit.
    Timeout,
    /// The connection broke after it had been made: reset, closed early, or
    /// used against the protocol. The service may have acted on the request.
    Transport,
    /// The service answered with a failure: a status other than 2xx, or, where
    /// responses have a flag for success, a body that says `"success": false` or
    /// has an error in a field `error` or `errors`, whatever the flag says.
    /// `null`, `false`, zero and empty values there do not count as errors.
    Service,
    /// The service answered with success, and the body cannot be read as what
    /// the operation returns: it is not JSON, a field has another type, or a
    /// required field is missing. Optional fields may be missing, even all of them.
    Decode,
    /// The body of the response is larger than the client accepts.
    TooLarge,
    /// The call was made where it cannot run: outside a Tokio runtime, or in one
    /// without timers or I/O.
    Runtime,
}
