//! A response as it came from the network, and ways to read it.

use std::fmt;

use http::StatusCode;
use http::header::{CONTENT_ENCODING, HeaderMap, LOCATION};
use serde_core::de::DeserializeOwned;

use crate::api;
use crate::authentication::Credential;
use crate::envelope::Envelope;
use crate::error::Error;
use crate::error_details::Details;
use crate::error_kind::ErrorKind;
use crate::excerpt;
use crate::json::{self, Json, Report};
use crate::json_path;
use crate::retry;
use crate::text;

/// A response as it came from the network, read to its end.
#[doc(hidden)]
pub struct RawResponse {
    pub(crate) operation: &'static str,
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Vec<u8>,
    pub(crate) attempts: u32,
}

#[allow(
    dead_code,
    reason = "an API may return no JSON, or have no flag for success"
)]
impl RawResponse {
    /// Reads the body as JSON.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Service`] if the body reports a failure instead, and
    /// [`ErrorKind::Decode`] if it is not what was expected for another reason.
    pub(crate) fn json<T: Json>(&self) -> Result<T, Error> {
        self.check_encoding()?;
        let mut report = Report::default();
        let value = json::from_slice(&self.body, &mut report);
        let value = value.map_err(|error| self.json_error(error))?;
        // Where responses have no such envelope, a field `error` is data.
        let may_have_failed = report.has_error || report.is_incomplete;
        if api::SUCCESS_FLAG.is_some() && may_have_failed && self.has_failed() {
            return Err(self.service_error());
        }
        Ok(value)
    }

    /// Reads the body as JSON that has a flag for success.
    ///
    /// # Errors
    ///
    /// As [`json`](Self::json), and [`ErrorKind::Service`] if the flag is false.
    pub(crate) fn json_checked<T: Json>(
        &self,
        success: fn(&T) -> Option<bool>,
    ) -> Result<T, Error> {
        let value = self.json()?;
        if success(&value) == Some(false) {
            return Err(self.service_error());
        }
        Ok(value)
    }
}

impl RawResponse {
    /// The HTTP status.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The body.
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    /// Reads the body as text.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Decode`] if it is not UTF-8.
    pub fn text(&self) -> Result<String, Error> {
        self.check_encoding()?;
        match str::from_utf8(&self.body) {
            Ok(text) => Ok(text.to_owned()),
            Err(error) => Err(self
                .error(ErrorKind::Decode, "the response is not UTF-8 text")
                .with_source(error)),
        }
    }

