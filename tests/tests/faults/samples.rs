//! The client under test, and bodies that a service would send.

use std::time::Duration;

use realtimekit::active_session::ActiveSession;
use realtimekit::{Client, ClientBuilder};

pub(crate) const TOKEN: &str = "token-that-nobody-may-see";
pub(crate) const ACCOUNT_ID: &str = "id-of-the-account";
pub(crate) const APP_ID: &str = "id-of-the-app";
pub(crate) const MEETING_ID: &str = "id-of-the-meeting";

/// A response of `kick_all`. It is also valid for `create_poll`, without a poll.
pub(crate) const KICKED: &str =
    r#"{"data":{"action":"kick","kicked_participants_count":3},"success":true}"#;

pub(crate) const POLL: &str = r#"{"data":{"action":"create","poll":{"id":"p","options":[{"count":0,"text":"Pizza","votes":[{"id":"v","name":"n"}]}],"question":"Lunch?"}},"success":true}"#;

pub(crate) const SESSION: &str = r#"{"data":{"id":"s","associated_id":"m","created_at":"2024-05-01T12:00:00.000Z","live_participants":2,"max_concurrent_participants":5,"meeting_display_name":"Stand-up","minutes_consumed":12.5,"organization_id":"o","started_at":"2024-05-01T12:00:00.000Z","status":"LIVE","type":"meeting","updated_at":"2024-05-01T12:00:00.000Z"},"success":true}"#;

/// A failure as `RealtimeKit` reports it.
pub(crate) const ONE_ERROR: &str =
    r#"{"success":false,"error":{"code":1234,"message":"said by RealtimeKit"}}"#;

/// A failure as Cloudflare reports it.
pub(crate) const ERROR_LIST: &str = r#"{"success":false,"errors":[{"code":10000,"message":"said by Cloudflare"},{"code":7003,"message":"and more"}],"messages":[],"result":null}"#;

/// Returns a client with short timeouts that retries immediately.
pub(crate) fn builder(url: impl Into<String>) -> ClientBuilder {
    Client::builder()
        .token(TOKEN)
        .base_url(url)
        .timeout(Duration::from_secs(10))
        .retry_delays(Duration::from_millis(1), Duration::from_millis(2))
}

/// Returns the handle that most tests use.
pub(crate) fn session<R: Clone>(client: &Client<R>) -> ActiveSession<R> {
    client
        .account(ACCOUNT_ID)
        .app(APP_ID)
        .meeting(MEETING_ID)
        .active_session()
}

/// Returns the handle of a client of this server.
pub(crate) fn session_at(url: impl Into<String>) -> ActiveSession {
    let client = builder(url).build().expect("the settings are right");
    session(&client)
}
