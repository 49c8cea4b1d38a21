//! The events that the stand-in posts to webhooks.

use std::fs;

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use realtimekit::handles::App;
use realtimekit::http::Method;
use realtimekit::serde_json::Value;
use realtimekit::types::WebhookEventType::{self, *};
use realtimekit::webhook::{self, PublicKey};
use tests::stand_in::{Meeting, MeetingIds, StandIn};
use tokio::net::TcpListener;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

use super::client;
use super::documented::undocumented;

/// Starts a server for webhooks, and returns its URL and the events that it receives.
async fn receiver(key: PublicKey) -> (String, UnboundedReceiver<Value>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/", listener.local_addr().unwrap());
    let (sender, events) = unbounded_channel();
    let router = Router::new().route("/", post(receive));
    let router = router.with_state((key, sender));
    tokio::spawn(async { axum::serve(listener, router).await });
    (url, events)
}

async fn receive(
    State((key, events)): State<(PublicKey, UnboundedSender<Value>)>,
    headers: HeaderMap,
    body: Bytes,
) -> StatusCode {
    let signature = headers["rtk-signature"].to_str().unwrap();
    let event = webhook::parse(&key, signature, &body).unwrap();
    events.send(event).unwrap();
    StatusCode::NO_CONTENT
}

/// Gets the public key as a program would that doesn't know it.
async fn public_key(stand_in: &StandIn) -> PublicKey {
    let url = stand_in.public_key_url();
    let (host, path) = url.split_at(url.find("/.").unwrap());
    let builder = realtimekit::Client::builder().token("of-another-service");
    let client = builder.base_url(host).build().unwrap();
    let found: Value = client.request(Method::GET, path).send().await.unwrap();
    PublicKey::from_pem(found["data"]["publicKey"].as_str().unwrap()).unwrap()
}

async fn register(app: &App, url: &str, events: impl IntoIterator<Item = WebhookEventType>) {
    let create = app.webhooks().create("Audit log", url, events);
    create.send().await.unwrap();
}

fn weekly() -> StandIn {
    let stand_in = StandIn::start().unwrap();
    stand_in.open(
        MeetingIds::new("account", "app", "weekly"),
        Meeting::new("Weekly"),
    );
    stand_in
}

#[tokio::test]
async fn all_events_are_signed_and_have_the_documented_fields() {
    let stand_in = weekly();
    let app = client(&stand_in).account("account").app("app");
    let (url, mut events) = receiver(public_key(&stand_in).await).await;
    let all = [
        MeetingStarted,
        MeetingEnded,
        ParticipantJoined,
        ParticipantLeft,
        ChatSynced,
        RecordingStatusUpdate,
        LivestreamingStatusUpdate,
        TranscriptReady,
        SummaryReady,
    ];
    register(&app, &url, all).await;

    let meeting = app.meeting("weekly");
    let update = meeting.update().persist_chat(true).transcribe_on_end(true);
    update.send().await.unwrap();
    let add = meeting
        .participants()
        .add("ada", "group_call_host")
        .name("Ada");
    let ada = add.send().await.unwrap();
    assert!(stand_in.join(&ada.token));
    let started = app.recordings().start("weekly").send().await.unwrap();
    let recording = app.recording(started.id);
    recording.pause().send().await.unwrap();
    recording.stop().send().await.unwrap();
    meeting.livestream().start().send().await.unwrap();
    meeting.active_session().kick_all().send().await.unwrap();
    let session = app.session("session-1-of-weekly");
    session.generate_summary().send().await.unwrap();

    let mut seen = Vec::new();
    while seen.last().is_none_or(|last| last != "meeting.summary") {
        let event = events.recv().await.unwrap();
        let name = event["event"].as_str().unwrap();
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/kit/events");
        let example = fs::read_to_string(format!("{folder}/{name}.json")).unwrap();
        let example: Value = realtimekit::serde_json::from_str(&example).unwrap();
        assert_eq!(undocumented(&event, &example, name), [""; 0]);
        let status = [&event["recording"]["status"], &event["status"]];
        let status = status.iter().find_map(|status| status.as_str());
        seen.push(status.map_or(name.to_owned(), |status| format!("{name} {status}")));
    }
    let expected = [
        "meeting.started",
        "meeting.participantJoined",
        "recording.statusUpdate INVOKED",
        "recording.statusUpdate RECORDING",
        "recording.statusUpdate PAUSED",
        "recording.statusUpdate UPLOADING",
        "recording.statusUpdate UPLOADED",
        "livestreaming.statusUpdate INVOKED",
        "livestreaming.statusUpdate LIVE",
        "meeting.participantLeft",
        "meeting.ended",
        "meeting.chatSynced",
        "meeting.transcript",
        "livestreaming.statusUpdate IDLE",
        "meeting.summary",
    ];
    assert_eq!(seen, expected);
}

#[tokio::test]
async fn only_events_that_a_webhook_asks_for_are_posted() {
    let stand_in = weekly();
    let app = client(&stand_in).account("account").app("app");
    let key = public_key(&stand_in).await;
    let (url, mut events) = receiver(key.clone()).await;
    let (disabled, mut none) = receiver(key).await;
    register(&app, &disabled, [MeetingStarted]).await;
    let registered = app.webhooks().list().send().await.unwrap();
    let webhook = app.webhook(&registered[0].id);
    webhook.update().enabled(false).send().await.unwrap();
    // Nothing is sent to URLs like these, and other webhooks aren't held up.
    for url in [
        "https://hooks.example.org/",
        "http://192.0.2.1/",
        "nonsense",
    ] {
        register(&app, url, [MeetingStarted]).await;
    }
    // Nobody listens there.
    register(&app, "http://127.0.0.1:9/", [MeetingStarted]).await;
    register(&app, &url, [MeetingEnded]).await;

    let add = app
        .meeting("weekly")
        .participants()
        .add("ada", "group_call_host");
    assert!(stand_in.join(&add.send().await.unwrap().token));
    let session = app.meeting("weekly").active_session();
    session.kick_all().send().await.unwrap();
    assert_eq!(events.recv().await.unwrap()["event"], "meeting.ended");
    assert!(events.try_recv().is_err());
    assert!(none.try_recv().is_err());
}
