//! Each documented event of webhooks is decoded into its variant, and encodes back to the same JSON.

use std::collections::BTreeSet;

use codegen::api::Shape;
use realtimekit::types::WebhookEvent;
use serde_json::{Value, json};

use super::inconsistencies::EVENTS;
use super::{api, fixtures, same};

fn decode(event: &Value) -> WebhookEvent {
    serde_json::from_value(event.clone()).unwrap_or_else(|error| panic!("{event:#}: {error}"))
}

/// Returns the name of the variant.
fn variant(event: &WebhookEvent) -> &'static str {
    match event {
        WebhookEvent::MeetingStarted(_) => "meeting.started",
        WebhookEvent::MeetingEnded(_) => "meeting.ended",
        WebhookEvent::ParticipantJoined(_) => "meeting.participantJoined",
        WebhookEvent::ParticipantLeft(_) => "meeting.participantLeft",
        WebhookEvent::ChatSynced(_) => "meeting.chatSynced",
        WebhookEvent::RecordingStatusUpdate(_) => "recording.statusUpdate",
        WebhookEvent::LivestreamingStatusUpdate(_) => "livestreaming.statusUpdate",
        WebhookEvent::TranscriptReady(_) => "meeting.transcript",
        WebhookEvent::SummaryReady(_) => "meeting.summary",
        _ => "unknown",
    }
}

#[test]
fn each_event_decodes_as_its_variant_and_encodes_back() {
    for (name, mut expected) in fixtures("events") {
        assert_eq!(expected["event"], name.as_str());
        let event = decode(&expected);
        assert_eq!(variant(&event), name);
        let shown = format!("{event:?}");
        assert!(!shown.contains("Unknown("), "{name}: {shown}");
        let written = serde_json::to_value(&event).unwrap();
        for known in EVENTS.iter().filter(|known| known.file == name) {
            known.check(&mut expected, &written);
        }
        assert!(same(&written, &expected), "{name}: {written:#}");
    }
}

/// The variants of the union and the events that a webhook can be created for are those of the fixtures.
#[test]
fn each_event_of_the_spec_has_a_fixture() {
    let names = fixtures("events").into_keys().collect::<BTreeSet<_>>();
    for known in EVENTS {
        assert!(names.contains(known.file), "{}", known.file);
    }
    let api = api();
    let shape = |name: &str| {
        let mut types = api.types.iter().map(|(_, definition)| definition);
        &types
            .find(|definition| definition.name == name)
            .unwrap()
            .shape
    };
    let Shape::Tagged { variants, .. } = shape("WebhookEvent") else {
        panic!("`WebhookEvent` is not a union with a tag");
    };
    let tags = variants.iter().flat_map(|variant| variant.texts.clone());
    assert_eq!(tags.collect::<BTreeSet<_>>(), names);
    let Shape::Enum { values, .. } = shape("WebhookEventType") else {
        panic!("`WebhookEventType` is not an enum");
    };
    let values = values.iter().map(|value| value.wire.clone());
    assert_eq!(values.collect::<BTreeSet<_>>(), names);
}

#[test]
fn an_unknown_event_is_kept() {
    let event = json!({ "event": "meeting.renamed", "meeting": { "id": "meeting-7" } });
    let decoded = decode(&event);
    assert_eq!(decoded, WebhookEvent::Unknown(event.clone()));
    assert_eq!(serde_json::to_value(&decoded).unwrap(), event);
}
