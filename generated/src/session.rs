// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

//! A session of a meeting.
//!
//! [`handles::Session`] is the handle; the types here are the requests of its operations.

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

impl<R: Clone> handles::Session<R> {
    /// Gets the session.
    ///
    /// `GET /accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}`
    ///
    /// Optional: [`include_breakout_rooms`](Get::include_breakout_rooms).
    ///
    /// `send` returns [`Session`](types::Session).
    ///
    /// Idempotent: retried on transient errors.
    ///
    /// API reference:
    /// <https://developers.cloudflare.com/api/resources/realtime_kit/subresources/sessions/methods/get_session_details/>
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), realtimekit::Error> {
    /// let client = realtimekit::Client::from_env()?;
    /// let session = client.account("account_id").app("app_id").session("session_id");
    /// let response = session.get().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get(&self) -> Get<R> {
        Get {
            client: self.client.clone(),
            path: self.path.clone(),
            include_breakout_rooms: None,
        }
    }

    /// Gets a download URL for the session's chat, in CSV format.
    ///
    /// `GET /accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/chat`
    ///
    /// `send` returns [`SessionChat`](types::SessionChat).
    ///
    /// Idempotent: retried on transient errors.
    ///
    /// API reference:
    /// <https://developers.cloudflare.com/api/resources/realtime_kit/subresources/sessions/methods/get_session_chat/>
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), realtimekit::Error> {
    /// let client = realtimekit::Client::from_env()?;
    /// let session = client.account("account_id").app("app_id").session("session_id");
    /// let response = session.chat().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn chat(&self) -> Chat<R> {
        Chat {
            client: self.client.clone(),
            path: self.path.clone().literal("/chat"),
        }
    }

    /// Gets a download URL for the transcript of the session.
    ///
    /// `GET /accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/transcript`
    ///
    /// Optional: [`format`](Transcript::format).
    ///
    /// `send` returns [`SessionTranscript`](types::SessionTranscript).
    ///
    /// Idempotent: retried on transient errors.
    ///
    /// API reference:
    /// <https://developers.cloudflare.com/api/resources/realtime_kit/subresources/sessions/methods/get_session_transcripts/>
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), realtimekit::Error> {
    /// let client = realtimekit::Client::from_env()?;
    /// let session = client.account("account_id").app("app_id").session("session_id");
    /// let response = session.transcript().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn transcript(&self) -> Transcript<R> {
        Transcript {
            client: self.client.clone(),
            path: self.path.clone().literal("/transcript"),
            format: None,
        }
    }

    /// Gets a download URL for the summary of the session, in plain text.
    ///
    /// `GET /accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/summary`
    ///
    /// `send` returns [`SessionSummary`](types::SessionSummary).
    ///
    /// Idempotent: retried on transient errors.
    ///
    /// API reference:
    /// <https://developers.cloudflare.com/api/resources/realtime_kit/subresources/sessions/methods/get_session_summary/>
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), realtimekit::Error> {
    /// let client = realtimekit::Client::from_env()?;
    /// let session = client.account("account_id").app("app_id").session("session_id");
    /// let response = session.summary().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn summary(&self) -> Summary<R> {
        Summary {
            client: self.client.clone(),
            path: self.path.clone().literal("/summary"),
        }
    }

    /// Starts generating a summary of the session from its transcript.
    ///
    /// `POST /accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/summary`
    ///
    /// `send` returns [`GenerateSummaryData`](types::GenerateSummaryData).
    ///
    /// Not idempotent: retried only if the service is known not to have processed the request.
    ///
    /// API reference:
    /// <https://developers.cloudflare.com/api/resources/realtime_kit/subresources/sessions/methods/generate_summary_of_transcripts/>
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), realtimekit::Error> {
    /// let client = realtimekit::Client::from_env()?;
    /// let session = client.account("account_id").app("app_id").session("session_id");
    /// let response = session.generate_summary().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn generate_summary(&self) -> GenerateSummary<R> {
        GenerateSummary {
            client: self.client.clone(),
            path: self.path.clone().literal("/summary"),
        }
    }
}

