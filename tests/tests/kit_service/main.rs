//! The kit from the first app to the last recording, against a stand-in over real sockets.

mod documented;
mod endpoints;
mod events;
mod livestreams;

use realtimekit::types::{
    MeetingStatus, RecordingStartReason, RecordingStatus, RecordingStopReason, SessionSortBy,
    SessionStatus, SortOrder, WebhookEventType,
};
use realtimekit::{Client, Error};
use tests::stand_in::{Meeting, MeetingIds, Recorded, StandIn, TOKEN};

fn client(stand_in: &StandIn) -> Client {
    let builder = Client::builder().token(TOKEN);
    builder.base_url(stand_in.base_url()).build().unwrap()
}

/// Returns a stand-in with meetings of these titles in the app `app` of the account `account`.
fn with_meetings(titles: impl IntoIterator<Item = String>) -> StandIn {
    let stand_in = StandIn::start().unwrap();
    for (number, title) in titles.into_iter().enumerate() {
        let ids = MeetingIds::new("account", "app", format!("meeting-{number}"));
        stand_in.open(ids, Meeting::new(title));
    }
    stand_in
}

fn queries(recorded: &[Recorded]) -> Vec<&str> {
    let queries = recorded.iter().map(|it| it.query.as_deref());
    queries.map(Option::unwrap_or_default).collect()
}

fn message(error: &Error) -> &str {
    &error.messages()[0].message
}

#[tokio::test]
async fn an_app_starts_with_presets_that_can_be_copied() {
    let stand_in = StandIn::start().unwrap();
    let account = client(&stand_in).account("account");
    let created = account.apps().create("Classroom").send().await.unwrap();
    assert_eq!(created.name, "Classroom");
    let apps = account.apps().list().send().await.unwrap();
    assert_eq!(apps.data.unwrap(), std::slice::from_ref(&created));
    let elsewhere = client(&stand_in).account("other");
    let apps = elsewhere.apps().list().send().await.unwrap();
    assert_eq!(apps.data.unwrap(), []);

    let app = account.app(&created.id);
    let first = app.presets().list().items().next().await.unwrap().unwrap();
    let first = app.preset(&first.id).get().send().await.unwrap();
    assert_eq!(first.name, "group_call_host");
    let mut permissions = first.permissions.clone();
    permissions.can_record = false;
    let create = app
        .presets()
        .create("guest", first.config.clone(), permissions, first.ui);
    let guest = create.send().await.unwrap();
    assert_eq!(guest.config, first.config);
    let found = app.preset(&guest.id).get().send().await.unwrap();
    assert_eq!(found, guest);
    assert!(!found.permissions.can_record);

    let error = create.send().await.unwrap_err();
    assert_eq!(message(&error), "the app has a preset with this name");
    app.preset(&guest.id).delete().send().await.unwrap();
    let error = app.preset(&guest.id).get().send().await.unwrap_err();
    assert!(error.is_not_found());
}

#[tokio::test]
async fn a_meeting_keeps_what_the_app_sets() {
    let stand_in = with_meetings(["Weekly".to_owned()]);
    let app = client(&stand_in).account("account").app("app");
    let request = app.meetings().create().title("Review").persist_chat(true);
    let created = request.send().await.unwrap();
    let meeting = app.meeting(&created.id);
    let found = meeting.get().send().await.unwrap();
    assert_eq!(found, created);
    assert_eq!(found.title.as_deref(), Some("Review"));
    assert_eq!(found.persist_chat, Some(true));
    assert_eq!(found.status, Some(MeetingStatus::Active));

    let request = meeting.update().status(MeetingStatus::Inactive);
    request.send().await.unwrap();
    let list = app.meetings().list();
    let inactive = list.clone().status(MeetingStatus::Inactive).send().await;
    let inactive = inactive.unwrap().data;
    assert_eq!(inactive.len(), 1);
    assert_eq!(inactive[0].id, created.id);
    let weekly = list.search("Week").send().await.unwrap().data;
    assert_eq!(weekly.len(), 1);
    assert_eq!(weekly[0].title.as_deref(), Some("Weekly"));
}

