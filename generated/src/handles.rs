// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

//! Handles: one for each level of the URL, which keeps the ids given so far.

use crate::client::{Async, Client};
use crate::path::Path;

/// A Cloudflare account.
///
/// Returned by [`Client::account`]. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Account<R = Async> {
    pub(crate) client: Client<R>,
    pub(crate) path: Path,
}

/// A RealtimeKit app of an account.
///
/// Returned by [`Account::app`]. Cheap to clone.
#[derive(Clone, Debug)]
pub struct App<R = Async> {
    pub(crate) client: Client<R>,
    pub(crate) path: Path,
}

/// A meeting of an app.
///
/// Returned by [`App::meeting`]. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Meeting<R = Async> {
    pub(crate) client: Client<R>,
    pub(crate) path: Path,
}

impl<R: Clone> Client<R> {
    /// A Cloudflare account.
    ///
    /// `account_id`: The ID of the account.
    ///
    /// Makes no request.
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
    /// Makes no request.
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
    /// Makes no request.
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
}
