// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

//! Calls without `await`.

#![cfg(feature = "blocking")]

use std::fmt;
use std::io;
use std::sync::Arc;
use std::sync::mpsc;
use std::thread;

use serde_core::de::DeserializeOwned;
use tokio::runtime::{Builder, Handle};
use tokio::sync::oneshot;

use crate::call::{Call, Ended};
use crate::client::{Async, Client};
use crate::custom::Custom;
use crate::error::Error;
use crate::error_kind::ErrorKind;
use crate::operation::Operation;
use crate::raw_response::RawResponse;
use crate::request::Request;
use crate::response::Response;

/// Calls block the thread until the service has answered.
///
/// They run the same code as asynchronous calls, on a thread that the client and
/// its clones own, so they work on every thread. Inside asynchronous code they hold
/// up the thread, and with it all tasks that wait for it: use the asynchronous
/// client there, or [`spawn_blocking`].
///
/// [`spawn_blocking`]: https://docs.rs/tokio/latest/tokio/task/fn.spawn_blocking.html
#[derive(Clone)]
pub struct Blocking(Arc<Runtime>);

/// A runtime on a thread of its own, where it is also dropped: a runtime cannot be
/// dropped inside another.
struct Runtime {
    handle: Handle,
    /// The thread ends when this is dropped.
    _running: oneshot::Sender<()>,
}

impl Runtime {
    fn start() -> io::Result<Self> {
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let handle = runtime.handle().clone();
        let (running, stopped) = oneshot::channel::<()>();
        thread::Builder::new()
            .name(env!("CARGO_PKG_NAME").to_owned())
            .spawn(move || runtime.block_on(stopped))?;
        Ok(Self {
            handle,
            _running: running,
        })
    }

    /// Runs a call to its end.
    fn wait(&self, call: Call) -> Result<Ended, Error> {
        if Handle::try_current().is_ok_and(|current| current.id() == self.handle.id()) {
            return Err(Error::new(
                ErrorKind::Runtime,
                "a blocking call on the thread that carries out blocking calls",
            ));
        }
        let (sender, receiver) = mpsc::sync_channel(1);
        self.handle.spawn(async move {
            // The receiver waits, whatever happens.
            let _ = sender.send(call.await);
        });
        receiver
            .recv()
            .map_err(|_| Error::new(ErrorKind::Runtime, "the transport panicked"))
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
        let runtime = Runtime::start().map_err(|error| {
            Error::new(
                ErrorKind::Runtime,
                "the thread of the blocking client cannot be started",
            )
            .with_cause(error)
        })?;
        Ok(Client {
            shared: self.shared,
            runtime: Blocking(Arc::new(runtime)),
        })
    }
}

impl<O: Operation> Request<O, Blocking> {
    /// Sends the request and returns what the service answers.
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`] for all that can go wrong.
    pub fn send(self) -> Result<O::Response, Error> {
        Ok(self.send_full()?.into_body())
    }

    /// As [`send`](Self::send), with the status and the headers.
    ///
    /// # Errors
    ///
    /// As [`send`](Self::send).
    pub fn send_full(self) -> Result<Response<O::Response>, Error> {
        self.wait()?.decode(O::decode)
    }

    /// As [`send_full`](Self::send_full), with the body as it came.
    ///
    /// # Errors
    ///
    /// As [`send`](Self::send), but nothing about what a 2xx response contains.
    pub fn send_raw(self) -> Result<Response<Vec<u8>>, Error> {
        self.wait()?.raw()
    }

    fn wait(&self) -> Result<Ended, Error> {
        let waited = self.client.runtime.0.wait(self.call());
        waited.map_err(|error| error.with_operation(O::ENDPOINT.name))
    }
}

impl Request<Custom, Blocking> {
    /// Sends the request and reads the response as JSON. An empty body reads as
    /// `null`.
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`] for all that can go wrong.
    pub fn send<T: DeserializeOwned>(self) -> Result<T, Error> {
        Ok(self.send_full()?.into_body())
    }

    /// As [`send`](Self::send), with the status and the headers.
    ///
    /// # Errors
    ///
    /// As [`send`](Self::send).
    pub fn send_full<T: DeserializeOwned>(self) -> Result<Response<T>, Error> {
        self.wait()?.decode(RawResponse::any_json)
    }

    /// As [`send_full`](Self::send_full), with the body as it came.
    ///
    /// # Errors
    ///
    /// As [`send`](Self::send), but nothing about what a 2xx response contains.
    pub fn send_raw(self) -> Result<Response<Vec<u8>>, Error> {
        self.wait()?.raw()
    }

    fn wait(self) -> Result<Ended, Error> {
        let runtime = self.client.runtime.clone();
        runtime.0.wait(self.call())
    }
}
