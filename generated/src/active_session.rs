// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

//! The active session of a meeting.
//!
//! [`ActiveSession`](struct@ActiveSession) is the handle; the other types are the requests of its
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

impl<R: Clone> handles::Meeting<R> {
    /// The active session of a meeting.
    ///
    /// Doesn't send a request.
    pub fn active_session(&self) -> ActiveSession<R> {
        ActiveSession::new(
            self.client.clone(),
            self.path.clone().literal("/active-session"),
        )
    }
}

/// The active session of a meeting.
///
/// Created by [`active_session`](crate::handles::Meeting::active_session). Cheap to clone.
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
    /// `send` returns [`Session`](types::Session).
    ///
    /// Idempotent: retried on transient errors.
    ///
    /// Status 404: the meeting has no active session.
    ///
    /// API reference:
    /// <https://developers.cloudflare.com/api/resources/realtime_kit/subresources/active_session/methods/get_active_session/>
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
    pub fn get(&self) -> Get<R> {
        Get {
            client: self.client.clone(),
            path: self.path.clone(),
        }
    }

    /// Removes participants from the session, identified by their participant IDs or by the custom
    /// participant IDs of your application.
    ///
    /// `POST /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-session/kick`
    ///
    /// Requires at least one of [`custom_participant_ids`](Kick::custom_participant_ids),
    /// [`participant_ids`](Kick::participant_ids).
    ///
    /// `send` returns [`KickParticipantsData`](types::KickParticipantsData).
    ///
    /// Idempotent: retried on transient errors.
    ///
    /// Status 404: the meeting has no active session.
    ///
    /// API reference:
    /// <https://developers.cloudflare.com/api/resources/realtime_kit/subresources/active_session/methods/kick_participants/>
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
    pub fn kick(&self) -> Kick<R> {
        Kick {
            client: self.client.clone(),
            path: self.path.clone().literal("/kick"),
            custom_participant_ids: None,
            participant_ids: None,
        }
    }

    /// Removes all participants from the session.
    ///
    /// `POST /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-session/kick-all`
    ///
    /// `send` returns [`KickAllParticipantsData`](types::KickAllParticipantsData).
    ///
    /// Idempotent: retried on transient errors.
    ///
    /// Status 404: the meeting has no active session.
    ///
    /// API reference:
    /// <https://developers.cloudflare.com/api/resources/realtime_kit/subresources/active_session/methods/kick_all_participants/>
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
    pub fn kick_all(&self) -> KickAll<R> {
        KickAll {
            client: self.client.clone(),
            path: self.path.clone().literal("/kick-all"),
        }
    }

    /// Creates a poll in the session.
    ///
    /// `POST /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-session/poll`
    ///
    /// - `question`: The question to ask.
    /// - `options`: The options to choose from.
    ///
    /// At least 1 item.
    ///
    /// Optional: [`anonymous`](CreatePoll::anonymous), [`hide_votes`](CreatePoll::hide_votes).
    ///
    /// `send` returns [`CreatePollData`](types::CreatePollData).
    ///
    /// Not idempotent: retried only if the service is known not to have processed the request.
    ///
    /// Status 404: the meeting has no active session.
    ///
    /// API reference:
    /// <https://developers.cloudflare.com/api/resources/realtime_kit/subresources/active_session/methods/create_poll/>
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
        options: impl IntoIterator<Item = impl AsRef<str>>,
    ) -> CreatePoll<R> {
        CreatePoll {
            client: self.client.clone(),
            path: self.path.clone().literal("/poll"),
            question: question.into(),
            options: options.into_iter().map(|item| item.as_ref().to_owned()).collect(),
            anonymous: None,
            hide_votes: None,
        }
    }
}

/// Gets the active session of the meeting.
///
/// Created by [`ActiveSession::get`]. Call [`send`](Self::send) to send it.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Get<R = Async> {
    client: Client<R>,
    path: Path,
}

impl<R: Mode> Get<R> {
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
    type Response = types::ActiveSessionGetActiveSessionResponse;
    type Output = types::Session;

    const ENDPOINT: Endpoint = Endpoint {
        name: "active_session.get",
        method: Method::GET,
        path: "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-session",
        idempotent: true,
        result: "data",
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

    fn output(response: Self::Response) -> Option<Self::Output> {
        response.data
    }
}

/// Removes participants from the session, identified by their participant IDs or by the custom
/// participant IDs of your application.
///
/// Created by [`ActiveSession::kick`]. Call [`send`](Self::send) to send it.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Kick<R = Async> {
    client: Client<R>,
    path: Path,
    custom_participant_ids: Option<Vec<String>>,
    participant_ids: Option<Vec<String>>,
}

impl<R: Mode> Kick<R> {
    /// The custom participant IDs of the participants to remove.
    ///
    /// Length of each item: at least 1 character.
    ///
    /// An empty list is not sent.
    pub fn custom_participant_ids(
        mut self,
        custom_participant_ids: impl IntoIterator<Item = impl AsRef<str>>,
    ) -> Self {
        let custom_participant_ids: Vec<String> = custom_participant_ids
            .into_iter()
            .map(|item| item.as_ref().to_owned())
            .collect();
        self.custom_participant_ids = Some(custom_participant_ids)
            .filter(|list| !list.is_empty());
        self
    }

    /// The IDs of the participants to remove.
    ///
    /// Length of each item: at least 1 character.
    ///
    /// An empty list is not sent.
    pub fn participant_ids(
        mut self,
        participant_ids: impl IntoIterator<Item = impl AsRef<str>>,
    ) -> Self {
        let participant_ids: Vec<String> = participant_ids
            .into_iter()
            .map(|item| item.as_ref().to_owned())
            .collect();
        self.participant_ids = Some(participant_ids).filter(|list| !list.is_empty());
        self
    }

