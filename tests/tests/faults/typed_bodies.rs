//! Fields that are missing, of another type, or unknown.

use realtimekit::ErrorKind::Decode;
use serde_json::{Value, json};
use tests::fault_server::Reply;

use crate::case::{Case, Expected, case, fails, succeeds_on};
use crate::samples::{POLL, SESSION};

pub(crate) fn cases() -> Vec<Case> {
    [nulls(), missing(), types(), numbers(), growth(), repeated()]
        .into_iter()
        .flatten()
        .collect()
}

/// Returns a body with another value at a JSON pointer, or without the field there.
fn changed(body: &str, pointer: &str, value: Option<Value>) -> Reply {
    let mut body: Value = serde_json::from_str(body).expect("the samples are JSON");
    let (parent, name) = pointer.rsplit_once('/').expect("a pointer has a slash");
    let parent = body.pointer_mut(parent).expect("the samples have it");
    let fields = parent.as_object_mut().expect("an object");
    match value {
        Some(value) => fields.insert(name.to_owned(), value),
        None => fields.remove(name),
    };
    Reply::json(body.to_string())
}

/// Returns a session in which a field has this value.
fn session(field: &str, value: Value) -> Case {
    let does = format!("answers with a session whose `{field}` is {value}");
    case(
        does,
        changed(SESSION, &format!("/data/{field}"), Some(value)),
    )
}

fn cannot_decode(field: &str) -> Expected {
    fails(Decode)
        .status(200)
        .says(format!("cannot decode `{field}`"))
}

/// `null` is equivalent to a missing field.
fn nulls() -> Vec<Case> {
    let allowed = ["breakout_rooms", "ended_at", "meta"];
    let refused = [
        "id",
        "associated_id",
        "created_at",
        "live_participants",
        "max_concurrent_participants",
        "meeting_display_name",
        "minutes_consumed",
        "organization_id",
        "started_at",
        "status",
        "type",
        "updated_at",
    ];
    let allowed = allowed.map(|field| {
        session(field, Value::Null).get(succeeds_on(1).says(format!("{field}: None")))
    });
    let refused = refused
        .map(|field| session(field, Value::Null).get(cannot_decode(&format!("data.{field}"))));
    let mut cases: Vec<Case> = allowed.into_iter().chain(refused).collect();
    for pointer in ["/data", "/success"] {
        cases.push(
            case(
                format!("answers with null at {pointer}"),
                changed(POLL, pointer, Some(Value::Null)),
            )
            .create_poll(succeeds_on(1).says(format!("{}: None", &pointer[1..]))),
        );
    }
    for name in ["anonymous", "created_by", "hide_votes", "voted"] {
        let pointer = format!("/data/poll/{name}");
        cases.push(
            case(
                format!("answers with null at {pointer}"),
                changed(POLL, &pointer, Some(Value::Null)),
            )
            .create_poll(succeeds_on(1).says(format!("{name}: None"))),
        );
    }
    cases.push(
        case(
            "answers with null in an array of objects",
            changed(POLL, "/data/poll/options", Some(json!([null]))),
        )
        .create_poll(cannot_decode("data.poll.options[0]")),
    );
    cases.push(session("breakout_rooms", json!([null])).get(succeeds_on(1).says("[Null]")));
    cases
}

fn missing() -> Vec<Case> {
    let session_fields = ["id", "status", "live_participants", "updated_at"];
    let mut cases: Vec<Case> = session_fields
        .into_iter()
        .map(|field| {
            let pointer = format!("/data/{field}");
            case(
                format!("answers without {pointer}"),
                changed(SESSION, &pointer, None),
            )
            .get(cannot_decode("data").says(format!("missing field `{field}`")))
        })
        .collect();
    cases.push(
        case(
            "answers without /data/poll/options/0/text",
            changed(POLL, "/data/poll/options/0/text", None),
        )
        .create_poll(cannot_decode("data.poll.options[0]").says("missing field `text`")),
    );
    cases.push(
        case(
            "answers with an empty object at /data",
            changed(SESSION, "/data", Some(json!({}))),
        )
        .get(cannot_decode("data")),
    );
    cases
}

