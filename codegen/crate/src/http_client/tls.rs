//! TLS, in one of the ways that features choose. `rustls` wins over `native-tls`.

#[cfg(all(feature = "native-tls", not(feature = "rustls")))]
mod native;
#[cfg(not(any(feature = "rustls", feature = "native-tls")))]
mod none;
#[cfg(feature = "rustls")]
mod with_rustls;

#[cfg(all(feature = "native-tls", not(feature = "rustls")))]
pub(crate) use native::Tls;
#[cfg(not(any(feature = "rustls", feature = "native-tls")))]
pub(crate) use none::Tls;
#[cfg(feature = "rustls")]
pub(crate) use with_rustls::Tls;

#[cfg(any(feature = "rustls", feature = "native-tls"))]
use crate::error::Error;

/// What the client offers to speak, first what it likes best.
#[cfg(any(feature = "rustls", all(feature = "native-tls", feature = "http2")))]
const PROTOCOLS: &[&str] = &[
    #[cfg(feature = "http2")]
    "h2",
    "http/1.1",
];

#[cfg(any(feature = "rustls", feature = "native-tls"))]
fn no_certificate() -> Error {
    Error::configuration("the text of the root certificates has no certificate in PEM form")
}

#[cfg(any(feature = "rustls", feature = "native-tls"))]
fn bad_certificate(error: impl std::error::Error + Send + Sync + 'static) -> Error {
    Error::configuration("a root certificate cannot be read").with_cause(error)
}
