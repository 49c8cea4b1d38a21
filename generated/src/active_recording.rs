// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

//! The active recording of a meeting.
//!
//! [`ActiveRecording`](struct@ActiveRecording) is the handle; the other types are the requests of
//! its operations.

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

impl<R: Clone> handles::Meeting<R> {
    /// The active recording of a meeting.
    ///
    /// Doesn't send a request.
    pub fn active_recording(&self) -> ActiveRecording<R> {
        ActiveRecording::new(
            self.client.clone(),
            Path::root()
                .literal("/accounts/")
                .parameter("account_id", self.account_id())
                .literal("/realtime/kit/")
                .parameter("app_id", self.app_id())
                .literal("/recordings/active-recording/")
                .parameter("meeting_id", self.meeting_id()),
        )
    }
}

/// The active recording of a meeting.
///
/// Created by [`active_recording`](crate::handles::Meeting::active_recording). Cheap to clone.
#[derive(Clone, Debug)]
pub struct ActiveRecording<R = Async> {
    client: Client<R>,
    path: Path,
}

impl<R: Clone> ActiveRecording<R> {
    pub(crate) fn new(client: Client<R>, path: Path) -> Self {
        Self { client, path }
    }

    /// Gets the active recording of the meeting.
    ///
    /// `GET /accounts/{account_id}/realtime/kit/{app_id}/recordings/active-recording/{meeting_id}`
    ///
    /// `send` returns [`Recording`](types::Recording).
    ///
    /// Idempotent: retried on transient errors.
    ///
    /// API reference:
    /// <https://developers.cloudflare.com/api/resources/realtime_kit/subresources/recordings/methods/get_active_recordings/>
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), realtimekit::Error> {
    /// let client = realtimekit::Client::from_env()?;
    /// let active_recording = client
    ///     .account("account_id")
    ///     .app("app_id")
    ///     .meeting("meeting_id")
    ///     .active_recording();
    /// let response = active_recording.get().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get(&self) -> Get<R> {
        Get {
            client: self.client.clone(),
            path: self.path.clone(),
        }
    }
}

/// Gets the active recording of the meeting.
///
/// Created by [`ActiveRecording::get`]. Call [`send`](Self::send) to send it.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Get<R = Async> {
    client: Client<R>,
    path: Path,
}

impl<R: Mode> Get<R> {
    /// Sends the request. If the call fails, returns an [`Error`].
    pub fn send(&self) -> R::Sent<types::Recording> {
        self.client.send(self)
    }

    /// Configures this call only and gives access to the full response. See [`Request`].
    pub fn customize(self) -> Request<Self, R> {
        self.client.clone().customize(self)
    }
}

impl<R> Operation for Get<R> {
    type Response = types::RecordingGetActiveRecordingsResponse;
    type Output = types::Recording;

    const ENDPOINT: Endpoint = Endpoint {
        name: "active_recording.get",
        method: Method::GET,
        path: "/accounts/{account_id}/realtime/kit/{app_id}/recordings/active-recording/{meeting_id}",
        idempotent: true,
        result: "data",
    };

    fn parts(&self) -> Result<RequestParts, Error> {
        RequestParts::new(self.path.clone())
    }

    fn decode(received: &RawResponse) -> Result<Self::Response, Error> {
        received
            .json_checked(|response: &types::RecordingGetActiveRecordingsResponse| Some(
                response.success,
            ))
    }

    fn output(response: Self::Response) -> Option<Self::Output> {
        Some(response.data)
    }
}
