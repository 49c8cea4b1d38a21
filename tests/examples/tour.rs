//! A tour of the client: an app, a meeting with participants, its session with a poll and a recording, lists, an error, and a
//! webhook.
//!
//! `cargo run -p tests --example tour` needs no account: it calls a stand-in on this machine.
//!
//! To call Cloudflare, set `CLOUDFLARE_API_TOKEN`, `ACCOUNT_ID`, `APP_ID` and `MEETING_ID`. **If someone is in that
//! meeting, the tour creates a poll, records the session for a moment, and removes all participants from it.** It also
//! adds two participants to the meeting and removes them at the end. `REALTIMEKIT_BASE_URL` overrides the base URL.

use std::env;
use std::process::ExitCode;
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use realtimekit::Client;
use realtimekit::handles::{App, Meeting};
use realtimekit::types::{ParticipantWithToken, RecordingStatus, WebhookEvent, WebhookEventType};
use realtimekit::webhook::{self, PublicKey};
use tests::signer::PUBLIC_KEY;
use tests::stand_in::{self, MeetingIds, StandIn};
use tokio::net::TcpListener;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error>>;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let result = if variable("CLOUDFLARE_API_TOKEN").is_some() {
        with_service().await
    } else {
        with_stand_in().await
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("The tour ends here: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Takes the tour through the meeting that the environment specifies.
async fn with_service() -> Result {
    println!("Welcome! This tour calls the service that your environment specifies.");
    println!("It adds two participants to the meeting, and removes them at the end.");
    println!("If someone is in the meeting, it creates a poll, records the session for a moment,");
    println!("and removes all participants from the session.\n");
    let required = |name| {
        variable(name).ok_or_else(|| {
            format!(
                "{name} is not set. With CLOUDFLARE_API_TOKEN, set ACCOUNT_ID, APP_ID and \
                 MEETING_ID too; without it, the tour needs none of them."
            )
        })
    };
    let account_id = required("ACCOUNT_ID")?;
    let app_id = required("APP_ID")?;
    let meeting_id = required("MEETING_ID")?;
    let app = Client::from_env()?.account(account_id).app(app_id);
    let meeting = app.meeting(meeting_id);

    println!("1. Create an app");
    println!("   Skipped: APP_ID is set.");
    println!("2. Create a meeting");
    let found = meeting.get().send().await?;
    let title = found.title.as_deref().unwrap_or("a meeting without title");
    println!("   Skipped: MEETING_ID is set, to \"{title}\".");
    println!("3. Get a preset");
    let mut presets = app.presets().list().items();
    let preset = presets.next().await.transpose()?;
    let preset_name = preset.ok_or("the app has no presets")?.name;
    println!("   The first one is \"{preset_name}\".");
    println!("4. Register a webhook");
    println!("   Skipped: the service couldn't reach this program.");
    visit(&app, &meeting, &preset_name, None).await
}

/// Takes the tour through a stand-in, where everything is created first.
async fn with_stand_in() -> Result {
    println!("Welcome! Without CLOUDFLARE_API_TOKEN, this tour calls a local stand-in.\n");
    let stand_in = StandIn::start()?;
    let builder = Client::builder().token(stand_in::TOKEN);
    let client = builder.base_url(stand_in.base_url()).build()?;
    let account = client.account("my-account");

    println!("1. Create an app");
    let created = account.apps().create("Classroom").send().await?;
    println!("   \"{}\" has the ID {}.", created.name, created.id);
    let app = account.app(&created.id);

    println!("2. Create a meeting");
    let created = app.meetings().create().title("Weekly").send().await?;
    println!("   \"Weekly\" has the ID {}.", created.id);
    for number in 2..=100 {
        let ids = MeetingIds::new("my-account", app.app_id(), format!("other-{number}"));
        let meeting = stand_in::Meeting::new(format!("Meeting {number}"));
        stand_in.open(ids, meeting);
    }

    println!("3. Create a preset");
    create_preset(&app).await?;
    println!("   \"guest\" is like \"group_call_participant\", without recording.");

    println!("4. Register a webhook");
    let mut events = register_webhook(&app).await?;
    println!("   It is sent the events of meetings and recordings.");
    visit(&app, &app.meeting(created.id), "guest", Some(&stand_in)).await?;

    println!("12. Receive the events");
    let mut names: Vec<String> = Vec::new();
    while names.last().is_none_or(|last| last != "meeting.ended")
        && let Some(event) = events.recv().await
    {
        let event = serde_json::to_value(event)?;
        let name = event["event"].as_str().unwrap_or_default();
        names.push(name.to_owned());
    }
    for same in names.chunk_by(|one, next| one == next) {
        println!("   {} ({})", same[0], same.len());
    }
    Ok(())
}

/// Registers a webhook, and returns the events that it receives.
async fn register_webhook(app: &App) -> Result<UnboundedReceiver<WebhookEvent>> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}/events", listener.local_addr()?);
    let (sender, events) = unbounded_channel();
    let state = (PublicKey::from_pem(PUBLIC_KEY)?, sender);
    let router = Router::new().route("/events", post(receive));
    let router = router.with_state(state);
    tokio::spawn(async { axum::serve(listener, router).await });
    let types = [
        WebhookEventType::MeetingStarted,
        WebhookEventType::MeetingEnded,
        WebhookEventType::ParticipantJoined,
        WebhookEventType::ParticipantLeft,
        WebhookEventType::RecordingStatusUpdate,
    ];
    app.webhooks().create("Tour", url, types).send().await?;
    Ok(events)
}

