//! A tour of the client: what each operation does, and what an error looks like.
//!
//! `cargo run -p tests --example tour` needs no account: it talks to a stand-in
//! on this machine.
//!
//! To talk to Cloudflare, set `CLOUDFLARE_API_TOKEN`, `ACCOUNT_ID`, `APP_ID` and
//! `MEETING_ID`. **The tour removes everybody from that meeting.** It removes one
//! participant on their own first if `PARTICIPANT_ID` says which.
//! `REALTIMEKIT_BASE_URL` leads it to another place than Cloudflare.

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
        println!("Welcome! This tour talks to the service that your environment names.");
        println!("It ends with everybody removed from the meeting.\n");
        let meeting = meeting_of_environment()?;
        let participant_id = variable("PARTICIPANT_ID");
        return tour(&meeting.active_session(), participant_id.as_deref()).await;
    }
    println!("Welcome! Without CLOUDFLARE_API_TOKEN, this tour talks to a stand-in.\n");
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

/// The meeting that the environment names, at the service that it names.
fn meeting_of_environment() -> Result<Meeting, Box<dyn Error>> {
    let required = |name| {
        variable(name).ok_or_else(|| {
            format!(
                "{name} is not set. With CLOUDFLARE_API_TOKEN, set ACCOUNT_ID, APP_ID and \
                 MEETING_ID too; without it, the tour needs nothing."
            )
        })
    };
    let account_id = required("ACCOUNT_ID")?;
    let app_id = required("APP_ID")?;
    let meeting_id = required("MEETING_ID")?;
    let client = Client::from_env()?;
    Ok(client.account(account_id).app(app_id).meeting(meeting_id))
}

/// A variable of the environment that is set and not empty.
fn variable(name: &str) -> Option<String> {
    env::var(name).ok().filter(|value| !value.is_empty())
}

async fn tour(session: &ActiveSession, participant_id: Option<&str>) -> Result<(), Box<dyn Error>> {
    println!("1. Look at the session");
    match session.get().send().await?.data {
        Some(now) => println!(
            "   \"{}\" is {}: {} here now, {} at most, {} minutes used.",
            now.meeting_display_name,
            now.status,
            now.live_participants,
            now.max_concurrent_participants,
            now.minutes_consumed,
        ),
        None => println!("   The service has nothing to say about it."),
    }

    println!("2. Put a poll to everybody");
    let request = session.create_poll("Lunch?", ["Pizza", "Salad"]);
    let created = request.anonymous(true).send().await?;
    if let Some(poll) = created.data.and_then(|data| data.poll) {
        let options: Vec<&str> = poll.options.iter().map(|it| it.text.as_str()).collect();
        println!("   {} {}", poll.question, options.join(" or "));
    }

    println!("3. Remove one participant");
    if let Some(id) = participant_id {
        let kicked = session.kick().participant_ids([id]).send().await?;
        let gone = kicked.data.and_then(|data| data.participants);
        for participant in gone.unwrap_or_default() {
            let name = participant.name.unwrap_or(participant.id);
            println!("   Goodbye, {name}!");
        }
    } else {
        println!("   Skipped: set PARTICIPANT_ID to say whom.");
    }

    println!("4. Remove everybody");
    let kicked = session.kick_all().send().await?;
    let count = kicked.data.and_then(|data| data.kicked_participants_count);
    println!("   Participants removed: {}", count.unwrap_or_default());

    println!("5. Look again");
    match session.get().send().await {
        Ok(_) => println!("   Somebody is still there, or back already."),
        Err(error) if error.is_not_found() => {
            println!("   Nobody is there, and the error says so:\n   {error}");
        }
        Err(error) => return Err(error.into()),
    }
    Ok(())
}