#[tokio::test]
async fn a_hundred_meetings_are_read_in_pages() {
    let stand_in = with_meetings((1..=100).map(|number| format!("Meeting {number}")));
    let app = client(&stand_in).account("account").app("app");
    let page = app.meetings().list().per_page(40).page_no(3);
    let page = page.send().await.unwrap();
    assert_eq!(page.data.len(), 20);
    let paging = page.paging;
    assert_eq!(
        (paging.start_offset, paging.end_offset),
        (Some(81), Some(100))
    );
    assert_eq!(paging.total_count, Some(100));
    stand_in.take_recorded();

    let mut items = app.meetings().list().per_page(40).items();
    let mut titles = Vec::new();
    while let Some(meeting) = items.next().await {
        titles.push(meeting.unwrap().title.unwrap());
    }
    let expected: Vec<_> = (1..=100).map(|it| format!("Meeting {it}")).collect();
    assert_eq!(titles, expected);
    assert_eq!(
        queries(&stand_in.take_recorded()),
        [
            "per_page=40",
            "page_no=2&per_page=40",
            "page_no=3&per_page=40"
        ]
    );

    // No page is requested before it is needed.
    let mut items = app.meetings().list().per_page(3).items();
    for _ in 0..7 {
        items.next().await.unwrap().unwrap();
    }
    assert_eq!(stand_in.take_recorded().len(), 3);
    let error = app.meetings().list().per_page(0).send().await.unwrap_err();
    assert_eq!(message(&error), "per_page must be a number of at least 1");
}

#[tokio::test]
async fn participants_join_with_their_latest_token() {
    let stand_in = with_meetings(["Weekly".to_owned()]);
    let app = client(&stand_in).account("account").app("app");
    let meeting = app.meeting("meeting-0");
    let participants = meeting.participants();
    let error = participants.add("ada", "nothing").send().await.unwrap_err();
    assert_eq!(message(&error), "Preset not found");
    let add = participants.add("ada", "group_call_host").name("Ada");
    let ada = add.send().await.unwrap();
    let grace = participants.add("grace", "group_call_participant");
    let grace = grace.send().await.unwrap();
    assert!(!format!("{ada:?}").contains(&ada.token));
    let listed = participants.list().send().await.unwrap().data;
    let listed: Vec<_> = listed.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(listed, [&ada.id, &grace.id]);

    let handle = meeting.participant(&ada.id);
    let found = handle.get().send().await.unwrap();
    assert_eq!(found.custom_participant_id, "ada");
    let refreshed = handle.refresh_token().send().await.unwrap();
    assert!(!stand_in.join(&ada.token));
    assert!(stand_in.join(&refreshed.token));
    assert!(stand_in.join(&grace.token));
    let now = meeting.active_session().get().send().await.unwrap();
    assert_eq!(now.live_participants, 2);

    let removed = handle.remove().send().await.unwrap();
    assert_eq!(removed.custom_participant_id, "ada");
    assert_eq!(removed.preset_id, "preset-of-group_call_host");
    assert!(handle.get().send().await.unwrap_err().is_not_found());
    let now = meeting.active_session().get().send().await.unwrap();
    assert_eq!(now.live_participants, 1);
    let request = meeting.active_session().kick().participant_ids([&grace.id]);
    request.send().await.unwrap();
    let error = meeting.active_session().get().send().await.unwrap_err();
    assert!(error.is_not_found());
    // A participant who was removed from a session may join the next one.
    assert!(stand_in.join(&grace.token));
    let sessions = app.sessions().list().send().await.unwrap();
    let sessions = sessions.data.unwrap().sessions.unwrap();
    let statuses: Vec<_> = sessions.iter().map(|it| it.status.clone()).collect();
    assert_eq!(statuses, [SessionStatus::Ended, SessionStatus::Live]);
    let first = app.session(&sessions[0].id).get().send().await.unwrap();
    assert_eq!(first, sessions[0]);
}

