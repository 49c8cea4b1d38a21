// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

//! The recordings of an app.
//!
//! [`Recordings`](struct@Recordings) is the handle; the other types are the requests of its
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

impl<R: Clone> handles::App<R> {
    /// The recordings of an app.
    ///
    /// Doesn't send a request.
    pub fn recordings(&self) -> Recordings<R> {
        Recordings::new(self.client.clone(), self.path.clone().literal("/recordings"))
    }
}

/// The recordings of an app.
///
/// Created by [`recordings`](crate::handles::App::recordings). Cheap to clone.
#[derive(Clone, Debug)]
pub struct Recordings<R = Async> {
    client: Client<R>,
    path: Path,
}

impl<R: Clone> Recordings<R> {
    pub(crate) fn new(client: Client<R>, path: Path) -> Self {
        Self { client, path }
    }

    /// Lists the recordings of the app or of a meeting.
    ///
    /// `GET /accounts/{account_id}/realtime/kit/{app_id}/recordings`
    ///
    /// Optional: [`end_time`](List::end_time), [`expired`](List::expired),
    /// [`meeting_id`](List::meeting_id), [`page_no`](List::page_no), [`per_page`](List::per_page),
    /// [`search`](List::search), [`sort_by`](List::sort_by), [`sort_order`](List::sort_order),
    /// [`start_time`](List::start_time), [`status`](List::status).
    ///
    /// `send` returns [`RecordingGetRecordingsResponse`](types::RecordingGetRecordingsResponse).
    ///
    /// Idempotent: retried on transient errors.
    ///
    /// API reference:
    /// <https://developers.cloudflare.com/api/resources/realtime_kit/subresources/recordings/methods/get_recordings/>
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), realtimekit::Error> {
    /// let client = realtimekit::Client::from_env()?;
    /// let recordings = client.account("account_id").app("app_id").recordings();
    /// let response = recordings.list().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list(&self) -> List<R> {
        List {
            client: self.client.clone(),
            path: self.path.clone(),
            end_time: None,
            expired: None,
            meeting_id: None,
            page_no: None,
            per_page: None,
            search: None,
            sort_by: None,
            sort_order: None,
            start_time: None,
            status: None,
        }
    }

    /// Starts recording a meeting.
    ///
    /// The recording starts in the background. To wait for it, poll its status until it isn't
    /// `INVOKED`, or receive the event `recording.statusUpdate` with a webhook.
    ///
    /// `POST /accounts/{account_id}/realtime/kit/{app_id}/recordings`
    ///
    /// - `meeting_id`: The ID of the meeting.
    ///
    /// Optional: [`allow_multiple_recordings`](Start::allow_multiple_recordings),
    /// [`audio_config`](Start::audio_config), [`file_name_prefix`](Start::file_name_prefix),
    /// [`interactive_config`](Start::interactive_config), [`max_seconds`](Start::max_seconds),
    /// [`realtimekit_bucket_config`](Start::realtimekit_bucket_config),
    /// [`rtmp_out_config`](Start::rtmp_out_config), [`storage_config`](Start::storage_config),
    /// [`url`](Start::url), [`video_config`](Start::video_config).
    ///
    /// `send` returns [`Recording`](types::Recording).
    ///
    /// Not idempotent: retried only if the service is known not to have processed the request.
    ///
    /// API reference:
    /// <https://developers.cloudflare.com/api/resources/realtime_kit/subresources/recordings/methods/start_recordings/>
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), realtimekit::Error> {
    /// let client = realtimekit::Client::from_env()?;
    /// let recordings = client.account("account_id").app("app_id").recordings();
    /// let response = recordings
    ///     .start("meeting_id")
    ///     .allow_multiple_recordings(true)
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn start(&self, meeting_id: impl Into<String>) -> Start<R> {
        Start {
            client: self.client.clone(),
            path: self.path.clone(),
            meeting_id: meeting_id.into(),
            allow_multiple_recordings: None,
            audio_config: None,
            file_name_prefix: None,
            interactive_config: None,
            max_seconds: None,
            realtimekit_bucket_config: None,
            rtmp_out_config: None,
            storage_config: None,
            url: None,
            video_config: None,
        }
    }

    /// Starts recording the audio of each participant of a meeting separately.
    ///
    /// `POST /accounts/{account_id}/realtime/kit/{app_id}/recordings/track`
    ///
    /// - `meeting_id`: The ID of the meeting.
    ///
    /// Optional: [`layers`](StartTrack::layers), [`user_ids`](StartTrack::user_ids).
    ///
    /// `send` returns [`Recording`](types::Recording).
    ///
    /// Not idempotent: retried only if the service is known not to have processed the request.
    ///
    /// API reference:
    /// <https://developers.cloudflare.com/api/resources/realtime_kit/subresources/recordings/methods/start_track_recording/>
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), realtimekit::Error> {
    /// let client = realtimekit::Client::from_env()?;
    /// let recordings = client.account("account_id").app("app_id").recordings();
    /// let response = recordings
    ///     .start_track("meeting_id")
    ///     .layers([("key", realtimekit::types::TrackLayer::new())])
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn start_track(&self, meeting_id: impl Into<String>) -> StartTrack<R> {
        StartTrack {
            client: self.client.clone(),
            path: self.path.clone().literal("/track"),
            meeting_id: meeting_id.into(),
            layers: None,
            user_ids: None,
        }
    }
}

