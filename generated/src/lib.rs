// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

//! Cloudflare RealtimeKit provides live audio and video meetings. Its API manages apps, meetings
//! and their participants, presets, sessions, recordings, livestreams, webhooks and analytics.
//!
//! # Use
//!
//! [`Client::from_env`] reads the API token from `CLOUDFLARE_API_TOKEN`. Requests go to
//! <https://api.cloudflare.com/client/v4>, or to the URL in `REALTIMEKIT_BASE_URL`.
//!
//! ```no_run
//! # async fn example() -> Result<(), realtimekit::Error> {
//! use realtimekit::types::{RecordingStatus, WebhookEventType};
//!
//! let client = realtimekit::Client::from_env()?;
//! let account = client.account("account");
//! let created = account.apps().create("Classroom").send().await?;
//! let app = account.app(created.id);
//!
//! let url = "https://hooks.example.com/recordings";
//! let events = [WebhookEventType::RecordingStatusUpdate];
//! app.webhooks().create("Archive", url, events).send().await?;
//!
//! // A copy of a preset, without the permission to record.
//! let host = app.preset("preset").get().send().await?;
//! let mut permissions = host.permissions;
//! permissions.can_record = false;
//! app.presets().create("guest", host.config, permissions, host.ui).send().await?;
//!
//! let created = app.meetings().create().title("Weekly").send().await?;
//! let meeting = app.meeting(&created.id);
//! let ada = meeting.participants().add("user-17", "guest").name("Ada").send().await?;
//! println!("{} joins with a token of {} characters", ada.id, ada.token.len());
//!
//! let session = meeting.active_session();
//! session.create_poll("Lunch?", ["Pizza", "Salad"]).send().await?;
//!
//! let started = app.recordings().start(created.id).send().await?;
//! let recording = app.recording(started.id);
//! for _ in 0..30 {
//!     if recording.get().send().await?.status != RecordingStatus::Invoked {
//!         break;
//!     }
//!     tokio::time::sleep(std::time::Duration::from_secs(1)).await;
//! }
//! recording.pause().send().await?;
//! recording.stop().send().await?;
//! session.kick_all().send().await?;
//!
//! let week = app.sessions().list().start_time("2026-01-05T00:00:00Z").end_time("2026-01-12T00:00:00Z");
//! let mut sessions = week.items(); // of all pages
//! while let Some(session) = sessions.next().await {
//!     println!("{}", session?.id);
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # Operations
//!
//! | handle | operations |
//! | --- | --- |
//! | `client.account(id).app(id).meeting(id).active_recording()` | [`get`](active_recording::ActiveRecording::get) |
//! | `client.account(id).app(id).meeting(id).active_session()` | [`get`](active_session::ActiveSession::get), [`kick`](active_session::ActiveSession::kick), [`kick_all`](active_session::ActiveSession::kick_all), [`create_poll`](active_session::ActiveSession::create_poll) |
//! | `client.account(id).app(id).analytics()` | [`daywise`](analytics::Analytics::daywise), [`livestreams_daywise`](analytics::Analytics::livestreams_daywise), [`livestreams_overall`](analytics::Analytics::livestreams_overall) |
//! | `client.account(id).apps()` | [`list`](apps::Apps::list), [`create`](apps::Apps::create) |
//! | `client.account(id).app(id).livestreams()` | [`list`](livestreams::Livestreams::list), [`create`](livestreams::Livestreams::create), [`session`](livestreams::Livestreams::session) |
//! | `client.account(id).app(id).meeting(id).livestream()` | [`get`](meeting_livestream::MeetingLivestream::get), [`start`](meeting_livestream::MeetingLivestream::start), [`stop`](meeting_livestream::MeetingLivestream::stop) |
//! | `client.account(id).app(id).meetings()` | [`list`](meetings::Meetings::list), [`create`](meetings::Meetings::create) |
//! | `client.account(id).app(id).meeting(id).participants()` | [`list`](participants::Participants::list), [`add`](participants::Participants::add) |
//! | `client.account(id).app(id).presets()` | [`list`](presets::Presets::list), [`create`](presets::Presets::create) |
//! | `client.account(id).app(id).recordings()` | [`list`](recordings::Recordings::list), [`start`](recordings::Recordings::start), [`start_track`](recordings::Recordings::start_track) |
//! | `client.account(id).app(id).session(id).participants()` | [`list`](session_participants::SessionParticipants::list), [`get`](session_participants::SessionParticipants::get) |
//! | `client.account(id).app(id).sessions()` | [`list`](sessions::Sessions::list), [`peer_report`](sessions::Sessions::peer_report) |
//! | `client.account(id).app(id).webhooks()` | [`list`](webhooks::Webhooks::list), [`create`](webhooks::Webhooks::create) |
//! | `client.account(id).app(id).livestream(id)` | [`get`](handles::Livestream::get), [`active_session`](handles::Livestream::active_session) |
//! | `client.account(id).app(id).meeting(id)` | [`get`](handles::Meeting::get), [`update`](handles::Meeting::update), [`replace`](handles::Meeting::replace) |
//! | `client.account(id).app(id).meeting(id).participant(id)` | [`get`](handles::Participant::get), [`update`](handles::Participant::update), [`remove`](handles::Participant::remove), [`refresh_token`](handles::Participant::refresh_token) |
//! | `client.account(id).app(id).preset(id)` | [`get`](handles::Preset::get), [`update`](handles::Preset::update), [`replace`](handles::Preset::replace), [`delete`](handles::Preset::delete) |
//! | `client.account(id).app(id).recording(id)` | [`get`](handles::Recording::get), [`pause`](handles::Recording::pause), [`resume`](handles::Recording::resume), [`stop`](handles::Recording::stop) |
//! | `client.account(id).app(id).session(id)` | [`get`](handles::Session::get), [`chat`](handles::Session::chat), [`transcript`](handles::Session::transcript), [`summary`](handles::Session::summary), [`generate_summary`](handles::Session::generate_summary) |
//! | `client.account(id).app(id).webhook(id)` | [`get`](handles::Webhook::get), [`update`](handles::Webhook::update), [`replace`](handles::Webhook::replace), [`delete`](handles::Webhook::delete) |
//!
//! # Requests
//!
//! Required parameters are arguments of an operation's method. Optional parameters are setters of
//! the request that the method returns. `send` sends the request, which can be cloned, kept and
//! sent again.
//!
//! To configure a single call, use `customize`, which returns a [`Request`]. It has settings such
//! as [`timeout`](Request::timeout), [`max_retries`](Request::max_retries) and
//! [`retry_delays`](Request::retry_delays), and [`header`](Request::header) and
//! [`query`](Request::query) for parameters that this version doesn't know.
//! [`send_full`](Request::send_full) also returns the status, headers, request ID and rate limit,
//! and [`send_raw`](Request::send_raw) returns the raw body. [`Client::builder`] has the same
//! settings for all requests, and accepts a custom [`Transport`]. [`Client::request`] sends
//! requests that this crate has no operation for.
//!
//! ```no_run
//! # async fn example() -> Result<(), realtimekit::Error> {
//! let client = realtimekit::Client::from_env()?;
//! let request = client
//!     .account("account_id")
//!     .app("app_id")
//!     .meeting("meeting_id")
//!     .active_recording()
//!     .get();
//! let response = request.customize().max_retries(5).send_full().await?;
//! println!("{} after {} attempts", response.status(), response.attempts());
//! # Ok(())
//! # }
//! ```
//!
//! # Lists
//!
//! For lists that the service returns page by page, requests have a method `items`, which returns
//! the items of all pages. With an asynchronous client, call [`Items::next`] for the next item.
//! With a blocking client, the items are an iterator. Each page is requested when its first item is
//! needed.
//!
//! ```no_run
//! # async fn example() -> Result<(), realtimekit::Error> {
//! let client = realtimekit::Client::from_env()?;
//! let mut items = client.account("account_id").apps().list().items();
//! while let Some(item) = items.next().await {
//!     let item = item?;
//!     println!("{item:?}");
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # Errors and retries
//!
//! A call that fails returns an [`Error`]. It has a [kind](ErrorKind) to match on and, if there was
//! a response, its status, codes, messages, request ID (the header `cf-ray`) and body. A call fails
//! if the status is not 2xx, if the response reports a failure or can't be decoded, if the
//! connection fails, or if a time limit is exceeded. A request is rejected before it is sent if a
//! path parameter is empty, `.` or `..`, or if something that the API requires is missing or empty.
//!
//! Idempotent operations are retried on transient errors, twice by default. Other operations are
//! retried only if the service is known not to have processed the request. Delays grow with each
//! retry, and the header `Retry-After` is honored. By default, an attempt can take one minute and a
//! call two minutes.
//!
//! Unknown fields are ignored, and unknown values of an enum are kept, so additions to the API
//! never make a response fail.
//!
//! ```no_run
//! # async fn example() -> Result<(), realtimekit::Error> {
//! let client = realtimekit::Client::from_env()?;
//! match client
//!     .account("account_id")
//!     .app("app_id")
//!     .meeting("meeting_id")
//!     .active_recording()
//!     .get()
//!     .send()
//!     .await
//! {
//!     Ok(response) => println!("{response:?}"),
//!     Err(error) if error.is_not_found() => println!("there is none"),
//!     Err(error) if error.is_retryable() => println!("try again later: {error}"),
//!     Err(error) => {
//!         for message in error.messages() {
//!             println!("{:?}: {}", message.code, message.message);
//!         }
//!         return Err(error);
//!     }
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # Blocking code
//!
//! With the feature `blocking`, the same handles and requests work without `await` on any thread.
//!
//! ```no_run
//! # #[cfg(feature = "blocking")]
//! # async fn example() -> Result<(), realtimekit::Error> {
//! let client = realtimekit::Client::from_env()?.blocking()?;
//! let response = client
//!     .account("account_id")
//!     .app("app_id")
//!     .meeting("meeting_id")
//!     .active_recording()
//!     .get()
//!     .send()?;
//! println!("{response:?}");
//! # Ok(())
//! # }
//! ```
//!
//! # Tests
//!
//! The feature `mock` provides a client for tests, which needs no server. The test sets the values,
//! responses and errors to return, and can inspect the requests that were sent.
//!
//! ```no_run
//! # #[cfg(feature = "mock")]
//! # async fn example() -> Result<(), realtimekit::Error> {
//! let mock = realtimekit::mock::Mock::new();
//! mock.expect::<realtimekit::active_recording::Get>()
//!     .status(realtimekit::http::StatusCode::NOT_FOUND);
//! let error = mock
//!     .client()?
//!     .account("account_id")
//!     .app("app_id")
//!     .meeting("meeting_id")
//!     .active_recording()
//!     .get()
//!     .send()
//!     .await
//!     .unwrap_err();
//! assert!(error.is_not_found());
//! assert!(mock.unmet().is_empty());
//! # Ok(())
//! # }
//! ```
//!
//! # Webhooks
//!
//! Types such as [`WebhookEvent`](types::WebhookEvent) are received from the service. With the
//! feature `webhook`, `webhook::parse` verifies the signature of a request and then parses its
//! body. Parse the key once, with `PublicKey::from_pem` or `PublicKey::from_json`. Answer with a
//! 2xx status if the request is accepted, with 401 if the signature is missing or wrong, and with
//! 400 if the body can't be parsed.
//!
//! RealtimeKit signs each request with its private key and sends the signature in the header
//! `rtk-signature`. The public key is the field `data.publicKey` of
//! `https://api.realtime.cloudflare.com/.well-known/webhooks.json`.
//!
//! ```no_run
//! # #[cfg(feature = "webhook")]
//! # mod example {
//! use realtimekit::webhook::{self, PublicKey, WebhookError};
//!
//! /// Gets the signature from the header, and the raw body.
//! fn receive(key: &PublicKey, signature: &str, body: &[u8]) -> Result<(), WebhookError> {
//!     let event: realtimekit::types::WebhookEvent = webhook::parse(key, signature, body)?;
//!     println!("{event:?}");
//!     Ok(())
//! }
//! # }
//! ```
//!
//! # Features
//!
//! - `rustls` (default): TLS by rustls.
//! - `native-tls`: TLS by the operating system, for use without `rustls`.
//! - `http2`: HTTP/2, if the server offers it.
//! - `blocking`: `Client::blocking`, for code that isn't async.
//! - `tracing`: records a span for each call and an event for each retry.
//! - `jiff`: converts timestamps and dates from and to the types of `jiff`, and compares them.
//! - `mock`: a transport for tests that needs no server.
//! - `webhook`: verifies webhook requests and parses their events.
//! - `reqwest`: sends requests with your own `reqwest::Client`.
//!
//! Requires Rust 1.88 or later.
#![cfg_attr(docsrs, feature(doc_cfg))]
#![forbid(unsafe_code)]
#![deny(missing_docs)]

