//! The stand-in's responses have no other fields than the documented ones.

use std::fs;

use realtimekit::serde_json::{self, Value};
use realtimekit::types::WebhookEventType;
use realtimekit::{Operation, Request};
use tests::stand_in::{Meeting, MeetingIds, StandIn};

use super::client;

/// Sends a request, and compares the response with the documented example of this name.
async fn check<O: Operation>(name: &str, request: Request<O>) {
    let response = request.send_raw().await.expect(name);
    let response: Value = serde_json::from_slice(response.body()).expect(name);
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/kit/responses");
    let example = fs::read_to_string(format!("{folder}/{name}.json")).expect(name);
    let example: Value = serde_json::from_str(&example).expect(name);
    assert_eq!(undocumented(&response, &example, name), [""; 0]);
}

/// Returns the fields of a response that the example doesn't have, or that have a value of another type there. `null`
/// stands for a missing value.
pub fn undocumented(response: &Value, example: &Value, path: &str) -> Vec<String> {
    match (response, example) {
        (Value::Object(fields), Value::Object(known)) => {
            let fields = fields.iter().map(|(name, value)| {
                let path = format!("{path}.{name}");
                match known.get(name) {
                    Some(example) => undocumented(value, example, &path),
                    None => vec![path],
                }
            });
            fields.flatten().collect()
        }
        (Value::Array(items), Value::Array(known)) => {
            let example = known.first().unwrap_or(&Value::Null);
            let path = format!("{path}[]");
            let items = items.iter();
            items
                .flat_map(|item| undocumented(item, example, &path))
                .collect()
        }
        (Value::Null, _)
        | (Value::Bool(_), Value::Bool(_))
        | (Value::Number(_), Value::Number(_))
        | (Value::String(_), Value::String(_)) => Vec::new(),
        _ => vec![path.to_owned()],
    }
}

/// Returns a stand-in with a meeting whose first session has ended and whose second one is live.
fn with_weekly() -> StandIn {
    let stand_in = StandIn::start().unwrap();
    let weekly = Meeting::new("Weekly").held_on("2025-12", [29]);
    let weekly = weekly.with("1", "ada", "Ada").with("2", "alan", "Alan");
    stand_in.open(MeetingIds::new("account", "app", "weekly"), weekly);
    stand_in
}

#[tokio::test]
async fn responses_have_the_documented_fields() {
    let stand_in = with_weekly();
    let account = client(&stand_in).account("account");
    let app = account.app("app");
    let apps = account.apps();
    check("apps.create", apps.create("Classroom").customize()).await;
    check("apps.list", apps.list().customize()).await;

    let presets = app.presets();
    let preset = app.preset("preset-of-group_call_host");
    let content = preset.get().send().await.unwrap();
    let create = presets.create("guest", content.config, content.permissions, content.ui);
    check("presets.create", create.customize()).await;
    check("presets.list", presets.list().customize()).await;
    check("preset.get", preset.get().customize()).await;
    let update = preset.update().name("host");
    check("preset.update", update.customize()).await;

    let meetings = app.meetings();
    let create = meetings.create().title("Review").persist_chat(true);
    check("meetings.create", create.customize()).await;
    check("meetings.list", meetings.list().customize()).await;
    let meeting = app.meeting("weekly");
    check("meeting.get", meeting.get().customize()).await;
    let update = meeting.update().title("Biweekly");
    check("meeting.update", update.customize()).await;
    let replace = meeting.replace().title("Weekly");
    check("meeting.replace", replace.customize()).await;

    let participants = meeting.participants();
    let add = participants.add("noor", "guest").name("Noor");
    let add = add.picture("https://images.example/noor.png");
    check("participants.add", add.customize()).await;
    check("participants.list", participants.list().customize()).await;
    let participant = meeting.participant("1");
    check("participant.get", participant.get().customize()).await;
    let update = participant.update().name(Some("Ada L.".to_owned()));
    check("participant.update", update.customize()).await;
    let refresh = participant.refresh_token();
    check("participant.refresh_token", refresh.customize()).await;

    let session = meeting.active_session();
    check("active_session.get", session.get().customize()).await;
    let poll = session.create_poll("Lunch?", ["Pizza"]);
    check("active_session.create_poll", poll.customize()).await;
    check("sessions.list", app.sessions().list().customize()).await;
    let ended = app.session("session-1-of-weekly");
    check("session.get", ended.get().customize()).await;

    let kick = session.kick().participant_ids(["1"]);
    check("active_session.kick", kick.customize()).await;
    check("participant.remove", participant.remove().customize()).await;
    check("active_session.kick_all", session.kick_all().customize()).await;
    check("preset.delete", preset.delete().customize()).await;

    let events = [WebhookEventType::MeetingEnded];
    let webhooks = app.webhooks();
    let create = webhooks.create("Audit log", "https://hooks.example.org/", events);
    check("webhooks.create", create.customize()).await;
    check("webhooks.list", webhooks.list().customize()).await;
    let webhook = webhooks.list().send().await.unwrap().remove(0);
    let webhook = app.webhook(webhook.id);
    check("webhook.get", webhook.get().customize()).await;
    let update = webhook.update().enabled(false);
    check("webhook.update", update.customize()).await;
    let events = [WebhookEventType::MeetingStarted];
    let replace = webhook.replace("Log", "https://hooks.example.org/log", events);
    check("webhook.replace", replace.customize()).await;
    check("webhook.delete", webhook.delete().customize()).await;
}

