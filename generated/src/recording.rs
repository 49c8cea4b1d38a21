// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

//! A recording of a meeting.
//!
//! [`handles::Recording`] is the handle; the types here are the requests of its operations.

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

impl<R: Clone> handles::Recording<R> {
    /// Gets the recording.
    ///
    /// `GET /accounts/{account_id}/realtime/kit/{app_id}/recordings/{recording_id}`
    ///
    /// `send` returns [`Recording`](types::Recording).
    ///
    /// Idempotent: retried on transient errors.
    ///
    /// API reference:
    /// <https://developers.cloudflare.com/api/resources/realtime_kit/subresources/recordings/methods/get_one_recording/>
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), realtimekit::Error> {
    /// let client = realtimekit::Client::from_env()?;
    /// let recording = client.account("account_id").app("app_id").recording("recording_id");
    /// let response = recording.get().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get(&self) -> Get<R> {
        Get {
            client: self.client.clone(),
            path: self.path.clone(),
        }
    }

    /// Pauses the recording.
    ///
    /// `PUT /accounts/{account_id}/realtime/kit/{app_id}/recordings/{recording_id}`
    ///
    /// `send` returns [`Recording`](types::Recording).
    ///
    /// Idempotent: retried on transient errors.
    ///
    /// API reference:
    /// <https://developers.cloudflare.com/api/resources/realtime_kit/subresources/recordings/methods/pause_resume_stop_recording/>
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), realtimekit::Error> {
    /// let client = realtimekit::Client::from_env()?;
    /// let recording = client.account("account_id").app("app_id").recording("recording_id");
    /// let response = recording.pause().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn pause(&self) -> Pause<R> {
        Pause {
            client: self.client.clone(),
            path: self.path.clone(),
        }
    }

    /// Resumes the recording.
    ///
    /// `PUT /accounts/{account_id}/realtime/kit/{app_id}/recordings/{recording_id}`
    ///
    /// `send` returns [`Recording`](types::Recording).
    ///
    /// Idempotent: retried on transient errors.
    ///
    /// API reference:
    /// <https://developers.cloudflare.com/api/resources/realtime_kit/subresources/recordings/methods/pause_resume_stop_recording/>
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), realtimekit::Error> {
    /// let client = realtimekit::Client::from_env()?;
    /// let recording = client.account("account_id").app("app_id").recording("recording_id");
    /// let response = recording.resume().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn resume(&self) -> Resume<R> {
        Resume {
            client: self.client.clone(),
            path: self.path.clone(),
        }
    }

    /// Stops the recording.
    ///
    /// `PUT /accounts/{account_id}/realtime/kit/{app_id}/recordings/{recording_id}`
    ///
    /// `send` returns [`Recording`](types::Recording).
    ///
    /// Idempotent: retried on transient errors.
    ///
    /// API reference:
    /// <https://developers.cloudflare.com/api/resources/realtime_kit/subresources/recordings/methods/pause_resume_stop_recording/>
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), realtimekit::Error> {
    /// let client = realtimekit::Client::from_env()?;
    /// let recording = client.account("account_id").app("app_id").recording("recording_id");
    /// let response = recording.stop().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn stop(&self) -> Stop<R> {
        Stop {
            client: self.client.clone(),
            path: self.path.clone(),
        }
    }
}

/// Gets the recording.
///
/// Created by [`handles::Recording::get`]. Call [`send`](Self::send) to send it.
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
    type Response = types::RecordingGetOneRecordingResponse;
    type Output = types::Recording;

    const ENDPOINT: Endpoint = Endpoint {
        name: "recording.get",
        method: Method::GET,
        path: "/accounts/{account_id}/realtime/kit/{app_id}/recordings/{recording_id}",
        idempotent: true,
        result: "data",
    };

    fn parts(&self) -> Result<RequestParts, Error> {
        RequestParts::new(self.path.clone())
    }

    fn decode(received: &RawResponse) -> Result<Self::Response, Error> {
        received
            .json_checked(|response: &types::RecordingGetOneRecordingResponse| Some(
                response.success,
            ))
    }

    fn output(response: Self::Response) -> Option<Self::Output> {
        response.data
    }
}

/// Pauses the recording.
///
/// Created by [`handles::Recording::pause`]. Call [`send`](Self::send) to send it.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Pause<R = Async> {
    client: Client<R>,
    path: Path,
}

