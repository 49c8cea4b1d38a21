//! Recordings and livestreams.

use std::collections::BTreeMap;

use realtimekit::types::{
    LivestreamSortOrder, LivestreamStatus, RecordingSortBy, RecordingStatus, SortOrder, TrackLayer,
};

use super::{Call, app, call, field, meeting};

pub(super) fn calls() -> Vec<Call> {
    [
        of_recordings(),
        of_recording(),
        of_active_recording(),
        of_livestreams(),
        of_livestream(),
        of_meeting_livestream(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn of_recordings() -> Vec<Call> {
    vec![
        call("recordings.list", |client, _| {
            app(client).recordings().list().customize()
        }),
        call("recordings.list, all options", |client, _| {
            app(client)
                .recordings()
                .list()
                .end_time("2026-02-28T23:59:59Z")
                .expired(false)
                .meeting_id("meeting-7")
                .page_no(2)
                .per_page(20)
                .search("review")
                .sort_by(RecordingSortBy::InvokedTime)
                .sort_order(SortOrder::Desc)
                .start_time("2026-02-01T00:00:00Z")
                .status([RecordingStatus::Uploaded, RecordingStatus::Paused])
                .customize()
        }),
        call("recordings.start", |client, _| {
            app(client).recordings().start("meeting-7").customize()
        }),
        call("recordings.start, all options", |client, body| {
            app(client)
                .recordings()
                .start("meeting-7")
                .allow_multiple_recordings(true)
                .audio_config(field(body, "audio_config"))
                .file_name_prefix("review-")
                .interactive_config(field(body, "interactive_config"))
                .max_seconds(3600)
                .realtimekit_bucket_config(field(body, "realtimekit_bucket_config"))
                .rtmp_out_config(field(body, "rtmp_out_config"))
                .storage_config(field(body, "storage_config"))
                .url("https://stage.example.org/wall")
                .video_config(field(body, "video_config"))
                .customize()
        }),
        call("recordings.start_track", |client, _| {
            app(client)
                .recordings()
                .start_track("meeting-7")
                .customize()
        }),
        call("recordings.start_track, all options", |client, body| {
            app(client)
                .recordings()
                .start_track("meeting-7")
                .layers(field::<BTreeMap<String, TrackLayer>>(body, "layers"))
                .user_ids(["user-22", "user-23"])
                .customize()
        }),
    ]
}

fn of_recording() -> Vec<Call> {
    vec![
        call("recording.get", |client, _| {
            app(client).recording("recording-7").get().customize()
        }),
        call("recording.pause", |client, _| {
            app(client).recording("recording-7").pause().customize()
        }),
        call("recording.resume", |client, _| {
            app(client).recording("recording-7").resume().customize()
        }),
        call("recording.stop", |client, _| {
            app(client).recording("recording-7").stop().customize()
        }),
    ]
}

fn of_active_recording() -> Vec<Call> {
    vec![call("active_recording.get", |client, _| {
        meeting(client).active_recording().get().customize()
    })]
}

fn of_livestreams() -> Vec<Call> {
    vec![
        call("livestreams.list", |client, _| {
            app(client).livestreams().list().customize()
        }),
        call("livestreams.list, all options", |client, _| {
            app(client)
                .livestreams()
                .list()
                .end_time("2026-02-28T23:59:59Z")
                .exclude_meetings(true)
                .page_no(2)
                .per_page(20)
                .sort_order(LivestreamSortOrder::Dsc)
                .start_time("2026-02-01T00:00:00Z")
                .status(LivestreamStatus::Live)
                .customize()
        }),
        call("livestreams.create", |client, _| {
            app(client).livestreams().create().customize()
        }),
        call("livestreams.create, all options", |client, _| {
            app(client)
                .livestreams()
                .create()
                .name("Town hall")
                .customize()
        }),
        call("livestreams.session", |client, _| {
            app(client)
                .livestreams()
                .session("livestream-session-7")
                .customize()
        }),
    ]
}

fn of_livestream() -> Vec<Call> {
    vec![
        call("livestream.get", |client, _| {
            app(client).livestream("livestream-7").get().customize()
        }),
        call("livestream.get, all options", |client, _| {
            app(client)
                .livestream("livestream-7")
                .get()
                .page_no(2)
                .per_page(20)
                .customize()
        }),
        call("livestream.active_session", |client, _| {
            app(client)
                .livestream("livestream-7")
                .active_session()
                .customize()
        }),
    ]
}

fn of_meeting_livestream() -> Vec<Call> {
    vec![
        call("meeting_livestream.get", |client, _| {
            meeting(client).livestream().get().customize()
        }),
        call("meeting_livestream.start", |client, _| {
            meeting(client).livestream().start().customize()
        }),
        call("meeting_livestream.start, all options", |client, body| {
            meeting(client)
                .livestream()
                .start()
                .name("Town hall")
                .video_config(field(body, "video_config"))
                .customize()
        }),
        call("meeting_livestream.stop", |client, _| {
            meeting(client).livestream().stop().customize()
        }),
    ]
}
