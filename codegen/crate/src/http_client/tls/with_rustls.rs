//! TLS by rustls, with the ring provider and the system's certificates. Nothing is
//! installed for the whole process.

use std::io;
use std::sync::Arc;

use hyper_util::rt::TokioIo;
use rustls::client::danger::ServerCertVerifier;
use rustls::crypto::{CryptoProvider, ring};
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{ClientConfig, Error as TlsError};
use rustls_platform_verifier::Verifier;
use tokio_rustls::TlsConnector;

use super::{PROTOCOLS, bad_certificate, no_certificate};
use crate::error::Error;
use crate::http_client::failure::ConnectError;
use crate::http_client::stream::Stream;

/// The settings of all connections.
pub(crate) struct Tls(TlsConnector);

impl Tls {
    /// Trusts these certificates in addition to the system's.
    pub(crate) fn new(root_certificates: &[Vec<u8>]) -> Result<Self, Error> {
        let failed =
            |error| Error::configuration("TLS cannot be set up with rustls").with_cause(error);
        let provider = Arc::new(ring::default_provider());
        let roots = read(root_certificates)?;
        let verifier = verifier(roots, Arc::clone(&provider)).map_err(failed)?;
        let mut config = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .map_err(failed)?
            .dangerous()
            .with_custom_certificate_verifier(verifier)
            .with_no_client_auth();
        config.alpn_protocols = PROTOCOLS
            .iter()
            .map(|name| name.as_bytes().to_vec())
            .collect();
        Ok(Self(Arc::new(config).into()))
    }

    /// Encrypts a connection to the host of this name.
    pub(crate) async fn connect(&self, host: &str, stream: Stream) -> Result<Stream, ConnectError> {
        let name = ServerName::try_from(host.to_owned()).map_err(ConnectError::permanent)?;
        let connecting = self.0.connect(name, TokioIo::new(stream));
        let stream = connecting.await.map_err(failure)?;
        let protocol = stream.get_ref().1.alpn_protocol();
        let is_http2 = protocol == Some(b"h2");
        Ok(Stream::encrypted(TokioIo::new(stream), is_http2))
    }
}

/// The platform's verifier, which is a safe one.
#[cfg(not(target_os = "android"))]
fn verifier(
    roots: Vec<CertificateDer<'static>>,
    provider: Arc<CryptoProvider>,
) -> Result<Arc<dyn ServerCertVerifier>, TlsError> {
    Ok(Arc::new(Verifier::new_with_extra_roots(roots, provider)?))
}

/// On Android only the system says which certificates are trusted.
#[cfg(target_os = "android")]
fn verifier(
    roots: Vec<CertificateDer<'static>>,
    provider: Arc<CryptoProvider>,
) -> Result<Arc<dyn ServerCertVerifier>, TlsError> {
    if !roots.is_empty() {
        let message = "Android accepts no root certificates of an app's own here";
        return Err(TlsError::General(message.to_owned()));
    }
    Ok(Arc::new(Verifier::new(provider)?))
}

fn read(pems: &[Vec<u8>]) -> Result<Vec<CertificateDer<'static>>, Error> {
    let mut certificates = Vec::new();
    for pem in pems {
        let before = certificates.len();
        for certificate in CertificateDer::pem_slice_iter(pem) {
            certificates.push(certificate.map_err(bad_certificate)?);
        }
        if certificates.len() == before {
            return Err(no_certificate());
        }
    }
    Ok(certificates)
}

fn failure(error: io::Error) -> ConnectError {
    let cause = error.get_ref().and_then(|cause| cause.downcast_ref());
    match cause {
        Some(TlsError::InvalidCertificate(_)) => ConnectError::permanent(error),
        _ => ConnectError::transient(error),
    }
}
