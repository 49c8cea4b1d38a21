//! No secret is shown in the `Debug` output of requests, responses and events.

use std::collections::BTreeSet;

use codegen::api::{Api, Shape};
use realtimekit::mock;
use realtimekit::types::{
    Livestream, LivestreamPage, LivestreamingStatusUpdate, ParticipantToken, ParticipantWithToken,
    RtmpConfig, StorageConfig, WebhookEvent,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::requests::blocks;
use super::{api, calls, fixtures, make, responses};

const SECRET: &str = "s3cret";

/// A secret field of the spec: the name of its type, and its own.
type Field = (String, String);

fn secret_fields(api: &Api) -> BTreeSet<Field> {
    let mut secrets = BTreeSet::new();
    for (_, definition) in api.types.iter() {
        if let Shape::Object(object) = &definition.shape {
            let fields = object.fields.iter().filter(|field| field.secret);
            secrets.extend(fields.map(|field| (definition.name.clone(), field.wire.clone())));
        }
    }
    secrets
}

/// Checks a value of a type with a secret in these fields, and returns them.
fn hides<T>(name: &str, fields: &[&str]) -> Vec<Field>
where
    T: mock::Received + Serialize + DeserializeOwned + std::fmt::Debug,
{
    let mut value = serde_json::to_value(mock::empty::<T>()).unwrap();
    for field in fields {
        value[field] = SECRET.into();
    }
    let decoded = serde_json::from_value::<T>(value.clone()).unwrap();
    assert_eq!(serde_json::to_value(&decoded).unwrap(), value);
    let shown = format!("{decoded:?}");
    assert!(!shown.contains(SECRET), "{shown}");
    assert_eq!(shown.matches("[secret]").count(), fields.len(), "{shown}");
    let fields = fields.iter();
    fields
        .map(|field| (name.to_owned(), (*field).to_owned()))
        .collect()
}

#[test]
fn values_of_types_with_secrets() {
    let checked = [
        hides::<Livestream>("Livestream", &["stream_key"]),
        hides::<LivestreamPage>("LivestreamPage", &["stream_key"]),
        hides::<LivestreamingStatusUpdate>("LivestreamingStatusUpdate", &["streamKey"]),
        hides::<ParticipantToken>("ParticipantToken", &["token"]),
        hides::<ParticipantWithToken>("ParticipantWithToken", &["token"]),
        hides::<RtmpConfig>("RtmpConfig", &["rtmp_url"]),
        hides::<StorageConfig>(
            "StorageConfig",
            &["access_key", "password", "private_key", "secret"],
        ),
    ];
    let checked = checked.into_iter().flatten().collect::<BTreeSet<_>>();
    assert_eq!(checked, secret_fields(&api()));
}

/// Collects the texts of secret fields, and the names of the fields.
fn collect<'a>(
    value: &'a Value,
    secret: &BTreeSet<String>,
    found: &mut BTreeSet<(&'a str, &'a str)>,
) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                if let (true, Some(text)) = (secret.contains(name), value.as_str()) {
                    found.insert((name, text));
                }
                collect(value, secret, found);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, secret, found)),
        _ => {}
    }
}

/// Checks that `Debug` output shows no secret of the JSON, and returns the names of its secret fields.
fn hidden(shown: &str, json: &Value, secret: &BTreeSet<String>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    collect(json, secret, &mut found);
    for (name, text) in &found {
        assert!(!shown.contains(text), "{name}: {shown}");
    }
    found.into_iter().map(|(name, _)| name.to_owned()).collect()
}

#[tokio::test]
async fn requests_and_responses_of_the_fixtures() {
    let secret = secret_fields(&api()).into_iter().map(|(_, field)| field);
    let secret = secret.collect::<BTreeSet<_>>();
    let (blocks, answers) = (blocks(), responses::answers());
    let (mut sent, mut received) = (BTreeSet::new(), BTreeSet::new());
    for call in calls::all() {
        let body = blocks[call.block].body.clone().unwrap_or(json!({}));
        let answer = &answers[call.operation];
        let called = make(&call, &body, answer).await;
        sent.extend(hidden(&called.shown, &body, &secret));
        let response = called.response.unwrap();
        received.extend(hidden(&response.shown, answer, &secret));
    }
    for name in ["access_key", "private_key", "rtmp_url", "secret"] {
        assert!(sent.contains(name), "{name} is in no request");
    }
    for name in [
        "password",
        "private_key",
        "rtmp_url",
        "secret",
        "stream_key",
        "token",
    ] {
        assert!(received.contains(name), "{name} is in no response");
    }
}

#[test]
fn events_of_the_fixtures() {
    let event = &fixtures("events")["livestreaming.statusUpdate"];
    let key = event["streamKey"].as_str().unwrap();
    let decoded = serde_json::from_value::<WebhookEvent>(event.clone()).unwrap();
    let shown = format!("{decoded:?}");
    assert!(!shown.contains(key), "{shown}");
}
