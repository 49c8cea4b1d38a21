// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

//! The HTTP client underneath, set up so that nothing happens behind our back.

use std::time::Duration;

use reqwest::redirect;

use crate::base_url::BaseUrl;
use crate::error::Error;

/// What a user changes about the HTTP client.
pub(crate) type Configure =
    Box<dyn FnOnce(reqwest::ClientBuilder) -> reqwest::ClientBuilder + Send>;

/// An HTTP client that sends each request at most once, to one place.
///
/// - Redirects are not followed: the service does not redirect, and the token
///   is for one host.
/// - reqwest's own retries are off, so that all are counted in one place. Its
///   connection pool may still send a request on a second connection, but only
///   one that it had not begun to write because the first was already closed
///   (hyper-util's `retry_canceled_requests`): the service sees it once.
/// - The proxies of the environment are used for `https`, where they see only
///   the name of the host. Plain `http` bypasses them: they would see the token.
/// - No feature of reqwest that decompresses is on, and none is asked for.
pub(crate) fn build(
    base_url: &BaseUrl,
    connect: Duration,
    configure: Option<Configure>,
) -> Result<reqwest::Client, Error> {
    let mut builder = reqwest::Client::builder().connect_timeout(connect);
    if base_url.is_plain() {
        builder = builder.no_proxy();
    }
    builder = with_tls(builder, base_url)?;
    if let Some(configure) = configure {
        builder = configure(builder);
    }
    let builder = builder
        .redirect(redirect::Policy::none())
        .retry(reqwest::retry::never())
        .referer(false);
    builder.build().map_err(|error| {
        Error::configuration("the HTTP client cannot be set up").with_source(error.without_url())
    })
}

/// Uses rustls with the ring provider and the certificates that the system
/// trusts. Nothing is installed for the whole process.
#[cfg(feature = "rustls")]
fn with_tls(
    builder: reqwest::ClientBuilder,
    base_url: &BaseUrl,
) -> Result<reqwest::ClientBuilder, Error> {
    use std::sync::Arc;

    use rustls_platform_verifier::BuilderVerifierExt as _;

    let failed =
        |error| Error::configuration("TLS cannot be set up with rustls").with_source(error);
    let versions = rustls::ClientConfig::builder_with_provider(Arc::new(
        rustls::crypto::ring::default_provider(),
    ))
    .with_safe_default_protocol_versions()
    .map_err(failed)?;
    let verified = if base_url.is_plain() {
        // Never used, so a machine without certificates is no obstacle.
        versions.with_root_certificates(rustls::RootCertStore::empty())
    } else {
        versions.with_platform_verifier().map_err(failed)?
    };
    let mut config = verified.with_no_client_auth();
    config.alpn_protocols = vec![
        #[cfg(feature = "http2")]
        b"h2".to_vec(),
        b"http/1.1".to_vec(),
    ];
    Ok(builder.tls_backend_preconfigured(config))
}

/// Uses the TLS of the operating system.
#[cfg(all(feature = "native-tls", not(feature = "rustls")))]
#[allow(
    clippy::unnecessary_wraps,
    reason = "other ways of TLS can fail to be set up"
)]
fn with_tls(
    builder: reqwest::ClientBuilder,
    _base_url: &BaseUrl,
) -> Result<reqwest::ClientBuilder, Error> {
    Ok(builder.tls_backend_native())
}

/// Without TLS only plain `http` works.
#[cfg(not(any(feature = "rustls", feature = "native-tls")))]
fn with_tls(
    builder: reqwest::ClientBuilder,
    base_url: &BaseUrl,
) -> Result<reqwest::ClientBuilder, Error> {
    if base_url.is_plain() {
        Ok(builder)
    } else {
        Err(Error::configuration(
            "the base URL is https, and this build has no TLS: enable the feature `rustls` or \
             `native-tls`",
        ))
    }
}
