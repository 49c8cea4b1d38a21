//! Benchmarks whole calls on a keep-alive connection.

use std::hint::black_box;
use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, mpsc};
use std::thread;

use realtimekit::Client;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::Builder;

use crate::with_hyper::WithHyper;
use crate::with_reqwest::WithReqwest;
use crate::{measure, models};

const IDS: [&str; 3] = [
    "023e105f4ecef8ad9ca31a8372d0c353",
    "4a6e5a35-4d3c-4f8b-9f5e-6f1a2b3c4d5e",
    "bbb0a7a1-7c1f-4b8e-8d1f-1f2e3d4c5b6a",
];

pub(crate) const TOKEN: &str = "a-token-of-the-usual-length-of-40-bytes.";

/// Where an operation on these ids is.
pub(crate) fn address(url: &str, [account, app, meeting]: [&str; 3], operation: &str) -> String {
    format!(
        "{url}/accounts/{account}/realtime/kit/{app}/meetings/{meeting}/active-session{operation}"
    )
}

pub(crate) fn compare() {
    let runtime = Builder::new_current_thread().enable_all().build();
    let runtime = runtime.expect("a runtime");

    let url = start(&models::session().to_string());
    let (hyper, reqwest) = (WithHyper::new(&url), WithReqwest::new(&url));
    let client = client(&url);
    let session = handle(&client);
    let ours = || drop(black_box(runtime.block_on(session.get().send())).expect("a session"));
    let by_hyper = || drop(black_box(runtime.block_on(hyper.get(IDS))));
    measure::compare("call get, hyper", ours, by_hyper);
    let by_reqwest = || drop(black_box(runtime.block_on(reqwest.get(IDS))));
    measure::compare("call get, reqwest", ours, by_reqwest);

    let url = start(&models::poll(2).to_string());
    let (hyper, reqwest) = (WithHyper::new(&url), WithReqwest::new(&url));
    let client = self::client(&url);
    let session = handle(&client);
    let (question, options) = ("What is for lunch?", ["Pizza", "Salad", "Soup"]);
    let ours = || {
        let call = session.create_poll(question, options).anonymous(true);
        drop(black_box(runtime.block_on(call.send())).expect("a poll"));
    };
    let by_hyper = || {
        let call = hyper.create_poll(IDS, question, &options);
        drop(black_box(runtime.block_on(call)));
    };
    measure::compare("call create_poll, hyper", ours, by_hyper);
    let by_reqwest = || {
        let call = reqwest.create_poll(IDS, question, &options);
        drop(black_box(runtime.block_on(call)));
    };
    measure::compare("call create_poll, reqwest", ours, by_reqwest);
}

fn client(url: &str) -> Client {
    let client = Client::builder().token(TOKEN).base_url(url).build();
    client.expect("the settings are right")
}

fn handle(client: &Client) -> realtimekit::active_session::ActiveSession {
    let [account, app, meeting] = IDS;
    client
        .account(account)
        .app(app)
        .meeting(meeting)
        .active_session()
}

/// Starts a server that answers every request with this body, and returns its URL. One thread serves all connections,
/// so that scheduling affects both sides equally.
fn start(body: &str) -> String {
    let length = body.len();
    let reply = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n{body}"
    );
    let reply: Arc<str> = reply.into();
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        let runtime = Builder::new_current_thread().enable_io().build();
        runtime
            .expect("a runtime")
            .block_on(listen(&sender, &reply))
    });
    let address = receiver.recv().expect("the server starts");
    format!("http://{address}")
}

/// Sends its address, and answers all requests.
async fn listen(sender: &mpsc::Sender<SocketAddr>, reply: &Arc<str>) -> io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let told = sender.send(listener.local_addr()?);
    told.map_err(io::Error::other)?;
    loop {
        let (stream, _) = listener.accept().await?;
        tokio::spawn(serve(stream, Arc::clone(reply)));
    }
}

/// Answers the requests of a connection. Each arrives in one read, after the previous one was answered.
async fn serve(mut stream: TcpStream, reply: Arc<str>) -> io::Result<()> {
    stream.set_nodelay(true)?;
    let mut request = [0; 4096];
    while stream.read(&mut request).await? > 0 {
        stream.write_all(reply.as_bytes()).await?;
    }
    Ok(())
}
