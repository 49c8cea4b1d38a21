//! A server with a certificate of its own making, that speaks HTTP/1.1 or HTTP/2.

use std::io;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use rcgen::{CertificateParams, DnType};
use rustls::ServerConfig;
use rustls::pki_types::PrivateKeyDer;
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::server::TlsStream;

use crate::samples::KICKED;

/// Runs until it is dropped.
pub(crate) struct TlsServer {
    pub(crate) url: String,
    /// The certificate, as PEM.
    pub(crate) certificate: String,
    state: Arc<State>,
    task: JoinHandle<()>,
}

struct State {
    /// What becomes of each HTTP/2 stream; the last is for all that follow.
    streams: Vec<Answer>,
    begun: AtomicUsize,
    requests: AtomicUsize,
    protocols: Mutex<Vec<String>>,
}

/// What becomes of a stream.
#[derive(Clone, Copy)]
pub(crate) enum Answer {
    /// [`KICKED`].
    Kicked,
    /// The stream is reset with this error code.
    Reset(u32),
    /// The connection is closed, and says that the last stream it looked at was
    /// this one.
    GoAway(u32),
    /// The connection ends without a word.
    Close,
}

impl TlsServer {
    /// Starts a server with a certificate for `name`, which speaks HTTP/1.1 and
    /// answers everything with [`KICKED`].
    pub(crate) async fn http1(name: &str) -> Self {
        Self::start(name, &["http/1.1"], vec![Answer::Kicked]).await
    }

    /// Starts a server that prefers HTTP/2, and treats streams like this.
    pub(crate) async fn http2(streams: &[Answer]) -> Self {
        Self::start("127.0.0.1", &["h2", "http/1.1"], streams.to_vec()).await
    }

    async fn start(name: &str, protocols: &[&str], streams: Vec<Answer>) -> Self {
        let (config, certificate) = config(name, protocols);
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let url = format!("https://{}", listener.local_addr().expect("a bound socket"));
        let state = Arc::new(State {
            streams,
            begun: AtomicUsize::new(0),
            requests: AtomicUsize::new(0),
            protocols: Mutex::default(),
        });
        let acceptor = TlsAcceptor::from(Arc::new(config));
        let task = tokio::spawn(accept(listener, acceptor, Arc::clone(&state)));
        Self {
            url,
            certificate,
            state,
            task,
        }
    }

    /// How many requests arrived.
    pub(crate) fn requests(&self) -> usize {
        self.state.requests.load(Ordering::SeqCst)
    }

    /// What was agreed on for each connection.
    pub(crate) fn protocols(&self) -> Vec<String> {
        let protocols = &self.state.protocols;
        protocols
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}

impl Drop for TlsServer {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// The settings of a server with a certificate for `name`, and the certificate as PEM.
pub(crate) fn config(name: &str, protocols: &[&str]) -> (ServerConfig, String) {
    let pair = rcgen::KeyPair::generate().expect("ring makes keys");
    let mut parameters = CertificateParams::new([name.to_owned()]).expect("a right name");
    // OpenSSL finds certificates by their subject, so each has its own.
    let subject = format!("{:?}", pair.public_key_raw());
    let subject = &subject[..subject.len().min(60)];
    let names = &mut parameters.distinguished_name;
    names.push(DnType::CommonName, subject);
    let made = parameters.self_signed(&pair).expect("ring signs");
    let key = PrivateKeyDer::Pkcs8(pair.serialize_der().into());
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let mut config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .expect("ring has what TLS 1.2 and 1.3 need")
        .with_no_client_auth()
        .with_single_cert(vec![made.der().clone()], key)
        .expect("they belong together");
    config.alpn_protocols = protocols
        .iter()
        .map(|name| name.as_bytes().to_vec())
        .collect();
    (config, made.pem())
}

async fn accept(listener: TcpListener, acceptor: TlsAcceptor, state: Arc<State>) {
    while let Ok((connection, _)) = listener.accept().await {
        let (acceptor, state) = (acceptor.clone(), Arc::clone(&state));
        tokio::spawn(async move {
            if let Ok(connection) = acceptor.accept(connection).await {
                // A client that goes away is none of the server's business.
                let _ = state.serve(connection).await;
            }
        });
    }
}

impl State {
    async fn serve(&self, connection: TlsStream<TcpStream>) -> io::Result<()> {
        let protocol = connection.get_ref().1.alpn_protocol().unwrap_or_default();
        let is_http2 = protocol == b"h2";
        self.note(protocol);
        if is_http2 {
            self.serve_http2(connection).await
        } else {
            self.serve_http1(connection).await
        }
    }

