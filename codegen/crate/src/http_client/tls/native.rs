//! TLS by the operating system: OpenSSL on Linux.

use std::error::Error as StdError;
use std::io;

use hyper_util::rt::TokioIo;
use native_tls::Certificate;
use tokio_native_tls::TlsConnector;

#[cfg(feature = "http2")]
use super::PROTOCOLS;
use super::{bad_certificate, no_certificate};
use crate::error::Error;
use crate::http_client::failure::ConnectError;
use crate::http_client::stream::Stream;

/// The settings of all connections.
pub(crate) struct Tls(TlsConnector);

impl Tls {
    /// Trusts these certificates in addition to the system's.
    pub(crate) fn new(root_certificates: &[Vec<u8>]) -> Result<Self, Error> {
        let mut builder = native_tls::TlsConnector::builder();
        for pem in root_certificates {
            let certificates = Certificate::stack_from_pem(pem).map_err(bad_certificate)?;
            if certificates.is_empty() {
                return Err(no_certificate());
            }
            for certificate in certificates {
                builder.add_root_certificate(certificate);
            }
        }
        #[cfg(feature = "http2")]
        builder.request_alpns(PROTOCOLS);
        let connector = builder.build().map_err(|error| {
            Error::configuration("the TLS of the system cannot be set up").with_cause(error)
        })?;
        Ok(Self(connector.into()))
    }

    /// Encrypts a connection to the host of this name.
    pub(crate) async fn connect(&self, host: &str, stream: Stream) -> Result<Stream, ConnectError> {
        let connecting = self.0.connect(host, TokioIo::new(stream));
        let stream = connecting.await.map_err(failure)?;
        #[cfg(feature = "http2")]
        let is_http2 =
            matches!(stream.get_ref().negotiated_alpn(), Ok(Some(name)) if name == b"h2");
        #[cfg(not(feature = "http2"))]
        let is_http2 = false;
        Ok(Stream::encrypted(TokioIo::new(stream), is_http2))
    }
}

/// A handshake that the network broke may succeed another time. What else goes
/// wrong is mostly a certificate that is not trusted.
fn failure(error: native_tls::Error) -> ConnectError {
    let mut cause: Option<&(dyn StdError + 'static)> = Some(&error);
    while let Some(error) = cause {
        if error.is::<io::Error>() {
            break;
        }
        cause = error.source();
    }
    if cause.is_some() {
        ConnectError::transient(error)
    } else {
        ConnectError::permanent(error)
    }
}
