//! A server on a real socket that follows a script, which may violate the protocol.
//!
//! It only detects the end of a request, so a script can send any bytes, stop anywhere, and break the connection in any
//! way.

use std::net::SocketAddr;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::sync::{Semaphore, watch};
use tokio::task::{JoinHandle, JoinSet};

/// The actions of the server for one request, in order. Unless an action ends the connection, it can be reused.
#[derive(Clone, Debug)]
pub struct Reply {
    actions: Vec<Action>,
    reads_request: bool,
}

#[derive(Clone, Debug)]
enum Action {
    Send(Vec<u8>),
    /// Writes zeros until the client stops reading, at most this many.
    Flood(u64),
    Wait(Arc<Semaphore>),
    Pause(Duration),
    Reset,
    Close,
    Hold,
}

impl Reply {
    /// Sends these bytes.
    pub fn bytes(bytes: impl Into<Vec<u8>>) -> Self {
        Self {
            actions: vec![Action::Send(bytes.into())],
            reads_request: true,
        }
    }

    /// Sends a response with a correct `Content-Length`. `status` is of the form `200 OK`, `headers` are whole lines.
    pub fn http(status: &str, headers: &str, body: impl AsRef<[u8]>) -> Self {
        let body = body.as_ref();
        let length = body.len();
        let head = format!("HTTP/1.1 {status}\r\nContent-Length: {length}\r\n{headers}\r\n");
        Self::bytes([head.as_bytes(), body].concat())
    }

    /// Sends a JSON body with status 200.
    pub fn json(body: impl AsRef<[u8]>) -> Self {
        Self::http("200 OK", "Content-Type: application/json\r\n", body)
    }

    /// Sends nothing.
    pub fn nothing() -> Self {
        Self::bytes("")
    }

    /// Then sends these bytes.
    #[must_use]
    pub fn then(self, bytes: impl Into<Vec<u8>>) -> Self {
        self.and(Action::Send(bytes.into()))
    }

    /// Then sends zeros until the client stops reading, at most `count`.
    #[must_use]
    pub fn flood(self, count: u64) -> Self {
        self.and(Action::Flood(count))
    }

    /// Then waits for a permit.
    #[must_use]
    pub fn wait(self, permits: &Arc<Semaphore>) -> Self {
        self.and(Action::Wait(Arc::clone(permits)))
    }

    /// Then closes the connection gracefully.
    #[must_use]
    pub fn close(self) -> Self {
        self.and(Action::Close)
    }

    /// Then resets the connection. If anything was sent, it waits a moment first, since a reset discards data that the
    /// other side has not read yet.
    #[must_use]
    pub fn reset(self) -> Self {
        let is_silent = matches!(&self.actions[..], [Action::Send(bytes)] if bytes.is_empty());
        let pause = if is_silent { 0 } else { 60 };
        self.and(Action::Pause(Duration::from_millis(pause)))
            .and(Action::Reset)
    }

    /// Then does nothing until the client closes the connection.
    #[must_use]
    pub fn hold(self) -> Self {
        self.and(Action::Hold)
    }

    /// Runs the script as soon as a connection is made, without reading a request.
    #[must_use]
    pub fn unasked(mut self) -> Self {
        self.reads_request = false;
        self
    }

    fn and(mut self, action: Action) -> Self {
        self.actions.push(action);
        self
    }
}

/// A recorded request.
#[derive(Clone, Debug)]
pub struct ArrivedRequest {
    head: String,
    body: Vec<u8>,
}

impl ArrivedRequest {
    /// Returns the method.
    pub fn method(&self) -> &str {
        self.head.split(' ').next().unwrap_or_default()
    }

    /// Returns the path and query, still encoded.
    pub fn target(&self) -> &str {
        self.head.split(' ').nth(1).unwrap_or_default()
    }

    /// Returns the value of a header; the name is case-insensitive.
    pub fn header(&self, name: &str) -> Option<&str> {
        header(&self.head, name)
    }

    /// Returns the body.
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    /// Returns everything before the body.
    pub fn head(&self) -> &str {
        &self.head
    }
}

fn header<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    head.lines().skip(1).find_map(|line| {
        let (key, value) = line.split_once(':')?;
        key.eq_ignore_ascii_case(name).then(|| value.trim())
    })
}

/// A server that runs until it is dropped.
#[derive(Debug)]
pub struct FaultServer {
    address: SocketAddr,
    state: Arc<State>,
    task: JoinHandle<()>,
}

#[derive(Debug)]
struct State {
    script: Vec<Reply>,
    begun: AtomicUsize,
    connections: AtomicUsize,
    flooded: AtomicU64,
    requests: Mutex<Vec<ArrivedRequest>>,
    /// The number of requests received.
    arrived: watch::Sender<usize>,
    /// The number of connections that have ended.
    ended: watch::Sender<usize>,
}

impl FaultServer {
    /// Starts a server. The replies are for successive requests; the last one is repeated.
    ///
    /// # Panics
    ///
    /// If no port is available, or the script is empty.
    pub async fn start(script: Vec<Reply>) -> Self {
        assert!(!script.is_empty(), "a script has at least one reply");
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("a bound socket");
        let state = Arc::new(State {
            script,
            begun: AtomicUsize::new(0),
            connections: AtomicUsize::new(0),
            flooded: AtomicU64::new(0),
            requests: Mutex::default(),
            arrived: watch::Sender::new(0),
            ended: watch::Sender::new(0),
        });
        let task = tokio::spawn(accept(listener, Arc::clone(&state)));
        Self {
            address,
            state,
            task,
        }
    }

