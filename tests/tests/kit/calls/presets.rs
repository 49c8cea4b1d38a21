//! Presets and webhooks.

use realtimekit::types::WebhookEventType;

use super::{Call, app, call, field};

const AUDIT_URL: &str = "https://hooks.example.org/realtime";
const AUDITED: [WebhookEventType; 9] = [
    WebhookEventType::SummaryReady,
    WebhookEventType::TranscriptReady,
    WebhookEventType::LivestreamingStatusUpdate,
    WebhookEventType::RecordingStatusUpdate,
    WebhookEventType::ChatSynced,
    WebhookEventType::ParticipantLeft,
    WebhookEventType::ParticipantJoined,
    WebhookEventType::MeetingEnded,
    WebhookEventType::MeetingStarted,
];

pub(super) fn calls() -> Vec<Call> {
    [of_presets(), of_preset(), of_webhooks(), of_webhook()]
        .into_iter()
        .flatten()
        .collect()
}

fn of_presets() -> Vec<Call> {
    vec![
        call("presets.list", |client, _| {
            app(client).presets().list().customize()
        }),
        call("presets.list, all options", |client, _| {
            app(client)
                .presets()
                .list()
                .page_no(2)
                .per_page(20)
                .search("seminar")
                .customize()
        }),
        call("presets.create", |client, body| {
            app(client)
                .presets()
                .create(
                    "seminar_host",
                    field(body, "config"),
                    field(body, "permissions"),
                    field(body, "ui"),
                )
                .customize()
        }),
        call("presets.create, all options", |client, body| {
            app(client)
                .presets()
                .create(
                    "seminar_host",
                    field(body, "config"),
                    field(body, "permissions"),
                    field(body, "ui"),
                )
                .customize()
        }),
    ]
}

fn of_preset() -> Vec<Call> {
    vec![
        call("preset.get", |client, _| {
            app(client).preset("preset-7").get().customize()
        }),
        call("preset.update", |client, _| {
            app(client).preset("preset-7").update().customize()
        }),
        call("preset.update, all options", |client, body| {
            app(client)
                .preset("preset-7")
                .update()
                .name("seminar_guest")
                .config(field(body, "config"))
                .permissions(field(body, "permissions"))
                .ui(field(body, "ui"))
                .customize()
        }),
        call("preset.replace", |client, body| {
            app(client)
                .preset("preset-7")
                .replace(
                    "seminar_host",
                    field(body, "config"),
                    field(body, "permissions"),
                    field(body, "ui"),
                )
                .customize()
        }),
        call("preset.delete", |client, _| {
            app(client).preset("preset-7").delete().customize()
        }),
    ]
}

fn of_webhooks() -> Vec<Call> {
    vec![
        call("webhooks.list", |client, _| {
            app(client).webhooks().list().customize()
        }),
        call("webhooks.create", |client, _| {
            app(client)
                .webhooks()
                .create("Audit log", AUDIT_URL, AUDITED)
                .customize()
        }),
        call("webhooks.create, all options", |client, _| {
            app(client)
                .webhooks()
                .create("Audit log", AUDIT_URL, AUDITED)
                .enabled(false)
                .customize()
        }),
    ]
}

fn of_webhook() -> Vec<Call> {
    vec![
        call("webhook.get", |client, _| {
            app(client).webhook("webhook-7").get().customize()
        }),
        call("webhook.update", |client, _| {
            app(client)
                .webhook("webhook-7")
                .update()
                .url("https://hooks.example.org/archive")
                .customize()
        }),
        call("webhook.update, all options", |client, _| {
            app(client)
                .webhook("webhook-7")
                .update()
                .enabled(false)
                .events([
                    WebhookEventType::MeetingStarted,
                    WebhookEventType::MeetingEnded,
                    WebhookEventType::RecordingStatusUpdate,
                ])
                .name("Archive")
                .url("https://hooks.example.org/archive")
                .customize()
        }),
        call("webhook.replace", |client, _| {
            app(client)
                .webhook("webhook-7")
                .replace("Audit log", AUDIT_URL, AUDITED)
                .customize()
        }),
        call("webhook.replace, all options", |client, _| {
            app(client)
                .webhook("webhook-7")
                .replace("Audit log", AUDIT_URL, AUDITED)
                .enabled(true)
                .customize()
        }),
        call("webhook.delete", |client, _| {
            app(client).webhook("webhook-7").delete().customize()
        }),
    ]
}