#[tokio::test]
async fn what_is_made_of_sessions_has_the_documented_fields() {
    let stand_in = with_weekly();
    let app = client(&stand_in).account("account").app("app");
    let meeting = app.meeting("weekly");
    let recordings = app.recordings();
    check("recordings.start", recordings.start("weekly").customize()).await;
    check("recordings.list", recordings.list().customize()).await;
    let active = meeting.active_recording();
    check("active_recording.get", active.get().customize()).await;
    let recording = app.recording(active.get().send().await.unwrap().id);
    check("recording.stop", recording.stop().customize()).await;
    check("recording.get", recording.get().customize()).await;

    let track = recordings.start_track("weekly");
    check("recordings.start_track", track.customize()).await;

    let livestreams = app.livestreams();
    let of_meeting = meeting.livestream();
    let start = of_meeting.start().name("Town hall");
    check("meeting_livestream.start", start.customize()).await;
    check("meeting_livestream.get", of_meeting.get().customize()).await;
    check("livestreams.list", livestreams.list().customize()).await;
    let livestream = app.livestream(of_meeting.get().send().await.unwrap().id.unwrap());
    check("livestream.get", livestream.get().customize()).await;
    let active = livestream.active_session();
    check("livestream.active_session", active.clone().customize()).await;
    let active = active.send().await.unwrap().session.unwrap();
    let by_id = livestreams.session(active.id.unwrap());
    check("livestreams.session", by_id.customize()).await;
    check("meeting_livestream.stop", of_meeting.stop().customize()).await;
    let create = livestreams.create().name("Talk");
    check("livestreams.create", create.customize()).await;
    let analytics = app.analytics();
    check("analytics.daywise", analytics.daywise().customize()).await;
    let overall = analytics.livestreams_overall();
    check("analytics.livestreams_overall", overall.customize()).await;
    let daywise = analytics.livestreams_daywise();
    check("analytics.livestreams_daywise", daywise.customize()).await;

    let attendees = app.session("session-2-of-weekly").participants();
    check("session_participants.list", attendees.list().customize()).await;
    let peer_id = "peer-1-of-session-2-of-weekly";
    check(
        "session_participants.get",
        attendees.get(peer_id).customize(),
    )
    .await;
    let report = app.sessions().peer_report(peer_id);
    check("sessions.peer_report", report.customize()).await;
    let ended = app.session("session-1-of-weekly");
    check("session.chat", ended.chat().customize()).await;
    check("session.transcript", ended.transcript().customize()).await;
    let generate = ended.generate_summary();
    check("session.generate_summary", generate.customize()).await;
    check("session.summary", ended.summary().customize()).await;
}
