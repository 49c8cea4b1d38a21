// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

//! A webhook of an app.
//!
//! [`handles::Webhook`] is the handle; the types here are the requests of its operations.

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

impl<R: Clone> handles::Webhook<R> {
    /// Gets the webhook.
    ///
    /// `GET /accounts/{account_id}/realtime/kit/{app_id}/webhooks/{webhook_id}`
    ///
    /// `send` returns [`Webhook`](types::Webhook).
    ///
    /// Idempotent: retried on transient errors.
    ///
    /// API reference:
    /// <https://developers.cloudflare.com/api/resources/realtime_kit/subresources/webhooks/methods/get_webhook_by_id/>
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), realtimekit::Error> {
    /// let client = realtimekit::Client::from_env()?;
    /// let webhook = client.account("account_id").app("app_id").webhook("webhook_id");
    /// let response = webhook.get().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get(&self) -> Get<R> {
        Get {
            client: self.client.clone(),
            path: self.path.clone(),
        }
    }

    /// Updates the given fields of the webhook.
    ///
    /// `PATCH /accounts/{account_id}/realtime/kit/{app_id}/webhooks/{webhook_id}`
    ///
    /// Optional: [`enabled`](Update::enabled), [`events`](Update::events), [`name`](Update::name),
    /// [`url`](Update::url).
    ///
    /// `send` returns [`Webhook`](types::Webhook).
    ///
    /// Not idempotent: retried only if the service is known not to have processed the request.
    ///
    /// API reference:
    /// <https://developers.cloudflare.com/api/resources/realtime_kit/subresources/webhooks/methods/edit_webhook/>
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), realtimekit::Error> {
    /// let client = realtimekit::Client::from_env()?;
    /// let webhook = client.account("account_id").app("app_id").webhook("webhook_id");
    /// let response = webhook.update().enabled(true).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update(&self) -> Update<R> {
        Update {
            client: self.client.clone(),
            path: self.path.clone(),
            enabled: None,
            events: None,
            name: None,
            url: None,
        }
    }

    /// Replaces all details of the webhook.
    ///
    /// `PUT /accounts/{account_id}/realtime/kit/{app_id}/webhooks/{webhook_id}`
    ///
    /// - `name`: The name of the webhook.
    /// - `url`: The URL that events are sent to.
    /// - `events`: The events to send.
    ///
    /// Optional: [`enabled`](Replace::enabled).
    ///
    /// `send` returns [`Webhook`](types::Webhook).
    ///
    /// Idempotent: retried on transient errors.
    ///
    /// API reference:
    /// <https://developers.cloudflare.com/api/resources/realtime_kit/subresources/webhooks/methods/replace_webhook/>
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), realtimekit::Error> {
    /// let client = realtimekit::Client::from_env()?;
    /// let webhook = client.account("account_id").app("app_id").webhook("webhook_id");
    /// let response = webhook
    ///     .replace("name", "url", [realtimekit::types::WebhookEventType::MeetingStarted])
    ///     .enabled(true)
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn replace(
        &self,
        name: impl Into<String>,
        url: impl Into<String>,
        events: impl IntoIterator<Item = types::WebhookEventType>,
    ) -> Replace<R> {
        Replace {
            client: self.client.clone(),
            path: self.path.clone(),
            name: name.into(),
            url: url.into(),
            events: events.into_iter().collect(),
            enabled: None,
        }
    }

    /// Deletes the webhook.
    ///
    /// `DELETE /accounts/{account_id}/realtime/kit/{app_id}/webhooks/{webhook_id}`
    ///
    /// `send` returns [`Webhook`](types::Webhook).
    ///
    /// Idempotent: retried on transient errors.
    ///
    /// API reference:
    /// <https://developers.cloudflare.com/api/resources/realtime_kit/subresources/webhooks/methods/delete_webhook/>
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), realtimekit::Error> {
    /// let client = realtimekit::Client::from_env()?;
    /// let webhook = client.account("account_id").app("app_id").webhook("webhook_id");
    /// let response = webhook.delete().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete(&self) -> Delete<R> {
        Delete {
            client: self.client.clone(),
            path: self.path.clone(),
        }
    }
}

/// Gets the webhook.
///
/// Created by [`handles::Webhook::get`]. Call [`send`](Self::send) to send it.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Get<R = Async> {
    client: Client<R>,
    path: Path,
}

impl<R: Mode> Get<R> {
    /// Sends the request. If the call fails, returns an [`Error`].
    pub fn send(&self) -> R::Sent<types::Webhook> {
        self.client.send(self)
    }

    /// Configures this call only and gives access to the full response. See [`Request`].
    pub fn customize(self) -> Request<Self, R> {
        self.client.clone().customize(self)
    }
}

impl<R> Operation for Get<R> {
    type Response = types::WebhookGetWebhookByIDResponse;
    type Output = types::Webhook;

    const ENDPOINT: Endpoint = Endpoint {
        name: "webhook.get",
        method: Method::GET,
        path: "/accounts/{account_id}/realtime/kit/{app_id}/webhooks/{webhook_id}",
        idempotent: true,
        result: "data",
    };

    fn parts(&self) -> Result<RequestParts, Error> {
        RequestParts::new(self.path.clone())
    }

