// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

//! What the errors of hyper and of connections mean.

use std::error::Error as StdError;
use std::fmt;
use std::io;
use std::time::Duration;

use hyper_util::client::legacy;

use crate::error::Error;
use crate::error_kind::ErrorKind;

const NO_IO: &str = "the Tokio runtime has no I/O driver; enable it with `Builder::enable_all`";

/// Why a connection could not be made.
#[derive(Debug)]
pub(crate) struct ConnectError {
    reason: Reason,
    source: Option<Box<dyn StdError + Send + Sync>>,
}

#[derive(Clone, Copy, Debug)]
enum Reason {
    /// Another attempt may succeed.
    Transient,
    /// No attempt will.
    Permanent,
    Timeout(Duration),
    /// The runtime has no I/O driver.
    NoIo,
}

impl ConnectError {
    /// Another attempt may succeed.
    pub(crate) fn transient(source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        Self {
            reason: Reason::Transient,
            source: Some(source.into()),
        }
    }

    /// No attempt will succeed.
    pub(crate) fn permanent(source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        Self {
            reason: Reason::Permanent,
            source: Some(source.into()),
        }
    }

    pub(crate) fn timeout(limit: Duration) -> Self {
        Self {
            reason: Reason::Timeout(limit),
            source: None,
        }
    }

    /// The runtime has no I/O driver.
    pub(crate) fn no_io() -> Self {
        Self {
            reason: Reason::NoIo,
            source: None,
        }
    }
}

impl fmt::Display for ConnectError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.reason {
            Reason::Transient | Reason::Permanent => f.write_str("connecting failed"),
            Reason::Timeout(limit) => write!(f, "connecting took longer than {limit:?}"),
            Reason::NoIo => f.write_str(NO_IO),
        }
    }
}

impl StdError for ConnectError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        let source = self.source.as_deref()?;
        Some(source)
    }
}

/// The error of an exchange that ended before the headers of a response.
pub(crate) fn of_exchange(error: legacy::Error) -> Error {
    if !error.is_connect() {
        return broken(error);
    }
    // On the way through a proxy, the first one is about the last.
    let reason = find_last::<ConnectError>(&error).map(|error| error.reason);
    match reason {
        Some(Reason::NoIo) => Error::new(ErrorKind::Runtime, NO_IO),
        Some(Reason::Permanent) => not_connected(error).permanent(),
        Some(Reason::Timeout(_)) => not_connected(error).timed_out(),
        // TCP has a limit of its own for each address.
        Some(Reason::Transient) if is_timeout(&error) => not_connected(error).timed_out(),
        Some(Reason::Transient) | None => not_connected(error),
    }
}

fn not_connected(error: legacy::Error) -> Error {
    Error::new(ErrorKind::Connect, "no connection could be made").with_cause(error)
}

fn is_timeout(error: &(dyn StdError + 'static)) -> bool {
    find_last::<io::Error>(error).is_some_and(|error| error.kind() == io::ErrorKind::TimedOut)
}

/// The error of a body that ended too early.
pub(crate) fn of_body(error: hyper::Error) -> Error {
    broken(error)
}

/// The connection broke, and the request may have been sent.
fn broken(error: impl StdError + Send + Sync + 'static) -> Error {
    let is_untouched = is_untouched(&error);
    let error = Error::new(ErrorKind::Transport, "the connection broke").with_cause(error);
    if is_untouched {
        error.not_processed()
    } else {
        error
    }
}

/// Whether the server says that it did not act on the request: it refused the
/// stream, or left it out when it closed the connection.
#[cfg(feature = "http2")]
fn is_untouched(error: &(dyn StdError + 'static)) -> bool {
    find_last::<h2::Error>(error).is_some_and(|error| {
        error.is_remote()
            && (error.is_go_away() || error.reason() == Some(h2::Reason::REFUSED_STREAM))
    })
}

#[cfg(not(feature = "http2"))]
fn is_untouched(_error: &(dyn StdError + 'static)) -> bool {
    false
}

/// The innermost error of this type among an error and its causes.
fn find_last<'a, E: StdError + 'static>(error: &'a (dyn StdError + 'static)) -> Option<&'a E> {
    let causes = std::iter::successors(Some(error), |error| StdError::source(*error));
    causes.filter_map(|error| error.downcast_ref()).last()
}
