//! Reads the sessions of a week page by page, and records a new meeting. Calls a stand-in on this machine.

use std::error::Error;

use realtimekit::Client;
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
    let week = week.start_time("2025-12-30T00:00:00Z");
    let week = week.end_time("2026-01-05T23:59:59Z");
    let mut sessions = week.per_page(3).items();
    while let Some(session) = sessions.next().await.transpose()? {
        let title = &session.meeting_display_name;
        println!("{} {title}: {}", session.started_at, session.status);
    }

    let started = app.recordings().start(&created.id).send().await?;
    println!("recording {}: {}", started.id, started.status);
    let recording = app.recording(&started.id);
    println!("stopped: {}", recording.stop().send().await?.status);
    println!("later: {}", recording.get().send().await?.status);
    Ok(())
}

/// Starts a stand-in with a meeting that was held on ten days.
fn with_history() -> std::io::Result<StandIn> {
    let stand_in = StandIn::start()?;
    let days = ["2025-12-26", "2025-12-27", "2025-12-28", "2025-12-29"];
    let days = days.into_iter().chain(["2025-12-30", "2025-12-31"]);
    let days = days.chain(["2026-01-01", "2026-01-02", "2026-01-03", "2026-01-04"]);
    let standup = days.fold(Meeting::new("Standup"), |meeting, day| {
        let time = |minute| format!("{day}T09:{minute}:00.000Z");
        meeting.held(time("00"), time("15"))
    });
    stand_in.open(MeetingIds::new("account", "app", "standup"), standup);
    Ok(stand_in)
}
