//! Proxies between the client and the service.

use std::io;
use std::process::Command;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use realtimekit::{Client, ErrorKind};
use tests::fault_server::{FaultServer, Reply, refusing};
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _, copy_bidirectional};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;
use tokio_rustls::TlsAcceptor;

use crate::case::check_text;
use crate::samples::{KICKED, TOKEN, builder, session};
use crate::tls_server::{self, TlsServer};

/// What the proxy wants to see.
const CREDENTIALS: &str = "Basic dXNlcjpwOkBzcw==";
const WITH_CREDENTIALS: &str = "user:p%3A%40ss@";

/// A proxy that makes tunnels for those who know [`CREDENTIALS`].
struct Proxy {
    address: String,
    /// Trusts the proxy itself.
    certificate: String,
    asked: Arc<Mutex<Vec<String>>>,
    task: JoinHandle<()>,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Connect,
    ConnectInTls,
    Socks,
}

impl Proxy {
    async fn start(kind: Kind) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("a bound socket").to_string();
        let (config, certificate) = tls_server::config("127.0.0.1", &[]);
        let acceptor = TlsAcceptor::from(Arc::new(config));
        let asked: Arc<Mutex<Vec<String>>> = Arc::default();
        let asks = Arc::clone(&asked);
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (acceptor, asks) = (acceptor.clone(), Arc::clone(&asks));
                // A client that goes away is none of the proxy's business.
                tokio::spawn(async move {
                    let _ = match kind {
                        Kind::Connect => connect(stream, &asks).await,
                        Kind::ConnectInTls => connect(acceptor.accept(stream).await?, &asks).await,
                        Kind::Socks => socks(stream, &asks).await,
                    };
                    io::Result::Ok(())
                });
            }
        });
        Self {
            address,
            certificate,
            asked,
            task,
        }
    }

    /// What it was asked for.
    fn asked(&self) -> Vec<String> {
        self.asked
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        self.task.abort();
    }
}

fn note(asks: &Mutex<Vec<String>>, asked: String) {
    asks.lock()
        .unwrap_or_else(PoisonError::into_inner)
        .push(asked);
}

async fn connect(
    mut stream: impl AsyncRead + AsyncWrite + Unpin,
    asks: &Mutex<Vec<String>>,
) -> io::Result<()> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(stream.read_u8().await?);
    }
    let head = String::from_utf8_lossy(&head).into_owned();
    let target = head.split(' ').nth(1).unwrap_or_default().to_owned();
    let is_known = head.contains(CREDENTIALS);
    note(asks, head);
    if !is_known {
        let refusal = b"HTTP/1.1 407 Proxy Authentication Required\r\n\r\n";
        return stream.write_all(refusal).await;
    }
    let mut service = TcpStream::connect(target).await?;
    stream
        .write_all(b"HTTP/1.1 200 Connection established\r\n\r\n")
        .await?;
    copy_bidirectional(&mut stream, &mut service).await?;
    Ok(())
}

/// SOCKS 5 with a user name and a password (RFC 1928, RFC 1929).
async fn socks(mut stream: TcpStream, asks: &Mutex<Vec<String>>) -> io::Result<()> {
    let mut methods = vec![0; 2];
    stream.read_exact(&mut methods).await?;
    let count = methods[1];
    let mut offered = vec![0; count.into()];
    stream.read_exact(&mut offered).await?;
    stream.write_all(&[5, 2]).await?;
    let _version = stream.read_u8().await?;
    let user = text(&mut stream).await?;
    let password = text(&mut stream).await?;
    stream.write_all(&[1, 0]).await?;
    let mut request = [0; 4];
    stream.read_exact(&mut request).await?;
    // This test asks for IPv4 addresses only.
    let mut ip = [0; 4];
    stream.read_exact(&mut ip).await?;
    let port = stream.read_u16().await?;
    note(asks, format!("{user} {password} {ip:?}"));
    let mut service = TcpStream::connect((std::net::Ipv4Addr::from(ip), port)).await?;
    stream.write_all(&[5, 0, 0, 1, 0, 0, 0, 0, 0, 0]).await?;
    copy_bidirectional(&mut stream, &mut service).await?;
    Ok(())
}

async fn text(stream: &mut TcpStream) -> io::Result<String> {
    let length = stream.read_u8().await?;
    let mut text = vec![0; length.into()];
    stream.read_exact(&mut text).await?;
    Ok(String::from_utf8_lossy(&text).into_owned())
}

