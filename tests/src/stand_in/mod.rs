//! A stand-in for the service on this machine: real HTTP, and no account needed.
//!
//! It has all endpoints with their documented parameters, and the two forms of failures. Where the reference doesn't say how
//! the service behaves, the stand-in does something plausible. Everything is kept in memory. Sessions start with the first participant who joins and end with the last one, and recordings and
//! livestreams end with their sessions. Events are signed and posted to webhooks on `http://127.0.0.1`, and to no others.
//!
//! All requests are recorded, and responses can be queued to be returned instead of the stand-in's own.

mod answer;
mod app;
mod delivery;
mod events;
mod input;
mod listing;
mod livestream;
mod meeting;
mod operations;
mod paging;
mod recorded;
mod recording;
mod server;
mod session;

use std::collections::VecDeque;
use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::http::StatusCode;
use tokio::sync::mpsc::{UnboundedSender, unbounded_channel};
use tokio::sync::oneshot;

use self::answer::Answer;
use self::app::App;
use self::delivery::Delivery;
pub use self::meeting::Meeting;
pub use self::recorded::Recorded;

/// The API token that the stand-in accepts.
pub const TOKEN: &str = "stand-in-token";

/// The path prefix of the API, as in Cloudflare's base URL.
const ROOT: &str = "/client/v4";

/// The path of the public key, at the root of the host as in the service.
const KEY_PATH: &str = "/.well-known/webhooks.json";

/// A running stand-in. Dropping it stops it.
#[derive(Debug)]
pub struct StandIn {
    address: SocketAddr,
    state: Arc<Mutex<State>>,
    /// The server stops when this is dropped.
    _running: oneshot::Sender<()>,
}

/// The IDs that identify a meeting.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct MeetingIds {
    /// The ID of the account.
    pub account_id: String,
    /// The ID of an app of the account.
    pub app_id: String,
    /// The ID of a meeting of the app.
    pub meeting_id: String,
}

impl MeetingIds {
    /// Returns the IDs in the order of the URL.
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

/// The state of the stand-in.
#[derive(Debug)]
struct State {
    /// The apps, each with the ID of its account, in the order of their creation.
    apps: Vec<(String, App)>,
    /// The number of requests received.
    arrived: u64,
    /// The recorded requests that have not been taken yet.
    recorded: Vec<Recorded>,
    /// Responses to return instead of the stand-in's own, in order.
    answers: VecDeque<Answer>,
    /// Where events are posted from.
    deliveries: UnboundedSender<Delivery>,
}

impl State {
    fn new(deliveries: UnboundedSender<Delivery>) -> Self {
        Self {
            apps: Vec::new(),
            arrived: 0,
            recorded: Vec::new(),
            answers: VecDeque::new(),
            deliveries,
        }
    }

    /// Posts what has happened to the webhooks.
    fn post_events(&mut self) {
        for (_, app) in &mut self.apps {
            for event in events::take(app) {
                for webhook in &app.webhooks {
                    if let Some(delivery) = Delivery::new(&event, webhook) {
                        // Unless the stand-in is being stopped.
                        let _ = self.deliveries.send(delivery);
                    }
                }
            }
        }
    }

    fn find_app(&mut self, account_id: &str, app_id: &str) -> Option<&mut App> {
        let mut apps = self.apps.iter_mut();
        let (_, app) = apps.find(|(account, app)| account == account_id && app.id == app_id)?;
        Some(app)
    }
}

impl StandIn {
    /// Starts a stand-in on a free port of the loopback interface. It runs on its own thread and doesn't need an async
    /// runtime of the caller.
    ///
    /// # Errors
    ///
    /// If no port or thread is available.
    pub fn start() -> io::Result<Self> {
        Self::start_on(0)
    }

    /// Starts a stand-in on this port of the loopback interface.
    ///
    /// # Errors
    ///
    /// If the port is taken, or no thread is available.
    pub fn start_on(port: u16) -> io::Result<Self> {
        let (deliveries, posted) = unbounded_channel();
        let state = Arc::new(Mutex::new(State::new(deliveries)));
        let (running, stopped) = oneshot::channel();
        let address = server::start(port, &state, posted, stopped)?;
        Ok(Self {
            address,
            state,
            _running: running,
        })
    }

    /// Returns the base URL, to be used instead of `https://api.cloudflare.com/client/v4`.
    pub fn base_url(&self) -> String {
        format!("http://{}{ROOT}", self.address)
    }

    /// Returns the URL of the public key that verifies the signatures of events. It needs no token.
    pub fn public_key_url(&self) -> String {
        format!("http://{}{KEY_PATH}", self.address)
    }

    /// Adds a meeting, or replaces the one with these IDs. An app that doesn't exist is created.
    pub fn open(&self, ids: MeetingIds, meeting: Meeting) {
        let mut state = lock(&self.state);
        if state.find_app(&ids.account_id, &ids.app_id).is_none() {
            let app = App::new(&ids.app_id, &ids.app_id);
            state.apps.push((ids.account_id.clone(), app));
        }
        if let Some(app) = state.find_app(&ids.account_id, &ids.app_id) {
            match app.find_meeting(&ids.meeting_id) {
                Some(known) => *known = meeting,
                None => app.meetings.push((ids.meeting_id, meeting)),
            }
        }
        state.post_events();
    }

    /// Lets the participant with this token join the meeting, as the participant's browser would. Returns whether the
    /// token is valid.
    pub fn join(&self, token: &str) -> bool {
        let mut state = lock(&self.state);
        for (_, app) in &mut state.apps {
            for (id, meeting) in &mut app.meetings {
                let mut participants = meeting.participants.iter();
                let found = participants.find(|it| it.token(&app.id, id) == token);
                if let Some(participant_id) = found.map(|it| it.id.clone()) {
                    meeting.join(&participant_id);
                    state.post_events();
                    return true;
                }
            }
        }
        false
    }

    /// Returns this response to the next request, whatever it is. Several responses are returned in order, one per
    /// request.
    pub fn answer_next(&self, status: StatusCode, body: impl Into<String>) {
        let answer = Answer {
            status,
            body: body.into(),
        };
        lock(&self.state).answers.push_back(answer);
    }

    /// Takes the requests that have arrived since the last call, in order.
    pub fn take_recorded(&self) -> Vec<Recorded> {
        std::mem::take(&mut lock(&self.state).recorded)
    }
}

/// Locks the state, even after a panic elsewhere: every change to it is made in one step.
fn lock(state: &Mutex<State>) -> MutexGuard<'_, State> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
}
