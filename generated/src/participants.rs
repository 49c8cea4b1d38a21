// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

//! The participants of a meeting.
//!
//! [`Participants`](struct@Participants) is the handle; the other types are the requests of its
//! operations.

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

impl<R: Clone> handles::Meeting<R> {
    /// The participants of a meeting.
    ///
    /// Doesn't send a request.
    pub fn participants(&self) -> Participants<R> {
        Participants::new(
            self.client.clone(),
            self.path.clone().literal("/participants"),
        )
    }
}

/// The participants of a meeting.
///
/// Created by [`participants`](crate::handles::Meeting::participants). Cheap to clone.
#[derive(Clone, Debug)]
pub struct Participants<R = Async> {
    client: Client<R>,
    path: Path,
}

impl<R: Clone> Participants<R> {
    pub(crate) fn new(client: Client<R>, path: Path) -> Self {
        Self { client, path }
    }

    /// Lists the participants of the meeting.
    ///
    /// `GET /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants`
    ///
    /// Optional: [`page_no`](List::page_no), [`per_page`](List::per_page).
    ///
    /// `send` returns
    /// [`MeetingGetMeetingParticipantsResponse`](types::MeetingGetMeetingParticipantsResponse).
    ///
    /// Idempotent: retried on transient errors.
    ///
    /// API reference:
    /// <https://developers.cloudflare.com/api/resources/realtime_kit/subresources/meetings/methods/get_meeting_participants/>
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), realtimekit::Error> {
    /// let client = realtimekit::Client::from_env()?;
    /// let participants = client
    ///     .account("account_id")
    ///     .app("app_id")
    ///     .meeting("meeting_id")
    ///     .participants();
    /// let response = participants.list().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list(&self) -> List<R> {
        List {
            client: self.client.clone(),
            path: self.path.clone(),
            page_no: None,
            per_page: None,
        }
    }

    /// Adds a participant to the meeting.
    ///
    /// `POST /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants`
    ///
    /// - `custom_participant_id`: Your unique ID of the participant, such as a UUID or email address.
    /// - `preset_name`: The name of the participant's preset.
    ///
    /// Optional: [`name`](Add::name), [`picture`](Add::picture).
    ///
    /// `send` returns [`ParticipantWithToken`](types::ParticipantWithToken).
    ///
    /// Not idempotent: retried only if the service is known not to have processed the request.
    ///
    /// API reference:
    /// <https://developers.cloudflare.com/api/resources/realtime_kit/subresources/meetings/methods/add_participant/>
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), realtimekit::Error> {
    /// let client = realtimekit::Client::from_env()?;
    /// let participants = client
    ///     .account("account_id")
    ///     .app("app_id")
    ///     .meeting("meeting_id")
    ///     .participants();
    /// let response = participants
    ///     .add("custom_participant_id", "preset_name")
    ///     .name("name")
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn add(
        &self,
        custom_participant_id: impl Into<String>,
        preset_name: impl Into<String>,
    ) -> Add<R> {
        Add {
            client: self.client.clone(),
            path: self.path.clone(),
            custom_participant_id: custom_participant_id.into(),
            preset_name: preset_name.into(),
            name: None,
            picture: None,
        }
    }
}

/// Lists the participants of the meeting.
///
/// Created by [`Participants::list`]. Call [`send`](Self::send) to send it.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct List<R = Async> {
    client: Client<R>,
    path: Path,
    page_no: Option<i64>,
    per_page: Option<i64>,
}

impl<R: Mode> List<R> {
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

    /// Calls a setter if there is a value to set.
    ///
    /// For example `.if_some(page_no, List::page_no)`.
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
    pub fn send(&self) -> R::Sent<types::MeetingGetMeetingParticipantsResponse> {
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
    type Response = types::MeetingGetMeetingParticipantsResponse;
    type Output = types::MeetingGetMeetingParticipantsResponse;

    const ENDPOINT: Endpoint = Endpoint {
        name: "participants.list",
        method: Method::GET,
        path: "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants",
        idempotent: true,
        result: "",
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
            .json_checked(|response: &types::MeetingGetMeetingParticipantsResponse| Some(
                response.success,
            ))
    }

    fn output(response: Self::Response) -> Option<Self::Output> {
        Some(response)
    }
}

impl<R> Paginated for List<R> {
    type Item = types::Participant;

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

/// Adds a participant to the meeting.
///
/// Created by [`Participants::add`]. Call [`send`](Self::send) to send it.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Add<R = Async> {
    client: Client<R>,
    path: Path,
    custom_participant_id: String,
    preset_name: String,
    name: Option<String>,
    picture: Option<String>,
}

impl<R: Mode> Add<R> {
    /// The name of the participant.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// The URL of the participant's picture.
    pub fn picture(mut self, picture: impl Into<String>) -> Self {
        self.picture = Some(picture.into());
        self
    }

    /// Calls a setter if there is a value to set.
    ///
    /// For example `.if_some(name, Add::name)`.
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

impl<R> json::Fields for Add<R> {
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.custom_participant_id, "custom_participant_id", writer);
        json::write(&self.preset_name, "preset_name", writer);
        json::write(&self.name, "name", writer);
        json::write(&self.picture, "picture", writer);
    }
}

impl<R> Operation for Add<R> {
    type Response = types::MeetingAddParticipantResponse;
    type Output = types::ParticipantWithToken;

    const ENDPOINT: Endpoint = Endpoint {
        name: "participants.add",
        method: Method::POST,
        path: "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants",
        idempotent: false,
        result: "data",
    };

    fn parts(&self) -> Result<RequestParts, Error> {
        RequestParts::new(self.path.clone())?.fields(self)
    }

    fn decode(received: &RawResponse) -> Result<Self::Response, Error> {
        received
            .json_checked(|response: &types::MeetingAddParticipantResponse| Some(
                response.success,
            ))
    }

    fn output(response: Self::Response) -> Option<Self::Output> {
        response.data
    }
}
