// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

//! The active session of a meeting.
//!
//! [`ActiveSession`](struct@ActiveSession) is the handle; the other types are its operations.

use http::Method;

use crate::client::{Async, Client};
use crate::error::Error;
use crate::handles;
use crate::json;
use crate::operation::{Endpoint, Operation, RequestParts};
use crate::path::Path;
use crate::raw_response::RawResponse;
use crate::request::Request;
use crate::types;

impl<R: Clone> handles::Meeting<R> {
    /// The active session of a meeting.
    ///
    /// Makes no request.
    pub fn active_session(&self) -> ActiveSession<R> {
        ActiveSession::new(
            self.client.clone(),
            self.path.clone().literal("/active-session"),
        )
    }
}

/// The active session of a meeting.
///
/// Returned by [`active_session`](crate::handles::Meeting::active_session). Cheap to clone.
#[derive(Clone, Debug)]
pub struct ActiveSession<R = Async> {
    client: Client<R>,
    path: Path,
}

impl<R: Clone> ActiveSession<R> {
    pub(crate) fn new(client: Client<R>, path: Path) -> Self {
        Self { client, path }
    }

    /// Gets the active session of the meeting.
    ///
    /// `GET /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-session`
    ///
    /// Idempotent: retried on transient errors.
    ///
    /// API reference:
    /// <https://developers.cloudflare.com/api/resources/realtime_kit/subresources/active_session/methods/get_active_session/>
    ///
    /// # Errors
    ///
    /// `send` returns an [`Error`] if the status is not 2xx, if the connection fails or times out, and
    /// if the response can't be decoded.
    ///
    /// Status 404: the meeting has no active session.
    ///
    /// Nothing is sent if a path parameter is empty, `.` or `..`.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), realtimekit::Error> {
    /// let client = realtimekit::Client::from_env()?;
    /// let active_session = client
    ///     .account("account_id")
    ///     .app("app_id")
    ///     .meeting("meeting_id")
    ///     .active_session();
    /// let response = active_session.get().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get(&self) -> Request<Get, R> {
        Request::new(&self.client, Get { path: self.path.clone() })
    }

    /// Removes participants from the session, identified by their participant IDs or by the custom
    /// participant IDs of your application.
    ///
    /// `POST /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-session/kick`
    ///
    /// Requires at least one of `custom_participant_ids`, `participant_ids`.
    ///
    /// Idempotent: retried on transient errors.
    ///
    /// API reference:
    /// <https://developers.cloudflare.com/api/resources/realtime_kit/subresources/active_session/methods/kick_participants/>
    ///
    /// # Errors
    ///
    /// `send` returns an [`Error`] if the status is not 2xx, if the connection fails or times out, and
    /// if the response can't be decoded.
    ///
    /// Status 404: the meeting has no active session.
    ///
    /// Nothing is sent if none of these fields is set, or if a path parameter is empty, `.` or `..`.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), realtimekit::Error> {
    /// let client = realtimekit::Client::from_env()?;
    /// let active_session = client
    ///     .account("account_id")
    ///     .app("app_id")
    ///     .meeting("meeting_id")
    ///     .active_session();
    /// let response = active_session
    ///     .kick()
    ///     .custom_participant_ids(["custom_participant_ids"])
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn kick(&self) -> Request<Kick, R> {
        Request::new(
            &self.client,
            Kick {
                path: self.path.clone().literal("/kick"),
                body: KickBody {
                    custom_participant_ids: None,
                    participant_ids: None,
                },
            },
        )
    }

    /// Removes all participants from the session.
    ///
    /// `POST /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-session/kick-all`
    ///
    /// Idempotent: retried on transient errors.
    ///
    /// API reference:
    /// <https://developers.cloudflare.com/api/resources/realtime_kit/subresources/active_session/methods/kick_all_participants/>
    ///
    /// # Errors
    ///
    /// `send` returns an [`Error`] if the status is not 2xx, if the connection fails or times out, and
    /// if the response can't be decoded.
    ///
    /// Status 404: the meeting has no active session.
    ///
    /// Nothing is sent if a path parameter is empty, `.` or `..`.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), realtimekit::Error> {
    /// let client = realtimekit::Client::from_env()?;
    /// let active_session = client
    ///     .account("account_id")
    ///     .app("app_id")
    ///     .meeting("meeting_id")
    ///     .active_session();
    /// let response = active_session.kick_all().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn kick_all(&self) -> Request<KickAll, R> {
        Request::new(
            &self.client,
            KickAll {
                path: self.path.clone().literal("/kick-all"),
            },
        )
    }

    /// Creates a poll in the session.
    ///
    /// `POST /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-session/poll`
    ///
    /// - `question`: The question to ask.
    /// - `options`: The options to choose from.
    ///
    /// Not idempotent: retried only if it is certain that the request was not processed.
    ///
    /// API reference:
    /// <https://developers.cloudflare.com/api/resources/realtime_kit/subresources/active_session/methods/create_poll/>
    ///
    /// # Errors
    ///
    /// `send` returns an [`Error`] if the status is not 2xx, if the connection fails or times out, and
    /// if the response can't be decoded.
    ///
    /// Status 404: the meeting has no active session.
    ///
    /// Nothing is sent if a path parameter is empty, `.` or `..`.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), realtimekit::Error> {
    /// let client = realtimekit::Client::from_env()?;
    /// let active_session = client
    ///     .account("account_id")
    ///     .app("app_id")
    ///     .meeting("meeting_id")
    ///     .active_session();
    /// let response = active_session
    ///     .create_poll("question", ["options"])
    ///     .anonymous(true)
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_poll(
        &self,
        question: impl Into<String>,
        options: impl IntoIterator<Item = impl Into<String>>,
    ) -> Request<CreatePoll, R> {
        Request::new(
            &self.client,
            CreatePoll {
                path: self.path.clone().literal("/poll"),
                body: CreatePollBody {
                    question: question.into(),
                    options: options.into_iter().map(Into::into).collect(),
                    anonymous: None,
                    hide_votes: None,
                },
            },
        )
    }
}