fn client(server: &TlsServer, proxy: &Proxy, url: String) -> Client {
    let builder = builder(&server.url).proxy(url);
    let client = builder
        .root_certificates(server.certificate.as_str())
        .root_certificates(proxy.certificate.as_str())
        .build();
    client.expect("the settings are right")
}

#[tokio::test]
async fn a_tunnel_shows_the_proxy_the_host_and_nothing_else() {
    for (kind, scheme) in [(Kind::Connect, "http"), (Kind::ConnectInTls, "https")] {
        let server = TlsServer::http2(&[tls_server::Answer::Kicked]).await;
        let proxy = Proxy::start(kind).await;
        let url = format!("{scheme}://{WITH_CREDENTIALS}{}", proxy.address);
        let session = session(&client(&server, &proxy, url));
        for _ in 0..2 {
            session.kick_all().send().await.expect("it is answered");
        }
        let [head] = &proxy.asked()[..] else {
            panic!("one tunnel is used for both");
        };
        let host = server.url.replace("https://", "");
        assert!(
            head.starts_with(&format!("CONNECT {host} HTTP/1.1\r\n")),
            "{head}"
        );
        assert!(!head.contains(TOKEN) && !head.contains("kick"), "{head}");
        assert_eq!(
            (server.requests(), server.protocols()),
            (2, vec!["h2".to_owned()])
        );
    }
}

#[tokio::test]
async fn a_socks_proxy_gets_the_address() {
    let server = TlsServer::http1("127.0.0.1").await;
    let proxy = Proxy::start(Kind::Socks).await;
    for scheme in ["socks5", "socks5h"] {
        let url = format!("{scheme}://{WITH_CREDENTIALS}{}", proxy.address);
        let session = session(&client(&server, &proxy, url));
        session.kick_all().send().await.expect("it is answered");
    }
    assert_eq!(proxy.asked(), ["user p:@ss [127, 0, 0, 1]"; 2]);
}

#[tokio::test]
async fn a_proxy_that_refuses_is_no_connection() {
    let server = TlsServer::http1("127.0.0.1").await;
    let proxy = Proxy::start(Kind::Connect).await;
    let url = format!("http://user:wrong@{}", proxy.address);
    let poll = session(&client(&server, &proxy, url)).create_poll("Lunch?", ["Pizza"]);
    let error = poll.send().await.expect_err("the proxy refuses");
    check_text(&error);
    assert!(error.is_connect() && error.is_retryable(), "{error:?}");
    assert!(
        error.to_string().contains("proxy authorization required"),
        "{error}"
    );
    assert!(!format!("{error:?}").contains("wrong"), "{error:?}");
    let (_closed, url) = refusing();
    let poll = session(&client(&server, &proxy, url)).create_poll("Lunch?", ["Pizza"]);
    let error = poll.send().await.expect_err("there is no proxy");
    assert!(error.is_connect() && error.attempts() == 3, "{error:?}");
    assert_eq!(server.requests(), 0);
}

#[tokio::test]
async fn plain_http_is_forwarded() {
    let proxy = FaultServer::start(vec![Reply::json(KICKED)]).await;
    let url = proxy
        .url()
        .replace("://", &format!("://{WITH_CREDENTIALS}"));
    let builder = builder("http://service.example/v4").allow_insecure_http();
    let client = builder.proxy(url).build().expect("the settings are right");
    session(&client)
        .kick_all()
        .send()
        .await
        .expect("it is answered");
    let arrived = proxy.requests().remove(0);
    assert!(
        arrived
            .target()
            .starts_with("http://service.example/v4/accounts/"),
        "{arrived:?}"
    );
    assert_eq!(arrived.header("host"), Some("service.example"));
    assert_eq!(arrived.header("proxy-authorization"), Some(CREDENTIALS));
}

#[test]
fn a_proxy_that_cannot_be_used_is_an_error() {
    for url in [
        "",
        "ftp://secret",
        "socks4://secret:1",
        "http://",
        "secret^",
        "http://secret:1:2",
        "http://secret:",
        "http://:80",
        "://secret",
    ] {
        let client = builder("https://api.example").proxy(url).build();
        let error = client.expect_err(url);
        assert_eq!(error.kind(), ErrorKind::Configuration, "{url}");
        assert!(
            !format!("{error} {error:?}").contains("secret"),
            "{error:?}"
        );
    }
}

