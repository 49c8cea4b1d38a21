// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

//! The webhooks of an app.
//!
//! [`Webhooks`](struct@Webhooks) is the handle; the other types are the requests of its operations.

use http::Method;

use crate::client::{Async, Client};
use crate::error::Error;
use crate::handles;
use crate::json;
use crate::mode::Mode;
use crate::operation::{Endpoint, Operation, RequestParts};
use crate::path::Path;
use crate::raw_response::RawResponse;
use crate::request::Request;
use crate::types;

impl<R: Clone> handles::App<R> {
    /// The webhooks of an app.
    ///
    /// Doesn't send a request.
    pub fn webhooks(&self) -> Webhooks<R> {
        Webhooks::new(self.client.clone(), self.path.clone().literal("/webhooks"))
    }
}

/// The webhooks of an app.
///
/// Created by [`webhooks`](crate::handles::App::webhooks). Cheap to clone.
#[derive(Clone, Debug)]
pub struct Webhooks<R = Async> {
    client: Client<R>,
    path: Path,
}

impl<R: Clone> Webhooks<R> {
    pub(crate) fn new(client: Client<R>, path: Path) -> Self {
        Self { client, path }
    }

    /// Lists the webhooks of the app.
    ///
    /// `GET /accounts/{account_id}/realtime/kit/{app_id}/webhooks`
    ///
    /// `send` returns `Vec<Webhook>`.
    ///
    /// Idempotent: retried on transient errors.
    ///
    /// API reference:
    /// <https://developers.cloudflare.com/api/resources/realtime_kit/subresources/webhooks/methods/get_webhooks/>
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), realtimekit::Error> {
    /// let client = realtimekit::Client::from_env()?;
    /// let webhooks = client.account("account_id").app("app_id").webhooks();
    /// let response = webhooks.list().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list(&self) -> List<R> {
        List {
            client: self.client.clone(),
            path: self.path.clone(),
        }
    }

    /// Creates a webhook.
    ///
    /// `POST /accounts/{account_id}/realtime/kit/{app_id}/webhooks`
    ///
    /// - `name`: The name of the webhook.
    /// - `url`: The URL that events are sent to.
    /// - `events`: The events to send.
    ///
    /// Optional: [`enabled`](Create::enabled).
    ///
    /// `send` returns [`Webhook`](types::Webhook).
    ///
    /// Not idempotent: retried only if the service is known not to have processed the request.
    ///
    /// API reference:
    /// <https://developers.cloudflare.com/api/resources/realtime_kit/subresources/webhooks/methods/create_webhook/>
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), realtimekit::Error> {
    /// let client = realtimekit::Client::from_env()?;
    /// let webhooks = client.account("account_id").app("app_id").webhooks();
    /// let response = webhooks
    ///     .create("name", "url", [realtimekit::types::WebhookEventType::MeetingStarted])
    ///     .enabled(true)
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create(
        &self,
        name: impl Into<String>,
        url: impl Into<String>,
        events: impl IntoIterator<Item = types::WebhookEventType>,
    ) -> Create<R> {
        Create {
            client: self.client.clone(),
            path: self.path.clone(),
            name: name.into(),
            url: url.into(),
            events: events.into_iter().collect(),
            enabled: None,
        }
    }
}

/// Lists the webhooks of the app.
///
/// Created by [`Webhooks::list`]. Call [`send`](Self::send) to send it.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct List<R = Async> {
    client: Client<R>,
    path: Path,
}

impl<R: Mode> List<R> {
    /// Sends the request. If the call fails, returns an [`Error`].
    pub fn send(&self) -> R::Sent<Vec<types::Webhook>> {
        self.client.send(self)
    }

    /// Configures this call only and gives access to the full response. See [`Request`].
    pub fn customize(self) -> Request<Self, R> {
        self.client.clone().customize(self)
    }
}

impl<R> Operation for List<R> {
    type Response = types::WebhookGetWebhooksResponse;
    type Output = Vec<types::Webhook>;

    const ENDPOINT: Endpoint = Endpoint {
        name: "webhooks.list",
        method: Method::GET,
        path: "/accounts/{account_id}/realtime/kit/{app_id}/webhooks",
        idempotent: true,
        result: "data",
    };

    fn parts(&self) -> Result<RequestParts, Error> {
        RequestParts::new(self.path.clone())
    }

    fn decode(received: &RawResponse) -> Result<Self::Response, Error> {
        received
            .json_checked(|response: &types::WebhookGetWebhooksResponse| Some(
                response.success,
            ))
    }

    fn output(response: Self::Response) -> Option<Self::Output> {
        Some(response.data)
    }
}

/// Creates a webhook.
///
/// Created by [`Webhooks::create`]. Call [`send`](Self::send) to send it.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Create<R = Async> {
    client: Client<R>,
    path: Path,
    name: String,
    url: String,
    events: Vec<types::WebhookEventType>,
    enabled: Option<bool>,
}

impl<R: Mode> Create<R> {
    /// Whether the webhook is active.
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = Some(enabled);
        self
    }

    /// Calls a setter if there is a value to set.
    ///
    /// For example `.if_some(enabled, Create::enabled)`.
    pub fn if_some<T>(
        self,
        value: Option<T>,
        set: impl FnOnce(Self, T) -> Self,
    ) -> Self {
        match value {
            Some(value) => set(self, value),
            None => self,
        }
    }

    /// Sends the request. If the call fails, returns an [`Error`].
    pub fn send(&self) -> R::Sent<types::Webhook> {
        self.client.send(self)
    }

    /// Configures this call only and gives access to the full response. See [`Request`].
    pub fn customize(self) -> Request<Self, R> {
        self.client.clone().customize(self)
    }
}

impl<R> json::Fields for Create<R> {
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.name, "name", writer);
        json::write(&self.url, "url", writer);
        json::write(&self.events, "events", writer);
        json::write(&self.enabled, "enabled", writer);
    }
}

impl<R> Operation for Create<R> {
    type Response = types::WebhookCreateWebhookResponse;
    type Output = types::Webhook;

    const ENDPOINT: Endpoint = Endpoint {
        name: "webhooks.create",
        method: Method::POST,
        path: "/accounts/{account_id}/realtime/kit/{app_id}/webhooks",
        idempotent: false,
        result: "data",
    };

    fn parts(&self) -> Result<RequestParts, Error> {
        RequestParts::new(self.path.clone())?.fields(self)
    }

    fn decode(received: &RawResponse) -> Result<Self::Response, Error> {
        received
            .json_checked(|response: &types::WebhookCreateWebhookResponse| Some(
                response.success,
            ))
    }

    fn output(response: Self::Response) -> Option<Self::Output> {
        Some(response.data)
    }
}
