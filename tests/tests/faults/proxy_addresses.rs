//! How a proxy is reached: over TLS, and at the port that its scheme implies.

#[cfg(target_os = "linux")]
use std::time::Duration;

#[cfg(target_os = "linux")]
use tokio::net::TcpListener;

use crate::samples::{builder, session};
use crate::tls_server::TlsServer;

#[tokio::test]
async fn plain_http_is_forwarded_over_tls() {
    let proxy = TlsServer::http1("127.0.0.1").await;
    let builder = builder("http://service.example/v4").allow_insecure_http();
    let builder = builder.root_certificates(proxy.certificate.as_str());
    let client = builder.proxy(proxy.url.as_str()).build();
    let session = session(&client.expect("the settings are right"));
    session.kick_all().send().await.expect("it is answered");
    assert_eq!(proxy.requests(), 1);
}

/// Elsewhere, loopback has one address only, where something else may use the port.
#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_socks_proxy_has_its_usual_port() {
    let host = "127.31.41.59";
    let Ok(listener) = TcpListener::bind((host, 1080)).await else {
        // Something uses the port on all addresses.
        return;
    };
    let builder = builder("https://service.example").proxy(format!("socks5://{host}"));
    let client = builder.max_retries(0).build();
    let session = session(&client.expect("the settings are right"));
    let accept = async {
        let accepted = tokio::time::timeout(Duration::from_secs(10), listener.accept()).await;
        drop(accepted.expect("the proxy is asked"));
    };
    let (error, ()) = tokio::join!(session.kick_all().send(), accept);
    assert!(error.expect_err("the proxy goes away").is_connect());
}
