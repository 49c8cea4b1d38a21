//! Calls without `await`.

#![cfg(feature = "blocking")]

use std::fmt;
use std::io;
use std::sync::Arc;
use std::sync::mpsc;
use std::thread;

use tokio::runtime::{Builder, Handle};
use tokio::sync::oneshot;

use crate::call::{Call, Ended};
use crate::client::{Async, Client};
use crate::error::Error;
use crate::error_kind::ErrorKind;
use crate::mode::Mode;

/// The mode in which calls block the thread until the response has arrived.
///
/// Calls run the same code as asynchronous ones, on a thread that the client and its
/// clones share, so they work on every thread. In asynchronous code, they would block
/// other tasks: use the asynchronous client there, or [`spawn_blocking`].
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
        let failed =
            |message| Error::new(ErrorKind::Runtime, message).with_operation(call.operation);
        if Handle::try_current().is_ok_and(|current| current.id() == self.handle.id()) {
            return Err(failed(
                "a blocking call on the thread that carries out blocking calls",
            ));
        }
        let (sender, receiver) = mpsc::sync_channel(1);
        self.handle.spawn(async move {
            // The receiver waits, whatever happens.
            let _ = sender.send(call.future.await);
        });
        receiver
            .recv()
            .map_err(|_| failed("the transport panicked"))
    }
}

impl fmt::Debug for Blocking {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Blocking")
    }
}

impl Client<Async> {
    /// Returns the same client for code that isn't async. Starts one thread.
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

impl Mode for Blocking {
    type Sent<T> = Result<T, Error>;

    fn run<T>(&self, call: Call, read: fn(Ended) -> Result<T, Error>) -> Result<T, Error> {
        read(self.0.wait(call)?)
    }
}
