//! A stand-in for the service on this machine: real HTTP, and no account needed.
//!
//! It behaves as the service does where a client can see it: the four operations
//! on the active session of a meeting, and the two forms that failures have.
//! Meetings are kept in memory and end with their last participant.
//!
//! Everything that arrives is recorded, and an answer can be given in place of
//! the stand-in's own.

mod answer;
mod meeting;
mod operations;
mod recorded;
mod server;

use std::collections::{BTreeMap, VecDeque};
use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::http::StatusCode;
use tokio::sync::oneshot;

use self::answer::Answer;
pub use self::meeting::Meeting;
pub use self::recorded::Recorded;

/// The API token that the stand-in knows.
pub const TOKEN: &str = "stand-in-token";

/// Where the path of the API begins, as in Cloudflare's own base URL.
const ROOT: &str = "/client/v4";

/// A running stand-in. Dropping it stops it.
#[derive(Debug)]
pub struct StandIn {
    address: SocketAddr,
    state: Arc<Mutex<State>>,
    /// The server stops when this is dropped.
    _running: oneshot::Sender<()>,
}

/// What tells one meeting from all others.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct MeetingIds {
    /// The id of the account.
    pub account_id: String,
    /// The id of the app, one of the account's.
    pub app_id: String,
    /// The id of the meeting, one of the app's.
    pub meeting_id: String,
}

impl MeetingIds {
    /// The ids, in the order that they have in a URL.
    pub fn new(
        account_id: impl Into<String>,
        app_id: impl Into<String>,
        meeting_id: impl Into<String>,
    ) -> Self {
        Self {
            account_id: account_id.into(),
            app_id: app_id.into(),
            meeting_id: meeting_id.into(),
        }
    }
}

/// All that the stand-in remembers.
#[derive(Debug, Default)]
struct State {
    meetings: BTreeMap<MeetingIds, Meeting>,
    /// How many requests have arrived.
    arrived: u64,
    /// Those that have not been taken yet.
    recorded: Vec<Recorded>,
    /// Given before the stand-in's own, first in, first out.
    answers: VecDeque<Answer>,
}

impl StandIn {
    /// Starts a stand-in on a free port of the loopback interface. It runs on a
    /// thread of its own and needs no async runtime of the caller's.
    ///
    /// # Errors
    ///
    /// If the system has no free port or no thread to give.
    pub fn start() -> io::Result<Self> {
        let state = Arc::new(Mutex::new(State::default()));
        let (running, stopped) = oneshot::channel();
        let address = server::start(&state, stopped)?;
        Ok(Self {
            address,
            state,
            _running: running,
        })
    }

    /// What takes the place of `https://api.cloudflare.com/client/v4`.
    pub fn base_url(&self) -> String {
        format!("http://{}{ROOT}", self.address)
    }

    /// Opens a meeting, or replaces the one that has these ids.
    pub fn open(&self, ids: MeetingIds, meeting: Meeting) {
        lock(&self.state).meetings.insert(ids, meeting);
    }

    /// Gives this answer to the next request, whatever it is. Several are given
    /// in their order, one to each request.
    pub fn answer_next(&self, status: StatusCode, body: impl Into<String>) {
        let answer = Answer {
            status,
            body: body.into(),
        };
        lock(&self.state).answers.push_back(answer);
    }

    /// Takes the requests that have arrived since the last time, in their order.
    pub fn take_recorded(&self) -> Vec<Recorded> {
        std::mem::take(&mut lock(&self.state).recorded)
    }
}

/// The state, also after a panic elsewhere: no change to it is made in two steps.
fn lock(state: &Mutex<State>) -> MutexGuard<'_, State> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
}
