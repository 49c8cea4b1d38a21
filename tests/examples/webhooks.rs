//! A server that receives webhook requests, verifies them and prints their events.
//!
//! `cargo run -p tests --example webhooks` needs no account: it signs sample events and sends them to itself.
//!
//! To receive events of the service, set `REALTIMEKIT_WEBHOOK_PUBLIC_KEY` to the public key in PEM format. The service
//! publishes it as `data.publicKey` in `https://api.realtime.cloudflare.com/.well-known/webhooks.json`. The server listens
//! on `127.0.0.1:8080`, or on the address in `LISTEN`; requests must reach it through a proxy with TLS.

use std::env;
use std::error::Error;
use std::fs;
use std::io;
use std::path::Path;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::{HeaderMap, Request, StatusCode};
use axum::routing::post;
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;
use realtimekit::types::WebhookEvent as Event;
use realtimekit::webhook::{self, PublicKey, WebhookError};
use tests::signer::{PUBLIC_KEY, Signer};
use tokio::net::TcpListener;

const SIGNATURE: &str = "rtk-signature";

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    if let Ok(key) = env::var("REALTIMEKIT_WEBHOOK_PUBLIC_KEY") {
        let address = env::var("LISTEN").unwrap_or_else(|_| "127.0.0.1:8080".to_owned());
        let listener = TcpListener::bind(address).await?;
        let key = PublicKey::from_pem(&key)?;
        println!("Listening on http://{}/webhooks", listener.local_addr()?);
        return Ok(serve(listener, key).await?);
    }
    println!(
        "Without REALTIMEKIT_WEBHOOK_PUBLIC_KEY, this server sends sample events to itself.\n"
    );
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}/webhooks", listener.local_addr()?);
    tokio::spawn(serve(listener, PublicKey::from_pem(PUBLIC_KEY)?));
    send_samples(&url).await
}

async fn serve(listener: TcpListener, key: PublicKey) -> io::Result<()> {
    let router = Router::new().route("/webhooks", post(receive));
    axum::serve(listener, router.with_state(key)).await
}

/// Answers at once: work that takes long belongs in a task of its own.
async fn receive(State(key): State<PublicKey>, headers: HeaderMap, body: Bytes) -> StatusCode {
    let signature = headers.get(SIGNATURE).and_then(|it| it.to_str().ok());
    match webhook::parse::<Event>(&key, signature.unwrap_or_default(), &body) {
        Ok(event) => {
            println!("{}", description(&event));
            StatusCode::NO_CONTENT
        }
        Err(error) => {
            println!("rejected a request: {error}");
            match error {
                WebhookError::NotJson { .. } | WebhookError::UnexpectedJson { .. } => {
                    StatusCode::BAD_REQUEST
                }
                _ => StatusCode::UNAUTHORIZED,
            }
        }
    }
}

/// Says in a few words what happened.
fn description(event: &Event) -> String {
    match event {
        Event::MeetingStarted(it) => format!("meeting {} started", it.meeting.id),
        Event::MeetingEnded(it) => format!("meeting {} ended", it.meeting.id),
        Event::ParticipantJoined(it) => format!("participant {} joined", it.participant.peer_id),
        Event::ParticipantLeft(it) => format!("participant {} left", it.participant.peer_id),
        Event::ChatSynced(it) => format!("the chat is at {}", it.chat_download_url),
        Event::RecordingStatusUpdate(it) => {
            format!("recording {} is {}", it.recording.id, it.recording.status)
        }
        Event::LivestreamingStatusUpdate(it) => {
            format!("livestream {} is {}", it.stream_id, it.status)
        }
        Event::TranscriptReady(it) => {
            format!("the transcript is at {}", it.transcript_download_url)
        }
        Event::SummaryReady(it) => format!("the summary is at {}", it.summary_download_url),
        // The service may send events that this version of the client doesn't know.
        _ => "another event".to_owned(),
    }
}

/// Sends each sample as the service would, then one that was changed after it was signed, and one without a signature.
async fn send_samples(url: &str) -> Result<(), Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("kit/events");
    let entries: io::Result<Vec<_>> = fs::read_dir(folder)?.collect();
    let mut paths: Vec<_> = entries?.iter().map(fs::DirEntry::path).collect();
    paths.sort();
    let signer = Signer::new();
    for path in paths {
        let body = fs::read_to_string(path)?;
        send(url, &signer.sign(body.as_bytes()), body).await?;
    }
    let signature = signer.sign(br#"{"event":"meeting.started"}"#);
    send(url, &signature, r#"{"event":"meeting.ended"}"#.to_owned()).await?;
    send(url, "", r#"{"event":"meeting.started"}"#.to_owned()).await
}

async fn send(url: &str, signature: &str, body: String) -> Result<(), Box<dyn Error>> {
    let request = Request::post(url).header(SIGNATURE, signature);
    let client = Client::builder(TokioExecutor::new()).build_http::<Body>();
    client.request(request.body(Body::from(body))?).await?;
    Ok(())
}
