//! The one error type.

use std::borrow::Cow;
use std::error::Error as StdError;
use std::fmt;
use std::time::Duration;

use http::StatusCode;

use crate::envelope::ApiMessage;
use crate::error_details::{Certainty, Details};
use crate::error_kind::ErrorKind;
use crate::path;
use crate::retry;
use crate::text;

/// The error of a call that failed, or of a client that could not be built.
///
/// [`kind`](Self::kind) returns what went wrong. `Display` writes a single line for a
/// log, with the operation, the status, the messages of the service and the request
/// ID. It never contains the URL, its parameters or the API token.
///
/// If the service sends the token back, the token is removed from the whole error, and
/// so are parts of it with eight or more characters, even with JSON or URL escapes. A
/// token that is shorter than 16 characters or encoded in another way, such as in
/// base64, is not recognized.
///
/// To test code that handles errors, create errors with [`new`](Self::new):
///
/// ```
/// use realtimekit::http::StatusCode;
/// use realtimekit::{Error, ErrorKind};
///
/// let error = Error::new(ErrorKind::Service, "gone").with_status(StatusCode::NOT_FOUND);
/// assert!(error.is_not_found());
/// ```
pub struct Error(Box<Inner>);

/// One pointer to all of it, to keep `Result`s small.
struct Inner {
    kind: ErrorKind,
    operation: Option<&'static str>,
    path_parameters: Vec<path::Parameter>,
    message: Cow<'static, str>,
    details: Details,
    attempts: u32,
    /// Not known before the call has ended.
    is_retryable: Option<bool>,
    certainty: Certainty,
    is_timeout: bool,
    source: Option<Box<dyn StdError + Send + Sync>>,
    shows_cause: bool,
}

/// Errors of transports, and of tests.
impl Error {
    /// Creates an error of this kind, with a message for logs.
    pub fn new(kind: ErrorKind, message: impl Into<Cow<'static, str>>) -> Self {
        Self(Box::new(Inner {
            kind,
            operation: None,
            path_parameters: Vec::new(),
            message: message.into(),
            details: Details::default(),
            attempts: 0,
            is_retryable: None,
            certainty: Certainty::None,
            is_timeout: kind == ErrorKind::Timeout,
            source: None,
            shows_cause: false,
        }))
    }

    /// Sets the cause, which [`source`](StdError::source) returns.
    #[must_use]
    pub fn with_source(mut self, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        self.0.source = Some(source.into());
        self
    }

    /// Adds a path parameter of the call.
    #[must_use]
    pub fn with_path_parameter(
        self,
        name: impl Into<Cow<'static, str>>,
        value: impl Into<String>,
    ) -> Self {
        self.with_path_parameters(vec![(name.into(), value.into())])
    }

    /// Sets the HTTP status.
    #[must_use]
    pub fn with_status(mut self, status: StatusCode) -> Self {
        self.0.details.status = Some(status);
        self
    }

    /// Adds a message of the service.
    #[must_use]
    pub fn with_api_message(mut self, message: ApiMessage) -> Self {
        self.0.details.messages.push(message);
        self
    }

    /// Sets how long the service asked to wait.
    #[must_use]
    pub fn with_retry_after(mut self, delay: Duration) -> Self {
        self.0.details.retry_after = Some(delay);
        self
    }

    /// Sets the request ID.
    #[must_use]
    pub fn with_request_id(mut self, id: impl Into<String>) -> Self {
        self.0.details.request_id = Some(id.into());
        self
    }

    /// Sets the body of the response.
    #[must_use]
    pub fn with_body(mut self, body: impl Into<Vec<u8>>) -> Self {
        self.0.details.body = body.into();
        self
    }

    /// Marks the request as not processed by the service. It is then retried even if
    /// the operation is not idempotent.
    #[must_use]
    pub fn not_processed(mut self) -> Self {
        self.0.certainty = Certainty::NotProcessed;
        self
    }

    /// Marks the error as permanent. The request is then not retried.
    #[must_use]
    pub fn permanent(mut self) -> Self {
        self.0.certainty = Certainty::Permanent;
        self
    }
}

impl Error {
    /// The client cannot be built or cannot work.
    pub(crate) fn configuration(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(ErrorKind::Configuration, message)
    }

    /// The call is refused before anything is sent.
    pub(crate) fn refused(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(ErrorKind::InvalidRequest, message)
    }

    /// The parameters of an operation break a rule of the API.
    #[allow(dead_code, reason = "not every API has such rules")]
    pub(crate) fn invalid(operation: &'static str, message: &'static str) -> Self {
        Self::refused(message).with_operation(operation)
    }

    pub(crate) fn with_operation(mut self, operation: &'static str) -> Self {
        self.0.operation = Some(operation);
        self
    }

    pub(crate) fn with_path_parameters(mut self, parameters: Vec<path::Parameter>) -> Self {
        self.0.path_parameters.extend(parameters);
        self
    }

    /// As [`with_source`](Self::with_source), and `Display` shows the innermost
    /// cause.
    pub(crate) fn with_cause(mut self, cause: impl StdError + Send + Sync + 'static) -> Self {
        self.0.shows_cause = true;
        self.with_source(cause)
    }

    /// Something took too long, whatever the kind.
    pub(crate) fn timed_out(mut self) -> Self {
        self.0.is_timeout = true;
        self
    }

    pub(crate) fn with_details(mut self, details: Details) -> Self {
        self.0.details = details;
        self
    }

    pub(crate) fn with_attempts(mut self, attempts: u32, is_retryable: bool) -> Self {
        self.0.attempts = attempts;
        self.0.is_retryable = Some(is_retryable);
        self
    }

    pub(crate) fn certainty(&self) -> Certainty {
        self.0.certainty
    }
}

