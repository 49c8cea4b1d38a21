// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

//! The default transport: HTTP on hyper, with a connection pool.

mod connector;
mod failure;
mod proxy;
mod stream;
mod tls;

use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::{Duration, Instant};

use bytes::Bytes;
use http::HeaderValue;
use http::header::PROXY_AUTHORIZATION;
use http_body_util::Full;
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::{CaptureConnection, capture_connection};
use hyper_util::rt::{TokioExecutor, TokioTimer};
use tokio::runtime::{Handle, Id};

use crate::base_url::BaseUrl;
use crate::error::Error;
use crate::transport::{Body, Sending, Transport};

use connector::Connector;
use proxy::Proxy;
pub(crate) use proxy::ProxyChoice;
use tls::Tls;

type Hyper = Client<Connector, Full<Bytes>>;

/// How connections are made and kept.
pub(crate) struct Settings {
    pub(crate) connect_timeout: Duration,
    pub(crate) pool_idle_timeout: Duration,
    pub(crate) pool_max_idle: usize,
    pub(crate) proxy: ProxyChoice,
    /// Certificates to trust in addition to those of the system, as PEM.
    pub(crate) root_certificates: Vec<Vec<u8>>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            connect_timeout: Duration::from_secs(10),
            pool_idle_timeout: Duration::from_secs(90),
            pool_max_idle: 32,
            proxy: ProxyChoice::Environment,
            root_certificates: Vec::new(),
        }
    }
}

/// An HTTP client that sends each request at most once, to one place.
///
/// - It follows no redirects and repeats nothing that may have been sent. Its pool
///   may use a second connection for a request that it had not begun to write
///   because the first was already closed: the service sees it once.
/// - It asks for no compression.
pub(crate) struct HttpClient {
    connector: Connector,
    proxy_authorization: Option<HeaderValue>,
    pool_idle_timeout: Duration,
    pool_max_idle: usize,
    pools: Mutex<Vec<Pool>>,
}

/// The connections of one runtime. A connection lives in a task of the runtime that
/// made it: used from another, it would stall whenever the first is not running.
struct Pool {
    runtime: Id,
    hyper: Arc<Hyper>,
    last_used: Instant,
}

/// More runtimes than a program has at a time. The least recently used pool is
/// dropped first, such as that of a runtime that has ended.
const MOST_POOLS: usize = 16;

/// After such a pause a server may have closed idle connections, and a runtime that
/// was not running has not noticed yet.
const PAUSE: Duration = Duration::from_millis(20);

/// How much of a response is read at once, and how large its headers may be. Small
/// enough that a flood of early responses is handled in short turns.
const READ_BUFFER: usize = 64 * 1024;

impl HttpClient {
    pub(crate) fn new(base_url: &BaseUrl, settings: &Settings) -> Result<Self, Error> {
        let proxy = Proxy::choose(&settings.proxy, base_url)?;
        let proxy_is_encrypted = proxy.as_ref().is_some_and(Proxy::is_encrypted);
        let tls = if base_url.is_plain() && !proxy_is_encrypted {
            // Works on a machine without certificates.
            None
        } else {
            Some(Tls::new(&settings.root_certificates)?)
        };
        let proxy_authorization = proxy.as_ref().and_then(Proxy::authorization);
        Ok(Self {
            connector: Connector::new(settings.connect_timeout, tls, proxy),
            proxy_authorization,
            pool_idle_timeout: settings.pool_idle_timeout,
            pool_max_idle: settings.pool_max_idle,
            pools: Mutex::default(),
        })
    }

    /// The pool of the current runtime, and how long ago it was last used.
    fn pool(&self) -> (Arc<Hyper>, Duration) {
        let runtime = Handle::current().id();
        let now = Instant::now();
        let mut pools = self.pools.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(pool) = pools.iter_mut().find(|pool| pool.runtime == runtime) {
            let pause = now.saturating_duration_since(pool.last_used);
            pool.last_used = now;
            return (Arc::clone(&pool.hyper), pause);
        }
        if pools.len() >= MOST_POOLS {
            let oldest = pools
                .iter()
                .enumerate()
                .min_by_key(|(_, pool)| pool.last_used);
            if let Some(index) = oldest.map(|(index, _)| index) {
                pools.swap_remove(index);
            }
        }
        let hyper = Arc::new(self.build());
        pools.push(Pool {
            runtime,
            hyper: Arc::clone(&hyper),
            last_used: now,
        });
        (hyper, Duration::ZERO)
    }

    fn build(&self) -> Hyper {
        let mut builder = Client::builder(TokioExecutor::new());
        builder
            .timer(TokioTimer::new())
            .pool_timer(TokioTimer::new())
            .pool_idle_timeout(self.pool_idle_timeout)
            .pool_max_idle_per_host(self.pool_max_idle)
            .http1_max_buf_size(READ_BUFFER);
        #[cfg(feature = "http2")]
        builder
            .http2_keep_alive_interval(Duration::from_secs(20))
            .http2_keep_alive_timeout(Duration::from_secs(10));
        builder.build(self.connector.clone())
    }
}

impl Transport for HttpClient {
    fn send(&self, mut request: http::Request<Bytes>) -> Sending<'_> {
        Box::pin(async move {
            let (hyper, pause) = self.pool();
            if pause > PAUSE {
                learn_of_closed_connections().await;
            }
            if let Some(value) = &self.proxy_authorization {
                let headers = request.headers_mut();
                headers.insert(PROXY_AUTHORIZATION, value.clone());
            }
            let connecting = request.extensions().get::<Connecting>().cloned();
            let mut request = request.map(Full::new);
            if let Some(Connecting(captured)) = connecting {
                // Nobody else sets it.
                let _ = captured.set(capture_connection(&mut request));
            }
            let response = hyper.request(request).await.map_err(failure::of_exchange)?;
            Ok(response.map(|body| Body::new(body, failure::of_body)))
        })
    }
}

/// Lets the runtime poll its sockets, and then run the tasks of the connections.
async fn learn_of_closed_connections() {
    tokio::task::yield_now().await;
    tokio::task::yield_now().await;
}

/// A request extension in which this transport records the connection that the
/// request is sent on.
#[derive(Clone, Default)]
pub(crate) struct Connecting(Arc<OnceLock<CaptureConnection>>);

impl Connecting {
    /// Whether the request waits for a connection, so that nothing was sent.
    pub(crate) fn is_waiting(&self) -> bool {
        let captured = self.0.get();
        captured.is_some_and(|captured| captured.connection_metadata().is_none())
    }
}
