// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

//! The meetings of an app.
//!
//! [`Meetings`](struct@Meetings) is the handle; the other types are the requests of its operations.

use http::Method;

use crate::client::{Async, Client};
use crate::error::Error;
use crate::handles;
use crate::json;
use crate::mode::Mode;
use crate::operation::{Endpoint, Operation, RequestParts};
use crate::pages::{Items, Page, Paginated, Turn};
use crate::path::Path;
use crate::raw_response::RawResponse;
use crate::request::Request;
use crate::types;

impl<R: Clone> handles::App<R> {
    /// The meetings of an app.
    ///
    /// Doesn't send a request.
    pub fn meetings(&self) -> Meetings<R> {
        Meetings::new(self.client.clone(), self.path.clone().literal("/meetings"))
    }
}

/// The meetings of an app.
///
/// Created by [`meetings`](crate::handles::App::meetings). Cheap to clone.
#[derive(Clone, Debug)]
pub struct Meetings<R = Async> {
    client: Client<R>,
    path: Path,
}

impl<R: Clone> Meetings<R> {
    pub(crate) fn new(client: Client<R>, path: Path) -> Self {
        Self { client, path }
    }

    /// Lists the meetings of the app.
    ///
    /// `GET /accounts/{account_id}/realtime/kit/{app_id}/meetings`
    ///
    /// Optional: [`end_time`](List::end_time), [`page_no`](List::page_no),
    /// [`per_page`](List::per_page), [`search`](List::search), [`start_time`](List::start_time),
    /// [`status`](List::status).
    ///
    /// `send` returns [`MeetingGetResponse`](types::MeetingGetResponse).
    ///
    /// Idempotent: retried on transient errors.
    ///
    /// API reference:
    /// <https://developers.cloudflare.com/api/resources/realtime_kit/subresources/meetings/methods/get/>
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), realtimekit::Error> {
    /// let client = realtimekit::Client::from_env()?;
    /// let meetings = client.account("account_id").app("app_id").meetings();
    /// let response = meetings.list().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list(&self) -> List<R> {
        List {
            client: self.client.clone(),
            path: self.path.clone(),
            end_time: None,
            page_no: None,
            per_page: None,
            search: None,
            start_time: None,
            status: None,
        }
    }

    /// Creates a meeting.
    ///
    /// `POST /accounts/{account_id}/realtime/kit/{app_id}/meetings`
    ///
    /// Optional: [`ai_config`](Create::ai_config),
    /// [`live_stream_on_start`](Create::live_stream_on_start), [`persist_chat`](Create::persist_chat),
    /// [`record_on_start`](Create::record_on_start), [`recording_config`](Create::recording_config),
    /// [`session_keep_alive_time_in_secs`](Create::session_keep_alive_time_in_secs),
    /// [`summarize_on_end`](Create::summarize_on_end), [`title`](Create::title),
    /// [`transcribe_on_end`](Create::transcribe_on_end).
    ///
    /// `send` returns [`Meeting`](types::Meeting).
    ///
    /// Not idempotent: retried only if the service is known not to have processed the request.
    ///
    /// API reference:
    /// <https://developers.cloudflare.com/api/resources/realtime_kit/subresources/meetings/methods/create/>
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), realtimekit::Error> {
    /// let client = realtimekit::Client::from_env()?;
    /// let meetings = client.account("account_id").app("app_id").meetings();
    /// let response = meetings
    ///     .create()
    ///     .ai_config(realtimekit::types::AiConfig::new())
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create(&self) -> Create<R> {
        Create {
            client: self.client.clone(),
            path: self.path.clone(),
            ai_config: None,
            live_stream_on_start: None,
            persist_chat: None,
            record_on_start: None,
            recording_config: None,
            session_keep_alive_time_in_secs: None,
            summarize_on_end: None,
            title: None,
            transcribe_on_end: None,
        }
    }
}

/// Lists the meetings of the app.
///
/// Created by [`Meetings::list`]. Call [`send`](Self::send) to send it.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct List<R = Async> {
    client: Client<R>,
    path: Path,
    end_time: Option<crate::Timestamp>,
    page_no: Option<i64>,
    per_page: Option<i64>,
    search: Option<String>,
    start_time: Option<crate::Timestamp>,
    status: Option<types::MeetingStatus>,
}

impl<R: Mode> List<R> {
    /// Lists only meetings before this time, in RFC 3339 format, such as `2026-01-12T00:00:00Z`.
    pub fn end_time(mut self, end_time: impl Into<crate::Timestamp>) -> Self {
        self.end_time = Some(end_time.into());
        self
    }

    /// The number of the page.
    pub fn page_no(mut self, page_no: i64) -> Self {
        self.page_no = Some(page_no);
        self
    }

    /// The number of meetings per page.
    pub fn per_page(mut self, per_page: i64) -> Self {
        self.per_page = Some(per_page);
        self
    }

    /// Lists only meetings whose ID or title matches this text.
    pub fn search(mut self, search: impl Into<String>) -> Self {
        self.search = Some(search.into());
        self
    }

    /// Lists only meetings after this time, in RFC 3339 format, such as `2026-01-05T00:00:00Z`.
    pub fn start_time(mut self, start_time: impl Into<crate::Timestamp>) -> Self {
        self.start_time = Some(start_time.into());
        self
    }

