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

/// A client of the API: where to send requests, the token, and the limits.
///
/// A clone is cheap and shares the connections. Calls from several tasks or
/// threads at once are fine.
///
/// `R` says how calls run: [`Async`], or `Blocking` with the feature `blocking`.
///
/// Requests go to the base URL and nowhere else. Redirects are not followed: a
/// response with a 3xx status is an error.
///
/// The proxy that the environment names in `HTTPS_PROXY` or `ALL_PROXY` is used,
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

/// Calls are futures: `await` them inside a Tokio runtime that has its I/O and
/// time drivers enabled, as `#[tokio::main]` and `Builder::enable_all` do.
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
    /// A client with this API token and defaults for all else.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Configuration`](crate::ErrorKind::Configuration) if the token
    /// is empty or cannot be sent, or TLS cannot be set up.
    pub fn new(token: impl Into<String>) -> Result<Self, Error> {
        Self::builder().token(token).build()
    }

    /// A client as the environment says: see [`ClientBuilder::read_env`].
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Configuration`](crate::ErrorKind::Configuration) if the
    /// variable of the token is missing, or a value cannot be used.
    pub fn from_env() -> Result<Self, Error> {
        Self::builder().read_env()?.build()
    }

    /// Starts a client with more to say about it.
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
