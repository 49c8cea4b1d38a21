// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

//! Setting up a client.

use std::env;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::header::HeaderValue;

use crate::api;
use crate::authentication::Token;
use crate::base_url::BaseUrl;
use crate::client::{Async, Client, Shared};
use crate::error::Error;
use crate::http_client::{HttpClient, ProxyChoice, Settings};
use crate::limits::Limits;
use crate::transport::Transport;

/// Configures a [`Client`].
///
/// ```no_run
/// # fn example() -> Result<(), realtimekit::Error> {
/// use std::time::Duration;
///
/// let client = realtimekit::Client::builder()
///     .read_env()?
///     .user_agent("my-app/1.0")
///     .total_timeout(Duration::from_secs(30))
///     .build()?;
/// # Ok(()) }
/// ```
#[must_use]
pub struct ClientBuilder {
    token: Option<Token>,
    base_url: Option<String>,
    allow_insecure_http: bool,
    user_agent: Option<String>,
    transport: Option<Arc<dyn Transport>>,
    settings: Settings,
    limits: Limits,
}

impl ClientBuilder {
    pub(crate) fn new() -> Self {
        Self {
            token: None,
            base_url: None,
            allow_insecure_http: false,
            user_agent: None,
            transport: None,
            settings: Settings::default(),
            limits: Limits::default(),
        }
    }

    /// Reads the token from the environment, and the base URL if its variable is set
    /// and not empty. The [crate's documentation](crate) names the variables.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Configuration`](crate::ErrorKind::Configuration) if the
    /// variable with the token is not set, or if a value is not Unicode.
    pub fn read_env(mut self) -> Result<Self, Error> {
        if let Some(variable) = api::AUTHENTICATION.variable() {
            let token = read_variable(variable)?.ok_or_else(|| {
                Error::configuration(format!("the environment variable {variable} is not set"))
            })?;
            self.token = Some(Token::new(token));
        }
        if let Some(url) = read_variable(api::BASE_URL_VARIABLE)? {
            self.base_url = Some(url);
        }
        Ok(self)
    }

    /// Sets the API token.
    pub fn token(mut self, token: impl Into<String>) -> Self {
        self.token = Some(Token::new(token.into()));
        self
    }

