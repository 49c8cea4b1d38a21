// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

//! The livestream of a meeting.
//!
//! [`MeetingLivestream`](struct@MeetingLivestream) is the handle; the other types are the requests
//! of its operations.

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
    /// The livestream of a meeting.
    ///
    /// Doesn't send a request.
    pub fn livestream(&self) -> MeetingLivestream<R> {
        MeetingLivestream::new(self.client.clone(), self.path.clone())
    }
}

/// The livestream of a meeting.
///
/// Created by [`livestream`](crate::handles::Meeting::livestream). Cheap to clone.
#[derive(Clone, Debug)]
pub struct MeetingLivestream<R = Async> {
    client: Client<R>,
    path: Path,
}

impl<R: Clone> MeetingLivestream<R> {
    pub(crate) fn new(client: Client<R>, path: Path) -> Self {
        Self { client, path }
    }

    /// Gets the active livestream of the meeting.
    ///
    /// `GET /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-livestream`
    ///
    /// `send` returns [`Livestream`](types::Livestream).
    ///
    /// Idempotent: retried on transient errors.
    ///
    /// API reference:
    /// <https://developers.cloudflare.com/api/resources/realtime_kit/subresources/livestreams/methods/get_meeting_active_livestreams/>
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), realtimekit::Error> {
    /// let client = realtimekit::Client::from_env()?;
    /// let livestream = client
    ///     .account("account_id")
    ///     .app("app_id")
    ///     .meeting("meeting_id")
    ///     .livestream();
    /// let response = livestream.get().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get(&self) -> Get<R> {
        Get {
            client: self.client.clone(),
            path: self.path.clone().literal("/active-livestream"),
        }
    }

    /// Starts livestreaming the meeting.
    ///
    /// `POST /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/livestreams`
    ///
    /// Optional: [`name`](Start::name), [`video_config`](Start::video_config).
    ///
    /// `send` returns [`Livestream`](types::Livestream).
    ///
    /// Not idempotent: retried only if the service is known not to have processed the request.
    ///
    /// API reference:
    /// <https://developers.cloudflare.com/api/resources/realtime_kit/subresources/livestreams/methods/start_livestreaming_a_meeting/>
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), realtimekit::Error> {
    /// let client = realtimekit::Client::from_env()?;
    /// let livestream = client
    ///     .account("account_id")
    ///     .app("app_id")
    ///     .meeting("meeting_id")
    ///     .livestream();
    /// let response = livestream.start().name("name").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn start(&self) -> Start<R> {
        Start {
            client: self.client.clone(),
            path: self.path.clone().literal("/livestreams"),
            name: None,
            video_config: None,
        }
    }

    /// Stops the active livestream of the meeting.
    ///
    /// `POST /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-livestream/stop`
    ///
    /// `send` returns [`StopLivestreamData`](types::StopLivestreamData).
    ///
    /// Not idempotent: retried only if the service is known not to have processed the request.
    ///
    /// API reference:
    /// <https://developers.cloudflare.com/api/resources/realtime_kit/subresources/livestreams/methods/stop_livestreaming_a_meeting/>
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), realtimekit::Error> {
    /// let client = realtimekit::Client::from_env()?;
    /// let livestream = client
    ///     .account("account_id")
    ///     .app("app_id")
    ///     .meeting("meeting_id")
    ///     .livestream();
    /// let response = livestream.stop().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn stop(&self) -> Stop<R> {
        Stop {
            client: self.client.clone(),
            path: self.path.clone().literal("/active-livestream/stop"),
        }
    }
}

/// Gets the active livestream of the meeting.
///
/// Created by [`MeetingLivestream::get`]. Call [`send`](Self::send) to send it.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Get<R = Async> {
    client: Client<R>,
    path: Path,
}

impl<R: Mode> Get<R> {
    /// Sends the request. If the call fails, returns an [`Error`].
    pub fn send(&self) -> R::Sent<types::Livestream> {
        self.client.send(self)
    }