/// Lists the recordings of the app or of a meeting.
///
/// Created by [`Recordings::list`]. Call [`send`](Self::send) to send it.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct List<R = Async> {
    client: Client<R>,
    path: Path,
    end_time: Option<crate::Timestamp>,
    expired: Option<bool>,
    meeting_id: Option<String>,
    page_no: Option<i64>,
    per_page: Option<i64>,
    search: Option<String>,
    sort_by: Option<types::RecordingSortBy>,
    sort_order: Option<types::SortOrder>,
    start_time: Option<crate::Timestamp>,
    status: Option<Vec<types::RecordingStatus>>,
}

impl<R: Mode> List<R> {
    /// Lists only recordings before this time, in RFC 3339 format, such as `2026-01-12T00:00:00Z`.
    pub fn end_time(mut self, end_time: impl Into<crate::Timestamp>) -> Self {
        self.end_time = Some(end_time.into());
        self
    }

    /// Lists only recordings that have expired (`true`) or have not (`false`).
    pub fn expired(mut self, expired: bool) -> Self {
        self.expired = Some(expired);
        self
    }

    /// Lists only recordings of this meeting.
    pub fn meeting_id(mut self, meeting_id: impl Into<String>) -> Self {
        self.meeting_id = Some(meeting_id.into());
        self
    }

    /// The number of the page.
    pub fn page_no(mut self, page_no: i64) -> Self {
        self.page_no = Some(page_no);
        self
    }

    /// The number of recordings per page.
    pub fn per_page(mut self, per_page: i64) -> Self {
        self.per_page = Some(per_page);
        self
    }

    /// Lists only recordings of meetings whose ID or title matches this text.
    pub fn search(mut self, search: impl Into<String>) -> Self {
        self.search = Some(search.into());
        self
    }

    /// What the recordings are sorted by.
    pub fn sort_by(mut self, sort_by: types::RecordingSortBy) -> Self {
        self.sort_by = Some(sort_by);
        self
    }

    /// The order of the recordings.
    pub fn sort_order(mut self, sort_order: types::SortOrder) -> Self {
        self.sort_order = Some(sort_order);
        self
    }

    /// Lists only recordings after this time, in RFC 3339 format, such as `2026-01-05T00:00:00Z`.
    pub fn start_time(mut self, start_time: impl Into<crate::Timestamp>) -> Self {
        self.start_time = Some(start_time.into());
        self
    }

