// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

//! A meeting of an app.
//!
//! [`handles::Meeting`] is the handle; the types here are the requests of its operations.

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

impl<R: Clone> handles::Meeting<R> {
    /// Gets the meeting.
    ///
    /// `GET /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}`
    ///
    /// Optional: [`name`](Get::name).
    ///
    /// `send` returns [`Meeting`](types::Meeting).
    ///
    /// Idempotent: retried on transient errors.
    ///
    /// API reference:
    /// <https://developers.cloudflare.com/api/resources/realtime_kit/subresources/meetings/methods/get_meeting_by_id/>
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), realtimekit::Error> {
    /// let client = realtimekit::Client::from_env()?;
    /// let meeting = client.account("account_id").app("app_id").meeting("meeting_id");
    /// let response = meeting.get().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get(&self) -> Get<R> {
        Get {
            client: self.client.clone(),
            path: self.path.clone(),
            name: None,
        }
    }

    /// Updates the given fields of the meeting.
    ///
    /// `PATCH /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}`
    ///
    /// Optional: [`ai_config`](Update::ai_config),
    /// [`live_stream_on_start`](Update::live_stream_on_start), [`persist_chat`](Update::persist_chat),
    /// [`record_on_start`](Update::record_on_start), [`recording_config`](Update::recording_config),
    /// [`session_keep_alive_time_in_secs`](Update::session_keep_alive_time_in_secs),
    /// [`status`](Update::status), [`summarize_on_end`](Update::summarize_on_end),
    /// [`title`](Update::title), [`transcribe_on_end`](Update::transcribe_on_end).
    ///
    /// `send` returns [`Meeting`](types::Meeting).
    ///
    /// Not idempotent: retried only if the service is known not to have processed the request.
    ///
    /// API reference:
    /// <https://developers.cloudflare.com/api/resources/realtime_kit/subresources/meetings/methods/update_meeting_by_id/>
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), realtimekit::Error> {
    /// let client = realtimekit::Client::from_env()?;
    /// let meeting = client.account("account_id").app("app_id").meeting("meeting_id");
    /// let response = meeting
    ///     .update()
    ///     .ai_config(realtimekit::types::AiConfig::new())
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update(&self) -> Update<R> {
        Update {
            client: self.client.clone(),
            path: self.path.clone(),
            ai_config: None,
            live_stream_on_start: None,
            persist_chat: None,
            record_on_start: None,
            recording_config: None,
            session_keep_alive_time_in_secs: None,
            status: None,
            summarize_on_end: None,
            title: None,
            transcribe_on_end: None,
        }
    }

    /// Replaces all details of the meeting.
    ///
    /// `PUT /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}`
    ///
    /// Optional: [`ai_config`](Replace::ai_config),
    /// [`live_stream_on_start`](Replace::live_stream_on_start),
    /// [`persist_chat`](Replace::persist_chat), [`record_on_start`](Replace::record_on_start),
    /// [`recording_config`](Replace::recording_config),
    /// [`session_keep_alive_time_in_secs`](Replace::session_keep_alive_time_in_secs),
    /// [`summarize_on_end`](Replace::summarize_on_end), [`title`](Replace::title),
    /// [`transcribe_on_end`](Replace::transcribe_on_end).
    ///
    /// `send` returns [`Meeting`](types::Meeting).
    ///
    /// Idempotent: retried on transient errors.
    ///
    /// API reference:
    /// <https://developers.cloudflare.com/api/resources/realtime_kit/subresources/meetings/methods/replace_meeting_by_id/>
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), realtimekit::Error> {
    /// let client = realtimekit::Client::from_env()?;
    /// let meeting = client.account("account_id").app("app_id").meeting("meeting_id");
    /// let response = meeting
    ///     .replace()
    ///     .ai_config(realtimekit::types::AiConfig::new())
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn replace(&self) -> Replace<R> {
        Replace {
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

/// Gets the meeting.
///
/// Created by [`handles::Meeting::get`]. Call [`send`](Self::send) to send it.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Get<R = Async> {
    client: Client<R>,
    path: Path,
    name: Option<String>,
}

impl<R: Mode> Get<R> {
    /// Not described in Cloudflare's reference.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Calls a setter if there is a value to set.
    ///
    /// For example `.if_some(name, Get::name)`.
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

impl<R> Operation for Get<R> {
    type Response = types::MeetingGetMeetingByIDResponse;
    type Output = types::Meeting;

    const ENDPOINT: Endpoint = Endpoint {
        name: "meeting.get",
        method: Method::GET,
        path: "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}",
        idempotent: true,
        result: "data",
    };

    fn parts(&self) -> Result<RequestParts, Error> {
        let mut parts = RequestParts::new(self.path.clone())?;
        if let Some(value) = &self.name {
            parts = parts.query("name", value);
        }
        Ok(parts)
    }

    fn decode(received: &RawResponse) -> Result<Self::Response, Error> {
        received
            .json_checked(|response: &types::MeetingGetMeetingByIDResponse| Some(
                response.success,
            ))
    }

    fn output(response: Self::Response) -> Option<Self::Output> {
        response.data
    }
}

/// Updates the given fields of the meeting.
///
/// Created by [`handles::Meeting::update`]. Call [`send`](Self::send) to send it.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Update<R = Async> {
    client: Client<R>,
    path: Path,
    ai_config: Option<types::AiConfig>,
    live_stream_on_start: Option<bool>,
    persist_chat: Option<bool>,
    record_on_start: Option<bool>,
    recording_config: Option<types::RecordingConfig>,
    session_keep_alive_time_in_secs: Option<f64>,
    status: Option<types::MeetingStatus>,
    summarize_on_end: Option<bool>,
    title: Option<String>,
    transcribe_on_end: Option<bool>,
}

impl<R: Mode> Update<R> {
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

    /// Whether participants can join the meeting.
    pub fn status(mut self, status: types::MeetingStatus) -> Self {
        self.status = Some(status);
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
    /// For example `.if_some(ai_config, Update::ai_config)`.
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

impl<R> json::Fields for Update<R> {
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
        json::write(&self.status, "status", writer);
        json::write(&self.summarize_on_end, "summarize_on_end", writer);
        json::write(&self.title, "title", writer);
        json::write(&self.transcribe_on_end, "transcribe_on_end", writer);
    }
}

impl<R> Operation for Update<R> {
    type Response = types::MeetingUpdateMeetingByIDResponse;
    type Output = types::Meeting;

    const ENDPOINT: Endpoint = Endpoint {
        name: "meeting.update",
        method: Method::PATCH,
        path: "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}",
        idempotent: false,
        result: "data",
    };

    fn parts(&self) -> Result<RequestParts, Error> {
        RequestParts::new(self.path.clone())?.fields(self)
    }

    fn decode(received: &RawResponse) -> Result<Self::Response, Error> {
        received
            .json_checked(|response: &types::MeetingUpdateMeetingByIDResponse| Some(
                response.success,
            ))
    }

    fn output(response: Self::Response) -> Option<Self::Output> {
        response.data
    }
}

/// Replaces all details of the meeting.
///
/// Created by [`handles::Meeting::replace`]. Call [`send`](Self::send) to send it.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Replace<R = Async> {
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

impl<R: Mode> Replace<R> {
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
    /// For example `.if_some(ai_config, Replace::ai_config)`.
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

impl<R> json::Fields for Replace<R> {
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

impl<R> Operation for Replace<R> {
    type Response = types::MeetingReplaceMeetingByIDResponse;
    type Output = types::Meeting;

    const ENDPOINT: Endpoint = Endpoint {
        name: "meeting.replace",
        method: Method::PUT,
        path: "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}",
        idempotent: true,
        result: "data",
    };

    fn parts(&self) -> Result<RequestParts, Error> {
        RequestParts::new(self.path.clone())?.fields(self)
    }

    fn decode(received: &RawResponse) -> Result<Self::Response, Error> {
        received
            .json_checked(|response: &types::MeetingReplaceMeetingByIDResponse| Some(
                response.success,
            ))
    }

    fn output(response: Self::Response) -> Option<Self::Output> {
        response.data
    }
}
