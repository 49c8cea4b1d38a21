//! Checks the base URL.

use super::Context;
use crate::diagnostics::Diagnostic;
use crate::syntax::Text;

/// Returns the base URL without a trailing `/`; `None` if it is invalid, which is reported.
pub fn check(url: &Text, context: &mut Context) -> Option<String> {
    match wrong(&url.value) {
        None => Some(url.value.trim_end_matches('/').to_owned()),
        Some((message, help)) => {
            let diagnostic = Diagnostic::error(message, url.span).help(help);
            context.diagnostics.push(diagnostic);
            None
        }
    }
}

/// Returns whether a URL is a valid base URL.
pub fn is_valid(url: &str) -> bool {
    wrong(url).is_none()
}

/// Returns the error in a URL, if there is one, with help.
fn wrong(url: &str) -> Option<(&'static str, &'static str)> {
    let not_valid = Some((
        "this is not a valid base URL",
        "write `https://host/path`, without credentials, query or fragment",
    ));
    let (is_plain, rest) = match (url.strip_prefix("https://"), url.strip_prefix("http://")) {
        (Some(rest), _) => (false, rest),
        (None, Some(rest)) => (true, rest),
        (None, None) => return not_valid,
    };
    let is_bad = |character: char| {
        !character.is_ascii() || character.is_ascii_control() || " ?#@\"\\<>{}".contains(character)
    };
    if rest.contains(is_bad) {
        return not_valid;
    }
    let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    let (host, port) = host_and_port(authority);
    if !is_host(host) {
        return Some((
            "the host of this URL is not valid",
            "use a domain name such as `api.example.com`, or an IP address",
        ));
    }
    if port.is_some_and(|port| !port.parse::<u16>().is_ok_and(|port| port > 0)) {
        return Some((
            "the port of this URL is not valid",
            "use a port from 1 to 65535",
        ));
    }
    let mut segments = path.split('/').skip(1).peekable();
    while let Some(segment) = segments.next() {
        let decoded = segment.replace("%2e", ".").replace("%2E", ".");
        let is_end = segments.peek().is_none();
        if decoded == "." || decoded == ".." || (decoded.is_empty() && !is_end) {
            return Some((
                "a path segment of this URL is empty, `.` or `..`",
                "remove it",
            ));
        }
    }
    if is_plain && !is_this_machine(host) {
        return Some((
            "every call to this URL would fail: the client allows plain `http` only to the local machine",
            "use `https://`; a caller that needs `http` can set the URL with `ClientBuilder::base_url` and allow it with \
             `allow_insecure_http`",
        ));
    }
    None
}

/// Splits an authority into the host, in brackets if it is an IPv6 address, and the port.
fn host_and_port(authority: &str) -> (&str, Option<&str>) {
    let end_of_host = authority.rfind(']').map_or(0, |end| end + 1);
    match authority[end_of_host..].find(':') {
        Some(colon) => {
            let (host, port) = authority.split_at(end_of_host + colon);
            (host, Some(&port[1..]))
        }
        None => (authority, None),
    }
}

fn is_host(host: &str) -> bool {
    if let Some(address) = host
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'))
    {
        return address.parse::<std::net::Ipv6Addr>().is_ok();
    }
    let is_label = |label: &str| {
        !label.is_empty()
            && label.len() <= 63
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label
                .chars()
                .all(|character| character.is_ascii_alphanumeric() || "-_".contains(character))
    };
    let last_is_number = host
        .rsplit('.')
        .next()
        .is_some_and(|last| last.chars().all(|character| character.is_ascii_digit()));
    if last_is_number {
        return host.parse::<std::net::Ipv4Addr>().is_ok();
    }
    host.len() <= 253 && host.split('.').all(is_label)
}

/// Returns whether the host is the local machine, by the same rule as the client.
fn is_this_machine(host: &str) -> bool {
    host.eq_ignore_ascii_case("localhost")
        || host == "[::1]"
        || host
            .parse::<std::net::Ipv4Addr>()
            .is_ok_and(|address| address.is_loopback())
}
