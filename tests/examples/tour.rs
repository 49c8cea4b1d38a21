//! A tour of the client: each operation, and an error.
//!
//! `cargo run -p tests --example tour` needs no account: it calls a stand-in on this machine.
//!
//! To call Cloudflare, set `CLOUDFLARE_API_TOKEN`, `ACCOUNT_ID`, `APP_ID` and `MEETING_ID`. **The tour removes all
//! participants from that meeting.** If `PARTICIPANT_ID` is set, it first removes that participant alone.
//! `REALTIMEKIT_BASE_URL` overrides the base URL.

use std::env;
use std::error::Error;
use std::process::ExitCode;

use realtimekit::Client;
use realtimekit::active_session::ActiveSession;
use realtimekit::handles::Meeting;
use tests::stand_in::{self, MeetingIds, StandIn};

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("The tour ends here: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<(), Box<dyn Error>> {
    if variable("CLOUDFLARE_API_TOKEN").is_some() {
        println!("Welcome! This tour calls the service that your environment specifies.");
        println!("At the end, it removes all participants from the meeting.\n");
        let meeting = meeting_of_environment()?;
        let participant_id = variable("PARTICIPANT_ID");
        return tour(&meeting.active_session(), participant_id.as_deref()).await;
    }
    println!("Welcome! Without CLOUDFLARE_API_TOKEN, this tour calls a local stand-in.\n");
    let stand_in = StandIn::start()?;
    stand_in.open(
        MeetingIds::new("my-account", "my-app", "my-meeting"),
        stand_in::Meeting::new("Weekly")
            .with("participant-1", "ada@example.com", "Ada")
            .with("participant-2", "grace@example.com", "Grace")
            .with("participant-3", "alan@example.com", "Alan"),
    );
    let client = Client::builder()
        .token(stand_in::TOKEN)
        .base_url(stand_in.base_url())
        .build()?;
    let meeting = client
        .account("my-account")
        .app("my-app")
        .meeting("my-meeting");
    tour(&meeting.active_session(), Some("participant-2")).await
}

/// Returns the meeting that the environment specifies.
fn meeting_of_environment() -> Result<Meeting, Box<dyn Error>> {
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
    let client = Client::from_env()?;
    Ok(client.account(account_id).app(app_id).meeting(meeting_id))
}

/// Returns an environment variable that is set and not empty.
fn variable(name: &str) -> Option<String> {
    env::var(name).ok().filter(|value| !value.is_empty())
}

async fn tour(session: &ActiveSession, participant_id: Option<&str>) -> Result<(), Box<dyn Error>> {
    println!("1. Get the active session");
    let now = session.get().send().await?;
    println!(
        "   \"{}\" is {}: {} participants now, {} at most, {} minutes consumed.",
        now.meeting_display_name,
        now.status,
        now.live_participants,
        now.max_concurrent_participants,
        now.minutes_consumed,
    );

    println!("2. Create a poll");
    let request = session.create_poll("Lunch?", ["Pizza", "Salad"]);
    let created = request.anonymous(true).send().await?;
    if let Some(poll) = created.poll {
        let options: Vec<&str> = poll.options.iter().map(|it| it.text.as_str()).collect();
        println!("   {} {}", poll.question, options.join(" or "));
    }

    println!("3. Remove one participant");
    if let Some(id) = participant_id {
        let kicked = session.kick().participant_ids([id]).send().await?;
        let gone = kicked.participants;
        for participant in gone.unwrap_or_default() {
            let name = participant.name.unwrap_or(participant.id);
            println!("   Goodbye, {name}!");
        }
    } else {
        println!("   Skipped: PARTICIPANT_ID is not set.");
    }

    println!("4. Remove all participants");
    let kicked = session.kick_all().send().await?;
    let count = kicked.kicked_participants_count;
    println!("   Participants removed: {}", count.unwrap_or_default());

    println!("5. Get the active session again");
    match session.get().send().await {
        Ok(_) => println!("   A participant is still there, or has rejoined."),
        Err(error) if error.is_not_found() => {
            println!("   There is no active session, as the error says:\n   {error}");
        }
        Err(error) => return Err(error.into()),
    }
    Ok(())
}