    /// Configures this call only and gives access to the full response. See [`Request`].
    pub fn customize(self) -> Request<Self, R> {
        self.client.clone().customize(self)
    }
}

impl<R> Operation for Get<R> {
    type Response = types::LivestreamGetMeetingActiveLivestreamsResponse;
    type Output = types::Livestream;

    const ENDPOINT: Endpoint = Endpoint {
        name: "meeting_livestream.get",
        method: Method::GET,
        path: "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-livestream",
        idempotent: true,
        result: "data",
    };

    fn parts(&self) -> Result<RequestParts, Error> {
        RequestParts::new(self.path.clone())
    }

    fn decode(received: &RawResponse) -> Result<Self::Response, Error> {
        received
            .json_checked(|
                response: &types::LivestreamGetMeetingActiveLivestreamsResponse|
            response.success)
    }

    fn output(response: Self::Response) -> Option<Self::Output> {
        response.data
    }
}

/// Starts livestreaming the meeting.
///
/// Created by [`MeetingLivestream::start`]. Call [`send`](Self::send) to send it.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Start<R = Async> {
    client: Client<R>,
    path: Path,
    name: Option<String>,
    video_config: Option<types::LivestreamVideoConfig>,
}

impl<R: Mode> Start<R> {
    /// The name of the livestream.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// The format of the video.
    pub fn video_config(mut self, video_config: types::LivestreamVideoConfig) -> Self {
        self.video_config = Some(video_config);
        self
    }

    /// Calls a setter if there is a value to set.
    ///
    /// For example `.if_some(name, Start::name)`.
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

impl<R> json::Fields for Start<R> {
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.name, "name", writer);
        json::write(&self.video_config, "video_config", writer);
    }
}

impl<R> Operation for Start<R> {
    type Response = types::LivestreamStartLivestreamingAMeetingResponse;
    type Output = types::Livestream;

    const ENDPOINT: Endpoint = Endpoint {
        name: "meeting_livestream.start",
        method: Method::POST,
        path: "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/livestreams",
        idempotent: false,
        result: "data",
    };

    fn parts(&self) -> Result<RequestParts, Error> {
        RequestParts::new(self.path.clone())?.fields(self)
    }

    fn decode(received: &RawResponse) -> Result<Self::Response, Error> {
        received
            .json_checked(|
                response: &types::LivestreamStartLivestreamingAMeetingResponse|
            response.success)
    }

    fn output(response: Self::Response) -> Option<Self::Output> {
        response.data
    }
}

/// Stops the active livestream of the meeting.
///
/// Created by [`MeetingLivestream::stop`]. Call [`send`](Self::send) to send it.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Stop<R = Async> {
    client: Client<R>,
    path: Path,
}

impl<R: Mode> Stop<R> {
    /// Sends the request. If the call fails, returns an [`Error`].
    pub fn send(&self) -> R::Sent<types::StopLivestreamData> {
        self.client.send(self)
    }

    /// Configures this call only and gives access to the full response. See [`Request`].
    pub fn customize(self) -> Request<Self, R> {
        self.client.clone().customize(self)
    }
}

impl<R> Operation for Stop<R> {
    type Response = types::LivestreamStopLivestreamingAMeetingResponse;
    type Output = types::StopLivestreamData;

    const ENDPOINT: Endpoint = Endpoint {
        name: "meeting_livestream.stop",
        method: Method::POST,
        path: "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-livestream/stop",
        idempotent: false,
        result: "data",
    };

    fn parts(&self) -> Result<RequestParts, Error> {
        RequestParts::new(self.path.clone())
    }

    fn decode(received: &RawResponse) -> Result<Self::Response, Error> {
        received
            .json_checked(|
                response: &types::LivestreamStopLivestreamingAMeetingResponse|
            response.success)
    }

    fn output(response: Self::Response) -> Option<Self::Output> {
        response.data
    }
}