/// Calls what the variable `TEST_BASE_URL` says. Run by the test below, in another
/// process.
#[tokio::test]
#[ignore = "it is a part of the next test"]
async fn call_in_this_environment() {
    let url = std::env::var("TEST_BASE_URL").expect("the test below sets it");
    let builder = builder(url).allow_insecure_http().max_retries(0);
    let builder = builder.connect_timeout(Duration::from_secs(1));
    let client = match builder.build() {
        Ok(client) => client,
        Err(error) => return println!("<{error}>"),
    };
    match session(&client).kick_all().send().await {
        Ok(_) => println!("<success>"),
        Err(error) => println!("<{error}>"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_environment_names_a_proxy() {
    let proxy = FaultServer::start(vec![Reply::json(KICKED)]).await;
    let no_tunnels = Reply::http("502 Bad Gateway", "", "");
    let refusing_proxy = FaultServer::start(vec![no_tunnels]).await;
    let service = FaultServer::start(vec![Reply::json(KICKED)]).await;
    let used = proxy.url();
    let refuses = refusing_proxy.url();
    let here = service.url();
    let (_closed, closed) = refusing();
    let outside = "http://service.example";
    let encrypted = "https://service.example";
    let unsuccessful = "tunnel error: unsuccessful";
    let unusable = "the proxy in HTTPS_PROXY cannot be used";
    let cases: &[(&str, Variables, &str, usize)] = &[
        (outside, &[("HTTP_PROXY", &used)], "<success>", 1),
        (
            outside,
            &[("http_proxy", &used), ("HTTPS_PROXY", &closed)],
            "<success>",
            1,
        ),
        (
            outside,
            &[("ALL_PROXY", &used), ("HTTP_PROXY", " ")],
            "<success>",
            1,
        ),
        (
            outside,
            &[
                ("HTTP_PROXY", &used),
                ("NO_PROXY", "other.example,.service.example"),
            ],
            "no connection",
            0,
        ),
        (
            outside,
            &[("HTTP_PROXY", &used), ("NO_PROXY", "*")],
            "no connection",
            0,
        ),
        (
            outside,
            &[("HTTP_PROXY", &used), ("NO_PROXY", "example.org")],
            "<success>",
            1,
        ),
        (
            outside,
            &[("HTTP_PROXY", &used), ("REQUEST_METHOD", "GET")],
            "no connection",
            0,
        ),
        (
            outside,
            &[("http_proxy", &used), ("REQUEST_METHOD", "GET")],
            "<success>",
            1,
        ),
        (
            &here,
            &[("HTTP_PROXY", &closed), ("ALL_PROXY", &closed)],
            "<success>",
            0,
        ),
        (
            encrypted,
            &[("HTTPS_PROXY", &refuses), ("HTTP_PROXY", &closed)],
            unsuccessful,
            1,
        ),
        (encrypted, &[("ALL_PROXY", &refuses)], unsuccessful, 1),
        (
            encrypted,
            &[("HTTPS_PROXY", "ftp://x"), ("ALL_PROXY", &used)],
            unusable,
            0,
        ),
        (encrypted, &[("HTTPS_PROXY", "http://a b")], unusable, 0),
    ];
    for (url, variables, expected, arrivals) in cases {
        let arrived = || proxy.requests().len() + refusing_proxy.requests().len();
        let before = arrived();
        let printed = printed_by_call(url, variables);
        assert!(printed.contains(expected), "{url} {variables:?}: {printed}");
        assert_eq!(
            arrived() - before,
            *arrivals,
            "{url} {variables:?}: {printed}"
        );
    }
}

type Variables<'a> = &'a [(&'a str, &'a str)];

fn printed_by_call(url: &str, variables: Variables) -> String {
    let mut command = Command::new(std::env::current_exe().expect("this program"));
    command.args([
        "--ignored",
        "--nocapture",
        "--exact",
        "proxies::call_in_this_environment",
    ]);
    for name in ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"] {
        command.env_remove(name).env_remove(name.to_lowercase());
    }
    let variables = variables.iter().copied();
    command.env("TEST_BASE_URL", url).envs(variables);
    let output = command.output().expect("this program runs again");
    String::from_utf8_lossy(&output.stdout).into_owned()
}
