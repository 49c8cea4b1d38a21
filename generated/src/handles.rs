// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

//! Handles, one for each level of the URL. Each keeps the IDs set so far.

use crate::client::{Async, Client};
use crate::path::Path;

/// A Cloudflare account.
///
/// Created by [`Client::account`]. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Account<R = Async> {
    pub(crate) client: Client<R>,
    pub(crate) path: Path,
}

/// A RealtimeKit app of an account.
///
/// Created by [`Account::app`]. Cheap to clone.
#[derive(Clone, Debug)]
pub struct App<R = Async> {
    pub(crate) client: Client<R>,
    pub(crate) path: Path,
}

/// A meeting of an app.
///
/// Created by [`App::meeting`]. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Meeting<R = Async> {
    pub(crate) client: Client<R>,
    pub(crate) path: Path,
}

/// A participant of a meeting.
///
/// Created by [`Meeting::participant`]. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Participant<R = Async> {
    pub(crate) client: Client<R>,
    pub(crate) path: Path,
}

/// A preset of an app.
///
/// Created by [`App::preset`]. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Preset<R = Async> {
    pub(crate) client: Client<R>,
    pub(crate) path: Path,
}

/// A session of a meeting.
///
/// Created by [`App::session`]. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Session<R = Async> {
    pub(crate) client: Client<R>,
    pub(crate) path: Path,
}

/// A recording of a meeting.
///
/// Created by [`App::recording`]. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Recording<R = Async> {
    pub(crate) client: Client<R>,
    pub(crate) path: Path,
}

/// A webhook of an app.
///
/// Created by [`App::webhook`]. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Webhook<R = Async> {
    pub(crate) client: Client<R>,
    pub(crate) path: Path,
}

/// A livestream of an app.
///
/// Created by [`App::livestream`]. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Livestream<R = Async> {
    pub(crate) client: Client<R>,
    pub(crate) path: Path,
}

impl<R: Clone> Client<R> {
    /// A Cloudflare account.
    ///
    /// `account_id`: The ID of the account.
    ///
    /// Doesn't send a request.
    pub fn account(&self, account_id: impl AsRef<str>) -> Account<R> {
        Account {
            client: self.clone(),
            path: Path::root()
                .literal("/accounts/")
                .parameter("account_id", account_id.as_ref()),
        }
    }
}

impl<R: Clone> Account<R> {
    /// The ID of the account.
    pub fn account_id(&self) -> &str {
        self.path.value("account_id")
    }

    /// A RealtimeKit app of an account.
    ///
    /// `app_id`: The ID of the app.
    ///
    /// Doesn't send a request.
    pub fn app(&self, app_id: impl AsRef<str>) -> App<R> {
        App {
            client: self.client.clone(),
            path: self
                .path
                .clone()
                .literal("/realtime/kit/")
                .parameter("app_id", app_id.as_ref()),
        }
    }
}

impl<R: Clone> App<R> {
    /// The ID of the account.
    pub fn account_id(&self) -> &str {
        self.path.value("account_id")
    }

    /// The ID of the app.
    pub fn app_id(&self) -> &str {
        self.path.value("app_id")
    }

    /// A meeting of an app.
    ///
    /// `meeting_id`: The ID of the meeting.
    ///
    /// Doesn't send a request.
    pub fn meeting(&self, meeting_id: impl AsRef<str>) -> Meeting<R> {
        Meeting {
            client: self.client.clone(),
            path: self
                .path
                .clone()
                .literal("/meetings/")
                .parameter("meeting_id", meeting_id.as_ref()),
        }
    }

    /// A preset of an app.
    ///
    /// `preset_id`: The ID of the preset.
    ///
    /// Doesn't send a request.
    pub fn preset(&self, preset_id: impl AsRef<str>) -> Preset<R> {
        Preset {
            client: self.client.clone(),
            path: self
                .path
                .clone()
                .literal("/presets/")
                .parameter("preset_id", preset_id.as_ref()),
        }
    }

    /// A session of a meeting.
    ///
    /// `session_id`: The ID of the session.
    ///
    /// Doesn't send a request.
    pub fn session(&self, session_id: impl AsRef<str>) -> Session<R> {
        Session {
            client: self.client.clone(),
            path: self
                .path
                .clone()
                .literal("/sessions/")
                .parameter("session_id", session_id.as_ref()),
        }
    }