#[tokio::test]
async fn the_sessions_of_a_week_are_found_by_their_start() {
    let stand_in = StandIn::start().unwrap();
    let standup = Meeting::new("Standup").held_on("2025-12", 1..=9);
    stand_in.open(MeetingIds::new("account", "app", "standup"), standup);
    let app = client(&stand_in).account("account").app("app");
    let week = app.sessions().list().per_page(3);
    let week = week.start_time("2025-12-02T09:00:00Z");
    let mut sessions = week.end_time("2025-12-08T09:00:00Z").items();
    let mut days = Vec::new();
    while let Some(session) = sessions.next().await {
        let session = session.unwrap();
        assert_eq!(session.associated_id, "standup");
        days.push(session.started_at.as_str()[8..10].to_owned());
    }
    assert_eq!(days, ["02", "03", "04", "05", "06", "07", "08"]);
    assert_eq!(stand_in.take_recorded().len(), 3);

    let request = app.sessions().list().start_time("Monday");
    let error = request.send().await.unwrap_err();
    assert!(message(&error).starts_with("start_time must be a time"));
    let request = app.sessions().list().customize().query("color", "red");
    let error = request.send().await.unwrap_err();
    assert!(message(&error).ends_with("color isn't documented"));
}

#[tokio::test]
async fn lists_are_searched_and_sorted() {
    let stand_in = StandIn::start().unwrap();
    let standup = Meeting::new("Standup").held_on("2025-12", 1..=3);
    stand_in.open(MeetingIds::new("account", "app", "a"), standup);
    let review = Meeting::new("Review").held_on("2025-12", 4..=4);
    stand_in.open(MeetingIds::new("account", "app", "b"), review);
    let app = client(&stand_in).account("account").app("app");
    let list = app.sessions().list().search("stand").participants("ada");
    let list = list.sort_by(SessionSortBy::CreatedAt);
    let latest = list.sort_order(SortOrder::Desc).send().await.unwrap();
    let sessions = latest.data.unwrap().sessions.unwrap();
    let days: Vec<_> = sessions
        .iter()
        .map(|it| &it.started_at.as_str()[8..10])
        .collect();
    assert_eq!(days, ["03", "02", "01"]);

    let list = app.sessions().list().sort_by("title".into());
    let error = list.send().await.unwrap_err();
    assert!(message(&error).starts_with("sort_by must be one of createdAt"));
    let list = app.presets().list().search("HOST");
    assert!(!list.send().await.unwrap().data.is_empty());
    let list = app.recordings().list().expired(false).search("review");
    assert!(list.send().await.unwrap().data.is_empty());
}

