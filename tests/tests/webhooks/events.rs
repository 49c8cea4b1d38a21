//! The events of the service, as typed values.

use std::fs;
use std::path::Path;

use realtimekit::types::WebhookEvent;
use realtimekit::webhook::{self, PublicKey, WebhookError};
use serde_json::Value;
use tests::signer::{PUBLIC_KEY, Signer};

fn parse(body: &[u8]) -> Result<WebhookEvent, WebhookError> {
    let key = PublicKey::from_pem(PUBLIC_KEY).expect("it is a key");
    webhook::parse(&key, &Signer::new().sign(body), body)
}

#[test]
fn each_sample_is_a_known_event() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("kit/events");
    let files = fs::read_dir(folder).expect("it is in the repository");
    let mut count = 0;
    for file in files {
        let path = file.expect("it can be read").path();
        let body = fs::read(&path).expect("it can be read");
        let event = parse(&body).expect("it is an event");
        assert!(!matches!(event, WebhookEvent::Unknown(_)), "{event:?}");
        let written = serde_json::to_value(&event).expect("it can be written");
        let expected: Value = serde_json::from_slice(&body).expect("it is JSON");
        assert_eq!(written, expected, "{}", path.display());
        count += 1;
    }
    assert_eq!(count, 9);
}

#[test]
fn an_event_of_a_later_version_is_kept() {
    let event = parse(br#"{"event":"meeting.paused"}"#).expect("it is an event");
    assert!(matches!(event, WebhookEvent::Unknown(_)), "{event:?}");
}

#[test]
fn an_event_without_what_it_requires_is_an_error() {
    let error = parse(br#"{"event":"meeting.started"}"#).expect_err("it has no meeting");
    insta::assert_snapshot!(error, @"the body is JSON of another type than expected");
}
