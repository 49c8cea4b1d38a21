//! Operations as values: turning one into a request needs no network.

use std::fmt;

use http::Method;
use http::header::{HeaderMap, HeaderName, HeaderValue};
use serde_core::Serialize;

use crate::error::Error;
use crate::json;
use crate::path::{self, Path};
use crate::raw_response::RawResponse;

/// An API operation and its parameters.
///
/// The requests of this crate implement this trait; it cannot be implemented in other
/// crates. To send a request that this crate has no operation for, see
/// [`Client::request`](crate::Client::request).
pub trait Operation {
    /// The response as the API documents it.
    type Response;

    /// What sending the request returns: the response, or the part of it that contains
    /// the result.
    type Output;

    /// The static description of the operation.
    const ENDPOINT: Endpoint;

    /// Returns the parts of the HTTP request that depend on the parameters.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::InvalidRequest`](crate::ErrorKind::InvalidRequest) if a
    /// parameter cannot be sent.
    fn parts(&self) -> Result<RequestParts, Error>;

    /// Reads the response from a reply with a 2xx status.
    #[doc(hidden)]
    fn decode(received: &RawResponse) -> Result<Self::Response, Error>;

    /// Takes the content out of the response; `None` if it is missing.
    #[doc(hidden)]
    fn output(response: Self::Response) -> Option<Self::Output>;
}

/// The static description of an operation.
#[derive(Clone, Debug)]
pub struct Endpoint {
    /// The name in errors and logs, as in `active_session.create_poll`.
    pub name: &'static str,
    /// The HTTP method.
    pub method: Method,
    /// The path below the base URL, with the names of its parameters in braces.
    pub path: &'static str,
    /// Whether repeating the request has no further effect.
    pub idempotent: bool,
    /// The response field that sending the request returns, such as `data.app`. Empty
    /// for the whole response.
    pub result: &'static str,
}

/// The parts of an HTTP request that depend on the parameters of an operation.
///
/// `Debug` doesn't show the path, query and body, since they may contain secrets.
#[derive(Clone)]
pub struct RequestParts {
    pub(crate) path: String,
    pub(crate) parameters: Vec<path::Parameter>,
    pub(crate) query: String,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Option<Vec<u8>>,
}

impl RequestParts {
    /// Starts with a path.
    ///
    /// # Errors
    ///
    /// If a path parameter is not usable as a path segment.
    pub(crate) fn new(path: Path) -> Result<Self, Error> {
        let (path, parameters) = path.finish()?;
        Ok(Self {
            path,
            parameters,
            query: String::new(),
            headers: HeaderMap::new(),
            body: None,
        })
    }

    /// Appends a query parameter. For a list, call it once for each value.
    #[must_use]
    pub fn query(mut self, name: &str, value: &impl ToString) -> Self {
        path::append_query(&mut self.query, name, &value.to_string());
        self
    }

    /// Appends a list as one query parameter, with commas between the values.
    ///
    /// A comma in a value is encoded, so that the values stay apart. An empty
    /// list is sent as an empty value.
    #[must_use]
    pub fn query_joined<T: ToString>(mut self, name: &str, values: &[T]) -> Self {
        path::append_query(&mut self.query, name, "");
        for (index, value) in values.iter().enumerate() {
            if index > 0 {
                self.query.push(',');
            }
            path::encode(&value.to_string(), &mut self.query);
        }
        self
    }

    /// Sets a header.
    ///
    /// # Errors
    ///
    /// If the value has a character that a header cannot carry.
    pub fn header(mut self, name: &'static str, value: &impl ToString) -> Result<Self, Error> {
        let (name, value) = header(name, &value.to_string())?;
        self.headers.insert(name, value);
        Ok(self)
    }

    /// Sets a JSON object as the body.
    ///
    /// # Errors
    ///
    /// If the value cannot be written as JSON.
    #[allow(dead_code, reason = "an API may have no such body")]
    pub(crate) fn fields(self, body: &dyn json::Fields) -> Result<Self, Error> {
        self.json(body)
    }

    /// Sets a JSON body.
    ///
    /// # Errors
    ///
    /// If the value cannot be written as JSON.
    #[allow(dead_code, reason = "an API may have no such body")]
    pub(crate) fn json(mut self, body: &(impl Serialize + ?Sized)) -> Result<Self, Error> {
        let bytes = serde_json::to_vec(body).map_err(|error| {
            Error::refused("the request body cannot be written as JSON").with_source(error)
        })?;
        self.body = Some(bytes);
        Ok(self)
    }

    /// Returns the percent-encoded path below the base URL.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Returns the encoded query without the `?`. Empty if there is none.
    pub fn query_string(&self) -> &str {
        &self.query
    }

    /// Returns the JSON body, if there is one.
    pub fn body(&self) -> Option<&[u8]> {
        self.body.as_deref()
    }
}

impl fmt::Debug for RequestParts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RequestParts")
            .field("headers", &self.headers)
            .field("body_length", &self.body.as_ref().map(Vec::len))
            .finish_non_exhaustive()
    }
}

/// A header from text. The value is never shown: it may be a secret.
pub(crate) fn header(name: &str, value: &str) -> Result<(HeaderName, HeaderValue), Error> {
    let name = HeaderName::try_from(name)
        .map_err(|error| Error::refused("a header name is not valid").with_source(error))?;
    let mut value = HeaderValue::try_from(value).map_err(|_| {
        Error::refused(format!(
            "the value of header `{name}` has a character that a header cannot carry"
        ))
    })?;
    value.set_sensitive(true);
    Ok((name, value))
}