/// Gets the session.
///
/// Created by [`handles::Session::get`]. Call [`send`](Self::send) to send it.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Get<R = Async> {
    client: Client<R>,
    path: Path,
    include_breakout_rooms: Option<bool>,
}

impl<R: Mode> Get<R> {
    /// Whether the breakout rooms are included.
    pub fn include_breakout_rooms(mut self, include_breakout_rooms: bool) -> Self {
        self.include_breakout_rooms = Some(include_breakout_rooms);
        self
    }

    /// Calls a setter if there is a value to set.
    ///
    /// For example `.if_some(include_breakout_rooms, Get::include_breakout_rooms)`.
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
    pub fn send(&self) -> R::Sent<types::Session> {
        self.client.send(self)
    }

    /// Configures this call only and gives access to the full response. See [`Request`].
    pub fn customize(self) -> Request<Self, R> {
        self.client.clone().customize(self)
    }
}

impl<R> Operation for Get<R> {
    type Response = types::SessionGetSessionDetailsResponse;
    type Output = types::Session;

    const ENDPOINT: Endpoint = Endpoint {
        name: "session.get",
        method: Method::GET,
        path: "/accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}",
        idempotent: true,
        result: "data",
    };

    fn parts(&self) -> Result<RequestParts, Error> {
        let mut parts = RequestParts::new(self.path.clone())?;
        if let Some(value) = &self.include_breakout_rooms {
            parts = parts.query("include_breakout_rooms", value);
        }
        Ok(parts)
    }

    fn decode(received: &RawResponse) -> Result<Self::Response, Error> {
        received
            .json_checked(|response: &types::SessionGetSessionDetailsResponse| {
                response.success
            })
    }

    fn output(response: Self::Response) -> Option<Self::Output> {
        response.data
    }
}

/// Gets a download URL for the session's chat, in CSV format.
///
/// Created by [`handles::Session::chat`]. Call [`send`](Self::send) to send it.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Chat<R = Async> {
    client: Client<R>,
    path: Path,
}

impl<R: Mode> Chat<R> {
    /// Sends the request. If the call fails, returns an [`Error`].
    pub fn send(&self) -> R::Sent<types::SessionChat> {
        self.client.send(self)
    }

    /// Configures this call only and gives access to the full response. See [`Request`].
    pub fn customize(self) -> Request<Self, R> {
        self.client.clone().customize(self)
    }
}

impl<R> Operation for Chat<R> {
    type Response = types::SessionGetSessionChatResponse;
    type Output = types::SessionChat;

    const ENDPOINT: Endpoint = Endpoint {
        name: "session.chat",
        method: Method::GET,
        path: "/accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/chat",
        idempotent: true,
        result: "data",
    };

    fn parts(&self) -> Result<RequestParts, Error> {
        RequestParts::new(self.path.clone())
    }

    fn decode(received: &RawResponse) -> Result<Self::Response, Error> {
        received
            .json_checked(|response: &types::SessionGetSessionChatResponse| {
                response.success
            })
    }

    fn output(response: Self::Response) -> Option<Self::Output> {
        response.data
    }
}

/// Gets a download URL for the transcript of the session.
///
/// Created by [`handles::Session::transcript`]. Call [`send`](Self::send) to send it.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Transcript<R = Async> {
    client: Client<R>,
    path: Path,
    format: Option<types::TranscriptFormat>,
}

impl<R: Mode> Transcript<R> {
    /// The format of the file.
    pub fn format(mut self, format: types::TranscriptFormat) -> Self {
        self.format = Some(format);
        self
    }

    /// Calls a setter if there is a value to set.
    ///
    /// For example `.if_some(format, Transcript::format)`.
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
    pub fn send(&self) -> R::Sent<types::SessionTranscript> {
        self.client.send(self)
    }

