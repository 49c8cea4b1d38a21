// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

//! The client.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::header::HeaderValue;

use crate::authentication::Credential;
use crate::base_url::BaseUrl;
use crate::client_builder::ClientBuilder;
use crate::error::Error;
use crate::limits::Limits;
use crate::transport::Transport;

/// A client of the API, with its base URL, token and limits.
///
/// Clones are cheap and share the connections. A client can be used by several
/// tasks and threads at the same time.
///
/// `R` is the mode of calls: [`Async`], or `Blocking` with the feature `blocking`.
///
/// Requests are sent only to the base URL. Redirects are not followed: a response
/// with a 3xx status is an error.
///
/// The proxy in the environment variable `HTTPS_PROXY` or `ALL_PROXY` is used,
/// except for hosts in `NO_PROXY`. See [`ClientBuilder::proxy`].
///
/// ```no_run
/// # async fn example() -> Result<(), realtimekit::Error> {
/// let client = realtimekit::Client::from_env()?;
/// # Ok(()) }
/// ```
#[derive(Clone)]
pub struct Client<R = Async> {
    pub(crate) shared: Arc<Shared>,
    // Only a blocking client has anything in it.
    #[cfg_attr(not(feature = "blocking"), allow(dead_code))]
    pub(crate) runtime: R,
}

/// The mode in which calls are futures. `await` them inside a Tokio runtime whose I/O
/// and time drivers are enabled, as `#[tokio::main]` and `Builder::enable_all` do.
#[derive(Clone, Copy, Debug)]
pub struct Async;

/// What all clones of a client have in common.
pub(crate) struct Shared {
    pub(crate) transport: Arc<dyn Transport>,
    /// How long the default transport takes to connect. Others have limits of their
    /// own.
    pub(crate) connect_timeout: Option<Duration>,
    pub(crate) base_url: BaseUrl,
    pub(crate) credential: Credential,
    pub(crate) user_agent: HeaderValue,
    pub(crate) limits: Limits,
}

impl Client {
    /// Creates a client with this API token and default settings.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Configuration`](crate::ErrorKind::Configuration) if the token
    /// is empty or not valid in a header, or if TLS cannot be set up.
    pub fn new(token: impl Into<String>) -> Result<Self, Error> {
        Self::builder().token(token).build()
    }

    /// Creates a client from environment variables. See [`ClientBuilder::read_env`].
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Configuration`](crate::ErrorKind::Configuration) if the
    /// variable with the token is missing, or if a value is invalid.
    pub fn from_env() -> Result<Self, Error> {
        Self::builder().read_env()?.build()
    }

    /// Returns a builder to configure a client.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new()
    }
}

impl<R> fmt::Debug for Client<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("base_url", &self.shared.base_url.as_str())
            .finish_non_exhaustive()
    }
}
