//! Without TLS only plain `http` works.

use crate::error::Error;
use crate::http_client::failure::ConnectError;
use crate::http_client::stream::Stream;

/// Cannot be made.
pub(crate) enum Tls {}

impl Tls {
    pub(crate) fn new(_root_certificates: &[Vec<u8>]) -> Result<Self, Error> {
        Err(Error::configuration(
            "https needs TLS, and this build has none: enable the feature `rustls` or `native-tls`",
        ))
    }

    #[allow(clippy::unused_async, reason = "as with TLS")]
    pub(crate) async fn connect(
        &self,
        _host: &str,
        _stream: Stream,
    ) -> Result<Stream, ConnectError> {
        match *self {}
    }
}