#[tokio::test]
async fn a_recording_starts_pauses_resumes_and_stops() {
    let stand_in = StandIn::start().unwrap();
    let ids = MeetingIds::new("account", "app", "weekly");
    stand_in.open(ids, Meeting::new("Weekly").with("1", "ada", "Ada"));
    let app = client(&stand_in).account("account").app("app");
    let start = app.recordings().start("weekly").file_name_prefix("review-");
    let started = start.send().await.unwrap();
    assert_eq!(started.status, RecordingStatus::Invoked);
    assert!(started.output_file_name.starts_with("review-"));
    let reason = started.start_reason.unwrap().reason;
    assert_eq!(reason, Some(RecordingStartReason::ApiCall));
    assert_eq!((started.started_time, started.stopped_time), (None, None));
    assert!(start.send().await.unwrap_err().has_status(409));

    let recording = app.recording(&started.id);
    let now = recording.get().send().await.unwrap();
    assert_eq!(now.status, RecordingStatus::Recording);
    let now = recording.pause().send().await.unwrap();
    assert_eq!(now.status, RecordingStatus::Paused);
    let active = app.meeting("weekly").active_recording();
    let active = active.get().send().await.unwrap();
    assert_eq!(active.id, started.id);
    let now = recording.resume().send().await.unwrap();
    assert_eq!(now.status, RecordingStatus::Recording);
    let now = recording.stop().send().await.unwrap();
    assert_eq!(now.status, RecordingStatus::Uploading);
    assert_eq!(now.download_url, None);
    let now = recording.get().send().await.unwrap();
    assert_eq!(now.status, RecordingStatus::Uploaded);
    assert!(now.download_url.is_some() && now.stopped_time.is_some());
    let error = recording.pause().send().await.unwrap_err();
    assert_eq!(message(&error), "the recording has ended");
    let active = app.meeting("weekly").active_recording();
    assert!(active.get().send().await.unwrap_err().is_not_found());

    // A recording ends with its session.
    let second = start.send().await.unwrap();
    let session = app.meeting("weekly").active_session();
    session.kick_all().send().await.unwrap();
    let now = app.recording(&second.id).get().send().await.unwrap();
    assert_eq!(now.status, RecordingStatus::Uploaded);
    let reason = now.stop_reason.unwrap().reason;
    assert_eq!(reason, Some(RecordingStopReason::AllPeersLeft));
    let all = app.recordings().list().meeting_id("weekly").send().await;
    assert_eq!(all.unwrap().data.len(), 2);
    assert!(start.send().await.unwrap_err().is_not_found());
}

#[tokio::test]
async fn webhooks_are_registered() {
    let stand_in = with_meetings(["Weekly".to_owned()]);
    let app = client(&stand_in).account("account").app("app");
    let events = [
        WebhookEventType::MeetingStarted,
        WebhookEventType::MeetingEnded,
    ];
    let create = app
        .webhooks()
        .create("Audit log", "https://hooks.example.org/", events.clone());
    let created = create.send().await.unwrap();
    assert!(created.enabled);
    assert_eq!(created.events, events);
    let listed = app.webhooks().list().send().await.unwrap();
    assert_eq!(listed, std::slice::from_ref(&created));
    let webhook = app.webhook(&created.id);
    assert_eq!(webhook.get().send().await.unwrap(), created);
    assert_eq!(webhook.delete().send().await.unwrap(), created);
    assert!(webhook.get().send().await.unwrap_err().is_not_found());
    assert_eq!(app.webhooks().list().send().await.unwrap(), []);
}

#[test]
fn the_blocking_client_tells_the_same_story() {
    let stand_in = StandIn::start().unwrap();
    let account = client(&stand_in).blocking().unwrap().account("account");
    let app = account.apps().create("Classroom").send().unwrap();
    let app = account.app(&app.id);
    for number in 1..=7 {
        let title = format!("Meeting {number}");
        app.meetings().create().title(title).send().unwrap();
    }
    let meetings = app.meetings().list().per_page(3).items();
    let meetings: Vec<_> = meetings.map(|meeting| meeting.unwrap().id).collect();
    assert_eq!(meetings.len(), 7);

    let meeting = app.meeting(&meetings[0]);
    let ada = meeting.participants().add("ada", "group_call_host");
    let ada = ada.name("Ada").send().unwrap();
    assert!(stand_in.join(&ada.token));
    let session = meeting.active_session();
    let created = session.create_poll("Lunch?", ["Pizza", "Salad"]).send();
    assert_eq!(created.unwrap().poll.unwrap().options.len(), 2);
    let started = app.recordings().start(&meetings[0]).send().unwrap();
    let recording = app.recording(started.id);
    recording.pause().send().unwrap();
    let stopped = recording.stop().send().unwrap();
    assert_eq!(stopped.status, RecordingStatus::Uploading);
    let kicked = session.kick_all().send().unwrap();
    assert_eq!(kicked.kicked_participants_count, Some(1));
    assert!(session.get().send().unwrap_err().is_not_found());
    let sessions = app.sessions().list().items();
    let statuses: Vec<_> = sessions.map(|session| session.unwrap().status).collect();
    assert_eq!(statuses, [SessionStatus::Ended]);
}
