// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

//! The sessions of an app.
//!
//! [`Sessions`](struct@Sessions) is the handle; the other types are the requests of its operations.

use http::Method;

use crate::client::{Async, Client};
use crate::error::Error;
use crate::handles;
use crate::mode::Mode;
use crate::operation::{Endpoint, Operation, RequestParts};
use crate::pages::{Items, Page, Paginated, Turn};
use crate::path::Path;
use crate::raw_response::RawResponse;
use crate::request::Request;
use crate::types;

impl<R: Clone> handles::App<R> {
    /// The sessions of an app.
    ///
    /// Doesn't send a request.
    pub fn sessions(&self) -> Sessions<R> {
        Sessions::new(self.client.clone(), self.path.clone().literal("/sessions"))
    }
}

/// The sessions of an app.
///
/// Created by [`sessions`](crate::handles::App::sessions). Cheap to clone.
#[derive(Clone, Debug)]
pub struct Sessions<R = Async> {
    client: Client<R>,
    path: Path,
}

impl<R: Clone> Sessions<R> {
    pub(crate) fn new(client: Client<R>, path: Path) -> Self {
        Self { client, path }
    }

    /// Lists the sessions of the app.
    ///
    /// `GET /accounts/{account_id}/realtime/kit/{app_id}/sessions`
    ///
    /// Optional: [`associated_id`](List::associated_id), [`end_time`](List::end_time),
    /// [`page_no`](List::page_no), [`participants`](List::participants), [`per_page`](List::per_page),
    /// [`search`](List::search), [`sort_by`](List::sort_by), [`sort_order`](List::sort_order),
    /// [`start_time`](List::start_time), [`status`](List::status).
    ///
    /// `send` returns [`SessionGetSessionsResponse`](types::SessionGetSessionsResponse).
    ///
    /// Idempotent: retried on transient errors.
    ///
    /// API reference:
    /// <https://developers.cloudflare.com/api/resources/realtime_kit/subresources/sessions/methods/get_sessions/>
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), realtimekit::Error> {
    /// let client = realtimekit::Client::from_env()?;
    /// let sessions = client.account("account_id").app("app_id").sessions();
    /// let response = sessions.list().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list(&self) -> List<R> {
        List {
            client: self.client.clone(),
            path: self.path.clone(),
            associated_id: None,
            end_time: None,
            page_no: None,
            participants: None,
            per_page: None,
            search: None,
            sort_by: None,
            sort_order: None,
            start_time: None,
            status: None,
        }
    }

    /// Gets a participant with statistics about the connection.
    ///
    /// `GET /accounts/{account_id}/realtime/kit/{app_id}/sessions/peer-report/{peer_id}`
    ///
    /// - `peer_id`: The participant's peer ID.
    ///
    /// Optional: [`filters`](PeerReport::filters),
    /// [`include_peer_events`](PeerReport::include_peer_events).
    ///
    /// `send` returns [`ReportedParticipant`](types::ReportedParticipant).
    ///
    /// Idempotent: retried on transient errors.
    ///
    /// API reference:
    /// <https://developers.cloudflare.com/api/resources/realtime_kit/subresources/sessions/methods/get_participant_data_from_peer_id/>
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), realtimekit::Error> {
    /// let client = realtimekit::Client::from_env()?;
    /// let sessions = client.account("account_id").app("app_id").sessions();
    /// let response = sessions.peer_report("peer_id").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn peer_report(&self, peer_id: impl AsRef<str>) -> PeerReport<R> {
        PeerReport {
            client: self.client.clone(),
            path: self
                .path
                .clone()
                .literal("/peer-report/")
                .parameter("peer_id", peer_id.as_ref()),
            filters: None,
            include_peer_events: None,
        }
    }
}

/// Lists the sessions of the app.
///
/// Created by [`Sessions::list`]. Call [`send`](Self::send) to send it.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct List<R = Async> {
    client: Client<R>,
    path: Path,
    associated_id: Option<String>,
    end_time: Option<crate::Timestamp>,
    page_no: Option<i64>,
    participants: Option<String>,
    per_page: Option<i64>,
    search: Option<String>,
    sort_by: Option<types::SessionSortBy>,
    sort_order: Option<types::SortOrder>,
    start_time: Option<crate::Timestamp>,
    status: Option<types::SessionStatus>,
}

impl<R: Mode> List<R> {
    /// Lists only sessions of the meeting with this ID.
    pub fn associated_id(mut self, associated_id: impl Into<String>) -> Self {
        self.associated_id = Some(associated_id.into());
        self
    }

    /// Lists only sessions before this time, in RFC 3339 format, such as `2026-01-12T00:00:00Z`.
    /// Cloudflare's reference doesn't say whether it applies to the start or the creation of a session,
    /// and whether it is inclusive.
    pub fn end_time(mut self, end_time: impl Into<crate::Timestamp>) -> Self {
        self.end_time = Some(end_time.into());
        self
    }

    /// The number of the page.
    pub fn page_no(mut self, page_no: i64) -> Self {
        self.page_no = Some(page_no);
        self
    }

    /// Not described in Cloudflare's reference.
    pub fn participants(mut self, participants: impl Into<String>) -> Self {
        self.participants = Some(participants.into());
        self
    }

    /// The number of sessions per page.
    pub fn per_page(mut self, per_page: i64) -> Self {
        self.per_page = Some(per_page);
        self
    }

    /// Lists only sessions whose ID, meeting ID or title matches this text.
    pub fn search(mut self, search: impl Into<String>) -> Self {
        self.search = Some(search.into());
        self
    }

