// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

//! Calls without `await`.

#![cfg(feature = "blocking")]

use std::fmt;
use std::sync::Arc;

use tokio::runtime::{Builder, Handle, Runtime};

use crate::client::{Async, Client};
use crate::error::Error;
use crate::error_kind::ErrorKind;
use crate::operation::Operation;
use crate::raw_response::RawResponse;
use crate::request::Request;
use crate::response::Response;

/// Calls block the thread until the service has answered.
///
/// They run the same code as asynchronous calls, on a runtime with one thread
/// that the client and its clones own.
#[derive(Clone)]
pub struct Blocking(Arc<Owned>);

/// A runtime that may be dropped anywhere.
struct Owned(Option<Runtime>);

impl Drop for Owned {
    fn drop(&mut self) {
        if let Some(runtime) = self.0.take() {
            // An ordinary drop waits, and panics inside asynchronous code.
            runtime.shutdown_background();
        }
    }
}

impl fmt::Debug for Blocking {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Blocking")
    }
}

impl Client<Async> {
    /// The same client for code that is not asynchronous. Starts one thread.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Runtime`] if the thread cannot be started.
    pub fn blocking(self) -> Result<Client<Blocking>, Error> {
        let runtime = Builder::new_multi_thread()
            .worker_threads(1)
            .thread_name(env!("CARGO_PKG_NAME"))
            .enable_all()
            .build()
            .map_err(|error| {
                Error::new(
                    ErrorKind::Runtime,
                    format!("the runtime of the blocking client cannot start: {error}"),
                )
                .with_source(error)
            })?;
        Ok(Client {
            shared: self.shared,
            runtime: Blocking(Arc::new(Owned(Some(runtime)))),
        })
    }
}

impl<O: Operation> Request<O, Blocking> {
    /// Sends the request and returns what the service answers.
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`] for all that can go wrong. [`ErrorKind::Runtime`] on a
    /// thread of a Tokio runtime, where blocking would hold up other tasks: use
    /// the asynchronous client there, or a thread of your own.
    pub fn send(self) -> Result<O::Response, Error> {
        self.decode(&mut self.wait()?)
    }

    /// As [`send`](Self::send), with the status and the headers.
    ///
    /// # Errors
    ///
    /// As [`send`](Self::send).
    pub fn send_full(self) -> Result<Response<O::Response>, Error> {
        self.decode_full(self.wait()?)
    }

    /// As [`send_full`](Self::send_full), with the body as it came.
    ///
    /// # Errors
    ///
    /// As [`send`](Self::send), but nothing about what a 2xx response contains.
    pub fn send_raw(self) -> Result<Response<Vec<u8>>, Error> {
        Ok(Response::raw(self.wait()?))
    }

    fn wait(&self) -> Result<RawResponse, Error> {
        // `block_on` panics where asynchronous code runs.
        if Handle::try_current().is_ok() {
            return Err(Error::new(
                ErrorKind::Runtime,
                "a blocking call inside a Tokio runtime; use the asynchronous client there",
            )
            .with_operation(O::ENDPOINT.name));
        }
        match &self.client.runtime.0.0 {
            Some(runtime) => runtime.block_on(self.call()),
            // Taken only when the last clone is dropped.
            None => Err(Error::new(ErrorKind::Runtime, "the runtime has ended")),
        }
    }
}
