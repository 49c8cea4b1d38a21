//! How the requests of a client are sent: asynchronous or blocking.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use crate::call::{Call, Ended};
use crate::client::Async;
use crate::error::Error;

/// How a client sends requests: [`Async`], or `Blocking` with the feature `blocking`.
///
/// It cannot be implemented in other crates.
pub trait Mode: Clone + fmt::Debug {
    /// What sending a request returns: a [`ResponseFuture`] to `await` for [`Async`], a
    /// [`Result`] for `Blocking`.
    type Sent<T>;

    /// Runs a call to its end, and reads its response.
    #[doc(hidden)]
    fn run<T>(&self, call: Call, read: fn(Ended) -> Result<T, Error>) -> Self::Sent<T>;
}

impl Mode for Async {
    type Sent<T> = ResponseFuture<T>;

    fn run<T>(&self, call: Call, read: fn(Ended) -> Result<T, Error>) -> ResponseFuture<T> {
        ResponseFuture { call, read }
    }
}

/// The future of a response. Its output is the result of the call, or an [`Error`].
///
/// Dropping the future cancels the call.
#[must_use = "futures do nothing unless they are awaited or polled"]
pub struct ResponseFuture<T> {
    call: Call,
    read: fn(Ended) -> Result<T, Error>,
}

impl<T> Future for ResponseFuture<T> {
    type Output = Result<T, Error>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let ended = ready!(self.call.future.as_mut().poll(context));
        Poll::Ready((self.read)(ended))
    }
}

impl<T> fmt::Debug for ResponseFuture<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ResponseFuture")
            .field("operation", &self.call.operation)
            .finish_non_exhaustive()
    }
}
