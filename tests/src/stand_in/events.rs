//! The events that are posted to webhooks.

use serde_json::{Value, json};

use super::app::{App, EXPIRY, TIME};
use super::livestream::Livestream;
use super::meeting::{Change, Meeting, What, session_id};
use super::recording::Recording;
use super::session::{Session, peer_id};

/// Takes the events of an app that weren't posted yet: those of meetings, then those of recordings and livestreams.
pub(super) fn take(app: &mut App) -> Vec<Value> {
    let mut events = Vec::new();
    for index in 0..app.meetings.len() {
        let (_, meeting) = &mut app.meetings[index];
        let changes = std::mem::take(&mut meeting.changes);
        let (id, meeting) = &app.meetings[index];
        for change in changes {
            if let Some(session) = meeting.sessions.get(change.session - 1) {
                events.extend(of_meeting(change, session, &About { app, id, meeting }));
            }
        }
    }
    for index in 0..app.recordings.len() {
        let statuses = std::mem::take(&mut app.recordings[index].changes);
        for status in statuses {
            let mut recording = app.recordings[index].clone();
            recording.status = status;
            events.push(of_recording(&recording, app));
        }
    }
    for index in 0..app.livestreams.len() {
        let statuses = std::mem::take(&mut app.livestreams[index].changes);
        for status in statuses {
            let mut livestream = app.livestreams[index].clone();
            livestream.status = status;
            events.push(of_livestream(&livestream, app));
        }
    }
    events.iter_mut().for_each(remove_nulls);
    events
}

/// Removes the fields of objects that have no value.
fn remove_nulls(value: &mut Value) {
    if let Some(fields) = value.as_object_mut() {
        fields.retain(|_, value| !value.is_null());
        fields.values_mut().for_each(remove_nulls);
    }
}

/// A meeting and where it belongs.
struct About<'a> {
    app: &'a App,
    id: &'a str,
    meeting: &'a Meeting,
}

impl About<'_> {
    fn organizer(&self) -> Value {
        json!({ "id": self.app.id, "name": self.app.name })
    }

    /// Returns the meeting and its session with this number.
    fn json(&self, number: usize, session: &Session) -> Value {
        json!({
            "id": self.id,
            "sessionId": session_id(self.id, number),
            "title": self.meeting.settings.get("title"),
            "roomName": self.id,
            "status": session.status(),
            "createdAt": session.started_at,
            "startedAt": session.started_at,
            "endedAt": session.ended_at,
            "organizedBy": self.organizer(),
        })
    }
}

fn of_meeting(change: Change, session: &Session, about: &About) -> Vec<Value> {
    let meeting = about.json(change.session, session);
    let participant = |index: usize| {
        let session_id = session_id(about.id, change.session);
        participant(index, session, &session_id)
    };
    match change.what {
        What::Started => vec![json!({ "event": "meeting.started", "meeting": meeting })],
        What::Joined(index) => vec![json!({
            "event": "meeting.participantJoined",
            "meeting": meeting,
            "participant": participant(index),
        })],
        What::Left(index) => {
            let mut participant = participant(index);
            participant["leftAt"] = json!(TIME);
            vec![json!({
                "event": "meeting.participantLeft",
                "meeting": meeting,
                "participant": participant,
            })]
        }
        What::Ended => {
            let ended = json!({
                "event": "meeting.ended",
                "meeting": meeting,
                "reason": "ALL_PARTICIPANTS_LEFT",
            });
            let mut events = vec![ended];
            events.extend(after_end(&meeting, about));
            events
        }
        What::Summarized => vec![summary(&meeting)],
    }
}

/// Returns the events of what the settings of a meeting ask for at its end.
fn after_end(meeting: &Value, about: &About) -> Vec<Value> {
    let settings = &about.meeting.settings;
    let is_on = |name| settings.get(name).and_then(Value::as_bool) == Some(true);
    let mut events = Vec::new();
    if is_on("persist_chat") {
        events.push(json!({
            "event": "meeting.chatSynced",
            "sessionId": meeting["sessionId"],
            "meetingId": meeting["id"],
            "title": meeting["title"],
            "chatDownloadUrl": "https://files.example/chat.json",
            "chatDownloadUrlExpiry": EXPIRY,
            "createdAt": meeting["createdAt"],
            "startedAt": meeting["startedAt"],
            "endedAt": meeting["endedAt"],
            "organizedBy": about.organizer(),
        }));
    }
    if is_on("transcribe_on_end") {
        events.push(json!({
            "event": "meeting.transcript",
            "meeting": meeting,
            "transcriptDownloadUrl": "https://files.example/transcript.csv",
            "transcriptDownloadUrlExpiry": EXPIRY,
        }));
    }
    if is_on("summarize_on_end") {
        events.push(summary(meeting));
    }
    events
}

fn summary(meeting: &Value) -> Value {
    json!({
        "event": "meeting.summary",
        "meeting": meeting,
        "summaryDownloadUrl": "https://files.example/summary.txt",
        "summaryDownloadUrlExpiry": EXPIRY,
    })
}

fn participant(index: usize, session: &Session, session_id: &str) -> Value {
    let attendee = session.attendees.get(index);
    let participant = attendee.map(|attendee| &attendee.participant);
    let custom_id = participant.map(|it| it.custom_id.as_str());
    json!({
        "peerId": peer_id(session_id, index),
        "userDisplayName": participant.and_then(|it| it.name.as_deref()),
        "customParticipantId": custom_id,
        "clientSpecificId": custom_id,
        "joinedAt": TIME,
    })
}

fn of_recording(recording: &Recording, app: &App) -> Value {
    let form = recording.json();
    json!({
        "event": "recording.statusUpdate",
        "recording": {
            "id": form["id"],
            "recordingId": form["id"],
            "status": form["status"],
            "downloadUrl": form["download_url"],
            "audioDownloadUrl": form["audio_download_url"],
            "downloadUrlExpiry": form["download_url_expiry"],
            "startedTime": form["started_time"],
            "stoppedTime": form["stopped_time"],
            "fileSize": form["file_size"].as_u64().map(|size| size.to_string()),
            "outputFileName": form["output_file_name"],
            "meetingId": recording.meeting_id,
            "recordingDuration": form["recording_duration"],
            "organizationId": app.id,
            "roomUUID": recording.session_id,
        },
        "meeting": meeting_of_session(&recording.session_id, app),
    })
}

fn of_livestream(livestream: &Livestream, app: &App) -> Value {
    let form = livestream.json();
    let session = livestream.of.as_ref();
    let mut meeting = session.and_then(|(_, session_id)| meeting_of_session(session_id, app));
    // The session isn't told in this event.
    if let Some(fields) = meeting.as_mut().and_then(Value::as_object_mut) {
        fields.retain(|name, _| !["sessionId", "startedAt", "endedAt"].contains(&name.as_str()));
    }
    json!({
        "event": "livestreaming.statusUpdate",
        "streamId": livestream.id,
        "status": form["status"],
        "manualIngest": session.is_none(),
        "playbackUrl": form["playback_url"],
        "ingestServer": form["ingest_server"],
        "streamKey": form["stream_key"],
        "meeting": meeting,
    })
}

fn meeting_of_session(id: &str, app: &App) -> Option<Value> {
    let (meeting_id, number, session) = app.session(id).ok()?;
    let mut meetings = app.meetings.iter();
    let (id, meeting) = meetings.find(|(id, _)| id == meeting_id)?;
    Some(About { app, id, meeting }.json(number, session))
}