pub mod active_recording;
pub mod active_session;
pub mod analytics;
mod api;
pub mod apps;
mod attempt;
mod authentication;
mod base_url;
#[cfg(feature = "blocking")]
mod blocking;
mod call;
mod client;
mod client_builder;
mod custom;
mod date;
mod envelope;
mod error;
mod error_details;
mod error_fields;
mod error_kind;
mod excerpt;
pub mod handles;
mod http_client;
mod json;
mod json_path;
mod kept_text;
mod limits;
pub mod livestream;
pub mod livestreams;
mod log;
pub mod meeting;
pub mod meeting_livestream;
pub mod meetings;
#[cfg(feature = "mock")]
pub mod mock;
mod mode;
mod operation;
mod own_headers;
mod pages;
pub mod participant;
pub mod participants;
mod path;
pub mod preset;
pub mod presets;
mod rate_limit;
mod raw_response;
pub mod recording;
pub mod recordings;
mod redaction;
mod request;
#[cfg(feature = "reqwest")]
mod reqwest_transport;
mod response;
mod retry;
mod scalar;
pub mod session;
pub mod session_participants;
pub mod sessions;
mod text;
mod timestamp;
mod transport;
pub mod types;
mod unknown_value;
#[cfg(feature = "webhook")]
pub mod webhook;
pub mod webhook_endpoint;
pub mod webhooks;
#[cfg(feature = "blocking")]
pub use blocking::Blocking;
pub use bytes;
pub use client::{Async, Client};
pub use client_builder::ClientBuilder;
pub use custom::Custom;
pub use date::Date;
pub use envelope::ApiMessage;
pub use error::Error;
pub use error_kind::ErrorKind;
pub use http;
pub use http_body;
pub use mode::{Mode, ResponseFuture};
pub use operation::{Endpoint, Operation, RequestParts};
pub use pages::{Items, Paginated};
pub use rate_limit::RateLimit;
pub use request::Request;

#[cfg(feature = "reqwest")]
pub use reqwest;
pub use response::Response;
pub use serde_json;
pub use timestamp::Timestamp;
pub use transport::{Body, Sending, Transport};
pub use unknown_value::UnknownValue;