    /// Ignores the body.
    ///
    /// # Errors
    ///
    /// None: the status has been checked.
    #[allow(
        clippy::unnecessary_wraps,
        clippy::unused_self,
        reason = "as the other ways to read a response"
    )]
    pub fn no_content(&self) -> Result<(), Error> {
        Ok(())
    }

    /// The body must be plain, since nothing else was asked for.
    fn check_encoding(&self) -> Result<(), Error> {
        match self.encoding() {
            None => Ok(()),
            Some(encoding) => Err(self.error(
                ErrorKind::Decode,
                format!(
                    "the response has the content encoding `{encoding}`, which was not asked for"
                ),
            )),
        }
    }

    fn encoding(&self) -> Option<String> {
        let value = self.headers.get(CONTENT_ENCODING)?;
        let encoding = text::one_line_of_bytes(value.as_bytes(), 40);
        (!encoding.is_empty() && !encoding.eq_ignore_ascii_case("identity")).then_some(encoding)
    }

    /// Reads the body as JSON of a type of the user's own. An empty one is `null`.
    pub(crate) fn any_json<T: DeserializeOwned>(&self) -> Result<T, Error> {
        self.check_encoding()?;
        let body = if self.body.is_empty() {
            b"null"
        } else {
            &self.body[..]
        };
        let value = serde_json::from_slice(body).map_err(|error| self.json_error(error))?;
        if api::SUCCESS_FLAG.is_some() && self.has_failed() {
            return Err(self.service_error());
        }
        Ok(value)
    }

    /// Whether the body reports a failure.
    fn has_failed(&self) -> bool {
        self.envelope().has_failed
    }

    fn envelope(&self) -> Envelope {
        Envelope::read(&self.body, api::SUCCESS_FLAG, api::ERROR_FIELDS)
    }

    /// The response has no content where there should be some.
    #[cold]
    pub(crate) fn missing(&self, field: &str) -> Error {
        let mut details = self.details();
        details.field = Some(field.to_owned());
        let message = format!("the response has no `{field}`, although the call succeeded");
        Error::new(ErrorKind::Decode, message)
            .with_operation(self.operation)
            .with_details(details)
            .with_attempts(self.attempts, false)
    }

    #[cold]
    fn json_error(&self, error: serde_json::Error) -> Error {
        if api::SUCCESS_FLAG.is_some() && self.has_failed() {
            return self.service_error();
        }
        let (line, column) = (error.line(), error.column());
        let field = json_path::find(&self.body, line, column);
        let place = format!(" at line {line} column {column}");
        let reason = error.to_string();
        let reason = text::one_line(reason.strip_suffix(&place).unwrap_or(&reason), 300);
        let message = match self.body.trim_ascii_start() {
            [] if self.body.is_empty() => "the body of the response is empty".to_owned(),
            [] => "the body of the response is blank".to_owned(),
            [first, ..] if error.is_syntax() && !b"{[".contains(first) => {
                format!(
                    "the response is not JSON ({reason}{place}): {}",
                    self.excerpt()
                )
            }
            _ if field.is_empty() => format!("cannot decode the response: {reason}{place}"),
            _ => format!("cannot decode `{field}`: {reason}{place}"),
        };
        let mut details = self.details();
        details.field = Some(field);
        Error::new(ErrorKind::Decode, message)
            .with_operation(self.operation)
            .with_details(details)
            .with_attempts(self.attempts, false)
            .with_source(error)
    }

    /// The beginning of a body that is not what it should be.
    fn excerpt(&self) -> String {
        excerpt::of_body(&self.body, 200)
    }

    /// The error of a response that reports a failure.
    #[cold]
    pub(crate) fn service_error(&self) -> Error {
        let envelope = self.envelope();
        let message = match (envelope.summary(), self.encoding(), self.redirect_host()) {
            (_, _, Some(host)) => format!("redirect to {host} not followed"),
            (_, Some(encoding), _) => format!("the body has the content encoding `{encoding}`"),
            (summary, ..) if !summary.is_empty() => summary,
            _ if envelope.has_failed && envelope.is_whole => {
                "the service reports a failure and no reason".to_owned()
            }
            _ => match self.excerpt() {
                excerpt if !excerpt.is_empty() => excerpt,
                _ if self.body.is_empty() => "the body is empty".to_owned(),
                _ => "the body has no text".to_owned(),
            },
        };
        let mut details = self.details();
        details.messages = envelope.messages;
        Error::new(ErrorKind::Service, message)
            .with_operation(self.operation)
            .with_details(details)
            .with_attempts(self.attempts, false)
    }

    /// Where a redirect leads: the host only, since the path may hold ids.
    fn redirect_host(&self) -> Option<String> {
        if !self.status.is_redirection() {
            return None;
        }
        let location = self.headers.get(LOCATION)?.to_str().ok()?;
        let uri: Option<http::Uri> = location.parse().ok();
        // Without a scheme, something else may be taken for a host.
        let uri = uri.filter(|uri| matches!(uri.scheme_str(), Some("https" | "http")));
        let host = uri.and_then(|uri| Some(text::one_line(uri.host()?, 100)));
        Some(host.unwrap_or_else(|| "another address".to_owned()))
    }

    pub(crate) fn error(
        &self,
        kind: ErrorKind,
        message: impl Into<std::borrow::Cow<'static, str>>,
    ) -> Error {
        Error::new(kind, message)
            .with_operation(self.operation)
            .with_details(self.details())
            .with_attempts(self.attempts, false)
    }

    pub(crate) fn details(&self) -> Details {
        Details {
            status: Some(self.status),
            request_id: request_id(&self.headers).map(|id| text::one_line(id, 64)),
            retry_after: retry::retry_after(&self.headers),
            messages: Vec::new(),
            field: None,
            body: self.body[..self.body.len().min(MOST_OF_BODY)].to_vec(),
        }
    }

    /// Takes the token out, since errors show what is in a response. Whether there
    /// was anything to take out.
    pub(crate) fn redact(&mut self, credential: &Credential) -> bool {
        let redactor = credential.redactor();
        let in_headers = redactor.redact_headers(&mut self.headers);
        redactor.redact(&mut self.body) || in_headers
    }
}

/// How much of a body an error keeps.
pub(crate) const MOST_OF_BODY: usize = 1024 * 1024;

/// The ID that the service gives a request.
pub(crate) fn request_id(headers: &HeaderMap) -> Option<&str> {
    let id = headers.get(api::REQUEST_ID)?.to_str().ok()?;
    (!id.is_empty()).then_some(id)
}

impl fmt::Debug for RawResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RawResponse")
            .field("operation", &self.operation)
            .field("status", &self.status)
            .field("attempts", &self.attempts)
            .field("body_length", &self.body.len())
            .finish_non_exhaustive()
    }
}
