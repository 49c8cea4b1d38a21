// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

//! Cloudflare RealtimeKit provides live audio and video meetings. This crate manages the active
//! session of a meeting: it gets the session, removes participants and creates polls.
//!
//! # Use
//!
//! `Client::from_env` reads the API token from `CLOUDFLARE_API_TOKEN`. Requests go to
//! <https://api.cloudflare.com/client/v4>, or to the URL in `REALTIMEKIT_BASE_URL`.
//!
//! ```no_run
//! # async fn example() -> Result<(), realtimekit::Error> {
//! let client = realtimekit::Client::from_env()?;
//! let active_session = client
//!     .account("account_id")
//!     .app("app_id")
//!     .meeting("meeting_id")
//!     .active_session();
//! match active_session.get().send().await {
//!     Ok(response) => println!("{response:?}"),
//!     Err(error) if error.is_not_found() => println!("there is none"),
//!     Err(error) => return Err(error),
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # One request, or all
//!
//! Before it is sent, a request takes settings of its own: `timeout`, `max_retries` and
//! `retry_delays`, and `header` and `query` for what this version doesn't know yet. `send_full`
//! also returns status, headers, request id and rate limit, and `send_raw` the unparsed bytes.
//! `Client::builder` has the same settings for all requests, and accepts a custom transport.
//!
//! # Errors and retries
//!
//! Every call returns an `Error` with a kind to match on, and the status, codes, messages, request
//! ID (the header `cf-ray`) and body of the response if there was one. Idempotent operations are
//! retried on transient errors; others only if it is certain that the request was not processed.
//!
//! Fields that this version doesn't know are ignored, and unknown values of an enum are kept: a
//! response never fails because the API has grown.
//!
//! # Features
//!
//! - `rustls` (default): TLS by rustls.
//! - `native-tls`: TLS by the operating system, for use without `rustls`.
//! - `http2`: HTTP/2, if the server offers it.
//! - `blocking`: `Client::blocking`, for code that isn't async.
//! - `tracing`: a span for each call and an event for each retry.
//! - `jiff`: `Timestamp::parse` and `Date::parse`.
//! - `mock`: a transport for tests, which answers without a server.
//! - `reqwest`: sends requests with a `reqwest::Client` of your own.
#![cfg_attr(docsrs, feature(doc_cfg))]
#![forbid(unsafe_code)]
#![deny(missing_docs)]

pub mod active_session;
mod api;
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
mod limits;
mod log;
#[cfg(feature = "mock")]
pub mod mock;
mod operation;
mod own_headers;
mod path;
mod rate_limit;
mod raw_response;
mod redaction;
mod request;
#[cfg(feature = "reqwest")]
mod reqwest_transport;
mod response;
mod retry;
mod scalar;
mod text;
mod timestamp;
mod transport;
pub mod types;
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
pub use operation::{Endpoint, Operation, RequestParts};
pub use rate_limit::RateLimit;
pub use raw_response::RawResponse;
pub use request::Request;

#[cfg(feature = "reqwest")]
pub use reqwest;
pub use response::Response;
pub use serde_json;
pub use timestamp::Timestamp;
pub use transport::{Body, Sending, Transport};