    /// Lists only recordings with one of these statuses.
    pub fn status(
        mut self,
        status: impl IntoIterator<Item = types::RecordingStatus>,
    ) -> Self {
        self.status = Some(status.into_iter().collect());
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
    pub fn send(&self) -> R::Sent<types::RecordingGetRecordingsResponse> {
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
    type Response = types::RecordingGetRecordingsResponse;
    type Output = types::RecordingGetRecordingsResponse;

    const ENDPOINT: Endpoint = Endpoint {
        name: "recordings.list",
        method: Method::GET,
        path: "/accounts/{account_id}/realtime/kit/{app_id}/recordings",
        idempotent: true,
        result: "",
    };

    fn parts(&self) -> Result<RequestParts, Error> {
        let mut parts = RequestParts::new(self.path.clone())?;
        if let Some(value) = &self.end_time {
            parts = parts.query("end_time", value);
        }
        if let Some(value) = &self.expired {
            parts = parts.query("expired", value);
        }
        if let Some(value) = &self.meeting_id {
            parts = parts.query("meeting_id", value);
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
        if let Some(value) = &self.sort_by {
            parts = parts.query("sort_by", value);
        }
        if let Some(value) = &self.sort_order {
            parts = parts.query("sort_order", value);
        }
        if let Some(value) = &self.start_time {
            parts = parts.query("start_time", value);
        }
        if let Some(list) = &self.status {
            for item in list {
                parts = parts.query("status", item);
            }
        }
        Ok(parts)
    }

    fn decode(received: &RawResponse) -> Result<Self::Response, Error> {
        received
            .json_checked(|response: &types::RecordingGetRecordingsResponse| Some(
                response.success,
            ))
    }

    fn output(response: Self::Response) -> Option<Self::Output> {
        Some(response)
    }
}

impl<R> Paginated for List<R> {
    type Item = types::Recording;

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

/// Starts recording a meeting.
///
/// The recording starts in the background. To wait for it, poll its status until it isn't
/// `INVOKED`, or receive the event `recording.statusUpdate` with a webhook.
///
/// Created by [`Recordings::start`]. Call [`send`](Self::send) to send it.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Start<R = Async> {
    client: Client<R>,
    path: Path,
    meeting_id: String,
    allow_multiple_recordings: Option<bool>,
    audio_config: Option<types::RecordingAudioConfig>,
    file_name_prefix: Option<String>,
    interactive_config: Option<types::InteractiveConfig>,
    max_seconds: Option<i64>,
    realtimekit_bucket_config: Option<types::RealtimekitBucketConfig>,
    rtmp_out_config: Option<types::RtmpConfig>,
    storage_config: Option<types::StorageConfig>,
    url: Option<String>,
    video_config: Option<types::RecordingVideoConfig>,
}

impl<R: Mode> Start<R> {
    /// Whether other recordings of the meeting may be in progress.
    ///
    /// Default: `false`.
    pub fn allow_multiple_recordings(mut self, allow_multiple_recordings: bool) -> Self {
        self.allow_multiple_recordings = Some(allow_multiple_recordings);
        self
    }

    /// The format of the audio.
    pub fn audio_config(mut self, audio_config: types::RecordingAudioConfig) -> Self {
        self.audio_config = Some(audio_config);
        self
    }

    /// The name of the recording's file.
    pub fn file_name_prefix(mut self, file_name_prefix: impl Into<String>) -> Self {
        self.file_name_prefix = Some(file_name_prefix.into());
        self
    }

    /// Adds timed metadata to the recording.
    pub fn interactive_config(
        mut self,
        interactive_config: types::InteractiveConfig,
    ) -> Self {
        self.interactive_config = Some(interactive_config);
        self
    }

    /// The maximum duration, in seconds.
    ///
    /// 60 to 86400.
    pub fn max_seconds(mut self, max_seconds: i64) -> Self {
        self.max_seconds = Some(max_seconds);
        self
    }

    /// Whether RealtimeKit stores the recording.
    pub fn realtimekit_bucket_config(
        mut self,
        realtimekit_bucket_config: types::RealtimekitBucketConfig,
    ) -> Self {
        self.realtimekit_bucket_config = Some(realtimekit_bucket_config);
        self
    }

    /// Where the recording is streamed to.
    pub fn rtmp_out_config(mut self, rtmp_out_config: types::RtmpConfig) -> Self {
        self.rtmp_out_config = Some(rtmp_out_config);
        self
    }

    /// Your own storage that the recording is uploaded to.
    pub fn storage_config(mut self, storage_config: types::StorageConfig) -> Self {
        self.storage_config = Some(storage_config);
        self
    }

    /// The URL of a page to record, instead of the meeting's own view.
    pub fn url(mut self, url: impl Into<String>) -> Self {
        self.url = Some(url.into());
        self
    }

    /// The format of the video.
    pub fn video_config(mut self, video_config: types::RecordingVideoConfig) -> Self {
        self.video_config = Some(video_config);
        self
    }

    /// Calls a setter if there is a value to set.
    ///
    /// For example `.if_some(allow_multiple_recordings, Start::allow_multiple_recordings)`.
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
    pub fn send(&self) -> R::Sent<types::Recording> {
        self.client.send(self)
    }

    /// Configures this call only and gives access to the full response. See [`Request`].
    pub fn customize(self) -> Request<Self, R> {
        self.client.clone().customize(self)
    }
}

impl<R> json::Fields for Start<R> {
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.meeting_id, "meeting_id", writer);
        json::write(
            &self.allow_multiple_recordings,
            "allow_multiple_recordings",
            writer,
        );
        json::write(&self.audio_config, "audio_config", writer);
        json::write(&self.file_name_prefix, "file_name_prefix", writer);
        json::write(&self.interactive_config, "interactive_config", writer);
        json::write(&self.max_seconds, "max_seconds", writer);
        json::write(
            &self.realtimekit_bucket_config,
            "realtimekit_bucket_config",
            writer,
        );
        json::write(&self.rtmp_out_config, "rtmp_out_config", writer);
        json::write(&self.storage_config, "storage_config", writer);
        json::write(&self.url, "url", writer);
        json::write(&self.video_config, "video_config", writer);
    }
}

impl<R> Operation for Start<R> {
    type Response = types::RecordingStartRecordingsResponse;
    type Output = types::Recording;

