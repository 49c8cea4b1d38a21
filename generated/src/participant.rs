// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

//! A participant of a meeting.
//!
//! [`handles::Participant`] is the handle; the types here are the requests of its operations.

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

impl<R: Clone> handles::Participant<R> {
    /// Gets the participant.
    ///
    /// `GET /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants/{participant_id}`
    ///
    /// `send` returns [`Participant`](types::Participant).
    ///
    /// Idempotent: retried on transient errors.
    ///
    /// API reference:
    /// <https://developers.cloudflare.com/api/resources/realtime_kit/subresources/meetings/methods/get_meeting_participant/>
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), realtimekit::Error> {
    /// let client = realtimekit::Client::from_env()?;
    /// let participant = client
    ///     .account("account_id")
    ///     .app("app_id")
    ///     .meeting("meeting_id")
    ///     .participant("participant_id");
    /// let response = participant.get().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get(&self) -> Get<R> {
        Get {
            client: self.client.clone(),
            path: self.path.clone(),
        }
    }

    /// Updates the given fields of the participant.
    ///
    /// `PATCH /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants/{participant_id}`
    ///
    /// Optional: [`name`](Update::name), [`picture`](Update::picture),
    /// [`preset_name`](Update::preset_name).
    ///
    /// `send` returns [`ParticipantWithToken`](types::ParticipantWithToken).
    ///
    /// Not idempotent: retried only if the service is known not to have processed the request.
    ///
    /// API reference:
    /// <https://developers.cloudflare.com/api/resources/realtime_kit/subresources/meetings/methods/edit_participant/>
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), realtimekit::Error> {
    /// let client = realtimekit::Client::from_env()?;
    /// let participant = client
    ///     .account("account_id")
    ///     .app("app_id")
    ///     .meeting("meeting_id")
    ///     .participant("participant_id");
    /// let response = participant.update().name(None).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update(&self) -> Update<R> {
        Update {
            client: self.client.clone(),
            path: self.path.clone(),
            name: None,
            picture: None,
            preset_name: None,
        }
    }

    /// Removes the participant from the meeting.
    ///
    /// `DELETE /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants/{participant_id}`
    ///
    /// `send` returns [`RemovedParticipant`](types::RemovedParticipant).
    ///
    /// Idempotent: retried on transient errors.
    ///
    /// API reference:
    /// <https://developers.cloudflare.com/api/resources/realtime_kit/subresources/meetings/methods/delete_meeting_participant/>
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), realtimekit::Error> {
    /// let client = realtimekit::Client::from_env()?;
    /// let participant = client
    ///     .account("account_id")
    ///     .app("app_id")
    ///     .meeting("meeting_id")
    ///     .participant("participant_id");
    /// let response = participant.remove().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn remove(&self) -> Remove<R> {
        Remove {
            client: self.client.clone(),
            path: self.path.clone(),
        }
    }

    /// Creates a new token for the participant.
    ///
    /// `POST /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants/{participant_id}/token`
    ///
    /// `send` returns [`ParticipantToken`](types::ParticipantToken).
    ///
    /// Not idempotent: retried only if the service is known not to have processed the request.
    ///
    /// API reference:
    /// <https://developers.cloudflare.com/api/resources/realtime_kit/subresources/meetings/methods/refresh_participant_token/>
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), realtimekit::Error> {
    /// let client = realtimekit::Client::from_env()?;
    /// let participant = client
    ///     .account("account_id")
    ///     .app("app_id")
    ///     .meeting("meeting_id")
    ///     .participant("participant_id");
    /// let response = participant.refresh_token().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn refresh_token(&self) -> RefreshToken<R> {
        RefreshToken {
            client: self.client.clone(),
            path: self.path.clone().literal("/token"),
        }
    }
}

/// Gets the participant.
///
/// Created by [`handles::Participant::get`]. Call [`send`](Self::send) to send it.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Get<R = Async> {
    client: Client<R>,
    path: Path,
}

impl<R: Mode> Get<R> {
    /// Sends the request. If the call fails, returns an [`Error`].
    pub fn send(&self) -> R::Sent<types::Participant> {
        self.client.send(self)
    }

    /// Configures this call only and gives access to the full response. See [`Request`].
    pub fn customize(self) -> Request<Self, R> {
        self.client.clone().customize(self)
    }
}

impl<R> Operation for Get<R> {
    type Response = types::MeetingGetMeetingParticipantResponse;
    type Output = types::Participant;

    const ENDPOINT: Endpoint = Endpoint {
        name: "participant.get",
        method: Method::GET,
        path: "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants/{participant_id}",
        idempotent: true,
        result: "data",
    };

    fn parts(&self) -> Result<RequestParts, Error> {
        RequestParts::new(self.path.clone())
    }

    fn decode(received: &RawResponse) -> Result<Self::Response, Error> {
        received
            .json_checked(|response: &types::MeetingGetMeetingParticipantResponse| Some(
                response.success,
            ))
    }

    fn output(response: Self::Response) -> Option<Self::Output> {
        Some(response.data)
    }
}