    /// Calls a setter if there is a value to set.
    ///
    /// For example `.if_some(custom_participant_ids, Kick::custom_participant_ids)`.
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
    pub fn send(&self) -> R::Sent<types::KickParticipantsData> {
        self.client.send(self)
    }

    /// Configures this call only and gives access to the full response. See [`Request`].
    pub fn customize(self) -> Request<Self, R> {
        self.client.clone().customize(self)
    }
}

impl<R> json::Fields for Kick<R> {
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.custom_participant_ids, "custom_participant_ids", writer);
        json::write(&self.participant_ids, "participant_ids", writer);
    }
}

impl<R> Operation for Kick<R> {
    type Response = types::ActiveSessionKickParticipantsResponse;
    type Output = types::KickParticipantsData;

    const ENDPOINT: Endpoint = Endpoint {
        name: "active_session.kick",
        method: Method::POST,
        path: "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-session/kick",
        idempotent: true,
        result: "data",
    };

    fn parts(&self) -> Result<RequestParts, Error> {
        if self.custom_participant_ids.iter().flatten().any(String::is_empty) {
            return Err(
                Error::invalid(
                    Self::ENDPOINT.name,
                    "`custom_participant_ids` must not contain empty text",
                ),
            );
        }
        if self.participant_ids.iter().flatten().any(String::is_empty) {
            return Err(
                Error::invalid(
                    Self::ENDPOINT.name,
                    "`participant_ids` must not contain empty text",
                ),
            );
        }
        if self.custom_participant_ids.is_none() && self.participant_ids.is_none() {
            return Err(
                Error::invalid(
                    Self::ENDPOINT.name,
                    "give at least one of `custom_participant_ids`, `participant_ids`",
                ),
            );
        }
        RequestParts::new(self.path.clone())?.fields(self)
    }

    fn decode(received: &RawResponse) -> Result<Self::Response, Error> {
        received
            .json_checked(|response: &types::ActiveSessionKickParticipantsResponse| {
                response.success
            })
    }

    fn output(response: Self::Response) -> Option<Self::Output> {
        response.data
    }
}

/// Removes all participants from the session.
///
/// Created by [`ActiveSession::kick_all`]. Call [`send`](Self::send) to send it.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct KickAll<R = Async> {
    client: Client<R>,
    path: Path,
}

impl<R: Mode> KickAll<R> {
    /// Sends the request. If the call fails, returns an [`Error`].
    pub fn send(&self) -> R::Sent<types::KickAllParticipantsData> {
        self.client.send(self)
    }

    /// Configures this call only and gives access to the full response. See [`Request`].
    pub fn customize(self) -> Request<Self, R> {
        self.client.clone().customize(self)
    }
}

impl<R> Operation for KickAll<R> {
    type Response = types::ActiveSessionKickAllParticipantsResponse;
    type Output = types::KickAllParticipantsData;

    const ENDPOINT: Endpoint = Endpoint {
        name: "active_session.kick_all",
        method: Method::POST,
        path: "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-session/kick-all",
        idempotent: true,
        result: "data",
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

    fn output(response: Self::Response) -> Option<Self::Output> {
        response.data
    }
}

/// Creates a poll in the session.
///
/// Created by [`ActiveSession::create_poll`]. Call [`send`](Self::send) to send it.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreatePoll<R = Async> {
    client: Client<R>,
    path: Path,
    question: String,
    options: Vec<String>,
    anonymous: Option<bool>,
    hide_votes: Option<bool>,
}

impl<R: Mode> CreatePoll<R> {
    /// Whether voters are anonymous.
    pub fn anonymous(mut self, anonymous: bool) -> Self {
        self.anonymous = Some(anonymous);
        self
    }

    /// Whether votes are hidden from participants who have not voted yet.
    pub fn hide_votes(mut self, hide_votes: bool) -> Self {
        self.hide_votes = Some(hide_votes);
        self
    }

    /// Calls a setter if there is a value to set.
    ///
    /// For example `.if_some(anonymous, CreatePoll::anonymous)`.
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
    pub fn send(&self) -> R::Sent<types::CreatePollData> {
        self.client.send(self)
    }

    /// Configures this call only and gives access to the full response. See [`Request`].
    pub fn customize(self) -> Request<Self, R> {
        self.client.clone().customize(self)
    }
}

impl<R> json::Fields for CreatePoll<R> {
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.question, "question", writer);
        json::write(&self.options, "options", writer);
        json::write(&self.anonymous, "anonymous", writer);
        json::write(&self.hide_votes, "hide_votes", writer);
    }
}

impl<R> Operation for CreatePoll<R> {
    type Response = types::ActiveSessionCreatePollResponse;
    type Output = types::CreatePollData;

    const ENDPOINT: Endpoint = Endpoint {
        name: "active_session.create_poll",
        method: Method::POST,
        path: "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-session/poll",
        idempotent: false,
        result: "data",
    };

    fn parts(&self) -> Result<RequestParts, Error> {
        if self.options.is_empty() {
            return Err(
                Error::invalid(Self::ENDPOINT.name, "`options` must not be empty"),
            );
        }
        RequestParts::new(self.path.clone())?.fields(self)
    }

    fn decode(received: &RawResponse) -> Result<Self::Response, Error> {
        received
            .json_checked(|response: &types::ActiveSessionCreatePollResponse| {
                response.success
            })
    }

    fn output(response: Self::Response) -> Option<Self::Output> {
        response.data
    }
}