    const ENDPOINT: Endpoint = Endpoint {
        name: "recordings.start",
        method: Method::POST,
        path: "/accounts/{account_id}/realtime/kit/{app_id}/recordings",
        idempotent: false,
        result: "data",
    };

    fn parts(&self) -> Result<RequestParts, Error> {
        RequestParts::new(self.path.clone())?.fields(self)
    }

    fn decode(received: &RawResponse) -> Result<Self::Response, Error> {
        received
            .json_checked(|response: &types::RecordingStartRecordingsResponse| Some(
                response.success,
            ))
    }

    fn output(response: Self::Response) -> Option<Self::Output> {
        response.data
    }
}

/// Starts recording the audio of each participant of a meeting separately.
///
/// Created by [`Recordings::start_track`]. Call [`send`](Self::send) to send it.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct StartTrack<R = Async> {
    client: Client<R>,
    path: Path,
    meeting_id: String,
    layers: Option<std::collections::BTreeMap<String, types::TrackLayer>>,
    user_ids: Option<Vec<String>>,
}

impl<R: Mode> StartTrack<R> {
    /// What to record. All audio by default.
    pub fn layers(
        mut self,
        layers: impl IntoIterator<Item = (impl Into<String>, types::TrackLayer)>,
    ) -> Self {
        self.layers = Some(
            layers.into_iter().map(|(key, value)| (key.into(), value)).collect(),
        );
        self
    }

    /// Records only participants with these user IDs. In early beta.
    pub fn user_ids(
        mut self,
        user_ids: impl IntoIterator<Item = impl AsRef<str>>,
    ) -> Self {
        self.user_ids = Some(
            user_ids.into_iter().map(|item| item.as_ref().to_owned()).collect(),
        );
        self
    }

    /// Calls a setter if there is a value to set.
    ///
    /// For example `.if_some(layers, StartTrack::layers)`.
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
    pub fn send(&self) -> R::Sent<types::Recording> {
        self.client.send(self)
    }

    /// Configures this call only and gives access to the full response. See [`Request`].
    pub fn customize(self) -> Request<Self, R> {
        self.client.clone().customize(self)
    }
}

impl<R> json::Fields for StartTrack<R> {
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.meeting_id, "meeting_id", writer);
        json::write(&self.layers, "layers", writer);
        json::write(&self.user_ids, "user_ids", writer);
    }
}

impl<R> Operation for StartTrack<R> {
    type Response = types::RecordingStartTrackRecordingResponse;
    type Output = types::Recording;

    const ENDPOINT: Endpoint = Endpoint {
        name: "recordings.start_track",
        method: Method::POST,
        path: "/accounts/{account_id}/realtime/kit/{app_id}/recordings/track",
        idempotent: false,
        result: "data.recording",
    };

    fn parts(&self) -> Result<RequestParts, Error> {
        RequestParts::new(self.path.clone())?.fields(self)
    }

    fn decode(received: &RawResponse) -> Result<Self::Response, Error> {
        received
            .json_checked(|response: &types::RecordingStartTrackRecordingResponse| Some(
                response.success,
            ))
    }

    fn output(response: Self::Response) -> Option<Self::Output> {
        Some(response.data?.recording)
    }
}