/// The operation [`ActiveSession::get`].
#[derive(Clone, Debug)]
pub struct Get {
    path: Path,
}

impl Operation for Get {
    type Response = types::ActiveSessionGetActiveSessionResponse;

    const ENDPOINT: Endpoint = Endpoint {
        name: "active_session.get",
        method: Method::GET,
        path: "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-session",
        idempotent: true,
    };

    fn parts(&self) -> Result<RequestParts, Error> {
        RequestParts::new(self.path.clone())
    }

    fn decode(received: &RawResponse) -> Result<Self::Response, Error> {
        received
            .json_checked(|response: &types::ActiveSessionGetActiveSessionResponse| {
                response.success
            })
    }
}

/// The operation [`ActiveSession::kick`].
#[derive(Clone, Debug)]
pub struct Kick {
    path: Path,
    body: KickBody,
}

#[derive(Clone, Debug)]
struct KickBody {
    custom_participant_ids: Option<Vec<String>>,
    participant_ids: Option<Vec<String>>,
}

impl json::Fields for KickBody {
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.custom_participant_ids, "custom_participant_ids", writer);
        json::write(&self.participant_ids, "participant_ids", writer);
    }
}

impl serde_core::Serialize for KickBody {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}

impl<R> Request<Kick, R> {
    /// The custom participant IDs of the participants to remove.
    ///
    /// An empty list is not sent.
    pub fn custom_participant_ids(
        mut self,
        custom_participant_ids: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        let custom_participant_ids: Vec<String> = custom_participant_ids
            .into_iter()
            .map(Into::into)
            .collect();
        self.operation.body.custom_participant_ids = Some(custom_participant_ids)
            .filter(|list| !list.is_empty());
        self
    }

    /// The IDs of the participants to remove.
    ///
    /// An empty list is not sent.
    pub fn participant_ids(
        mut self,
        participant_ids: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        let participant_ids: Vec<String> = participant_ids
            .into_iter()
            .map(Into::into)
            .collect();
        self.operation.body.participant_ids = Some(participant_ids)
            .filter(|list| !list.is_empty());
        self
    }
}

impl Operation for Kick {
    type Response = types::ActiveSessionKickParticipantsResponse;

    const ENDPOINT: Endpoint = Endpoint {
        name: "active_session.kick",
        method: Method::POST,
        path: "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-session/kick",
        idempotent: true,
    };

    fn parts(&self) -> Result<RequestParts, Error> {
        if self.body.custom_participant_ids.is_none()
            && self.body.participant_ids.is_none()
        {
            return Err(
                Error::invalid(
                    Self::ENDPOINT.name,
                    "give at least one of `custom_participant_ids`, `participant_ids`",
                ),
            );
        }
        RequestParts::new(self.path.clone())?.json(&self.body)
    }

    fn decode(received: &RawResponse) -> Result<Self::Response, Error> {
        received
            .json_checked(|response: &types::ActiveSessionKickParticipantsResponse| {
                response.success
            })
    }
}

/// The operation [`ActiveSession::kick_all`].
#[derive(Clone, Debug)]
pub struct KickAll {
    path: Path,
}

impl Operation for KickAll {
    type Response = types::ActiveSessionKickAllParticipantsResponse;

    const ENDPOINT: Endpoint = Endpoint {
        name: "active_session.kick_all",
        method: Method::POST,
        path: "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-session/kick-all",
        idempotent: true,
    };

    fn parts(&self) -> Result<RequestParts, Error> {
        RequestParts::new(self.path.clone())
    }

    fn decode(received: &RawResponse) -> Result<Self::Response, Error> {
        received
            .json_checked(|response: &types::ActiveSessionKickAllParticipantsResponse| {
                response.success
            })
    }
}

/// The operation [`ActiveSession::create_poll`].
#[derive(Clone, Debug)]
pub struct CreatePoll {
    path: Path,
    body: CreatePollBody,
}

#[derive(Clone, Debug)]
struct CreatePollBody {
    question: String,
    options: Vec<String>,
    anonymous: Option<bool>,
    hide_votes: Option<bool>,
}

impl json::Fields for CreatePollBody {
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.question, "question", writer);
        json::write(&self.options, "options", writer);
        json::write(&self.anonymous, "anonymous", writer);
        json::write(&self.hide_votes, "hide_votes", writer);
    }
}

impl serde_core::Serialize for CreatePollBody {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}

impl<R> Request<CreatePoll, R> {
    /// Whether voters are anonymous.
    pub fn anonymous(mut self, anonymous: bool) -> Self {
        self.operation.body.anonymous = Some(anonymous);
        self
    }

    /// Whether votes are hidden from participants who have not voted yet.
    pub fn hide_votes(mut self, hide_votes: bool) -> Self {
        self.operation.body.hide_votes = Some(hide_votes);
        self
    }
}

impl Operation for CreatePoll {
    type Response = types::ActiveSessionCreatePollResponse;

    const ENDPOINT: Endpoint = Endpoint {
        name: "active_session.create_poll",
        method: Method::POST,
        path: "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-session/poll",
        idempotent: false,
    };

    fn parts(&self) -> Result<RequestParts, Error> {
        RequestParts::new(self.path.clone())?.json(&self.body)
    }

    fn decode(received: &RawResponse) -> Result<Self::Response, Error> {
        received
            .json_checked(|response: &types::ActiveSessionCreatePollResponse| {
                response.success
            })
    }
}