    /// Configures this call only and gives access to the full response. See [`Request`].
    pub fn customize(self) -> Request<Self, R> {
        self.client.clone().customize(self)
    }
}

impl<R> Operation for Transcript<R> {
    type Response = types::SessionGetSessionTranscriptsResponse;
    type Output = types::SessionTranscript;

    const ENDPOINT: Endpoint = Endpoint {
        name: "session.transcript",
        method: Method::GET,
        path: "/accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/transcript",
        idempotent: true,
        result: "data",
    };

    fn parts(&self) -> Result<RequestParts, Error> {
        let mut parts = RequestParts::new(self.path.clone())?;
        if let Some(value) = &self.format {
            parts = parts.query("format", value);
        }
        Ok(parts)
    }

    fn decode(received: &RawResponse) -> Result<Self::Response, Error> {
        received
            .json_checked(|response: &types::SessionGetSessionTranscriptsResponse| {
                response.success
            })
    }

    fn output(response: Self::Response) -> Option<Self::Output> {
        response.data
    }
}

/// Gets a download URL for the summary of the session, in plain text.
///
/// Created by [`handles::Session::summary`]. Call [`send`](Self::send) to send it.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Summary<R = Async> {
    client: Client<R>,
    path: Path,
}

impl<R: Mode> Summary<R> {
    /// Sends the request. If the call fails, returns an [`Error`].
    pub fn send(&self) -> R::Sent<types::SessionSummary> {
        self.client.send(self)
    }

    /// Configures this call only and gives access to the full response. See [`Request`].
    pub fn customize(self) -> Request<Self, R> {
        self.client.clone().customize(self)
    }
}

impl<R> Operation for Summary<R> {
    type Response = types::SessionGetSessionSummaryResponse;
    type Output = types::SessionSummary;

    const ENDPOINT: Endpoint = Endpoint {
        name: "session.summary",
        method: Method::GET,
        path: "/accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/summary",
        idempotent: true,
        result: "data",
    };

    fn parts(&self) -> Result<RequestParts, Error> {
        RequestParts::new(self.path.clone())
    }

    fn decode(received: &RawResponse) -> Result<Self::Response, Error> {
        received
            .json_checked(|response: &types::SessionGetSessionSummaryResponse| {
                response.success
            })
    }

    fn output(response: Self::Response) -> Option<Self::Output> {
        response.data
    }
}

/// Starts generating a summary of the session from its transcript.
///
/// Created by [`handles::Session::generate_summary`]. Call [`send`](Self::send) to send it.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GenerateSummary<R = Async> {
    client: Client<R>,
    path: Path,
}

impl<R: Mode> GenerateSummary<R> {
    /// Sends the request. If the call fails, returns an [`Error`].
    pub fn send(&self) -> R::Sent<types::GenerateSummaryData> {
        self.client.send(self)
    }

    /// Configures this call only and gives access to the full response. See [`Request`].
    pub fn customize(self) -> Request<Self, R> {
        self.client.clone().customize(self)
    }
}

impl<R> Operation for GenerateSummary<R> {
    type Response = types::SessionGenerateSummaryOfTranscriptsResponse;
    type Output = types::GenerateSummaryData;

    const ENDPOINT: Endpoint = Endpoint {
        name: "session.generate_summary",
        method: Method::POST,
        path: "/accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/summary",
        idempotent: false,
        result: "data",
    };

    fn parts(&self) -> Result<RequestParts, Error> {
        RequestParts::new(self.path.clone())
    }

    fn decode(received: &RawResponse) -> Result<Self::Response, Error> {
        received
            .json_checked(|
                response: &types::SessionGenerateSummaryOfTranscriptsResponse|
            response.success)
    }

    fn output(response: Self::Response) -> Option<Self::Output> {
        response.data
    }
}