    /// What the sessions are sorted by.
    pub fn sort_by(mut self, sort_by: types::SessionSortBy) -> Self {
        self.sort_by = Some(sort_by);
        self
    }

    /// The order of the sessions.
    pub fn sort_order(mut self, sort_order: types::SortOrder) -> Self {
        self.sort_order = Some(sort_order);
        self
    }

    /// Lists only sessions after this time, in RFC 3339 format, such as `2026-01-05T00:00:00Z`.
    /// Cloudflare's reference doesn't say whether it applies to the start or the creation of a session,
    /// and whether it is inclusive.
    pub fn start_time(mut self, start_time: impl Into<crate::Timestamp>) -> Self {
        self.start_time = Some(start_time.into());
        self
    }

    /// Lists only sessions with this status.
    pub fn status(mut self, status: types::SessionStatus) -> Self {
        self.status = Some(status);
        self
    }

    /// Calls a setter if there is a value to set.
    ///
    /// For example `.if_some(associated_id, List::associated_id)`.
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
    pub fn send(&self) -> R::Sent<types::SessionGetSessionsResponse> {
        self.client.send(self)
    }

    /// Returns the items of this page and all following pages. See [`Items`].
    pub fn items(self) -> Items<Self, R> {
        self.customize().items()
    }

    /// Configures this call only and gives access to the full response. See [`Request`].
    pub fn customize(self) -> Request<Self, R> {
        self.client.clone().customize(self)
    }
}

impl<R> Operation for List<R> {
    type Response = types::SessionGetSessionsResponse;
    type Output = types::SessionGetSessionsResponse;

    const ENDPOINT: Endpoint = Endpoint {
        name: "sessions.list",
        method: Method::GET,
        path: "/accounts/{account_id}/realtime/kit/{app_id}/sessions",
        idempotent: true,
        result: "",
    };

    fn parts(&self) -> Result<RequestParts, Error> {
        let mut parts = RequestParts::new(self.path.clone())?;
        if let Some(value) = &self.associated_id {
            parts = parts.query("associated_id", value);
        }
        if let Some(value) = &self.end_time {
            parts = parts.query("end_time", value);
        }
        if let Some(value) = &self.page_no {
            parts = parts.query("page_no", value);
        }
        if let Some(value) = &self.participants {
            parts = parts.query("participants", value);
        }
        if let Some(value) = &self.per_page {
            parts = parts.query("per_page", value);
        }
        if let Some(value) = &self.search {
            parts = parts.query("search", value);
        }
        if let Some(value) = &self.sort_by {
            parts = parts.query("sort_by", value);
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
            .json_checked(|response: &types::SessionGetSessionsResponse| {
                response.success
            })
    }

    fn output(response: Self::Response) -> Option<Self::Output> {
        Some(response)
    }
}

impl<R> Paginated for List<R> {
    type Item = types::Session;

    fn turn(&mut self) -> Turn<'_> {
        Turn::Number {
            parameter: &mut self.page_no,
            first: 1,
        }
    }

    fn page(response: Self::Response) -> Page<Self::Item> {
        Page {
            total: response.paging.as_ref().and_then(|paging| paging.total_count),
            cursor: None,
            items: response.data.and_then(|data| data.sessions).unwrap_or_default(),
        }
    }
}

/// Gets a participant with statistics about the connection.
///
/// Created by [`Sessions::peer_report`]. Call [`send`](Self::send) to send it.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct PeerReport<R = Async> {
    client: Client<R>,
    path: Path,
    filters: Option<types::PeerReportFilter>,
    include_peer_events: Option<bool>,
}

impl<R: Mode> PeerReport<R> {
    /// The part of the report to get.
    pub fn filters(mut self, filters: types::PeerReportFilter) -> Self {
        self.filters = Some(filters);
        self
    }

    /// Whether the participant's peer events are included.
    pub fn include_peer_events(mut self, include_peer_events: bool) -> Self {
        self.include_peer_events = Some(include_peer_events);
        self
    }

    /// Calls a setter if there is a value to set.
    ///
    /// For example `.if_some(filters, PeerReport::filters)`.
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
    pub fn send(&self) -> R::Sent<types::ReportedParticipant> {
        self.client.send(self)
    }

    /// Configures this call only and gives access to the full response. See [`Request`].
    pub fn customize(self) -> Request<Self, R> {
        self.client.clone().customize(self)
    }
}

impl<R> Operation for PeerReport<R> {
    type Response = types::SessionGetParticipantDataFromPeerIDResponse;
    type Output = types::ReportedParticipant;

    const ENDPOINT: Endpoint = Endpoint {
        name: "sessions.peer_report",
        method: Method::GET,
        path: "/accounts/{account_id}/realtime/kit/{app_id}/sessions/peer-report/{peer_id}",
        idempotent: true,
        result: "data.participant",
    };

    fn parts(&self) -> Result<RequestParts, Error> {
        let mut parts = RequestParts::new(self.path.clone())?;
        if let Some(value) = &self.filters {
            parts = parts.query("filters", value);
        }
        if let Some(value) = &self.include_peer_events {
            parts = parts.query("include_peer_events", value);
        }
        Ok(parts)
    }

    fn decode(received: &RawResponse) -> Result<Self::Response, Error> {
        received
            .json_checked(|
                response: &types::SessionGetParticipantDataFromPeerIDResponse|
            response.success)
    }

    fn output(response: Self::Response) -> Option<Self::Output> {
        response.data?.participant
    }
}
