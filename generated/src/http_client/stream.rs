// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

//! A connection, encrypted or not.

use std::io;
use std::pin::{Pin, pin};
use std::task::{Context, Poll};

use hyper::rt::{Read, ReadBufCursor, Write};
use hyper_util::client::legacy::connect::{Connected, Connection};

/// What a connection reads from and writes to.
pub(crate) trait Io: Read + Write + Send + Unpin {}

impl<T: Read + Write + Send + Unpin> Io for T {}

/// A connection over TCP, a tunnel or TLS, or over several of them.
pub(crate) struct Stream {
    io: Box<dyn Io>,
    is_http2: bool,
    is_forwarded: bool,
    /// Reads since the connection was last pending.
    reads: u32,
}

/// Reads in a row before the task yields. hyper doesn't yield while a server floods
/// it with early responses, so time limits would pass unnoticed.
const MOST_READS: u32 = 4;

impl Stream {
    pub(crate) fn plain(io: impl Io + 'static) -> Self {
        Self {
            io: Box::new(io),
            is_http2: false,
            is_forwarded: false,
            reads: 0,
        }
    }

    /// With TLS, and the protocol that both sides have agreed on.
    #[cfg(any(feature = "rustls", feature = "native-tls"))]
    pub(crate) fn encrypted(io: impl Io + 'static, is_http2: bool) -> Self {
        Self {
            is_http2,
            ..Self::plain(io)
        }
    }

    /// The connection ends at a proxy that reads the requests and forwards them.
    pub(crate) fn forwarded(mut self) -> Self {
        self.is_forwarded = true;
        self
    }
}

impl Connection for Stream {
    fn connected(&self) -> Connected {
        let connected = Connected::new().proxy(self.is_forwarded);
        if self.is_http2 {
            connected.negotiated_h2()
        } else {
            connected
        }
    }
}

impl Read for Stream {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: ReadBufCursor<'_>,
    ) -> Poll<io::Result<()>> {
        if self.reads >= MOST_READS {
            self.reads = 0;
            if pin!(tokio::task::yield_now()).poll(context).is_pending() {
                return Poll::Pending;
            }
        }
        let poll = Pin::new(&mut self.io).poll_read(context, buffer);
        self.reads = if poll.is_ready() { self.reads + 1 } else { 0 };
        poll
    }
}

impl Write for Stream {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.io).poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.io).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.io).poll_shutdown(context)
    }

    fn is_write_vectored(&self) -> bool {
        self.io.is_write_vectored()
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        slices: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.io).poll_write_vectored(context, slices)
    }
}
