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

/// Why a call failed, or a client could not be built.
///
/// [`kind`](Self::kind) says what went wrong. `Display` is one line for a log: it
/// has the operation, the status, what the service said and the request id, and
/// never the URL, its parameters or the API token.
///
/// Should the service send the token back, it is taken out of everything that the
/// error has, and so are parts of it from eight characters on, also with escapes of
/// JSON or of URLs. A token of less than 16 characters is not recognized, nor one
/// that is encoded otherwise, such as in base64.
///
/// Code that handles errors can be tested with errors made by [`new`](Self::new):
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
    /// An error of this kind, with a message for a log.
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

    /// Adds something that the service said.
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

    /// Sets the id of the response.
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

    /// Says that the service certainly did not act on the request, so that it is
    /// retried whatever the operation does.
    #[must_use]
    pub fn not_processed(mut self) -> Self {
        self.0.certainty = Certainty::NotProcessed;
        self
    }

    /// Says that the request fails however often it is sent, so that it is not
    /// retried.
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
    /// What went wrong.
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// The operation that failed, as in `active_session.create_poll`.
    pub fn operation(&self) -> Option<&'static str> {
        self.0.operation
    }

    /// The path parameters of the call by name, in their order in the path and as
    /// they were given. Neither `Display` nor `Debug` shows them.
    ///
    /// Empty if the request was refused because of its other parameters.
    pub fn path_parameters(&self) -> impl Iterator<Item = (&str, &str)> {
        let parameters = self.0.path_parameters.iter();
        parameters.map(|(name, value)| (&**name, value.as_str()))
    }

    /// The HTTP status, if there was a response.
    pub fn status(&self) -> Option<StatusCode> {
        self.0.details.status
    }

    /// Whether the response had this status.
    pub fn has_status(&self, status: u16) -> bool {
        self.status().is_some_and(|known| known == status)
    }

    /// Whether the status is 404.
    pub fn is_not_found(&self) -> bool {
        self.status() == Some(StatusCode::NOT_FOUND)
    }

    /// Whether the status is 401: the token is not valid.
    pub fn is_unauthorized(&self) -> bool {
        self.status() == Some(StatusCode::UNAUTHORIZED)
    }

    /// Whether the status is 403: the token does not allow this.
    pub fn is_forbidden(&self) -> bool {
        self.status() == Some(StatusCode::FORBIDDEN)
    }

    /// Whether the status is 429: too many requests.
    pub fn is_rate_limited(&self) -> bool {
        self.status() == Some(StatusCode::TOO_MANY_REQUESTS)
    }

    /// How long the service asked to wait, if it did.
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.details.retry_after
    }

    /// Whether something took too long: connecting, an attempt or the call.
    pub fn is_timeout(&self) -> bool {
        self.0.is_timeout
    }

    /// Whether no connection could be made.
    pub fn is_connect(&self) -> bool {
        self.0.kind == ErrorKind::Connect
    }

    /// Whether the response could not be read as what the operation returns.
    pub fn is_decode(&self) -> bool {
        self.0.kind == ErrorKind::Decode
    }

    /// Whether the same call may succeed later and is safe to repeat.
    ///
    /// This is the client's own rule: it has repeated such a call as often as
    /// the limits allow. For an operation that changes something it is true only
    /// if the service cannot have acted on the request. An error that was made by
    /// [`new`](Self::new) is judged as one of such an operation.
    pub fn is_retryable(&self) -> bool {
        let known = self.0.is_retryable;
        known.unwrap_or_else(|| retry::is_retryable(self, false))
    }

    /// What the service said, in its order. Empty if it said nothing readable.
    pub fn messages(&self) -> &[ApiMessage] {
        &self.0.details.messages
    }

    /// The codes of [`messages`](Self::messages) that are numbers.
    pub fn codes(&self) -> impl Iterator<Item = i64> + '_ {
        self.messages().iter().filter_map(|message| message.code)
    }

    /// The codes of [`messages`](Self::messages) that are text.
    pub fn text_codes(&self) -> impl Iterator<Item = &str> {
        let messages = self.messages().iter();
        messages.filter_map(|message| message.text_code.as_deref())
    }

    /// The ID of the request, which the service gave it in a header of the response,
    /// for its support.
    pub fn request_id(&self) -> Option<&str> {
        self.0.details.request_id.as_deref()
    }

    /// The field that could not be decoded, as in `data.poll.options[2].count`.
    /// Empty if it is the body as a whole.
    pub fn field(&self) -> Option<&str> {
        self.0.details.field.as_deref()
    }

    /// The body of the response, up to the limit of the client and at most 1 MiB.
    /// Empty if there was none. It is as it came, except that the API token is taken
    /// out.
    pub fn body(&self) -> &[u8] {
        &self.0.details.body
    }

    /// How often the request was tried. 0 if it was refused before that.
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
