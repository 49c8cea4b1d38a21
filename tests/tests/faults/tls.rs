//! TLS handshakes that fail: nothing is sent, so all operations may be retried.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use realtimekit::{Client, Error, ErrorKind};
use rustls::pki_types::PrivateKeyDer;
use rustls::{RootCertStore, ServerConfig};
use tests::fault_server::{FaultServer, Reply};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tokio_rustls::TlsAcceptor;

use crate::case::check_text;
use crate::own_http_client::{plain, trusting};
use crate::samples::{KICKED, builder, session};

/// A server with a self-signed certificate, which answers every request with [`KICKED`].
struct Server {
    url: String,
    /// Trusts the certificate.
    certificates: RootCertStore,
    /// The number of requests received.
    requests: Arc<AtomicUsize>,
    task: JoinHandle<()>,
}

impl Server {
    /// Starts a server at this machine's address, with a certificate for `name`.
    async fn start(name: &str) -> Self {
        let made = rcgen::generate_simple_self_signed([name.to_owned()]).expect("a right name");
        let certificate = made.cert.der().clone();
        let key = PrivateKeyDer::Pkcs8(made.signing_key.serialize_der().into());
        let mut certificates = RootCertStore::empty();
        certificates
            .add(certificate.clone())
            .expect("made just now");
        let config =
            ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
                .with_safe_default_protocol_versions()
                .expect("ring has what TLS 1.2 and 1.3 need")
                .with_no_client_auth()
                .with_single_cert(vec![certificate], key)
                .expect("they belong together");
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let url = format!("https://{}", listener.local_addr().expect("a bound socket"));
        let requests = Arc::new(AtomicUsize::new(0));
        let acceptor = TlsAcceptor::from(Arc::new(config));
        let task = tokio::spawn(serve(listener, acceptor, Arc::clone(&requests)));
        Self {
            url,
            certificates,
            requests,
            task,
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn serve(listener: TcpListener, acceptor: TlsAcceptor, requests: Arc<AtomicUsize>) {
    while let Ok((connection, _)) = listener.accept().await {
        let Ok(mut connection) = acceptor.accept(connection).await else {
            continue;
        };
        let mut request = [0; 4096];
        if matches!(connection.read(&mut request).await, Ok(1..)) {
            requests.fetch_add(1, Ordering::SeqCst);
            let length = KICKED.len();
            let reply = format!("HTTP/1.1 200 OK\r\nContent-Length: {length}\r\n\r\n{KICKED}");
            // The client may disconnect.
            let _ = connection.write_all(reply.as_bytes()).await;
        }
    }
}

fn client(url: &str, own: reqwest::ClientBuilder) -> Client {
    let own = own.build().expect("the settings are right");
    let client = builder(url).http_client(own).build();
    client.expect("the settings are right")
}

/// Both an idempotent operation and a non-idempotent one fail to connect, three times each.
#[track_caller]
fn is_not_connected(error: &Error) {
    check_text(error);
    assert_eq!(error.kind(), ErrorKind::Connect);
    assert!(error.is_connect() && error.is_retryable(), "{error}");
    assert_eq!((error.status(), error.attempts()), (None, 3), "{error}");
}

async fn fails_to_connect(client: &Client) -> Error {
    let session = session(client);
    let poll = session.create_poll("Lunch?", ["Pizza"]).send().await;
    is_not_connected(&poll.expect_err("there is no connection"));
    let kick = session.kick_all().send().await;
    let error = kick.expect_err("there is no connection");
    is_not_connected(&error);
    error
}

/// Returns the root cause of an error.
fn root_cause(error: &Error) -> String {
    let mut cause: &dyn std::error::Error = error;
    while let Some(source) = cause.source() {
        cause = source;
    }
    cause.to_string()
}

#[tokio::test]
async fn a_certificate_that_is_trusted() {
    let server = Server::start("127.0.0.1").await;
    let client = client(&server.url, trusting(server.certificates.clone()));
    let kicked = session(&client).kick_all().send().await;
    assert_eq!(kicked.expect("it works").success, Some(true));
    assert_eq!(server.requests.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn a_certificate_that_nobody_trusts() {
    let server = Server::start("127.0.0.1").await;
    let error = fails_to_connect(&client(&server.url, plain())).await;
    let cause = root_cause(&error);
    assert!(cause.contains("UnknownIssuer"), "{cause}");
    assert_eq!(server.requests.load(Ordering::SeqCst), 0);
}

#[tokio::test]
async fn a_certificate_of_another_server() {
    let server = Server::start("other.example").await;
    let client = client(&server.url, trusting(server.certificates.clone()));
    let error = fails_to_connect(&client).await;
    let cause = root_cause(&error);
    assert!(cause.contains("not valid for name"), "{cause}");
    assert_eq!(server.requests.load(Ordering::SeqCst), 0);
}

#[tokio::test]
async fn a_server_that_does_not_encrypt() {
    for reply in [
        Reply::bytes("HTTP/1.1 400 Bad Request\r\n\r\n").close(),
        Reply::nothing().close(),
        Reply::nothing().reset(),
    ] {
        let server = FaultServer::start(vec![reply.unasked()]).await;
        let url = server.url().replace("http:", "https:");
        fails_to_connect(&client(&url, plain())).await;
        assert_eq!(server.connections(), 6);
    }
}
