//! Reads the sessions of a week page by page, records a new meeting, and reads the webhook request that tells its status.
//! Calls a stand-in on this machine.

use std::error::Error;

use realtimekit::Client;
use realtimekit::types::WebhookEvent;
use realtimekit::webhook::{self, PublicKey};
use tests::signer::{PUBLIC_KEY, Signer};
use tests::stand_in::{Meeting, MeetingIds, StandIn, TOKEN};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let stand_in = with_history()?;
    let builder = Client::builder().token(TOKEN);
    let client = builder.base_url(stand_in.base_url()).build()?;
    let app = client.account("account").app("app");

    let created = app.meetings().create().title("Review").send().await?;
    let meeting = app.meeting(&created.id);
    let request = meeting.participants().add("user-17", "group_call_host");
    let ada = request.name("Ada").send().await?;
    stand_in.join(&ada.token);

    let week = app.sessions().list();
    let week = week.start_time("2025-12-22T00:00:00Z");
    let week = week.end_time("2025-12-28T23:59:59Z");
    let mut sessions = week.per_page(3).items();
    while let Some(session) = sessions.next().await.transpose()? {
        let title = &session.meeting_display_name;
        println!("{} {title}: {}", session.started_at, session.status);
    }

    let started = app.recordings().start(&created.id).send().await?;
    println!("recording {}: {}", started.id, started.status);
    let recording = app.recording(&started.id);
    println!("stopped: {}", recording.stop().send().await?.status);

    // The stand-in posts no events, so this one is a sample.
    let body = include_bytes!("../kit/events/recording.statusUpdate.json");
    let signature = Signer::new().sign(body);
    let key = PublicKey::from_pem(PUBLIC_KEY)?;
    if let WebhookEvent::RecordingStatusUpdate(it) = webhook::parse(&key, &signature, body)? {
        println!("webhook: a recording is {}", it.recording.status);
    }
    Ok(())
}

/// Starts a stand-in with a meeting that was held on ten days.
fn with_history() -> std::io::Result<StandIn> {
    let stand_in = StandIn::start()?;
    let standup = (20..30).fold(Meeting::new("Standup"), |meeting, day| {
        let time = |minute| format!("2025-12-{day}T09:{minute}:00.000Z");
        meeting.held(time("00"), time("15"))
    });
    stand_in.open(MeetingIds::new("account", "app", "standup"), standup);
    Ok(stand_in)
}
