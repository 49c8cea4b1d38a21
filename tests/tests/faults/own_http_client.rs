//! Calls with a user-supplied HTTP client.

use std::sync::Arc;
use std::time::Duration;

use realtimekit::ErrorKind;
use rustls::{ClientConfig, RootCertStore, crypto::ring};
use tests::fault_server::{FaultServer, Reply};

use crate::case::check_text;
use crate::samples::{KICKED, TOKEN, builder, session};

/// An HTTP client that follows redirects, as by default in reqwest, and trusts no certificates.
pub(crate) fn plain() -> reqwest::ClientBuilder {
    trusting(RootCertStore::empty())
}

/// The same, but it trusts servers with these certificates.
pub(crate) fn trusting(certificates: RootCertStore) -> reqwest::ClientBuilder {
    let provider = Arc::new(ring::default_provider());
    let versions =
        ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions();
    let config = versions
        .expect("ring has what TLS 1.2 and 1.3 need")
        .with_root_certificates(certificates)
        .with_no_client_auth();
    reqwest::Client::builder()
        .tls_backend_preconfigured(config)
        .no_proxy()
}

#[tokio::test]
async fn its_settings_are_used_and_the_token_is_still_sent() {
    let server = FaultServer::start(vec![Reply::json(KICKED)]).await;
    let extra = [("x-from-the-user", "1")].map(|(name, value)| {
        let value = reqwest::header::HeaderValue::from_static(value);
        (reqwest::header::HeaderName::from_static(name), value)
    });
    let own = plain().default_headers(extra.into_iter().collect());
    let own = own.build().expect("the settings are right");
    let client = builder(server.url()).http_client(own);
    let client = client.build().expect("the settings are right");
    session(&client).kick_all().send().await.expect("it works");
    let arrived = server.requests().remove(0);
    assert_eq!(arrived.header("x-from-the-user"), Some("1"));
    let bearer = format!("Bearer {TOKEN}");
    assert_eq!(arrived.header("authorization"), Some(bearer.as_str()));
}

#[tokio::test]
async fn its_timeouts_are_reported_like_ours() {
    let server = FaultServer::start(vec![Reply::nothing().hold()]).await;
    let own = plain().timeout(Duration::from_millis(80));
    let own = own.build().expect("the settings are right");
    let client = builder(server.url()).http_client(own);
    let client = client.build().expect("the settings are right");
    let call = session(&client).create_poll("Lunch?", ["Pizza"]);
    let error = call.send().await.expect_err("nobody answers");
    check_text(&error);
    assert_eq!(error.kind(), ErrorKind::Timeout);
    assert!(error.is_timeout() && !error.is_retryable());
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn our_http_client_can_be_configured_but_never_follows_redirects() {
    let redirect = Reply::http("302 Found", "location: /elsewhere\r\n", "");
    let server = FaultServer::start(vec![redirect]).await;
    let client = builder(server.url()).configure_http(|http| {
        let follow = reqwest::redirect::Policy::limited(5);
        http.user_agent("overridden")
            .redirect(follow)
            .tcp_nodelay(false)
    });
    let client = client.build().expect("the settings are right");
    let error = session(&client).kick_all().send().await;
    let error = error.expect_err("a redirect is not followed");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(302));
    assert_eq!(server.requests().len(), 1);
}
