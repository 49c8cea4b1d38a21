//! Timestamps and dates keep the text of the service, and are parsed on request (feature `jiff`).

use realtimekit::{Date, Timestamp};
use tests::fault_server::{FaultServer, Reply};

use crate::samples::{SESSION, session_at};

#[tokio::test]
async fn an_invalid_timestamp_fails_only_when_parsed() {
    let strange = SESSION.replacen("2024-05-01T12:00:00.000Z", "next Tuesday", 1);
    let server = FaultServer::start(vec![Reply::json(strange)]).await;
    let response = session_at(server.url()).get().send().await;
    let session = response.expect("a session");
    assert_eq!(session.created_at.as_str(), "next Tuesday");
    assert_eq!(session.created_at.as_ref(), "next Tuesday");
    assert_eq!(session.created_at.clone().into_string(), "next Tuesday");
    session.created_at.parse().expect_err("no time");
    let started = session.started_at.parse().expect("a time");
    assert_eq!(started.as_second(), 1_714_564_800);
}

#[test]
fn times_of_all_offsets_are_parsed() {
    let same = [
        "2024-05-01T12:00:00Z",
        "2024-05-01T12:00:00.000000Z",
        "2024-05-01T14:00:00+02:00",
        "2024-05-01t12:00:00z",
        "2024-05-01 12:00:00Z",
    ];
    for text in same {
        let time = Timestamp::from(text).parse();
        let time: jiff::Timestamp = time.unwrap_or_else(|error| panic!("{text}: {error}"));
        assert_eq!(time.as_second(), 1_714_564_800, "{text}");
    }
    for text in [
        "",
        "2024-05-01",
        "2024-05-01T12:00:00",
        "1714564800",
        "2024-13-01T12:00:00Z",
    ] {
        Timestamp::from(text).parse().expect_err(text);
    }
}

#[test]
fn dates_are_parsed() {
    for text in ["2024-05-01", "20240501"] {
        let date = Date::from(text).parse();
        let date: jiff::civil::Date = date.unwrap_or_else(|error| panic!("{text}: {error}"));
        assert_eq!((date.year(), date.month(), date.day()), (2024, 5, 1));
    }
    for text in [
        "",
        "2024-02-30",
        "1714564800",
        "2024-05-01T12:00:00Z",
        "today",
    ] {
        let date = Date::from(text);
        date.parse().expect_err(text);
        assert_eq!(date.as_str(), text);
        assert_eq!(date.into_string(), text);
    }
}

#[test]
fn times_are_made_of_and_compared_with_those_of_jiff() {
    let noon: jiff::Timestamp = "2024-05-01T12:00:00Z".parse().expect("a time");
    let later: jiff::Timestamp = "2024-05-01T12:00:01Z".parse().expect("a time");
    let made = Timestamp::from(noon);
    assert_eq!(made.as_str(), "2024-05-01T12:00:00Z");
    assert_eq!(jiff::Timestamp::try_from(&made).expect("a time"), noon);
    // The same time as another text.
    let berlin = Timestamp::from("2024-05-01T14:00:00.000+02:00");
    assert_eq!(berlin, noon);
    assert!(berlin < later && berlin != later);
    let nonsense = Timestamp::from("next Tuesday");
    assert!(nonsense != noon && nonsense.partial_cmp(&noon).is_none());

    let may: jiff::civil::Date = "2024-05-01".parse().expect("a date");
    let made = Date::from(may);
    assert_eq!(made.as_str(), "2024-05-01");
    assert_eq!(jiff::civil::Date::try_from(&made).expect("a date"), may);
    assert!(made == may && made < may.tomorrow().expect("there is one"));
    assert!(Date::from("today").partial_cmp(&may).is_none());
}