    /// Sets the base URL of requests. A slash at its end makes no difference.
    ///
    /// Plain `http` is accepted for this machine only (`localhost`, `127.0.0.0/8`,
    /// `::1`): the token must not cross a network unencrypted.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = Some(url.into());
        self
    }

    /// Accepts a plain `http` base URL to any machine. Anyone on the network path can
    /// read the token and all data.
    pub fn allow_insecure_http(mut self) -> Self {
        self.allow_insecure_http = true;
        self
    }

    /// Appends a product to the `User-Agent` header, as in `my-app/1.0`.
    pub fn user_agent(mut self, product: impl Into<String>) -> Self {
        self.user_agent = Some(product.into());
        self
    }

    /// Sends requests with a custom transport instead of the default one. The
    /// transport then controls connections, proxies and certificates; all other
    /// settings of the client still apply.
    pub fn transport(mut self, transport: impl Transport + 'static) -> Self {
        self.transport = Some(Arc::new(transport));
        self
    }

    /// Sends requests through this proxy instead of the one in the environment. The
    /// value is a URL that begins with `http://`, `https://`, `socks5://` or
    /// `socks5h://`, with a user name and a password if the proxy requires them. The
    /// name of the service's host is resolved by the proxy.
    ///
    /// By default, the proxy is read from the environment variable `HTTPS_PROXY`, or
    /// else `ALL_PROXY`, unless `NO_PROXY` contains the host. The names can also be
    /// in lower case. For a plain `http` base URL, `HTTP_PROXY` is read instead of
    /// `HTTPS_PROXY`, and no proxy is used for this machine. The proxy sees only the
    /// name of the host, unless the base URL is plain `http`.
    ///
    /// [`build`](Self::build) fails if the proxy cannot be used.
    pub fn proxy(mut self, url: impl Into<String>) -> Self {
        self.settings.proxy = ProxyChoice::Url(url.into());
        self
    }

    /// Uses no proxy, even if the environment specifies one.
    pub fn no_proxy(mut self) -> Self {
        self.settings.proxy = ProxyChoice::None;
        self
    }

    /// Trusts these certificate authorities in addition to those that the system
    /// trusts. The text contains one or more certificates in PEM format, such as that
    /// of a company's own authority.
    pub fn root_certificates(mut self, pem: impl Into<Vec<u8>>) -> Self {
        self.settings.root_certificates.push(pem.into());
        self
    }

    /// Sets the time limit for connecting, including TLS and the proxy: 10 seconds by
    /// default.
    pub fn connect_timeout(mut self, limit: Duration) -> Self {
        self.settings.connect_timeout = limit;
        self
    }

    /// Sets how long an idle connection is kept open: 90 seconds by default.
    pub fn pool_idle_timeout(mut self, limit: Duration) -> Self {
        self.settings.pool_idle_timeout = limit;
        self
    }

    /// Sets the maximum number of idle connections: 32 by default. With 0, none are
    /// kept open.
    pub fn pool_max_idle(mut self, count: usize) -> Self {
        self.settings.pool_max_idle = count;
        self
    }

    /// Sets the time limit for one attempt, from connecting to the last byte of the
    /// response: 60 seconds by default.
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.limits.attempt = limit;
        self
    }

    /// Sets the time limit for a call with all its attempts and the delays between
    /// them: 2 minutes by default. `Duration::MAX` means no limit.
    pub fn total_timeout(mut self, limit: Duration) -> Self {
        self.limits.total = limit;
        self
    }

    /// Sets the maximum number of retries: 2 by default. With 0, calls are never
    /// retried.
    ///
    /// Calls that are not idempotent are retried only if the service is known not to
    /// have processed them: no connection was made, an HTTP/2 server refused the
    /// request, or the status is 425, 429, 521, 523 or 525.
    pub fn max_retries(mut self, count: u32) -> Self {
        self.limits.max_retries = count;
        self
    }

    /// Sets the minimum and maximum delay before a retry: 500 ms and 8 s by default.
    /// The delay doubles with each retry and is randomized, so that clients that
    /// failed at the same time do not retry at the same time.
    pub fn retry_delays(mut self, shortest: Duration, longest: Duration) -> Self {
        self.limits.retry_delays = (shortest, longest);
        self
    }

    /// Sets the longest `Retry-After` to wait for: 60 seconds by default. If the
    /// service asks for a longer delay, the call fails at once, and
    /// [`Error::retry_after`] returns that delay.
    pub fn max_retry_after(mut self, limit: Duration) -> Self {
        self.limits.max_retry_after = limit;
        self
    }

    /// Sets the maximum size of a response body: 16 MiB by default. A larger body is
    /// an error and is not read to its end. The body of a response that reports a
    /// failure is truncated instead, to at most 1 MiB.
    ///
    /// The parsed response may take more memory than its text: for example, about 30
    /// times as much for a list of many small values.
    pub fn max_response_bytes(mut self, limit: usize) -> Self {
        self.limits.max_response_bytes = limit;
        self
    }

    /// Builds the client. Doesn't send a request.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Configuration`](crate::ErrorKind::Configuration) if the token,
    /// the base URL, the user agent, a proxy or a certificate is invalid, or if TLS
    /// cannot be set up.
    pub fn build(self) -> Result<Client, Error> {
        let credential = api::AUTHENTICATION.credential(self.token.as_ref())?;
        let base_url = BaseUrl::parse(
            self.base_url.as_deref().unwrap_or(api::BASE_URL),
            self.allow_insecure_http,
        )?;
        let user_agent = user_agent(self.user_agent.as_deref())?;
        let is_own = self.transport.is_some();
        let transport = match self.transport {
            Some(transport) => transport,
            None => Arc::new(HttpClient::new(&base_url, &self.settings)?),
        };
        Ok(Client {
            shared: Arc::new(Shared {
                transport,
                connect_timeout: (!is_own).then_some(self.settings.connect_timeout),
                base_url,
                credential,
                user_agent,
                limits: self.limits,
            }),
            runtime: Async,
        })
    }
}

impl fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The base URL is not checked yet and may hold a password.
        f.debug_struct("ClientBuilder")
            .field("token", &self.token)
            .field("limits", &self.limits)
            .finish_non_exhaustive()
    }
}

/// The value of a variable that is set and not empty.
fn read_variable(name: &str) -> Result<Option<String>, Error> {
    match env::var(name) {
        Ok(value) if value.is_empty() => Ok(None),
        Ok(value) => Ok(Some(value)),
        Err(env::VarError::NotPresent) => Ok(None),
        // The error would show the value.
        Err(env::VarError::NotUnicode(_)) => Err(Error::configuration(format!(
            "the environment variable {name} is not Unicode"
        ))),
    }
}

fn user_agent(product: Option<&str>) -> Result<HeaderValue, Error> {
    let own = concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION"));
    let text = match product {
        Some(product) => format!("{own} {product}"),
        None => own.to_owned(),
    };
    HeaderValue::try_from(text).map_err(|error| {
        Error::configuration("the user agent has a character that a header cannot carry")
            .with_source(error)
    })
}