async fn receive(
    State((key, events)): State<(PublicKey, UnboundedSender<WebhookEvent>)>,
    headers: HeaderMap,
    body: Bytes,
) -> StatusCode {
    let signature = headers.get("rtk-signature").and_then(|it| it.to_str().ok());
    match webhook::parse(&key, signature.unwrap_or_default(), &body) {
        Ok(event) => {
            // Nobody reads events if the tour has ended early.
            let _ = events.send(event);
            StatusCode::NO_CONTENT
        }
        Err(_) => StatusCode::UNAUTHORIZED,
    }
}

/// Creates a preset from another one.
async fn create_preset(app: &App) -> Result {
    let mut presets = app.presets().list().items();
    while let Some(preset) = presets.next().await.transpose()? {
        if preset.name == "group_call_participant" {
            let preset = app.preset(&preset.id).get().send().await?;
            let mut permissions = preset.permissions;
            permissions.can_record = false;
            let presets = app.presets();
            let request = presets.create("guest", preset.config, permissions, preset.ui);
            request.send().await?;
            return Ok(());
        }
    }
    Err("there is no preset \"group_call_participant\"".into())
}

/// Adds participants, takes the rest of the tour, and removes the participants even if it failed.
async fn visit(app: &App, meeting: &Meeting, preset: &str, stand_in: Option<&StandIn>) -> Result {
    println!("5. Add participants");
    let mut added = Vec::new();
    let mut result = match add_participants(meeting, preset, &mut added).await {
        Ok(()) => {
            println!("   Ada and Grace each got a token to join with.");
            // With the service, their browsers would do it.
            if let Some(stand_in) = stand_in {
                for participant in &added {
                    stand_in.join(&participant.token);
                }
            }
            meet(app, meeting).await
        }
        error => error,
    };
    for participant in &added {
        let removed = meeting.participant(&participant.id).remove().send().await;
        result = result.and(removed.map(drop).map_err(Into::into));
    }
    result
}

async fn add_participants(
    meeting: &Meeting,
    preset: &str,
    added: &mut Vec<ParticipantWithToken>,
) -> Result {
    for (id, name) in [("tour-ada", "Ada"), ("tour-grace", "Grace")] {
        let request = meeting.participants().add(id, preset).name(name);
        added.push(request.send().await?);
    }
    Ok(())
}

async fn meet(app: &App, meeting: &Meeting) -> Result {
    let session = meeting.active_session();
    println!("6. Get the active session");
    match session.get().send().await {
        Ok(now) => println!(
            "   \"{}\" is {}: {} participants now, {} at most, {} minutes consumed.",
            now.meeting_display_name,
            now.status,
            now.live_participants,
            now.max_concurrent_participants,
            now.minutes_consumed,
        ),
        Err(error) if error.is_not_found() => {
            println!("   Nobody is in the meeting, so the tour skips the session.");
            return list_meetings(app, 7).await;
        }
        Err(error) => return Err(error.into()),
    }

    println!("7. Create a poll");
    let request = session.create_poll("Lunch?", ["Pizza", "Salad"]);
    let created = request.anonymous(true).send().await?;
    if let Some(poll) = created.poll {
        let options: Vec<&str> = poll.options.iter().map(|it| it.text.as_str()).collect();
        println!("   {} {}", poll.question, options.join(" or "));
    }

    println!("8. Record the session");
    record(app, meeting).await?;
    list_meetings(app, 9).await?;

    println!("10. Remove all participants");
    let kicked = session.kick_all().send().await?;
    let count = kicked.kicked_participants_count;
    println!("   Participants removed: {}", count.unwrap_or_default());

    println!("11. Get the active session again");
    match session.get().send().await {
        Ok(_) => println!("   A participant is still there, or has rejoined."),
        Err(error) if error.is_not_found() => {
            println!("   There is no active session, as the error says:\n   {error}");
        }
        Err(error) => return Err(error.into()),
    }
    Ok(())
}

/// Starts a recording, pauses it and stops it.
async fn record(app: &App, meeting: &Meeting) -> Result {
    let started = app.recordings().start(meeting.meeting_id()).send().await?;
    println!("   Started: {}", started.status);
    let recording = app.recording(&started.id);
    let mut status = started.status;
    for _ in 0..30 {
        status = recording.get().send().await?.status;
        if status != RecordingStatus::Invoked {
            break;
        }
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
    println!("   A moment later: {status}");
    let paused = recording.pause().send().await;
    // Whatever happened, the recording ends.
    let stopped = recording.stop().send().await?;
    println!("   Paused: {}", paused?.status);
    println!("   Stopped: {}", stopped.status);
    Ok(())
}

/// Reads the first meetings of a list, in pages of three.
async fn list_meetings(app: &App, step: u32) -> Result {
    println!("{step}. Read the list of meetings, 3 per page");
    let request = app.meetings().list().per_page(3);
    let total = request.send().await?.paging.total_count;
    let mut titles = Vec::new();
    let mut meetings = request.items();
    while titles.len() < 7
        && let Some(meeting) = meetings.next().await
    {
        titles.push(meeting?.title.unwrap_or_default());
    }
    let count = titles.len();
    let total = total.unwrap_or_default();
    println!("   {}: {count} of {total}", titles.join(", "));
    Ok(())
}

/// Returns an environment variable that is set and not empty.
fn variable(name: &str) -> Option<String> {
    env::var(name).ok().filter(|value| !value.is_empty())
}
