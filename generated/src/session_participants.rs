// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

//! The participants of a session.
//!
//! [`SessionParticipants`](struct@SessionParticipants) is the handle; the other types are the
//! requests of its operations.

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

impl<R: Clone> handles::Session<R> {
    /// The participants of a session.
    ///
    /// Doesn't send a request.
    pub fn participants(&self) -> SessionParticipants<R> {
        SessionParticipants::new(
            self.client.clone(),
            self.path.clone().literal("/participants"),
        )
    }
}

/// The participants of a session.
///
/// Created by [`participants`](crate::handles::Session::participants). Cheap to clone.
#[derive(Clone, Debug)]
pub struct SessionParticipants<R = Async> {
    client: Client<R>,
    path: Path,
}

impl<R: Clone> SessionParticipants<R> {
    pub(crate) fn new(client: Client<R>, path: Path) -> Self {
        Self { client, path }
    }

    /// Lists the participants of the session.
    ///
    /// `GET /accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/participants`
    ///
    /// Optional: [`include_peer_events`](List::include_peer_events), [`page_no`](List::page_no),
    /// [`per_page`](List::per_page), [`search`](List::search), [`sort_by`](List::sort_by),
    /// [`sort_order`](List::sort_order), [`view`](List::view).
    ///
    /// `send` returns [`ListSessionParticipantsData`](types::ListSessionParticipantsData).
    ///
    /// Idempotent: retried on transient errors.
    ///
    /// API reference:
    /// <https://developers.cloudflare.com/api/resources/realtime_kit/subresources/sessions/methods/get_session_participants/>
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), realtimekit::Error> {
    /// let client = realtimekit::Client::from_env()?;
    /// let participants = client
    ///     .account("account_id")
    ///     .app("app_id")
    ///     .session("session_id")
    ///     .participants();
    /// let response = participants.list().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list(&self) -> List<R> {
        List {
            client: self.client.clone(),
            path: self.path.clone(),
            include_peer_events: None,
            page_no: None,
            per_page: None,
            search: None,
            sort_by: None,
            sort_order: None,
            view: None,
        }
    }

    /// Gets a participant of the session.
    ///
    /// `GET /accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/participants/{participant_id}`
    ///
    /// - `participant_id`: The ID of the participant.
    ///
    /// Optional: [`include_peer_events`](Get::include_peer_events).
    ///
    /// `send` returns [`SessionAttendee`](types::SessionAttendee).
    ///
    /// Idempotent: retried on transient errors.
    ///
    /// API reference:
    /// <https://developers.cloudflare.com/api/resources/realtime_kit/subresources/sessions/methods/get_session_participant_details/>
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), realtimekit::Error> {
    /// let client = realtimekit::Client::from_env()?;
    /// let participants = client
    ///     .account("account_id")
    ///     .app("app_id")
    ///     .session("session_id")
    ///     .participants();
    /// let response = participants.get("participant_id").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get(&self, participant_id: impl AsRef<str>) -> Get<R> {
        Get {
            client: self.client.clone(),
            path: self
                .path
                .clone()
                .literal("/")
                .parameter("participant_id", participant_id.as_ref()),
            include_peer_events: None,
        }
    }
}

/// Lists the participants of the session.
///
/// Created by [`SessionParticipants::list`]. Call [`send`](Self::send) to send it.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct List<R = Async> {
    client: Client<R>,
    path: Path,
    include_peer_events: Option<bool>,
    page_no: Option<i64>,
    per_page: Option<i64>,
    search: Option<String>,
    sort_by: Option<types::SessionParticipantSortBy>,
    sort_order: Option<types::SortOrder>,
    view: Option<types::SessionParticipantView>,
}

impl<R: Mode> List<R> {
    /// Whether the participants' peer events are included.
    pub fn include_peer_events(mut self, include_peer_events: bool) -> Self {
        self.include_peer_events = Some(include_peer_events);
        self
    }

    /// The number of the page.
    pub fn page_no(mut self, page_no: i64) -> Self {
        self.page_no = Some(page_no);
        self
    }

    /// The number of participants per page.
    pub fn per_page(mut self, per_page: i64) -> Self {
        self.per_page = Some(per_page);
        self
    }