    /// Returns the base URL.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Returns the requests that arrived completely.
    pub fn requests(&self) -> Vec<ArrivedRequest> {
        let requests = &self.state.requests;
        requests
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Returns the number of connections made.
    pub fn connections(&self) -> usize {
        self.state.connections.load(Ordering::SeqCst)
    }

    /// Returns the number of bytes of floods that were sent.
    pub fn flooded(&self) -> u64 {
        self.state.flooded.load(Ordering::SeqCst)
    }

    /// Waits until this many requests have arrived.
    ///
    /// # Panics
    ///
    /// If they don't arrive within 10 seconds.
    pub async fn arrived(&self, count: usize) {
        reached(&self.state.arrived, count).await;
    }

    /// Waits until this many connections have ended.
    ///
    /// # Panics
    ///
    /// If they don't end within 10 seconds.
    pub async fn ended(&self, count: usize) {
        reached(&self.state.ended, count).await;
    }
}

impl Drop for FaultServer {
    fn drop(&mut self) {
        // Ends the connections as well: the task owns them.
        self.task.abort();
    }
}

/// Returns a base URL that refuses connections as long as the socket is kept.
///
/// # Panics
///
/// If no port is available.
pub fn refusing() -> (TcpSocket, String) {
    let socket = TcpSocket::new_v4().expect("a socket");
    let any_port = SocketAddr::from(([127, 0, 0, 1], 0));
    socket.bind(any_port).expect("a free port");
    let address = socket.local_addr().expect("a bound socket");
    (socket, format!("http://{address}"))
}

async fn reached(counter: &watch::Sender<usize>, count: usize) {
    let mut counter = counter.subscribe();
    let reached = counter.wait_for(|now| *now >= count);
    let limit = Duration::from_secs(10);
    let in_time = tokio::time::timeout(limit, reached).await;
    assert!(in_time.is_ok(), "{count} were expected");
}

async fn accept(listener: TcpListener, state: Arc<State>) {
    let mut connections = JoinSet::new();
    while let Ok((stream, _)) = listener.accept().await {
        state.connections.fetch_add(1, Ordering::SeqCst);
        let state = Arc::clone(&state);
        connections.spawn(async move {
            // Many scripts make the client disconnect.
            let _ = serve(stream, &state).await;
            state.ended.send_modify(|count| *count += 1);
        });
        while connections.try_join_next().is_some() {}
    }
}

/// Serves the requests of a connection.
async fn serve(mut stream: TcpStream, state: &State) -> std::io::Result<()> {
    stream.set_nodelay(true)?;
    let mut unread = Vec::new();
    loop {
        let mut reply = state.next_reply(|reply| !reply.reads_request);
        if reply.is_none() {
            let Some(request) = read_request(&mut stream, &mut unread).await? else {
                return Ok(());
            };
            // Choose the reply before updating the count, which tests wait for.
            reply = state.next_reply(|_| true);
            state.record(request);
        }
        for action in reply.into_iter().flat_map(|reply| reply.actions) {
            match action {
                Action::Send(bytes) => stream.write_all(&bytes).await?,
                Action::Flood(count) => state.flood(&mut stream, count).await?,
                Action::Wait(permits) => {
                    let permit = permits.acquire().await;
                    permit.map_err(std::io::Error::other)?.forget();
                }
                Action::Pause(pause) => tokio::time::sleep(pause).await,
                Action::Reset => return stream.set_zero_linger(),
                Action::Close => {
                    stream.shutdown().await?;
                    return drain(stream).await;
                }
                Action::Hold => return drain(stream).await,
            }
        }
    }
}

/// Reads until the client closes the connection.
async fn drain(mut stream: TcpStream) -> std::io::Result<()> {
    let mut buffer = [0; 4096];
    while stream.read(&mut buffer).await? > 0 {}
    Ok(())
}

/// Reads a request; `None` if the client closes the connection instead.
async fn read_request(
    stream: &mut TcpStream,
    unread: &mut Vec<u8>,
) -> std::io::Result<Option<ArrivedRequest>> {
    loop {
        if let Some(end) = unread.windows(4).position(|bytes| bytes == b"\r\n\r\n") {
            let head = String::from_utf8_lossy(&unread[..end]).into_owned();
            let length = header(&head, "content-length").and_then(|text| text.parse().ok());
            let total = end + 4 + length.unwrap_or(0);
            if unread.len() >= total {
                let body = unread[end + 4..total].to_vec();
                unread.drain(..total);
                return Ok(Some(ArrivedRequest { head, body }));
            }
        }
        if stream.read_buf(unread).await? == 0 {
            return Ok(None);
        }
    }
}

impl State {
    /// Returns the next reply, if it is to be sent now.
    fn next_reply(&self, is_wanted: fn(&Reply) -> bool) -> Option<Reply> {
        let last = self.script.len() - 1;
        let due = |begun: usize| &self.script[begun.min(last)];
        let advance = |begun| is_wanted(due(begun)).then(|| begun + 1);
        let order = Ordering::SeqCst;
        let begun = self.begun.fetch_update(order, order, advance).ok()?;
        Some(due(begun).clone())
    }

    fn record(&self, request: ArrivedRequest) {
        let mut requests = self.requests.lock().unwrap_or_else(PoisonError::into_inner);
        requests.push(request);
        self.arrived.send_replace(requests.len());
    }

    async fn flood(&self, stream: &mut TcpStream, count: u64) -> std::io::Result<()> {
        let zeros = [0; 8192];
        let mut left = count;
        while left > 0 {
            let most = usize::try_from(left).map_or(zeros.len(), |left| left.min(zeros.len()));
            let written = stream.write(&zeros[..most]).await? as u64;
            self.flooded.fetch_add(written, Ordering::SeqCst);
            left -= written;
        }
        Ok(())
    }
}
