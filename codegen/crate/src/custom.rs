//! Requests that the crate has no operation for.

use std::fmt;
use std::sync::Arc;

use http::{HeaderMap, Method};
use serde_core::Serialize;
use serde_core::de::DeserializeOwned;

use crate::call::{self, Ended};
use crate::client::Client;
use crate::error::Error;
use crate::mode::Mode;
use crate::operation::{Endpoint, RequestParts};
use crate::path::{self, Path};
use crate::raw_response::RawResponse;
use crate::request::Request;
use crate::response::Response;

/// A request that this crate has no operation for. Created by [`Client::request`].
#[derive(Clone)]
pub struct Custom {
    method: Method,
    path: String,
    parameters: Vec<(String, String)>,
    body: Option<Result<Vec<u8>, Arc<serde_json::Error>>>,
    idempotent: bool,
}

impl<R: Mode> Client<R> {
    /// Returns a request to any path below the base URL, for endpoints that this version
    /// of the crate has no operation for. It has the same token, limits, retries and
    /// errors as all other requests.
    ///
    /// Set path parameters, such as `{id}`, with [`parameter`](Request::parameter), and
    /// the query with [`query`](Request::query). All other parts of the path must already
    /// be percent-encoded.
    ///
    /// GET, HEAD, OPTIONS, PUT and DELETE count as idempotent, so they are retried
    /// on transient errors. See [`idempotent`](Request::idempotent).
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// use realtimekit::http::Method;
    /// use realtimekit::serde_json::{Value, json};
    ///
    /// let client = realtimekit::Client::from_env()?;
    /// let made: Value = client
    ///     .request(Method::POST, "/things/{id}/parts")
    ///     .parameter("id", "a/b")
    ///     .json(&json!({ "name": "wheel" }))
    ///     .send()
    ///     .await?;
    /// println!("{made}");
    /// # Ok(()) }
    /// ```
    pub fn request(&self, method: Method, path: impl Into<String>) -> Request<Custom, R> {
        let operation = Custom {
            idempotent: method.is_idempotent(),
            method,
            path: path.into(),
            parameters: Vec::new(),
            body: None,
        };
        self.customize(operation)
    }
}

impl<R> Request<Custom, R> {
    /// Sets the path parameter `{name}`. The value is encoded as a single path segment.
    pub fn parameter(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        let parameter = (name.into(), value.into());
        self.operation.parameters.push(parameter);
        self
    }

    /// Sets a JSON body.
    pub fn json(mut self, body: &(impl Serialize + ?Sized)) -> Self {
        self.operation.body = Some(serde_json::to_vec(body).map_err(Arc::new));
        self
    }

    /// Sets whether repeating the request has no further effect. If `false`, the request is
    /// retried only if the service is known not to have processed it.
    pub fn idempotent(mut self, is_idempotent: bool) -> Self {
        self.operation.idempotent = is_idempotent;
        self
    }
}

impl<R: Mode> Request<Custom, R> {
    /// Sends the request and parses the response as JSON. An empty body is parsed as
    /// `null`.
    ///
    /// See [`Mode::Sent`] for the type of the result.
    pub fn send<T: DeserializeOwned>(&self) -> R::Sent<T> {
        self.run(|ended| Ok(ended.decode(RawResponse::any_json)?.into_body()))
    }

    /// Sends the request like [`send`](Self::send), but returns the status and headers
    /// too.
    pub fn send_full<T: DeserializeOwned>(&self) -> R::Sent<Response<T>> {
        self.run(|ended| ended.decode(RawResponse::any_json))
    }

    /// Sends the request like [`send_full`](Self::send_full), but returns the raw body.
    /// The content of a 2xx response is not checked.
    pub fn send_raw(&self) -> R::Sent<Response<Vec<u8>>> {
        self.run(Ended::raw)
    }

    fn run<T>(&self, read: fn(Ended) -> Result<T, Error>) -> R::Sent<T> {
        let endpoint = Endpoint {
            name: "request",
            method: self.operation.method.clone(),
            // It may have ids, which logs must not show.
            path: "",
            idempotent: self.operation.idempotent,
            result: "",
        };
        let parts = self.operation.parts();
        let call = call::start(&self.client.shared, endpoint, parts, self.options.clone());
        self.client.runtime.run(call, read)
    }
}

impl Custom {
    fn parts(&self) -> Result<RequestParts, Error> {
        let (path, parameters) = self.path()?;
        let body = self.body.clone().transpose().map_err(|error| {
            Error::refused("the request body cannot be written as JSON").with_source(error)
        })?;
        Ok(RequestParts {
            path,
            parameters,
            query: String::new(),
            headers: HeaderMap::new(),
            body,
        })
    }

    fn path(&self) -> Result<(String, Vec<path::Parameter>), Error> {
        let mut path = Path::root();
        let mut rest = self.path.as_str();
        while let Some((literal, after)) = rest.split_once('{') {
            let Some((name, after)) = after.split_once('}') else {
                return Err(Error::refused("a brace in the path is not closed"));
            };
            let mut parameters = self.parameters.iter();
            let Some((_, value)) = parameters.find(|(given, _)| given == name) else {
                return Err(Error::refused(format!(
                    "path parameter `{name}` is not set"
                )));
            };
            path = path.own_literal(literal).own_parameter(name, value);
            rest = after;
        }
        let is_used = |name: &str| self.path.contains(&format!("{{{name}}}"));
        if let Some((name, _)) = self.parameters.iter().find(|(name, _)| !is_used(name)) {
            return Err(Error::refused(format!(
                "the path has no parameter `{name}`"
            )));
        }
        path.own_literal(rest).finish()
    }
}

impl<R> fmt::Debug for Request<Custom, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Request")
            .field("method", &self.operation.method)
            .field("limits", &self.options.limits)
            .finish_non_exhaustive()
    }
}