impl<R: Mode> Pause<R> {
    /// Sends the request. If the call fails, returns an [`Error`].
    pub fn send(&self) -> R::Sent<types::Recording> {
        self.client.send(self)
    }

    /// Configures this call only and gives access to the full response. See [`Request`].
    pub fn customize(self) -> Request<Self, R> {
        self.client.clone().customize(self)
    }
}

impl<R> json::Fields for Pause<R> {
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        writer.text("action", "pause");
    }
}

impl<R> Operation for Pause<R> {
    type Response = types::RecordingPauseResumeStopRecordingResponse;
    type Output = types::Recording;

    const ENDPOINT: Endpoint = Endpoint {
        name: "recording.pause",
        method: Method::PUT,
        path: "/accounts/{account_id}/realtime/kit/{app_id}/recordings/{recording_id}",
        idempotent: true,
        result: "data",
    };

    fn parts(&self) -> Result<RequestParts, Error> {
        RequestParts::new(self.path.clone())?.fields(self)
    }

    fn decode(received: &RawResponse) -> Result<Self::Response, Error> {
        received
            .json_checked(|response: &types::RecordingPauseResumeStopRecordingResponse| Some(
                response.success,
            ))
    }

    fn output(response: Self::Response) -> Option<Self::Output> {
        response.data
    }
}

/// Resumes the recording.
///
/// Created by [`handles::Recording::resume`]. Call [`send`](Self::send) to send it.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Resume<R = Async> {
    client: Client<R>,
    path: Path,
}

impl<R: Mode> Resume<R> {
    /// Sends the request. If the call fails, returns an [`Error`].
    pub fn send(&self) -> R::Sent<types::Recording> {
        self.client.send(self)
    }

    /// Configures this call only and gives access to the full response. See [`Request`].
    pub fn customize(self) -> Request<Self, R> {
        self.client.clone().customize(self)
    }
}

impl<R> json::Fields for Resume<R> {
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        writer.text("action", "resume");
    }
}

impl<R> Operation for Resume<R> {
    type Response = types::RecordingPauseResumeStopRecordingResponse;
    type Output = types::Recording;

    const ENDPOINT: Endpoint = Endpoint {
        name: "recording.resume",
        method: Method::PUT,
        path: "/accounts/{account_id}/realtime/kit/{app_id}/recordings/{recording_id}",
        idempotent: true,
        result: "data",
    };

    fn parts(&self) -> Result<RequestParts, Error> {
        RequestParts::new(self.path.clone())?.fields(self)
    }

    fn decode(received: &RawResponse) -> Result<Self::Response, Error> {
        received
            .json_checked(|response: &types::RecordingPauseResumeStopRecordingResponse| Some(
                response.success,
            ))
    }

    fn output(response: Self::Response) -> Option<Self::Output> {
        response.data
    }
}

/// Stops the recording.
///
/// Created by [`handles::Recording::stop`]. Call [`send`](Self::send) to send it.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Stop<R = Async> {
    client: Client<R>,
    path: Path,
}

impl<R: Mode> Stop<R> {
    /// Sends the request. If the call fails, returns an [`Error`].
    pub fn send(&self) -> R::Sent<types::Recording> {
        self.client.send(self)
    }

    /// Configures this call only and gives access to the full response. See [`Request`].
    pub fn customize(self) -> Request<Self, R> {
        self.client.clone().customize(self)
    }
}

impl<R> json::Fields for Stop<R> {
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        writer.text("action", "stop");
    }
}

impl<R> Operation for Stop<R> {
    type Response = types::RecordingPauseResumeStopRecordingResponse;
    type Output = types::Recording;

    const ENDPOINT: Endpoint = Endpoint {
        name: "recording.stop",
        method: Method::PUT,
        path: "/accounts/{account_id}/realtime/kit/{app_id}/recordings/{recording_id}",
        idempotent: true,
        result: "data",
    };

    fn parts(&self) -> Result<RequestParts, Error> {
        RequestParts::new(self.path.clone())?.fields(self)
    }

    fn decode(received: &RawResponse) -> Result<Self::Response, Error> {
        received
            .json_checked(|response: &types::RecordingPauseResumeStopRecordingResponse| Some(
                response.success,
            ))
    }

    fn output(response: Self::Response) -> Option<Self::Output> {
        response.data
    }
}