    fn decode(received: &RawResponse) -> Result<Self::Response, Error> {
        received
            .json_checked(|response: &types::WebhookGetWebhookByIDResponse| Some(
                response.success,
            ))
    }

    fn output(response: Self::Response) -> Option<Self::Output> {
        Some(response.data)
    }
}

/// Updates the given fields of the webhook.
///
/// Created by [`handles::Webhook::update`]. Call [`send`](Self::send) to send it.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Update<R = Async> {
    client: Client<R>,
    path: Path,
    enabled: Option<bool>,
    events: Option<Vec<types::WebhookEventType>>,
    name: Option<String>,
    url: Option<String>,
}

impl<R: Mode> Update<R> {
    /// Whether the webhook is active.
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = Some(enabled);
        self
    }

    /// The events to send.
    pub fn events(
        mut self,
        events: impl IntoIterator<Item = types::WebhookEventType>,
    ) -> Self {
        self.events = Some(events.into_iter().collect());
        self
    }

    /// The name of the webhook.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// The URL that events are sent to.
    pub fn url(mut self, url: impl Into<String>) -> Self {
        self.url = Some(url.into());
        self
    }

    /// Calls a setter if there is a value to set.
    ///
    /// For example `.if_some(enabled, Update::enabled)`.
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

impl<R> json::Fields for Update<R> {
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.enabled, "enabled", writer);
        json::write(&self.events, "events", writer);
        json::write(&self.name, "name", writer);
        json::write(&self.url, "url", writer);
    }
}

impl<R> Operation for Update<R> {
    type Response = types::WebhookEditWebhookResponse;
    type Output = types::Webhook;

    const ENDPOINT: Endpoint = Endpoint {
        name: "webhook.update",
        method: Method::PATCH,
        path: "/accounts/{account_id}/realtime/kit/{app_id}/webhooks/{webhook_id}",
        idempotent: false,
        result: "data",
    };

    fn parts(&self) -> Result<RequestParts, Error> {
        RequestParts::new(self.path.clone())?.fields(self)
    }

    fn decode(received: &RawResponse) -> Result<Self::Response, Error> {
        received
            .json_checked(|response: &types::WebhookEditWebhookResponse| Some(
                response.success,
            ))
    }

    fn output(response: Self::Response) -> Option<Self::Output> {
        Some(response.data)
    }
}

/// Replaces all details of the webhook.
///
/// Created by [`handles::Webhook::replace`]. Call [`send`](Self::send) to send it.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Replace<R = Async> {
    client: Client<R>,
    path: Path,
    name: String,
    url: String,
    events: Vec<types::WebhookEventType>,
    enabled: Option<bool>,
}

impl<R: Mode> Replace<R> {
    /// Whether the webhook is active.
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = Some(enabled);
        self
    }

    /// Calls a setter if there is a value to set.
    ///
    /// For example `.if_some(enabled, Replace::enabled)`.
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

impl<R> json::Fields for Replace<R> {
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.name, "name", writer);
        json::write(&self.url, "url", writer);
        json::write(&self.events, "events", writer);
        json::write(&self.enabled, "enabled", writer);
    }
}

impl<R> Operation for Replace<R> {
    type Response = types::WebhookReplaceWebhookResponse;
    type Output = types::Webhook;

    const ENDPOINT: Endpoint = Endpoint {
        name: "webhook.replace",
        method: Method::PUT,
        path: "/accounts/{account_id}/realtime/kit/{app_id}/webhooks/{webhook_id}",
        idempotent: true,
        result: "data",
    };

    fn parts(&self) -> Result<RequestParts, Error> {
        RequestParts::new(self.path.clone())?.fields(self)
    }

    fn decode(received: &RawResponse) -> Result<Self::Response, Error> {
        received
            .json_checked(|response: &types::WebhookReplaceWebhookResponse| Some(
                response.success,
            ))
    }

    fn output(response: Self::Response) -> Option<Self::Output> {
        Some(response.data)
    }
}

/// Deletes the webhook.
///
/// Created by [`handles::Webhook::delete`]. Call [`send`](Self::send) to send it.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Delete<R = Async> {
    client: Client<R>,
    path: Path,
}

impl<R: Mode> Delete<R> {
    /// Sends the request. If the call fails, returns an [`Error`].
    pub fn send(&self) -> R::Sent<types::Webhook> {
        self.client.send(self)
    }

    /// Configures this call only and gives access to the full response. See [`Request`].
    pub fn customize(self) -> Request<Self, R> {
        self.client.clone().customize(self)
    }
}

impl<R> Operation for Delete<R> {
    type Response = types::WebhookDeleteWebhookResponse;
    type Output = types::Webhook;

    const ENDPOINT: Endpoint = Endpoint {
        name: "webhook.delete",
        method: Method::DELETE,
        path: "/accounts/{account_id}/realtime/kit/{app_id}/webhooks/{webhook_id}",
        idempotent: true,
        result: "data",
    };

    fn parts(&self) -> Result<RequestParts, Error> {
        RequestParts::new(self.path.clone())
    }

    fn decode(received: &RawResponse) -> Result<Self::Response, Error> {
        received
            .json_checked(|response: &types::WebhookDeleteWebhookResponse| Some(
                response.success,
            ))
    }

    fn output(response: Self::Response) -> Option<Self::Output> {
        Some(response.data)
    }
}
