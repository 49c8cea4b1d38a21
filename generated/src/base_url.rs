// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

//! Where requests go, and nowhere else.

use std::net::{Ipv4Addr, Ipv6Addr};

use reqwest::Url;

use crate::error::Error;

/// An accepted base URL: `https`, or `http` where that is allowed, without
/// credentials, query, fragment or a slash at its end.
#[derive(Clone, Debug)]
pub(crate) struct BaseUrl {
    text: String,
    path_length: usize,
    is_plain: bool,
}

impl BaseUrl {
    /// No error shows the URL: it may hold a password.
    pub(crate) fn parse(text: &str, allow_insecure_http: bool) -> Result<Self, Error> {
        let url = Url::parse(text.trim()).map_err(|error| {
            Error::configuration("the base URL is not a valid URL").with_source(error)
        })?;
        let refusal = if !matches!(url.scheme(), "https" | "http") {
            Some("the base URL must begin with https://")
        } else if !url.username().is_empty() || url.password().is_some() {
            Some("the base URL must not have a user name or a password")
        } else if url.query().is_some() || url.fragment().is_some() {
            Some("the base URL must not have a query (`?`) or a fragment (`#`)")
        } else if url.scheme() == "http" && !allow_insecure_http && !is_loopback(&url) {
            Some(
                "the base URL is plain http to another machine, which shows the API token to \
                 everybody on the way; use https, or allow it with `allow_insecure_http`",
            )
        } else {
            None
        };
        if let Some(reason) = refusal {
            return Err(Error::configuration(reason));
        }
        let path_length = url.path().trim_end_matches('/').len();
        Ok(Self {
            text: url.as_str().trim_end_matches('/').to_owned(),
            path_length,
            is_plain: url.scheme() == "http",
        })
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether requests are not encrypted.
    pub(crate) fn is_plain(&self) -> bool {
        self.is_plain
    }

    /// The URL of an encoded path and query below this one.
    pub(crate) fn join(&self, path: &str, query: &str) -> Result<Url, Error> {
        let mut text = format!("{}{path}", self.text);
        if !query.is_empty() {
            text.push('?');
            text.push_str(query);
        }
        let url = Url::parse(&text)
            .map_err(|error| Error::refused("the request has no valid URL").with_source(error))?;
        // The parser resolves dot segments and rewrites some characters. A path
        // that it changed is not the path that was meant.
        if url.path().get(self.path_length..) != Some(path) {
            return Err(Error::refused("the request path is not a valid URL path"));
        }
        Ok(url)
    }
}

fn is_loopback(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    let address = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost"
        || address.parse().is_ok_and(|ip: Ipv4Addr| ip.is_loopback())
        || address.parse().is_ok_and(|ip: Ipv6Addr| ip.is_loopback())
}
