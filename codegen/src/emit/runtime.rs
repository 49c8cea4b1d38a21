//! The hand-written part of the crate, copied: `codegen/crate/src/*.rs`.

use super::format::HEADER;
use crate::api::Api;
use crate::files::Files;

macro_rules! sources {
    ($($name:literal),* $(,)?) => {
        [$(($name, include_str!(concat!("../../crate/src/", $name, ".rs")))),*]
    };
}

/// Each module of the runtime, and its source.
const SOURCES: [(&str, &str); 43] = sources![
    "attempt",
    "authentication",
    "base_url",
    "blocking",
    "call",
    "client",
    "client_builder",
    "custom",
    "envelope",
    "error",
    "error_kind",
    "excerpt",
    "http_client",
    "http_client/connector",
    "http_client/failure",
    "http_client/proxy",
    "http_client/stream",
    "http_client/tls",
    "http_client/tls/native",
    "http_client/tls/none",
    "http_client/tls/with_rustls",
    "json",
    "json/read",
    "json/report",
    "json/seen",
    "json/write",
    "json_path",
    "limits",
    "log",
    "mock",
    "operation",
    "path",
    "rate_limit",
    "raw_response",
    "redaction",
    "request",
    "reqwest_transport",
    "response",
    "retry",
    "scalar",
    "text",
    "timestamp",
    "transport",
];

const LICENSES: [(&str, &str); 2] = [
    ("LICENSE-APACHE", include_str!("../../crate/LICENSE-APACHE")),
    ("LICENSE-MIT", include_str!("../../crate/LICENSE-MIT")),
];

/// The crate that the examples in the sources are written for.
const EXAMPLE_CRATE: &str = "realtimekit";

/// The names of the runtime's modules.
pub fn modules() -> impl Iterator<Item = &'static str> {
    SOURCES
        .iter()
        .map(|(name, _)| *name)
        .filter(|name| !name.contains('/'))
}

/// The runtime's files, with the name of the crate in their examples.
pub fn files(api: &Api) -> Files {
    let crate_name = api.package.name.replace('-', "_");
    let sources = SOURCES.iter().map(|(name, source)| {
        let source = source.replace(EXAMPLE_CRATE, &crate_name);
        (format!("src/{name}.rs"), format!("// {HEADER}\n\n{source}"))
    });
    let licenses = LICENSES
        .iter()
        .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()));
    sources.chain(licenses).collect()
}