impl Error {
    /// Returns what went wrong.
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// Returns the operation that failed, such as `active_session.create_poll`.
    pub fn operation(&self) -> Option<&'static str> {
        self.0.operation
    }

    /// Returns the path parameters of the call by name, in the order of the path.
    /// `Display` and `Debug` don't show them.
    ///
    /// Empty if the request was refused because of its other parameters.
    pub fn path_parameters(&self) -> impl Iterator<Item = (&str, &str)> {
        let parameters = self.0.path_parameters.iter();
        parameters.map(|(name, value)| (&**name, value.as_str()))
    }

    /// Returns the HTTP status, if there was a response.
    pub fn status(&self) -> Option<StatusCode> {
        self.0.details.status
    }

    /// Returns whether the response had this status.
    pub fn has_status(&self, status: u16) -> bool {
        self.status().is_some_and(|known| known == status)
    }

    /// Returns whether the status is 404.
    pub fn is_not_found(&self) -> bool {
        self.status() == Some(StatusCode::NOT_FOUND)
    }

    /// Returns whether the status is 401: the token is not valid.
    pub fn is_unauthorized(&self) -> bool {
        self.status() == Some(StatusCode::UNAUTHORIZED)
    }

    /// Returns whether the status is 403: the token lacks a permission.
    pub fn is_forbidden(&self) -> bool {
        self.status() == Some(StatusCode::FORBIDDEN)
    }

    /// Returns whether the status is 429: too many requests.
    pub fn is_rate_limited(&self) -> bool {
        self.status() == Some(StatusCode::TOO_MANY_REQUESTS)
    }

    /// Returns how long the service asked to wait before a retry, if it did.
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.details.retry_after
    }

    /// Returns whether a time limit was exceeded: of connecting, an attempt or the
    /// call.
    pub fn is_timeout(&self) -> bool {
        self.0.is_timeout
    }

    /// Returns whether no connection could be made.
    pub fn is_connect(&self) -> bool {
        self.0.kind == ErrorKind::Connect
    }

    /// Returns whether the response could not be decoded as the type that the
    /// operation returns.
    pub fn is_decode(&self) -> bool {
        self.0.kind == ErrorKind::Decode
    }

    /// Returns whether the same call may succeed later and is safe to repeat.
    ///
    /// The client applies the same rule: it has already retried such a call as often
    /// as the limits allow. For an operation that is not idempotent, this is `true`
    /// only if the service is known not to have processed the request. An error
    /// created by [`new`](Self::new) is treated as one of such an operation.
    pub fn is_retryable(&self) -> bool {
        let known = self.0.is_retryable;
        known.unwrap_or_else(|| retry::is_retryable(self, false))
    }

    /// Returns the messages in the response, in their order. Empty if there are none.
    pub fn messages(&self) -> &[ApiMessage] {
        &self.0.details.messages
    }

    /// Returns the codes of [`messages`](Self::messages) that are numbers.
    pub fn codes(&self) -> impl Iterator<Item = i64> + '_ {
        self.messages().iter().filter_map(|message| message.code)
    }

    /// Returns the codes of [`messages`](Self::messages) that are text.
    pub fn text_codes(&self) -> impl Iterator<Item = &str> {
        let messages = self.messages().iter();
        messages.filter_map(|message| message.text_code.as_deref())
    }

    /// Returns the request ID from the response headers. Include it when contacting
    /// support.
    pub fn request_id(&self) -> Option<&str> {
        self.0.details.request_id.as_deref()
    }

    /// Returns the field that could not be decoded, such as
    /// `data.poll.options[2].count`. Empty for the body as a whole.
    pub fn field(&self) -> Option<&str> {
        self.0.details.field.as_deref()
    }

    /// Returns the raw body of the response, up to the limit of the client and at most
    /// 1 MiB. Empty if there was none. Only the API token is removed from it.
    pub fn body(&self) -> &[u8] {
        &self.0.details.body
    }

    /// Returns the number of attempts: 0 if the request was rejected before it was
    /// sent.
    pub fn attempts(&self) -> u32 {
        self.0.attempts
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Inner {
            operation,
            message,
            details,
            attempts,
            ..
        } = &*self.0;
        if let Some(operation) = operation {
            write!(f, "{operation}: ")?;
        }
        if let Some(status) = details.status {
            f.write_str(status.as_str())?;
            if let Some(reason) = status.canonical_reason() {
                write!(f, " {reason}")?;
            }
            f.write_str(": ")?;
        }
        f.write_str(message)?;
        if let (Some(source), true) = (&self.0.source, self.0.shows_cause) {
            write!(f, ": {}", root_cause(&**source))?;
        }
        if *attempts > 1 {
            write!(f, ", after {attempts} attempts")?;
        }
        if let Some(id) = &details.request_id {
            write!(f, " (request id {id})")?;
        }
        Ok(())
    }
}

/// The innermost cause, which is the one that tells.
fn root_cause(source: &(dyn StdError + 'static)) -> String {
    let mut cause = source;
    while let Some(inner) = cause.source() {
        cause = inner;
    }
    text::one_line(&cause.to_string(), 200)
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let details = &self.0.details;
        f.debug_struct("Error")
            .field("kind", &self.0.kind)
            .field("operation", &self.0.operation)
            .field("message", &self.0.message)
            .field("status", &details.status)
            .field("messages", &details.messages)
            .field("field", &details.field)
            .field("request_id", &details.request_id)
            .field("retry_after", &details.retry_after)
            .field("attempts", &self.0.attempts)
            .field("body_length", &details.body.len())
            .field("source", &self.0.source)
            .finish()
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        let source = self.0.source.as_deref()?;
        Some(source)
    }
}
