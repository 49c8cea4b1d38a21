//! Apps, meetings, their participants and their active sessions.

use realtimekit::types::{MeetingStatus, SortOrder};

use super::{Call, account, app, call, field, meeting};

pub(super) fn calls() -> Vec<Call> {
    [
        of_apps(),
        of_meetings(),
        of_meeting(),
        of_participants(),
        of_participant(),
        of_active_session(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn of_apps() -> Vec<Call> {
    vec![
        call("apps.list", |client, _| {
            account(client).apps().list().customize()
        }),
        call("apps.list, all options", |client, _| {
            account(client)
                .apps()
                .list()
                .page_no(2)
                .per_page(20)
                .search("staging")
                .sort_order(SortOrder::Desc)
                .customize()
        }),
        call("apps.create", |client, _| {
            account(client).apps().create("staging-rooms").customize()
        }),
    ]
}

fn of_meetings() -> Vec<Call> {
    vec![
        call("meetings.list", |client, _| {
            app(client).meetings().list().customize()
        }),
        call("meetings.list, all options", |client, _| {
            app(client)
                .meetings()
                .list()
                .end_time("2026-02-28T23:59:59Z")
                .page_no(2)
                .per_page(20)
                .search("review")
                .start_time("2026-02-01T00:00:00Z")
                .status(MeetingStatus::Inactive)
                .customize()
        }),
        call("meetings.create", |client, _| {
            app(client).meetings().create().customize()
        }),
        call("meetings.create, all options", |client, body| {
            app(client)
                .meetings()
                .create()
                .ai_config(field(body, "ai_config"))
                .live_stream_on_start(false)
                .persist_chat(true)
                .record_on_start(false)
                .recording_config(field(body, "recording_config"))
                .session_keep_alive_time_in_secs(120.0)
                .summarize_on_end(true)
                .title("Design review")
                .transcribe_on_end(true)
                .customize()
        }),
    ]
}

fn of_meeting() -> Vec<Call> {
    vec![
        call("meeting.get", |client, _| meeting(client).get().customize()),
        call("meeting.get, all options", |client, _| {
            meeting(client).get().name("review").customize()
        }),
        call("meeting.update", |client, _| {
            meeting(client)
                .update()
                .status(MeetingStatus::Active)
                .customize()
        }),
        call("meeting.update, all options", |client, body| {
            meeting(client)
                .update()
                .ai_config(field(body, "ai_config"))
                .live_stream_on_start(false)
                .persist_chat(true)
                .record_on_start(false)
                .recording_config(field(body, "recording_config"))
                .session_keep_alive_time_in_secs(120.0)
                .status(MeetingStatus::Inactive)
                .summarize_on_end(true)
                .title("Design review")
                .transcribe_on_end(true)
                .customize()
        }),
        call("meeting.replace", |client, _| {
            meeting(client).replace().customize()
        }),
        call("meeting.replace, all options", |client, body| {
            meeting(client)
                .replace()
                .ai_config(field(body, "ai_config"))
                .live_stream_on_start(false)
                .persist_chat(true)
                .record_on_start(false)
                .recording_config(field(body, "recording_config"))
                .session_keep_alive_time_in_secs(120.0)
                .summarize_on_end(true)
                .title("Design review")
                .transcribe_on_end(true)
                .customize()
        }),
    ]
}

fn of_participants() -> Vec<Call> {
    vec![
        call("participants.list", |client, _| {
            meeting(client).participants().list().customize()
        }),
        call("participants.list, all options", |client, _| {
            meeting(client)
                .participants()
                .list()
                .page_no(2)
                .per_page(20)
                .customize()
        }),
        call("participants.add", |client, _| {
            meeting(client)
                .participants()
                .add("crm-2207", "webinar_presenter")
                .name("Noor Hassan")
                .picture("https://images.example/people/22.png")
                .customize()
        }),
    ]
}

fn of_participant() -> Vec<Call> {
    vec![
        call("participant.get", |client, _| {
            meeting(client)
                .participant("participant-7")
                .get()
                .customize()
        }),
        call("participant.update", |client, _| {
            meeting(client)
                .participant("participant-7")
                .update()
                .name(Some("Ines Duarte".to_owned()))
                .customize()
        }),
        call("participant.update, all options", |client, _| {
            meeting(client)
                .participant("participant-7")
                .update()
                .name(None)
                .picture(None)
                .preset_name(Some("group_call_host".to_owned()))
                .customize()
        }),
        call("participant.remove", |client, _| {
            meeting(client)
                .participant("participant-7")
                .remove()
                .customize()
        }),
        call("participant.refresh_token", |client, _| {
            meeting(client)
                .participant("participant-7")
                .refresh_token()
                .customize()
        }),
    ]
}

fn of_active_session() -> Vec<Call> {
    vec![
        call("active_session.get", |client, _| {
            meeting(client).active_session().get().customize()
        }),
        call("active_session.kick", |client, _| {
            meeting(client)
                .active_session()
                .kick()
                .custom_participant_ids(["crm-2207"])
                .participant_ids(["participant-7"])
                .customize()
        }),
        call("active_session.kick_all", |client, _| {
            meeting(client).active_session().kick_all().customize()
        }),
        call("active_session.create_poll", |client, _| {
            meeting(client)
                .active_session()
                .create_poll("Where shall we meet next?", ["Lisbon"])
                .customize()
        }),
        call("active_session.create_poll, all options", |client, _| {
            meeting(client)
                .active_session()
                .create_poll("Where shall we meet next?", ["Lisbon", "Porto"])
                .anonymous(true)
                .hide_votes(false)
                .customize()
        }),
    ]
}
