//! Calls with a `reqwest::Client` that the user has set up.

use std::sync::Arc;
use std::time::Duration;

use realtimekit::ErrorKind;
use rustls::{ClientConfig, RootCertStore, crypto::ring};
use tests::fault_server::{FaultServer, Reply, refusing};

use crate::case::check_text;
use crate::samples::{KICKED, TOKEN, builder, session};

/// An HTTP client that follows redirects, as reqwest's do. It trusts nobody.
pub(crate) fn plain() -> reqwest::ClientBuilder {
    let provider = Arc::new(ring::default_provider());
    let versions =
        ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions();
    let config = versions
        .expect("ring has what TLS 1.2 and 1.3 need")
        .with_root_certificates(RootCertStore::empty())
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
    let client = builder(server.url()).transport(own);
    let client = client.build().expect("the settings are right");
    session(&client).kick_all().send().await.expect("it works");
    let arrived = server.requests().remove(0);
    assert_eq!(arrived.header("x-from-the-user"), Some("1"));
    let bearer = format!("Bearer {TOKEN}");
    assert_eq!(arrived.header("authorization"), Some(bearer.as_str()));
}

#[tokio::test]
async fn its_limits_are_reported_as_ours_are() {
    let server = FaultServer::start(vec![Reply::nothing().hold()]).await;
    let own = plain().timeout(Duration::from_millis(80));
    let own = own.build().expect("the settings are right");
    let client = builder(server.url()).transport(own);
    let client = client.build().expect("the settings are right");
    let call = session(&client).create_poll("Lunch?", ["Pizza"]);
    let error = call.send().await.expect_err("nobody answers");
    check_text(&error);
    assert_eq!(error.kind(), ErrorKind::Timeout);
    assert!(error.is_timeout() && !error.is_retryable());
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn it_is_asked_again_as_our_own_would_be() {
    let busy = Reply::http("503 Service Unavailable", "", "");
    let server = FaultServer::start(vec![busy, Reply::json(KICKED)]).await;
    let own = plain().build().expect("the settings are right");
    let client = builder(server.url()).transport(own);
    let client = client.build().expect("the settings are right");
    let kicked = session(&client).kick_all().customize().send_full().await;
    assert_eq!(kicked.expect("the second attempt").attempts(), 2);
    let (_closed, url) = refusing();
    let own = plain().build().expect("the settings are right");
    let client = builder(url).transport(own).build();
    let call = session(&client.expect("the settings are right")).create_poll("Lunch?", ["Pizza"]);
    let error = call.send().await.expect_err("nobody listens");
    check_text(&error);
    assert!(error.is_connect() && error.is_retryable() && error.attempts() == 3);
}
