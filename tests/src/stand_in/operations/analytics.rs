//! Statistics about sessions, recordings and livestreams.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::stand_in::answer::{Answer, Outcome};
use crate::stand_in::app::{App, TIME};
use crate::stand_in::input::Input;
use crate::stand_in::livestream::Livestream;
use crate::stand_in::recording::Status;

/// [`TIME`] in seconds since 1970.
const SECONDS: usize = 1_767_607_200;

/// The number of items of each day, and their duration in seconds.
type Days = BTreeMap<String, (u32, u32)>;

/// Returns statistics about sessions and recordings by day. Without a start and an end, of all days.
pub(super) fn daywise(app: &App, input: &Input) -> Outcome {
    let query = &input.query;
    query.only(&["end_date", "start_date"])?;
    let (start, end) = (query.text("start_date"), query.text("end_date"));
    let is_within = |day: &String| {
        start.is_none_or(|start| day.as_str() >= start) && end.is_none_or(|end| day.as_str() <= end)
    };
    let meetings = app.meetings.iter();
    let sessions = meetings.flat_map(|(_, meeting)| &meeting.sessions);
    let sessions = sessions.map(|session| (day(&session.started_at), 750));
    let sessions = count(sessions.filter(|(day, _)| is_within(day)));
    let recordings = app.recordings.iter().map(|recording| {
        let is_uploaded = recording.status == Status::Uploaded;
        (day(TIME), if is_uploaded { 900 } else { 0 })
    });
    let recordings = count(recordings.filter(|(day, _)| is_within(day)));
    let recording_days = recordings.iter().map(|(day, (count, seconds))| {
        json!({ "day": day, "total_recording_minutes": seconds / 60, "total_recordings": count })
    });
    let session_days = sessions.iter().map(|(day, (count, seconds))| {
        json!({ "day": day, "total_session_minutes": minutes(*seconds), "total_sessions": count })
    });
    let (recording_count, recording_seconds) = total(&recordings);
    let (session_count, session_seconds) = total(&sessions);
    Ok(Answer::success(&json!({
        "recording_stats": {
            "day_stats": recording_days.collect::<Value>(),
            "recording_count": recording_count,
            "recording_minutes_consumed": minutes(recording_seconds),
        },
        "session_stats": {
            "day_stats": session_days.collect::<Value>(),
            "sessions_count": session_count,
            "sessions_minutes_consumed": minutes(session_seconds),
        },
    })))
}

/// Returns statistics about livestreams by day. All were created on the same one.
pub(super) fn livestreams_daywise(app: &App, input: &Input) -> Outcome {
    let mut statistics = livestreams(app, input)?;
    if statistics["count"] == 0 {
        return Ok(Answer::success(&json!([])));
    }
    statistics["date"] = json!(day(TIME));
    Ok(Answer::success(&json!([statistics])))
}

pub(super) fn livestreams_overall(app: &App, input: &Input) -> Outcome {
    Ok(Answer::success(&livestreams(app, input)?))
}

/// Returns statistics about the livestreams within the time range of a request.
fn livestreams(app: &App, input: &Input) -> Result<Value, Answer> {
    let query = &input.query;
    query.only(&["end_time", "filters", "start_time"])?;
    let is_within = query
        .number("start_time")?
        .is_none_or(|start| SECONDS >= start)
        && query.number("end_time")?.is_none_or(|end| SECONDS <= end);
    let livestreams: &[Livestream] = if is_within { &app.livestreams } else { &[] };
    let sessions = livestreams.iter().filter_map(Livestream::session);
    let seconds = sessions.filter_map(|session| session["ingest_seconds"].as_u64());
    Ok(json!({
        "count": livestreams.len(),
        "total_ingest_seconds": seconds.sum::<u64>(),
        "total_viewer_seconds": 0,
    }))
}

fn day(time: &str) -> String {
    time.chars().take(10).collect()
}

fn minutes(seconds: u32) -> f64 {
    f64::from(seconds) / 60.0
}

fn count(items: impl Iterator<Item = (String, u32)>) -> Days {
    let mut days = Days::new();
    for (day, seconds) in items {
        let (count, sum) = days.entry(day).or_default();
        *count += 1;
        *sum += seconds;
    }
    days
}

fn total(days: &Days) -> (u32, u32) {
    let days = days.values();
    days.fold((0, 0), |(count, sum), (more, seconds)| {
        (count + more, sum + seconds)
    })
}