    /// Lists only meetings with this status.
    pub fn status(mut self, status: types::MeetingStatus) -> Self {
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
    pub fn send(&self) -> R::Sent<types::MeetingGetResponse> {
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
    type Response = types::MeetingGetResponse;
    type Output = types::MeetingGetResponse;

    const ENDPOINT: Endpoint = Endpoint {
        name: "meetings.list",
        method: Method::GET,
        path: "/accounts/{account_id}/realtime/kit/{app_id}/meetings",
        idempotent: true,
        result: "",
    };

    fn parts(&self) -> Result<RequestParts, Error> {
        let mut parts = RequestParts::new(self.path.clone())?;
        if let Some(value) = &self.end_time {
            parts = parts.query("end_time", value);
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
            .json_checked(|response: &types::MeetingGetResponse| Some(response.success))
    }

    fn output(response: Self::Response) -> Option<Self::Output> {
        Some(response)
    }
}

impl<R> Paginated for List<R> {
    type Item = types::Meeting;

    fn turn(&mut self) -> Turn<'_> {
        Turn::Number {
            parameter: &mut self.page_no,
            first: 1,
        }
    }

    fn page(response: Self::Response) -> Page<Self::Item> {
        Page {
            total: response.paging.total_count,
            cursor: None,
            items: response.data,
        }
    }
}

/// Creates a meeting.
///
/// Created by [`Meetings::create`]. Call [`send`](Self::send) to send it.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Create<R = Async> {
    client: Client<R>,
    path: Path,
    ai_config: Option<types::AiConfig>,
    live_stream_on_start: Option<bool>,
    persist_chat: Option<bool>,
    record_on_start: Option<bool>,
    recording_config: Option<types::RecordingConfig>,
    session_keep_alive_time_in_secs: Option<f64>,
    summarize_on_end: Option<bool>,
    title: Option<String>,
    transcribe_on_end: Option<bool>,
}

impl<R: Mode> Create<R> {
    /// How transcripts and summaries are made.
    pub fn ai_config(mut self, ai_config: types::AiConfig) -> Self {
        self.ai_config = Some(ai_config);
        self
    }

    /// Whether the meeting is livestreamed from its start.
    pub fn live_stream_on_start(mut self, live_stream_on_start: bool) -> Self {
        self.live_stream_on_start = Some(live_stream_on_start);
        self
    }

    /// Whether the chat is kept for a week.
    pub fn persist_chat(mut self, persist_chat: bool) -> Self {
        self.persist_chat = Some(persist_chat);
        self
    }

    /// Whether the meeting is recorded from its start.
    pub fn record_on_start(mut self, record_on_start: bool) -> Self {
        self.record_on_start = Some(record_on_start);
        self
    }

    /// How the meeting is recorded. Overrides that of the app.
    pub fn recording_config(mut self, recording_config: types::RecordingConfig) -> Self {
        self.recording_config = Some(recording_config);
        self
    }

    /// The seconds that a session stays active without participants.
    pub fn session_keep_alive_time_in_secs(
        mut self,
        session_keep_alive_time_in_secs: f64,
    ) -> Self {
        self.session_keep_alive_time_in_secs = Some(session_keep_alive_time_in_secs);
        self
    }

    /// Whether a summary is made at the end. Requires a transcript.
    pub fn summarize_on_end(mut self, summarize_on_end: bool) -> Self {
        self.summarize_on_end = Some(summarize_on_end);
        self
    }

    /// The title of the meeting.
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }

    /// Whether a transcript is made at the end.
    pub fn transcribe_on_end(mut self, transcribe_on_end: bool) -> Self {
        self.transcribe_on_end = Some(transcribe_on_end);
        self
    }

    /// Calls a setter if there is a value to set.
    ///
    /// For example `.if_some(ai_config, Create::ai_config)`.
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
    pub fn send(&self) -> R::Sent<types::Meeting> {
        self.client.send(self)
    }

    /// Configures this call only and gives access to the full response. See [`Request`].
    pub fn customize(self) -> Request<Self, R> {
        self.client.clone().customize(self)
    }
}

impl<R> json::Fields for Create<R> {
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.ai_config, "ai_config", writer);
        json::write(&self.live_stream_on_start, "live_stream_on_start", writer);
        json::write(&self.persist_chat, "persist_chat", writer);
        json::write(&self.record_on_start, "record_on_start", writer);
        json::write(&self.recording_config, "recording_config", writer);
        json::write(
            &self.session_keep_alive_time_in_secs,
            "session_keep_alive_time_in_secs",
            writer,
        );
        json::write(&self.summarize_on_end, "summarize_on_end", writer);
        json::write(&self.title, "title", writer);
        json::write(&self.transcribe_on_end, "transcribe_on_end", writer);
    }
}

impl<R> Operation for Create<R> {
    type Response = types::MeetingCreateResponse;
    type Output = types::Meeting;

    const ENDPOINT: Endpoint = Endpoint {
        name: "meetings.create",
        method: Method::POST,
        path: "/accounts/{account_id}/realtime/kit/{app_id}/meetings",
        idempotent: false,
        result: "data",
    };

    fn parts(&self) -> Result<RequestParts, Error> {
        RequestParts::new(self.path.clone())?.fields(self)
    }

    fn decode(received: &RawResponse) -> Result<Self::Response, Error> {
        received
            .json_checked(|response: &types::MeetingCreateResponse| Some(
                response.success,
            ))
    }

    fn output(response: Self::Response) -> Option<Self::Output> {
        response.data
    }
}
