//! Sessions and statistics.

use realtimekit::types::{
    PeerReportFilter, SessionParticipantSortBy, SessionParticipantView, SessionSortBy,
    SessionStatus, SortOrder, TranscriptFormat,
};

use super::{Call, app, call};

pub(super) fn calls() -> Vec<Call> {
    [
        of_sessions(),
        of_session(),
        of_session_participants(),
        of_analytics(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn of_sessions() -> Vec<Call> {
    vec![
        call("sessions.list", |client, _| {
            app(client).sessions().list().customize()
        }),
        call("sessions.list, all options", |client, _| {
            app(client)
                .sessions()
                .list()
                .associated_id("meeting-7")
                .end_time("2026-02-28T23:59:59Z")
                .page_no(2)
                .participants("crm-2207")
                .per_page(20)
                .search("review")
                .sort_by(SessionSortBy::MinutesConsumed)
                .sort_order(SortOrder::Desc)
                .start_time("2026-02-01T00:00:00Z")
                .status(SessionStatus::Ended)
                .customize()
        }),
        call("sessions.peer_report", |client, _| {
            app(client).sessions().peer_report("peer-7").customize()
        }),
        call("sessions.peer_report, all options", |client, _| {
            app(client)
                .sessions()
                .peer_report("peer-7")
                .filters(PeerReportFilter::QualityStats)
                .include_peer_events(true)
                .customize()
        }),
    ]
}

fn of_session() -> Vec<Call> {
    vec![
        call("session.get", |client, _| {
            app(client).session("session-7").get().customize()
        }),
        call("session.get, all options", |client, _| {
            app(client)
                .session("session-7")
                .get()
                .include_breakout_rooms(true)
                .customize()
        }),
        call("session.chat", |client, _| {
            app(client).session("session-7").chat().customize()
        }),
        call("session.transcript", |client, _| {
            app(client).session("session-7").transcript().customize()
        }),
        call("session.transcript, all options", |client, _| {
            app(client)
                .session("session-7")
                .transcript()
                .format(TranscriptFormat::Vtt)
                .customize()
        }),
        call("session.summary", |client, _| {
            app(client).session("session-7").summary().customize()
        }),
        call("session.generate_summary", |client, _| {
            app(client)
                .session("session-7")
                .generate_summary()
                .customize()
        }),
    ]
}

fn of_session_participants() -> Vec<Call> {
    vec![
        call("session_participants.list", |client, _| {
            app(client)
                .session("session-7")
                .participants()
                .list()
                .customize()
        }),
        call("session_participants.list, all options", |client, _| {
            app(client)
                .session("session-7")
                .participants()
                .list()
                .include_peer_events(true)
                .page_no(2)
                .per_page(20)
                .search("Noor")
                .sort_by(SessionParticipantSortBy::JoinedAt)
                .sort_order(SortOrder::Asc)
                .view(SessionParticipantView::Consolidated)
                .customize()
        }),
        call("session_participants.get", |client, _| {
            app(client)
                .session("session-7")
                .participants()
                .get("participant-7")
                .customize()
        }),
        call("session_participants.get, all options", |client, _| {
            app(client)
                .session("session-7")
                .participants()
                .get("participant-7")
                .include_peer_events(true)
                .customize()
        }),
    ]
}

fn of_analytics() -> Vec<Call> {
    vec![
        call("analytics.daywise", |client, _| {
            app(client).analytics().daywise().customize()
        }),
        call("analytics.daywise, all options", |client, _| {
            app(client)
                .analytics()
                .daywise()
                .end_date("2026-02-28")
                .start_date("2026-02-01")
                .customize()
        }),
        call("analytics.livestreams_daywise", |client, _| {
            app(client).analytics().livestreams_daywise().customize()
        }),
        call("analytics.livestreams_daywise, all options", |client, _| {
            app(client)
                .analytics()
                .livestreams_daywise()
                .end_time(1_772_323_199)
                .filters("LIVE")
                .start_time(1_769_904_000)
                .customize()
        }),
        call("analytics.livestreams_overall", |client, _| {
            app(client).analytics().livestreams_overall().customize()
        }),
        call("analytics.livestreams_overall, all options", |client, _| {
            app(client)
                .analytics()
                .livestreams_overall()
                .end_time(1_772_323_199)
                .filters("LIVE")
                .start_time(1_769_904_000)
                .customize()
        }),
    ]
}
