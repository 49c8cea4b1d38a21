// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

//! The livestreams of an app.
//!
//! [`Livestreams`](struct@Livestreams) is the handle; the other types are the requests of its
//! operations.

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
    /// The livestreams of an app.
    ///
    /// Doesn't send a request.
    pub fn livestreams(&self) -> Livestreams<R> {
        Livestreams::new(self.client.clone(), self.path.clone().literal("/livestreams"))
    }
}

/// The livestreams of an app.
///
/// Created by [`livestreams`](crate::handles::App::livestreams). Cheap to clone.
#[derive(Clone, Debug)]
pub struct Livestreams<R = Async> {
    client: Client<R>,
    path: Path,
}

impl<R: Clone> Livestreams<R> {
    pub(crate) fn new(client: Client<R>, path: Path) -> Self {
        Self { client, path }
    }

    /// Lists the livestreams of the app and its meetings.
    ///
    /// `GET /accounts/{account_id}/realtime/kit/{app_id}/livestreams`
    ///
    /// Optional: [`end_time`](List::end_time), [`exclude_meetings`](List::exclude_meetings),
    /// [`page_no`](List::page_no), [`per_page`](List::per_page), [`sort_order`](List::sort_order),
    /// [`start_time`](List::start_time), [`status`](List::status).
    ///
    /// `send` returns [`LivestreamPage`](types::LivestreamPage).
    ///
    /// Idempotent: retried on transient errors.
    ///
    /// API reference:
    /// <https://developers.cloudflare.com/api/resources/realtime_kit/subresources/livestreams/methods/get_all_livestreams/>
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), realtimekit::Error> {
    /// let client = realtimekit::Client::from_env()?;
    /// let livestreams = client.account("account_id").app("app_id").livestreams();
    /// let response = livestreams.list().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list(&self) -> List<R> {
        List {
            client: self.client.clone(),
            path: self.path.clone(),
            end_time: None,
            exclude_meetings: None,
            page_no: None,
            per_page: None,
            sort_order: None,
            start_time: None,
            status: None,
        }
    }

    /// Creates a livestream from your own input.
    ///
    /// `POST /accounts/{account_id}/realtime/kit/{app_id}/livestreams`
    ///
    /// Optional: [`name`](Create::name).
    ///
    /// `send` returns [`Livestream`](types::Livestream).
    ///
    /// Not idempotent: retried only if the service is known not to have processed the request.
    ///
    /// API reference:
    /// <https://developers.cloudflare.com/api/resources/realtime_kit/subresources/livestreams/methods/create_independent_livestream/>
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), realtimekit::Error> {
    /// let client = realtimekit::Client::from_env()?;
    /// let livestreams = client.account("account_id").app("app_id").livestreams();
    /// let response = livestreams.create().name("name").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create(&self) -> Create<R> {
        Create {
            client: self.client.clone(),
            path: self.path.clone(),
            name: None,
        }
    }

    /// Gets a session of a livestream.
    ///
    /// `GET /accounts/{account_id}/realtime/kit/{app_id}/livestreams/sessions/{livestream_session_id}`
    ///
    /// - `livestream_session_id`: The ID of the livestream's session.
    ///
    /// `send` returns [`LivestreamSession`](types::LivestreamSession).
    ///
    /// Idempotent: retried on transient errors.
    ///
    /// API reference:
    /// <https://developers.cloudflare.com/api/resources/realtime_kit/subresources/livestreams/methods/get_livestream_session_details_for_session_id/>
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), realtimekit::Error> {
    /// let client = realtimekit::Client::from_env()?;
    /// let livestreams = client.account("account_id").app("app_id").livestreams();
    /// let response = livestreams.session("livestream_session_id").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn session(&self, livestream_session_id: impl AsRef<str>) -> Session<R> {
        Session {
            client: self.client.clone(),
            path: self
                .path
                .clone()
                .literal("/sessions/")
                .parameter("livestream_session_id", livestream_session_id.as_ref()),
        }
    }
}

/// Lists the livestreams of the app and its meetings.
///
/// Created by [`Livestreams::list`]. Call [`send`](Self::send) to send it.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct List<R = Async> {
    client: Client<R>,
    path: Path,
    end_time: Option<crate::Timestamp>,
    exclude_meetings: Option<bool>,
    page_no: Option<i64>,
    per_page: Option<i64>,
    sort_order: Option<types::LivestreamSortOrder>,
    start_time: Option<crate::Timestamp>,
    status: Option<types::LivestreamStatus>,
}

impl<R: Mode> List<R> {
    /// Lists only livestreams before this time, in RFC 3339 format, such as `2026-01-12T00:00:00Z`.
    pub fn end_time(mut self, end_time: impl Into<crate::Timestamp>) -> Self {
        self.end_time = Some(end_time.into());
        self
    }

    /// Whether livestreams of meetings are left out.
    pub fn exclude_meetings(mut self, exclude_meetings: bool) -> Self {
        self.exclude_meetings = Some(exclude_meetings);
        self
    }

    /// The number of the page.
    pub fn page_no(mut self, page_no: i64) -> Self {
        self.page_no = Some(page_no);
        self
    }

    /// The number of livestreams per page.
    pub fn per_page(mut self, per_page: i64) -> Self {
        self.per_page = Some(per_page);
        self
    }