fn types() -> Vec<Case> {
    let wrong = [
        ("id", json!(5)),
        ("created_at", json!(1_714_564_800)),
        ("live_participants", json!("2")),
        ("minutes_consumed", json!("12.5")),
        ("status", json!(1)),
        ("type", json!({})),
        ("breakout_rooms", json!({})),
        ("ended_at", json!(false)),
    ];
    let mut cases: Vec<Case> = wrong
        .into_iter()
        .map(|(field, value)| session(field, value).get(cannot_decode(&format!("data.{field}"))))
        .collect();
    for (does, value) in [
        ("text", json!("x")),
        ("an array", json!([])),
        ("a number", json!(1)),
    ] {
        cases.push(
            case(
                format!("answers with {does} at /data"),
                changed(SESSION, "/data", Some(value)),
            )
            .get(cannot_decode("data")),
        );
    }
    let vote = "/data/poll/options/0/votes/0/name";
    cases.push(
        case(
            format!("answers with a number at {vote}"),
            changed(POLL, vote, Some(json!(7))),
        )
        .create_poll(cannot_decode("data.poll.options[0].votes[0].name")),
    );
    cases.push(
        case(
            "answers with a long wrong text",
            changed(
                SESSION,
                "/data/live_participants",
                Some(json!("long \n".repeat(10_000))),
            ),
        )
        .get(cannot_decode("data.live_participants")),
    );
    cases
}

fn numbers() -> Vec<Case> {
    let raw = |field: &str, number: &str| {
        let known = ["\"live_participants\":2", "\"minutes_consumed\":12.5"];
        let known = known.into_iter().find(|known| known.contains(field));
        let body = SESSION.replace(
            known.expect("a number of the sample"),
            &format!("\"{field}\":{number}"),
        );
        case(
            format!("answers with a session whose `{field}` is {number}"),
            Reply::json(body),
        )
    };
    vec![
        raw("live_participants", "9223372036854775807")
            .get(succeeds_on(1).says("live_participants: 9223372036854775807")),
        raw("live_participants", "-1").get(succeeds_on(1).says("live_participants: -1")),
        raw("live_participants", "9223372036854775808")
            .get(cannot_decode("data.live_participants")),
        raw("live_participants", "1e400").get(cannot_decode("data.live_participants")),
        raw("live_participants", "2.5").get(cannot_decode("data.live_participants")),
        raw("live_participants", "2.0").get(succeeds_on(1).says("live_participants: 2,")),
        raw("minutes_consumed", "12").get(succeeds_on(1).says("minutes_consumed: 12.0")),
        raw("minutes_consumed", "123456789012345678901234567890")
            .get(succeeds_on(1).says("minutes_consumed: 1.2345678901234568e29")),
        raw("minutes_consumed", "1e400").get(cannot_decode("data.minutes_consumed")),
        raw("minutes_consumed", "-0.0").get(succeeds_on(1).says("minutes_consumed: -0.0")),
        raw("minutes_consumed", "NaN").get(cannot_decode("data.minutes_consumed")),
        raw("minutes_consumed", "012").get(cannot_decode("data.minutes_consumed")),
    ]
}

/// Additions to the API never make a response fail.
fn growth() -> Vec<Case> {
    let nested = |depth| {
        let value = (0..depth).fold(json!(1), |inner, _| json!([inner]));
        let does = format!("answers with a session whose `meta` is {depth} arrays in each other");
        case(does, changed(SESSION, "/data/meta", Some(value)))
    };
    vec![
        session("status", json!("PAUSED")).get(succeeds_on(1).says("Unknown(\"PAUSED\")")),
        session("type", json!("")).get(succeeds_on(1).says("Unknown(\"\")")),
        session("brand_new", json!({"a": [1, {"b": null}]})).get(succeeds_on(1)),
        session("created_at", json!("yesterday")).get(succeeds_on(1).says("yesterday")),
        session("meta", json!({"any": ["thing", 1.5]})).get(succeeds_on(1).says("thing")),
        nested(60).get(succeeds_on(1)),
        nested(200).get(
            fails(Decode)
                .status(200)
                .says("cannot decode `data.meta[0][0]")
                .says("recursion limit"),
        ),
    ]
}

/// JSON doesn't define the meaning of duplicate keys.
fn repeated() -> Vec<Case> {
    let twice = SESSION.replace(
        "\"status\":\"LIVE\"",
        "\"status\":\"LIVE\",\"status\":\"ENDED\"",
    );
    vec![case("answers with a repeated key", Reply::json(twice)).get(succeeds_on(1).says("Ended"))]
}
