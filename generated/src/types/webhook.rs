// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::WebhookEventType;

/// A URL that the service sends events to.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Webhook {
    /// The ID of the webhook.
    pub id: String,
    /// When the webhook was created.
    pub created_at: crate::Timestamp,
    /// Whether the webhook is active.
    pub enabled: bool,
    /// The events that are sent.
    pub events: Vec<WebhookEventType>,
    /// The name of the webhook.
    pub name: String,
    /// When the webhook was last updated.
    pub updated_at: crate::Timestamp,
    /// The URL that events are sent to.
    pub url: String,
}

impl json::Object for Webhook {
    #[inline]
    fn empty() -> Self {
        Self {
            id: String::new(),
            created_at: json::empty(),
            enabled: false,
            events: Vec::new(),
            name: String::new(),
            updated_at: json::empty(),
            url: String::new(),
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &["id", "created_at", "enabled", "events", "name", "updated_at", "url"]
    }

    #[inline]
    fn slot(&mut self, field: &str, seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "id" => seen.required(0, &mut self.id),
            "created_at" => seen.required(1, &mut self.created_at),
            "enabled" => seen.required(2, &mut self.enabled),
            "events" => seen.required(3, &mut self.events),
            "name" => seen.required(4, &mut self.name),
            "updated_at" => seen.required(5, &mut self.updated_at),
            "url" => seen.required(6, &mut self.url),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for Webhook {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for Webhook {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.id, "id", writer);
        json::write(&self.created_at, "created_at", writer);
        json::write(&self.enabled, "enabled", writer);
        json::write(&self.events, "events", writer);
        json::write(&self.name, "name", writer);
        json::write(&self.updated_at, "updated_at", writer);
        json::write(&self.url, "url", writer);
    }
}

impl serde_core::Serialize for Webhook {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