    fn note(&self, protocol: &[u8]) {
        let protocol = String::from_utf8_lossy(protocol).into_owned();
        let protocols = self.protocols.lock();
        protocols
            .unwrap_or_else(PoisonError::into_inner)
            .push(protocol);
    }

    async fn serve_http1(
        &self,
        mut connection: impl AsyncRead + AsyncWrite + Unpin,
    ) -> io::Result<()> {
        let mut request = [0; 4096];
        while connection.read(&mut request).await? > 0 {
            self.requests.fetch_add(1, Ordering::SeqCst);
            let length = KICKED.len();
            let reply = format!("HTTP/1.1 200 OK\r\nContent-Length: {length}\r\n\r\n{KICKED}");
            connection.write_all(reply.as_bytes()).await?;
        }
        Ok(())
    }

    /// Frames as they are on the wire (RFC 9113), so that a test can say anything.
    async fn serve_http2(
        &self,
        mut connection: impl AsyncRead + AsyncWrite + Unpin,
    ) -> io::Result<()> {
        const HEADERS: u8 = 1;
        const SETTINGS: u8 = 4;
        let mut preface = [0; 24];
        connection.read_exact(&mut preface).await?;
        connection.write_all(&frame(SETTINGS, 0, 0, b"")).await?;
        loop {
            let mut head = [0; 9];
            connection.read_exact(&mut head).await?;
            let [_, _, _, kind, flags, stream @ ..] = head;
            let stream = u32::from_be_bytes(stream);
            let length = u32::from_be_bytes([0, head[0], head[1], head[2]]);
            let mut payload = vec![0; length as usize];
            connection.read_exact(&mut payload).await?;
            match kind {
                SETTINGS if flags == 0 => {
                    connection.write_all(&frame(SETTINGS, 1, 0, b"")).await?;
                }
                HEADERS => {
                    let Some(reply) = self.reply(stream) else {
                        return connection.shutdown().await;
                    };
                    connection.write_all(&reply).await?;
                }
                _ => {}
            }
        }
    }

    /// The frames that answer a request.
    fn reply(&self, stream: u32) -> Option<Vec<u8>> {
        const DATA: u8 = 0;
        const HEADERS: u8 = 1;
        const RST_STREAM: u8 = 3;
        const GOAWAY: u8 = 7;
        /// `:status: 200`, an entry of HPACK's static table.
        const STATUS_200: &[u8] = &[0x88];
        self.requests.fetch_add(1, Ordering::SeqCst);
        let begun = self.begun.fetch_add(1, Ordering::SeqCst);
        let answer = self.streams[begun.min(self.streams.len() - 1)];
        match answer {
            Answer::Kicked => {
                let head = frame(HEADERS, 4, stream, STATUS_200);
                Some([head, frame(DATA, 1, stream, KICKED.as_bytes())].concat())
            }
            Answer::Reset(code) => Some(frame(RST_STREAM, 0, stream, &code.to_be_bytes())),
            Answer::GoAway(last) => {
                let no_error = [0; 4];
                let payload = [last.to_be_bytes(), no_error].concat();
                Some(frame(GOAWAY, 0, 0, &payload))
            }
            Answer::Close => None,
        }
    }
}

fn frame(kind: u8, flags: u8, stream: u32, payload: &[u8]) -> Vec<u8> {
    let length = u32::try_from(payload.len())
        .expect("a short frame")
        .to_be_bytes();
    let mut frame = length[1..].to_vec();
    frame.extend([kind, flags]);
    frame.extend(stream.to_be_bytes());
    frame.extend(payload);
    frame
}
