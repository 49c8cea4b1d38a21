// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

//! A livestream of an app.
//!
//! [`handles::Livestream`] is the handle; the types here are the requests of its operations.

use http::Method;

use crate::client::{Async, Client};
use crate::error::Error;
use crate::handles;
use crate::mode::Mode;
use crate::operation::{Endpoint, Operation, RequestParts};
use crate::path::Path;
use crate::raw_response::RawResponse;
use crate::request::Request;
use crate::types;

impl<R: Clone> handles::Livestream<R> {
    /// Gets the livestream and its session.
    ///
    /// `GET /accounts/{account_id}/realtime/kit/{app_id}/livestreams/{livestream_id}`
    ///
    /// Optional: [`page_no`](Get::page_no), [`per_page`](Get::per_page).
    ///
    /// `send` returns [`LivestreamDetails`](types::LivestreamDetails).
    ///
    /// Idempotent: retried on transient errors.
    ///
    /// API reference:
    /// <https://developers.cloudflare.com/api/resources/realtime_kit/subresources/livestreams/methods/get_livestream_session_for_livestream_id/>
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), realtimekit::Error> {
    /// let client = realtimekit::Client::from_env()?;
    /// let livestream = client
    ///     .account("account_id")
    ///     .app("app_id")
    ///     .livestream("livestream_id");
    /// let response = livestream.get().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get(&self) -> Get<R> {
        Get {
            client: self.client.clone(),
            path: self.path.clone(),
            page_no: None,
            per_page: None,
        }
    }

    /// Gets the livestream and its active session.
    ///
    /// `GET /accounts/{account_id}/realtime/kit/{app_id}/livestreams/{livestream_id}/active-livestream-session`
    ///
    /// `send` returns [`ActiveLivestream`](types::ActiveLivestream).
    ///
    /// Idempotent: retried on transient errors.
    ///
    /// API reference:
    /// <https://developers.cloudflare.com/api/resources/realtime_kit/subresources/livestreams/methods/get_active_livestreams_for_livestream_id/>
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), realtimekit::Error> {
    /// let client = realtimekit::Client::from_env()?;
    /// let livestream = client
    ///     .account("account_id")
    ///     .app("app_id")
    ///     .livestream("livestream_id");
    /// let response = livestream.active_session().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn active_session(&self) -> ActiveSession<R> {
        ActiveSession {
            client: self.client.clone(),
            path: self.path.clone().literal("/active-livestream-session"),
        }
    }
}

/// Gets the livestream and its session.
///
/// Created by [`handles::Livestream::get`]. Call [`send`](Self::send) to send it.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Get<R = Async> {
    client: Client<R>,
    path: Path,
    page_no: Option<i64>,
    per_page: Option<i64>,
}

impl<R: Mode> Get<R> {
    /// The number of the page.
    pub fn page_no(mut self, page_no: i64) -> Self {
        self.page_no = Some(page_no);
        self
    }

    /// The number of results per page.
    pub fn per_page(mut self, per_page: i64) -> Self {
        self.per_page = Some(per_page);
        self
    }

    /// Calls a setter if there is a value to set.
    ///
    /// For example `.if_some(page_no, Get::page_no)`.
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
    pub fn send(&self) -> R::Sent<types::LivestreamDetails> {
        self.client.send(self)
    }

    /// Configures this call only and gives access to the full response. See [`Request`].
    pub fn customize(self) -> Request<Self, R> {
        self.client.clone().customize(self)
    }
}

impl<R> Operation for Get<R> {
    type Response = types::LivestreamGetLivestreamSessionForLivestreamIDResponse;
    type Output = types::LivestreamDetails;

    const ENDPOINT: Endpoint = Endpoint {
        name: "livestream.get",
        method: Method::GET,
        path: "/accounts/{account_id}/realtime/kit/{app_id}/livestreams/{livestream_id}",
        idempotent: true,
        result: "data",
    };

    fn parts(&self) -> Result<RequestParts, Error> {
        let mut parts = RequestParts::new(self.path.clone())?;
        if let Some(value) = &self.page_no {
            parts = parts.query("page_no", value);
        }
        if let Some(value) = &self.per_page {
            parts = parts.query("per_page", value);
        }
        Ok(parts)
    }

    fn decode(received: &RawResponse) -> Result<Self::Response, Error> {
        received
            .json_checked(|
                response: &types::LivestreamGetLivestreamSessionForLivestreamIDResponse|
            response.success)
    }

    fn output(response: Self::Response) -> Option<Self::Output> {
        response.data
    }
}

/// Gets the livestream and its active session.
///
/// Created by [`handles::Livestream::active_session`]. Call [`send`](Self::send) to send it.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ActiveSession<R = Async> {
    client: Client<R>,
    path: Path,
}

impl<R: Mode> ActiveSession<R> {
    /// Sends the request. If the call fails, returns an [`Error`].
    pub fn send(&self) -> R::Sent<types::ActiveLivestream> {
        self.client.send(self)
    }

    /// Configures this call only and gives access to the full response. See [`Request`].
    pub fn customize(self) -> Request<Self, R> {
        self.client.clone().customize(self)
    }
}

impl<R> Operation for ActiveSession<R> {
    type Response = types::LivestreamGetActiveLivestreamsForLivestreamIDResponse;
    type Output = types::ActiveLivestream;

    const ENDPOINT: Endpoint = Endpoint {
        name: "livestream.active_session",
        method: Method::GET,
        path: "/accounts/{account_id}/realtime/kit/{app_id}/livestreams/{livestream_id}/active-livestream-session",
        idempotent: true,
        result: "data",
    };

    fn parts(&self) -> Result<RequestParts, Error> {
        RequestParts::new(self.path.clone())
    }

    fn decode(received: &RawResponse) -> Result<Self::Response, Error> {
        received
            .json_checked(|
                response: &types::LivestreamGetActiveLivestreamsForLivestreamIDResponse|
            response.success)
    }

    fn output(response: Self::Response) -> Option<Self::Output> {
        response.data
    }
}
