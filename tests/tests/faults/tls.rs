//! Encrypted connections that can't be made. Nothing is sent, so any call is retried, unless
//! the certificate is at fault.

use std::time::Duration;

use realtimekit::{Client, Error, ErrorKind};
use tests::fault_server::{FaultServer, Reply};

use crate::case::check_text;
use crate::samples::{builder, session};
use crate::tls_server::TlsServer;

/// A client that trusts these certificates besides the system's.
fn client(url: &str, certificate: Option<&str>) -> Client {
    let mut builder = builder(url).no_proxy();
    if let Some(certificate) = certificate {
        builder = builder.root_certificates(certificate);
    }
    builder.build().expect("the settings are right")
}

async fn fails_to_connect(client: &Client, attempts: u32) -> Error {
    let session = session(client);
    let poll = session.create_poll("Lunch?", ["Pizza"]).send().await;
    let kick = session.kick_all().send().await;
    let errors = [poll.map(drop), kick.map(drop)].map(|call| call.expect_err("no connection"));
    for error in &errors {
        check_text(error);
        assert_eq!(error.kind(), ErrorKind::Connect);
        assert_eq!(error.is_retryable(), attempts > 1, "{error}");
        assert_eq!(
            (error.status(), error.attempts()),
            (None, attempts),
            "{error}"
        );
    }
    let [_, error] = errors;
    error
}

/// Asserts the reason that rustls gives. Each system's own TLS has other words.
fn assert_reason(error: &Error, reason: &str) {
    let is_told = error.to_string().contains(reason);
    assert!(is_told || !cfg!(feature = "rustls"), "{error}");
}

#[tokio::test]
async fn a_certificate_that_is_trusted() {
    let server = TlsServer::http1("127.0.0.1").await;
    let client = client(&server.url, Some(&server.certificate));
    let kicked = session(&client).kick_all().send().await;
    kicked.expect("it works");
    assert_eq!(server.requests(), 1);
}

#[tokio::test]
async fn a_certificate_that_nobody_trusts() {
    let server = TlsServer::http1("127.0.0.1").await;
    let error = fails_to_connect(&client(&server.url, None), 1).await;
    assert_reason(&error, "UnknownIssuer");
    assert_eq!(server.requests(), 0);
}

#[tokio::test]
async fn a_certificate_of_another_server() {
    let server = TlsServer::http1("other.example").await;
    let client = client(&server.url, Some(&server.certificate));
    let error = fails_to_connect(&client, 1).await;
    assert_reason(&error, "not valid for name");
    assert_eq!(server.requests(), 0);
}

#[tokio::test]
async fn a_server_that_does_not_encrypt() {
    // The system's TLS doesn't tell these from a certificate that isn't trusted.
    let attempts = if cfg!(feature = "rustls") { 3 } else { 1 };
    for (reply, attempts) in [
        (
            Reply::bytes("HTTP/1.1 400 Bad Request\r\n\r\n").close(),
            attempts,
        ),
        (Reply::nothing().close(), attempts),
        (Reply::nothing().reset(), 3),
    ] {
        let server = FaultServer::start(vec![reply.unasked()]).await;
        let url = server.url().replace("http:", "https:");
        fails_to_connect(&client(&url, None), attempts).await;
        // For two calls.
        assert_eq!(server.connections(), 2 * attempts as usize);
    }
}

#[tokio::test]
async fn a_handshake_ends_at_the_limit_of_connecting() {
    let server = FaultServer::start(vec![Reply::nothing().hold().unasked()]).await;
    let builder = builder(server.url().replace("http:", "https:")).no_proxy();
    let builder = builder.connect_timeout(Duration::from_millis(80));
    let client = builder.build().expect("the settings are right");
    let error = fails_to_connect(&client, 3).await;
    assert!(error.is_timeout(), "{error:?}");
    let reason = "no connection could be made: connecting took longer than 80ms";
    assert!(error.to_string().contains(reason), "{error}");
}

#[test]
fn certificates_that_cannot_be_read() {
    let broken = "-----BEGIN CERTIFICATE-----\n!\n-----END CERTIFICATE-----\n";
    let empty = "-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n";
    for pem in ["", "text", broken, empty] {
        let client = builder("https://api.example")
            .root_certificates(pem)
            .build();
        let error = client.expect_err(pem);
        assert_eq!(error.kind(), ErrorKind::Configuration, "{pem}");
        check_text(&error);
    }
}
