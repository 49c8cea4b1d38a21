// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

//! Headers that only the client writes.

/// Headers that say who sends a request and to whom, and those that belong to the
/// connection. `Accept`, `Content-Type` and `User-Agent` are not among them: the
/// client has a value for each, which an operation or a caller may replace.
const OWN_HEADERS: [&str; 12] = [
    "authorization",
    "connection",
    "content-length",
    "expect",
    "host",
    "keep-alive",
    "proxy-authorization",
    "proxy-connection",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
];

/// Whether neither an API nor a caller may set this header.
pub(crate) fn is_own(name: &str) -> bool {
    OWN_HEADERS.iter().any(|own| own.eq_ignore_ascii_case(name))
}
