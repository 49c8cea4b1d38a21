// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

//! Where requests go, and nowhere else.

use std::net::{Ipv4Addr, Ipv6Addr};

use http::Uri;
use http::uri::Scheme;

use crate::error::Error;
use crate::path;

/// An accepted base URL: `https`, or `http` where that is allowed, without
/// credentials, query, fragment or a slash at its end.
#[derive(Clone, Debug)]
pub(crate) struct BaseUrl {
    text: String,
    /// The same, with a slash where the path is empty.
    uri: Uri,
    path_length: usize,
}

impl BaseUrl {
    /// No error shows the URL: it may hold a password.
    pub(crate) fn parse(text: &str, allow_insecure_http: bool) -> Result<Self, Error> {
        let text = text.trim().trim_end_matches('/');
        let uri: Uri = text.parse().map_err(|error| {
            Error::configuration("the base URL is not a valid URL").with_source(error)
        })?;
        if let Some(reason) = refusal(text, &uri, allow_insecure_http) {
            return Err(Error::configuration(reason));
        }
        Ok(Self {
            text: text.to_owned(),
            path_length: uri.path().trim_end_matches('/').len(),
            uri,
        })
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.text
    }

    pub(crate) fn uri(&self) -> &Uri {
        &self.uri
    }

    /// Whether requests are not encrypted.
    pub(crate) fn is_plain(&self) -> bool {
        self.uri.scheme() != Some(&Scheme::HTTPS)
    }

    /// Whether requests stay on this machine.
    pub(crate) fn is_loopback(&self) -> bool {
        is_loopback(host(&self.uri))
    }

    /// The URL of an encoded path and query below this one.
    pub(crate) fn join(&self, path: &str, query: &str) -> Result<Uri, Error> {
        if !path::is_valid(path) {
            return Err(Error::refused("the request path is not a valid URL path"));
        }
        let base = &self.uri.path()[..self.path_length];
        let mut target = format!("{base}{path}");
        if target.is_empty() {
            target.push('/');
        }
        if !query.is_empty() {
            target.push('?');
            target.push_str(query);
        }
        let target = target
            .try_into()
            .map_err(|error: http::uri::InvalidUri| no_url(error.into()))?;
        let mut parts = self.uri.clone().into_parts();
        parts.path_and_query = Some(target);
        Uri::from_parts(parts).map_err(|error| no_url(error.into()))
    }
}

fn no_url(error: Box<dyn std::error::Error + Send + Sync>) -> Error {
    Error::refused("the request has no valid URL").with_source(error)
}

/// Why a URL cannot be a base URL.
fn refusal(text: &str, uri: &Uri, allow_insecure_http: bool) -> Option<&'static str> {
    let scheme = uri.scheme_str();
    if !matches!(scheme, Some("https" | "http")) {
        Some("the base URL must begin with https://")
    } else if uri.authority().is_some_and(|it| it.as_str().contains('@')) {
        Some("the base URL must not have a user name or a password")
    } else if text.contains(['?', '#']) {
        Some("the base URL must not have a query (`?`) or a fragment (`#`)")
    } else if !is_host(host(uri)) || !has_valid_port(uri) {
        Some("the host or the port of the base URL is not valid")
    } else if !path::is_valid(uri.path()) {
        Some("the path of the base URL is not a valid URL path")
    } else if scheme == Some("http") && !allow_insecure_http && !is_loopback(host(uri)) {
        Some(
            "the base URL is plain http to another machine, which shows the API token to \
             everybody on the way; use https, or allow it with `allow_insecure_http`",
        )
    } else {
        None
    }
}

fn host(uri: &Uri) -> &str {
    uri.host().unwrap_or_default()
}

/// Whether a host is an address or a name. What ends with a number is an address:
/// some systems take `127.1` for one.
fn is_host(host: &str) -> bool {
    if let Some(address) = in_brackets(host) {
        return address.parse::<Ipv6Addr>().is_ok();
    }
    let labels = || host.strip_suffix('.').unwrap_or(host).split('.');
    let last = labels().next_back().unwrap_or_default();
    if last.bytes().all(|byte| byte.is_ascii_digit()) {
        return host.parse::<Ipv4Addr>().is_ok();
    }
    let is_label = |label: &str| {
        let is_allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"-_".contains(&byte);
        (1..=63).contains(&label.len()) && label.bytes().all(is_allowed)
    };
    host.len() <= 253 && labels().all(is_label)
}

/// Whether there is no port, or one from 1 to 65535.
fn has_valid_port(uri: &Uri) -> bool {
    let authority = uri.authority().map_or("", |it| it.as_str());
    match authority.strip_prefix(host(uri)) {
        Some("") => true,
        Some(port) => port.strip_prefix(':').is_some_and(|port| {
            port.bytes().all(|byte| byte.is_ascii_digit())
                && !matches!(port.parse(), Ok(0_u16) | Err(_))
        }),
        None => false,
    }
}

fn is_loopback(host: &str) -> bool {
    if let Some(address) = in_brackets(host) {
        return address.parse().is_ok_and(|ip: Ipv6Addr| ip.is_loopback());
    }
    host.eq_ignore_ascii_case("localhost")
        || host.parse().is_ok_and(|ip: Ipv4Addr| ip.is_loopback())
}

fn in_brackets(host: &str) -> Option<&str> {
    host.strip_prefix('[')?.strip_suffix(']')
}
