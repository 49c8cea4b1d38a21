//! Registers a webhook, reads the sessions of a week page by page, records a new meeting, and waits for the event that says
//! that the recording was uploaded. Calls a stand-in on this machine.

use axum::body::Bytes;
use axum::http::{HeaderMap, StatusCode};
use axum::{Router, routing::post};
use realtimekit::Client;
use realtimekit::types::{RecordingStatus, WebhookEvent, WebhookEventType};
use realtimekit::webhook::{self, PublicKey};
use tests::signer::PUBLIC_KEY;
use tests::stand_in::{Meeting, MeetingIds, StandIn, TOKEN};
use tokio::sync::mpsc::unbounded_channel;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let stand_in = StandIn::start()?;
    let standup = Meeting::new("Standup").held_on("2025-12", 20..30);
    stand_in.open(MeetingIds::new("account", "app", "standup"), standup);
    let builder = Client::builder().token(TOKEN);
    let client = builder.base_url(stand_in.base_url()).build()?;
    let app = client.account("account").app("app");

    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}/", listener.local_addr()?);
    let key = PublicKey::from_pem(PUBLIC_KEY)?;
    let (sender, mut events) = unbounded_channel();
    let receive = move |headers: HeaderMap, body: Bytes| {
        let signature = headers.get("rtk-signature").and_then(|it| it.to_str().ok());
        let event = webhook::parse(&key, signature.unwrap_or_default(), &body);
        let sent = event.map(|event| sender.send(event).is_ok());
        std::future::ready(sent.map_or(StatusCode::UNAUTHORIZED, |_| StatusCode::NO_CONTENT))
    };
    let router = Router::new().route("/", post(receive));
    tokio::spawn(async { axum::serve(listener, router).await });
    let types = [WebhookEventType::RecordingStatusUpdate];
    app.webhooks().create("Audit", url, types).send().await?;

    let created = app.meetings().create().title("Review").send().await?;
    let participants = app.meeting(&created.id).participants();
    let request = participants.add("user-17", "group_call_host");
    let ada = request.name("Ada").send().await?;
    stand_in.join(&ada.token);

    let week = app.sessions().list().start_time("2025-12-22T00:00:00Z");
    let week = week.end_time("2025-12-28T23:59:59Z").per_page(3);
    let mut sessions = week.items();
    while let Some(session) = sessions.next().await.transpose()? {
        println!("{}: {}", session.started_at, session.meeting_display_name);
    }

    let started = app.recordings().start(&created.id).send().await?;
    app.recording(&started.id).stop().send().await?;
    while let Some(WebhookEvent::RecordingStatusUpdate(event)) = events.recv().await
        && event.recording.status != RecordingStatus::Uploaded
    {
        println!("{} is {}", event.recording.id, event.recording.status);
    }
    println!("the recording was uploaded");
    Ok(())
}
