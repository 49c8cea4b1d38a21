// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

//! Makes connections: TCP, through a proxy if there is one, and TLS.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use http::Uri;
use http::uri::Scheme;
use hyper_util::client::legacy::connect::HttpConnector;
use tower_service::Service;

use super::failure::ConnectError;
use super::proxy::Proxy;
use super::stream::Stream;
use super::tls::Tls;

/// Connects to the host of a URI.
#[derive(Clone)]
pub(crate) struct Connector {
    tcp: HttpConnector,
    tls: Option<Arc<Tls>>,
    proxy: Option<Arc<Proxy>>,
    limit: Duration,
}

impl Connector {
    /// Making a connection takes `limit` at most, the proxy and TLS included.
    pub(crate) fn new(limit: Duration, tls: Option<Tls>, proxy: Option<Proxy>) -> Self {
        let mut tcp = HttpConnector::new();
        tcp.enforce_http(false);
        tcp.set_nodelay(true);
        tcp.set_keepalive(Some(Duration::from_secs(60)));
        // It is divided among the addresses of a host, so that each is tried.
        tcp.set_connect_timeout(Some(limit));
        Self {
            tcp,
            tls: tls.map(Arc::new),
            proxy: proxy.map(Arc::new),
            limit,
        }
    }

    /// Connects to the proxy itself.
    pub(crate) fn without_proxy(&self) -> Self {
        Self {
            proxy: None,
            ..self.clone()
        }
    }

    async fn connect(mut self, destination: Uri) -> Result<Stream, ConnectError> {
        let stream = if let Some(proxy) = &self.proxy {
            proxy.connect(&self, destination.clone()).await?
        } else {
            let connecting = self.tcp.call(destination.clone());
            let tcp = without_panic(connecting).await?;
            Stream::plain(tcp.map_err(ConnectError::transient)?)
        };
        if destination.scheme() != Some(&Scheme::HTTPS) {
            return Ok(stream);
        }
        let Some(tls) = &self.tls else {
            return Err(ConnectError::permanent("TLS is not set up"));
        };
        let host = destination.host().unwrap_or_default();
        let name = host.trim_start_matches('[').trim_end_matches(']');
        tls.connect(name, stream).await
    }
}

impl Service<Uri> for Connector {
    type Response = Stream;
    type Error = ConnectError;
    type Future = Pin<Box<dyn Future<Output = Result<Stream, ConnectError>> + Send>>;

    fn poll_ready(&mut self, _context: &mut Context<'_>) -> Poll<Result<(), ConnectError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, destination: Uri) -> Self::Future {
        let limit = self.limit;
        let connecting = self.clone().connect(destination);
        Box::pin(async move {
            tokio::time::timeout(limit, connecting)
                .await
                .unwrap_or_else(|_| Err(ConnectError::timeout(limit)))
        })
    }
}

/// Runs a future that opens sockets.
///
/// Tokio panics in a runtime without an I/O driver and offers no way to check.
async fn without_panic<F: Future>(future: F) -> Result<F::Output, ConnectError> {
    let mut future = pin!(future);
    std::future::poll_fn(|context| {
        let poll = || future.as_mut().poll(context);
        match catch_unwind(AssertUnwindSafe(poll)) {
            Ok(poll) => poll.map(Ok),
            Err(_) => Poll::Ready(Err(ConnectError::no_io())),
        }
    })
    .await
}