    /// Lists only participants whose ID, custom ID or name matches this text.
    pub fn search(mut self, search: impl Into<String>) -> Self {
        self.search = Some(search.into());
        self
    }

    /// What the participants are sorted by.
    pub fn sort_by(mut self, sort_by: types::SessionParticipantSortBy) -> Self {
        self.sort_by = Some(sort_by);
        self
    }

    /// The order of the participants.
    pub fn sort_order(mut self, sort_order: types::SortOrder) -> Self {
        self.sort_order = Some(sort_order);
        self
    }

    /// Whether time in breakout rooms is added up.
    pub fn view(mut self, view: types::SessionParticipantView) -> Self {
        self.view = Some(view);
        self
    }

    /// Calls a setter if there is a value to set.
    ///
    /// For example `.if_some(include_peer_events, List::include_peer_events)`.
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
    pub fn send(&self) -> R::Sent<types::ListSessionParticipantsData> {
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
    type Response = types::SessionGetSessionParticipantsResponse;
    type Output = types::ListSessionParticipantsData;

    const ENDPOINT: Endpoint = Endpoint {
        name: "session_participants.list",
        method: Method::GET,
        path: "/accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/participants",
        idempotent: true,
        result: "data",
    };

    fn parts(&self) -> Result<RequestParts, Error> {
        let mut parts = RequestParts::new(self.path.clone())?;
        if let Some(value) = &self.include_peer_events {
            parts = parts.query("include_peer_events", value);
        }
        if let Some(value) = &self.page_no {
            parts = parts.query("page_no", value);
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
        if let Some(value) = &self.view {
            parts = parts.query("view", value);
        }
        Ok(parts)
    }

    fn decode(received: &RawResponse) -> Result<Self::Response, Error> {
        received
            .json_checked(|response: &types::SessionGetSessionParticipantsResponse| {
                response.success
            })
    }

    fn output(response: Self::Response) -> Option<Self::Output> {
        response.data
    }
}

impl<R> Paginated for List<R> {
    type Item = types::SessionAttendee;

    fn turn(&mut self) -> Turn<'_> {
        Turn::Number {
            parameter: &mut self.page_no,
            first: 1,
        }
    }

    fn page(response: Self::Response) -> Page<Self::Item> {
        Page {
            total: response
                .data
                .as_ref()
                .and_then(|data| {
                    data.paging.as_ref().and_then(|paging| paging.total_count)
                }),
            cursor: None,
            items: response.data.and_then(|data| data.participants).unwrap_or_default(),
        }
    }
}

/// Gets a participant of the session.
///
/// Created by [`SessionParticipants::get`]. Call [`send`](Self::send) to send it.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Get<R = Async> {
    client: Client<R>,
    path: Path,
    include_peer_events: Option<bool>,
}

impl<R: Mode> Get<R> {
    /// Whether the participant's peer events are included.
    pub fn include_peer_events(mut self, include_peer_events: bool) -> Self {
        self.include_peer_events = Some(include_peer_events);
        self
    }

    /// Calls a setter if there is a value to set.
    ///
    /// For example `.if_some(include_peer_events, Get::include_peer_events)`.
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
    pub fn send(&self) -> R::Sent<types::SessionAttendee> {
        self.client.send(self)
    }

    /// Configures this call only and gives access to the full response. See [`Request`].
    pub fn customize(self) -> Request<Self, R> {
        self.client.clone().customize(self)
    }
}

impl<R> Operation for Get<R> {
    type Response = types::SessionGetSessionParticipantDetailsResponse;
    type Output = types::SessionAttendee;

    const ENDPOINT: Endpoint = Endpoint {
        name: "session_participants.get",
        method: Method::GET,
        path: "/accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/participants/{participant_id}",
        idempotent: true,
        result: "data.participant",
    };

    fn parts(&self) -> Result<RequestParts, Error> {
        let mut parts = RequestParts::new(self.path.clone())?;
        if let Some(value) = &self.include_peer_events {
            parts = parts.query("include_peer_events", value);
        }
        Ok(parts)
    }

    fn decode(received: &RawResponse) -> Result<Self::Response, Error> {
        received
            .json_checked(|
                response: &types::SessionGetSessionParticipantDetailsResponse|
            response.success)
    }

    fn output(response: Self::Response) -> Option<Self::Output> {
        response.data?.participant
    }
}