    /// The order of the livestreams.
    pub fn sort_order(mut self, sort_order: types::LivestreamSortOrder) -> Self {
        self.sort_order = Some(sort_order);
        self
    }

    /// Lists only livestreams after this time, in RFC 3339 format, such as `2026-01-05T00:00:00Z`.
    pub fn start_time(mut self, start_time: impl Into<crate::Timestamp>) -> Self {
        self.start_time = Some(start_time.into());
        self
    }

    /// Lists only livestreams with this status.
    pub fn status(mut self, status: types::LivestreamStatus) -> Self {
        self.status = Some(status);
        self
    }

    /// Calls a setter if there is a value to set.
    ///
    /// For example `.if_some(end_time, List::end_time)`.
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
    pub fn send(&self) -> R::Sent<types::LivestreamPage> {
        self.client.send(self)
    }

    /// Configures this call only and gives access to the full response. See [`Request`].
    pub fn customize(self) -> Request<Self, R> {
        self.client.clone().customize(self)
    }
}

impl<R> Operation for List<R> {
    type Response = types::LivestreamGetAllLivestreamsResponse;
    type Output = types::LivestreamPage;

    const ENDPOINT: Endpoint = Endpoint {
        name: "livestreams.list",
        method: Method::GET,
        path: "/accounts/{account_id}/realtime/kit/{app_id}/livestreams",
        idempotent: true,
        result: "data",
    };

    fn parts(&self) -> Result<RequestParts, Error> {
        let mut parts = RequestParts::new(self.path.clone())?;
        if let Some(value) = &self.end_time {
            parts = parts.query("end_time", value);
        }
        if let Some(value) = &self.exclude_meetings {
            parts = parts.query("exclude_meetings", value);
        }
        if let Some(value) = &self.page_no {
            parts = parts.query("page_no", value);
        }
        if let Some(value) = &self.per_page {
            parts = parts.query("per_page", value);
        }
        if let Some(value) = &self.sort_order {
            parts = parts.query("sort_order", value);
        }
        if let Some(value) = &self.start_time {
            parts = parts.query("start_time", value);
        }
        if let Some(value) = &self.status {
            parts = parts.query("status", value);
        }
        Ok(parts)
    }

    fn decode(received: &RawResponse) -> Result<Self::Response, Error> {
        received
            .json_checked(|response: &types::LivestreamGetAllLivestreamsResponse| {
                response.success
            })
    }

    fn output(response: Self::Response) -> Option<Self::Output> {
        response.data
    }
}

/// Creates a livestream from your own input.
///
/// Created by [`Livestreams::create`]. Call [`send`](Self::send) to send it.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Create<R = Async> {
    client: Client<R>,
    path: Path,
    name: Option<String>,
}

impl<R: Mode> Create<R> {
    /// The name of the livestream.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Calls a setter if there is a value to set.
    ///
    /// For example `.if_some(name, Create::name)`.
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
    pub fn send(&self) -> R::Sent<types::Livestream> {
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
    }
}

impl<R> Operation for Create<R> {
    type Response = types::LivestreamCreateIndependentLivestreamResponse;
    type Output = types::Livestream;

    const ENDPOINT: Endpoint = Endpoint {
        name: "livestreams.create",
        method: Method::POST,
        path: "/accounts/{account_id}/realtime/kit/{app_id}/livestreams",
        idempotent: false,
        result: "data",
    };

    fn parts(&self) -> Result<RequestParts, Error> {
        RequestParts::new(self.path.clone())?.fields(self)
    }

    fn decode(received: &RawResponse) -> Result<Self::Response, Error> {
        received
            .json_checked(|
                response: &types::LivestreamCreateIndependentLivestreamResponse|
            response.success)
    }

    fn output(response: Self::Response) -> Option<Self::Output> {
        response.data
    }
}

/// Gets a session of a livestream.
///
/// Created by [`Livestreams::session`]. Call [`send`](Self::send) to send it.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Session<R = Async> {
    client: Client<R>,
    path: Path,
}

impl<R: Mode> Session<R> {
    /// Sends the request. If the call fails, returns an [`Error`].
    pub fn send(&self) -> R::Sent<types::LivestreamSession> {
        self.client.send(self)
    }

    /// Configures this call only and gives access to the full response. See [`Request`].
    pub fn customize(self) -> Request<Self, R> {
        self.client.clone().customize(self)
    }
}

impl<R> Operation for Session<R> {
    type Response = types::LivestreamGetLivestreamSessionDetailsForSessionIDResponse;
    type Output = types::LivestreamSession;

    const ENDPOINT: Endpoint = Endpoint {
        name: "livestreams.session",
        method: Method::GET,
        path: "/accounts/{account_id}/realtime/kit/{app_id}/livestreams/sessions/{livestream_session_id}",
        idempotent: true,
        result: "data",
    };

    fn parts(&self) -> Result<RequestParts, Error> {
        RequestParts::new(self.path.clone())
    }

    fn decode(received: &RawResponse) -> Result<Self::Response, Error> {
        received
            .json_checked(|
                response: &types::LivestreamGetLivestreamSessionDetailsForSessionIDResponse|
            response.success)
    }

    fn output(response: Self::Response) -> Option<Self::Output> {
        response.data
    }
}
