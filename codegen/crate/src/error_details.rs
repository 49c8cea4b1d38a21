//! What an error knows beyond its kind.

use std::time::Duration;

use http::StatusCode;

use crate::envelope::ApiMessage;

/// What is known about a failed request beyond its kind and its status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Certainty {
    None,
    /// The service did not act on it.
    NotProcessed,
    /// It fails however often it is sent.
    Permanent,
}

/// What an error knows of the response. Empty if there was none.
#[derive(Default)]
pub(crate) struct Details {
    pub(crate) status: Option<StatusCode>,
    pub(crate) request_id: Option<String>,
    pub(crate) retry_after: Option<Duration>,
    pub(crate) messages: Vec<ApiMessage>,
    pub(crate) field: Option<String>,
    pub(crate) body: Vec<u8>,
}