/// Updates the given fields of the participant.
///
/// Created by [`handles::Participant::update`]. Call [`send`](Self::send) to send it.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Update<R = Async> {
    client: Client<R>,
    path: Path,
    name: Option<Option<String>>,
    picture: Option<Option<String>>,
    preset_name: Option<Option<String>>,
}

impl<R: Mode> Update<R> {
    /// The name of the participant.
    ///
    /// `None` is sent as `null`. If this method isn't called, nothing is sent.
    pub fn name(mut self, name: Option<String>) -> Self {
        self.name = Some(name);
        self
    }

    /// The URL of the participant's picture.
    ///
    /// `None` is sent as `null`. If this method isn't called, nothing is sent.
    pub fn picture(mut self, picture: Option<String>) -> Self {
        self.picture = Some(picture);
        self
    }

    /// The name of the participant's preset.
    ///
    /// `None` is sent as `null`. If this method isn't called, nothing is sent.
    pub fn preset_name(mut self, preset_name: Option<String>) -> Self {
        self.preset_name = Some(preset_name);
        self
    }

    /// Calls a setter if there is a value to set.
    ///
    /// For example `.if_some(name, Update::name)`.
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
    pub fn send(&self) -> R::Sent<types::ParticipantWithToken> {
        self.client.send(self)
    }

    /// Configures this call only and gives access to the full response. See [`Request`].
    pub fn customize(self) -> Request<Self, R> {
        self.client.clone().customize(self)
    }
}

impl<R> json::Fields for Update<R> {
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.name, "name", writer);
        json::write(&self.picture, "picture", writer);
        json::write(&self.preset_name, "preset_name", writer);
    }
}

impl<R> Operation for Update<R> {
    type Response = types::MeetingEditParticipantResponse;
    type Output = types::ParticipantWithToken;

    const ENDPOINT: Endpoint = Endpoint {
        name: "participant.update",
        method: Method::PATCH,
        path: "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants/{participant_id}",
        idempotent: false,
        result: "data",
    };

    fn parts(&self) -> Result<RequestParts, Error> {
        RequestParts::new(self.path.clone())?.fields(self)
    }

    fn decode(received: &RawResponse) -> Result<Self::Response, Error> {
        received
            .json_checked(|response: &types::MeetingEditParticipantResponse| Some(
                response.success,
            ))
    }

    fn output(response: Self::Response) -> Option<Self::Output> {
        response.data
    }
}

/// Removes the participant from the meeting.
///
/// Created by [`handles::Participant::remove`]. Call [`send`](Self::send) to send it.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Remove<R = Async> {
    client: Client<R>,
    path: Path,
}

impl<R: Mode> Remove<R> {
    /// Sends the request. If the call fails, returns an [`Error`].
    pub fn send(&self) -> R::Sent<types::RemovedParticipant> {
        self.client.send(self)
    }

    /// Configures this call only and gives access to the full response. See [`Request`].
    pub fn customize(self) -> Request<Self, R> {
        self.client.clone().customize(self)
    }
}

impl<R> Operation for Remove<R> {
    type Response = types::MeetingDeleteMeetingParticipantResponse;
    type Output = types::RemovedParticipant;

    const ENDPOINT: Endpoint = Endpoint {
        name: "participant.remove",
        method: Method::DELETE,
        path: "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants/{participant_id}",
        idempotent: true,
        result: "data",
    };

    fn parts(&self) -> Result<RequestParts, Error> {
        RequestParts::new(self.path.clone())
    }

    fn decode(received: &RawResponse) -> Result<Self::Response, Error> {
        received
            .json_checked(|response: &types::MeetingDeleteMeetingParticipantResponse| Some(
                response.success,
            ))
    }

    fn output(response: Self::Response) -> Option<Self::Output> {
        response.data
    }
}

/// Creates a new token for the participant.
///
/// Created by [`handles::Participant::refresh_token`]. Call [`send`](Self::send) to send it.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RefreshToken<R = Async> {
    client: Client<R>,
    path: Path,
}

impl<R: Mode> RefreshToken<R> {
    /// Sends the request. If the call fails, returns an [`Error`].
    pub fn send(&self) -> R::Sent<types::ParticipantToken> {
        self.client.send(self)
    }

    /// Configures this call only and gives access to the full response. See [`Request`].
    pub fn customize(self) -> Request<Self, R> {
        self.client.clone().customize(self)
    }
}

impl<R> Operation for RefreshToken<R> {
    type Response = types::MeetingRefreshParticipantTokenResponse;
    type Output = types::ParticipantToken;

    const ENDPOINT: Endpoint = Endpoint {
        name: "participant.refresh_token",
        method: Method::POST,
        path: "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants/{participant_id}/token",
        idempotent: false,
        result: "data",
    };

    fn parts(&self) -> Result<RequestParts, Error> {
        RequestParts::new(self.path.clone())
    }

    fn decode(received: &RawResponse) -> Result<Self::Response, Error> {
        received
            .json_checked(|response: &types::MeetingRefreshParticipantTokenResponse| Some(
                response.success,
            ))
    }

    fn output(response: Self::Response) -> Option<Self::Output> {
        Some(response.data)
    }
}
