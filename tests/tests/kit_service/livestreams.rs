//! Livestreams, and what else the stand-in knows about sessions that have ended.

use realtimekit::types::{LivestreamStatus, RecordingStatus};
use tests::stand_in::{Meeting, MeetingIds, StandIn};

use super::{client, message};

#[tokio::test]
async fn a_meeting_is_livestreamed_until_it_ends() {
    let stand_in = StandIn::start().unwrap();
    let ids = MeetingIds::new("account", "app", "weekly");
    stand_in.open(ids, Meeting::new("Weekly").with("1", "ada", "Ada"));
    let app = client(&stand_in).account("account").app("app");
    let meeting = app.meeting("weekly");
    let livestream = meeting.livestream();
    assert!(livestream.get().send().await.unwrap_err().is_not_found());
    let started = livestream.start().name("Town hall").send().await.unwrap();
    assert_eq!(started.status, Some(LivestreamStatus::Invoked));
    assert!(livestream.start().send().await.unwrap_err().has_status(409));
    let now = livestream.get().send().await.unwrap();
    assert_eq!(now.status, Some(LivestreamStatus::Live));
    assert_eq!(now.id, started.id);
    let handle = app.livestream(started.id.unwrap());
    let active = handle.active_session().send().await.unwrap();
    let session = app
        .livestreams()
        .session(active.session.unwrap().id.unwrap());
    assert!(session.send().await.unwrap().stopped_time.is_none());
    let stopped = livestream.stop().send().await.unwrap();
    assert!(stopped.message.is_some());
    assert!(session.send().await.unwrap().stopped_time.is_some());
    let error = handle.active_session().send().await.unwrap_err();
    assert!(error.is_not_found());

    let again = livestream.start().send().await.unwrap();
    meeting.active_session().kick_all().send().await.unwrap();
    let ended = app.livestream(again.id.unwrap()).get().send().await;
    let ended = ended.unwrap().livestream.unwrap();
    assert_eq!(ended.status, Some(LivestreamStatus::Idle));

    let own = app
        .livestreams()
        .create()
        .name("Talk")
        .send()
        .await
        .unwrap();
    assert_eq!(own.meeting_id, None);
    let list = app.livestreams().list();
    let third = list.clone().page_no(3).send().await.unwrap();
    assert_eq!(third.id, own.id);
    assert_eq!(third.paging.unwrap().total_count, Some(3));
    let of_app = list.exclude_meetings(true).send().await.unwrap();
    assert_eq!(of_app.paging.unwrap().total_count, Some(1));
}

#[tokio::test]
async fn an_ended_session_has_participants_and_files() {
    let stand_in = StandIn::start().unwrap();
    let ids = MeetingIds::new("account", "app", "weekly");
    let weekly = Meeting::new("Weekly").with("1", "ada", "Ada");
    stand_in.open(ids, weekly.with("2", "alan", "Alan"));
    let app = client(&stand_in).account("account").app("app");
    let session = app.session("session-1-of-weekly");
    let mut names = Vec::new();
    let mut attendees = session.participants().list().per_page(1).items();
    while let Some(attendee) = attendees.next().await {
        names.push(attendee.unwrap().display_name.unwrap());
    }
    assert_eq!(names, ["Ada", "Alan"]);
    let error = session.chat().send().await.unwrap_err();
    assert_eq!(message(&error), "The session has not ended");

    let kick_all = app.meeting("weekly").active_session().kick_all();
    kick_all.send().await.unwrap();
    session.chat().send().await.unwrap();
    session.transcript().send().await.unwrap();
    assert!(session.summary().send().await.unwrap_err().is_not_found());
    session.generate_summary().send().await.unwrap();
    session.summary().send().await.unwrap();
    let peer_id = "peer-2-of-session-1-of-weekly";
    let alan = session.participants().get(peer_id).send().await.unwrap();
    assert_eq!(alan.custom_participant_id.as_deref(), Some("alan"));
    let report = app.sessions().peer_report(peer_id).send().await.unwrap();
    assert_eq!(report.session_id.as_deref(), Some("session-1-of-weekly"));
}

#[tokio::test]
async fn statistics_count_what_happened() {
    let stand_in = StandIn::start().unwrap();
    let ids = MeetingIds::new("account", "app", "weekly");
    let weekly = Meeting::new("Weekly").held_on("2026-01", 1..=4);
    stand_in.open(ids, weekly.with("1", "ada", "Ada"));
    let app = client(&stand_in).account("account").app("app");
    let track = app.recordings().start_track("weekly").send().await.unwrap();
    assert_eq!(track.status, RecordingStatus::Invoked);
    app.recording(track.id).stop().send().await.unwrap();
    app.meeting("weekly")
        .livestream()
        .start()
        .send()
        .await
        .unwrap();

    let statistics = app.analytics().daywise().start_date("2026-01-03");
    let statistics = statistics.send().await.unwrap();
    let sessions = statistics.session_stats.unwrap();
    assert_eq!(sessions.sessions_count, Some(3));
    assert_eq!(sessions.day_stats.unwrap().len(), 3);
    let recordings = statistics.recording_stats.unwrap();
    assert_eq!(recordings.recording_minutes_consumed, Some(15.0));
    let overall = app.analytics().livestreams_overall().send().await.unwrap();
    assert_eq!(overall.count, Some(1));
    let days = app.analytics().livestreams_daywise().end_time(1);
    assert_eq!(days.send().await.unwrap(), []);
}