    /// A recording of a meeting.
    ///
    /// `recording_id`: The ID of the recording.
    ///
    /// Doesn't send a request.
    pub fn recording(&self, recording_id: impl AsRef<str>) -> Recording<R> {
        Recording {
            client: self.client.clone(),
            path: self
                .path
                .clone()
                .literal("/recordings/")
                .parameter("recording_id", recording_id.as_ref()),
        }
    }

    /// A webhook of an app.
    ///
    /// `webhook_id`: The ID of the webhook.
    ///
    /// Doesn't send a request.
    pub fn webhook(&self, webhook_id: impl AsRef<str>) -> Webhook<R> {
        Webhook {
            client: self.client.clone(),
            path: self
                .path
                .clone()
                .literal("/webhooks/")
                .parameter("webhook_id", webhook_id.as_ref()),
        }
    }

    /// A livestream of an app.
    ///
    /// `livestream_id`: The ID of the livestream.
    ///
    /// Doesn't send a request.
    pub fn livestream(&self, livestream_id: impl AsRef<str>) -> Livestream<R> {
        Livestream {
            client: self.client.clone(),
            path: self
                .path
                .clone()
                .literal("/livestreams/")
                .parameter("livestream_id", livestream_id.as_ref()),
        }
    }
}

impl<R: Clone> Meeting<R> {
    /// The ID of the account.
    pub fn account_id(&self) -> &str {
        self.path.value("account_id")
    }

    /// The ID of the app.
    pub fn app_id(&self) -> &str {
        self.path.value("app_id")
    }

    /// The ID of the meeting.
    pub fn meeting_id(&self) -> &str {
        self.path.value("meeting_id")
    }

    /// A participant of a meeting.
    ///
    /// `participant_id`: The ID of the participant.
    ///
    /// Doesn't send a request.
    pub fn participant(&self, participant_id: impl AsRef<str>) -> Participant<R> {
        Participant {
            client: self.client.clone(),
            path: self
                .path
                .clone()
                .literal("/participants/")
                .parameter("participant_id", participant_id.as_ref()),
        }
    }
}

impl<R: Clone> Participant<R> {
    /// The ID of the account.
    pub fn account_id(&self) -> &str {
        self.path.value("account_id")
    }

    /// The ID of the app.
    pub fn app_id(&self) -> &str {
        self.path.value("app_id")
    }

    /// The ID of the meeting.
    pub fn meeting_id(&self) -> &str {
        self.path.value("meeting_id")
    }

    /// The ID of the participant.
    pub fn participant_id(&self) -> &str {
        self.path.value("participant_id")
    }
}

impl<R: Clone> Preset<R> {
    /// The ID of the account.
    pub fn account_id(&self) -> &str {
        self.path.value("account_id")
    }

    /// The ID of the app.
    pub fn app_id(&self) -> &str {
        self.path.value("app_id")
    }

    /// The ID of the preset.
    pub fn preset_id(&self) -> &str {
        self.path.value("preset_id")
    }
}

impl<R: Clone> Session<R> {
    /// The ID of the account.
    pub fn account_id(&self) -> &str {
        self.path.value("account_id")
    }

    /// The ID of the app.
    pub fn app_id(&self) -> &str {
        self.path.value("app_id")
    }

    /// The ID of the session.
    pub fn session_id(&self) -> &str {
        self.path.value("session_id")
    }
}

impl<R: Clone> Recording<R> {
    /// The ID of the account.
    pub fn account_id(&self) -> &str {
        self.path.value("account_id")
    }

    /// The ID of the app.
    pub fn app_id(&self) -> &str {
        self.path.value("app_id")
    }

    /// The ID of the recording.
    pub fn recording_id(&self) -> &str {
        self.path.value("recording_id")
    }
}

impl<R: Clone> Webhook<R> {
    /// The ID of the account.
    pub fn account_id(&self) -> &str {
        self.path.value("account_id")
    }

    /// The ID of the app.
    pub fn app_id(&self) -> &str {
        self.path.value("app_id")
    }

    /// The ID of the webhook.
    pub fn webhook_id(&self) -> &str {
        self.path.value("webhook_id")
    }
}

impl<R: Clone> Livestream<R> {
    /// The ID of the account.
    pub fn account_id(&self) -> &str {
        self.path.value("account_id")
    }

    /// The ID of the app.
    pub fn app_id(&self) -> &str {
        self.path.value("app_id")
    }

    /// The ID of the livestream.
    pub fn livestream_id(&self) -> &str {
        self.path.value("livestream_id")
    }
}
