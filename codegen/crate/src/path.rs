//! URL paths whose parameters cannot escape their segment.

use std::fmt::{self, Write as _};
use std::ops::Range;

use crate::error::Error;

/// A path being put together: literal text and percent-encoded parameters.
///
/// A parameter that cannot be a path segment is remembered, and refused by
/// [`Path::finish`]: the handles that build paths have no way to fail.
#[derive(Clone)]
pub(crate) struct Path {
    text: String,
    /// The parts of the text that are secret.
    secrets: Vec<Range<usize>>,
    refused: Option<String>,
}

impl Path {
    /// The empty path.
    pub(crate) fn root() -> Self {
        Self {
            text: String::new(),
            secrets: Vec::new(),
            refused: None,
        }
    }

    /// Appends text of the API's own, as it is.
    #[must_use]
    #[allow(dead_code, reason = "an API may be called by its base URL alone")]
    pub(crate) fn literal(mut self, text: &str) -> Self {
        self.text.push_str(text);
        self
    }

    /// Appends a value as exactly one path segment.
    #[must_use]
    #[allow(dead_code, reason = "an API may have no path parameters")]
    pub(crate) fn parameter(mut self, name: &str, value: &str) -> Self {
        // No encoding saves these: URLs treat `%2E%2E` as `..`, and an empty
        // segment makes the path another operation's.
        if matches!(value, "" | "." | "..") && self.refused.is_none() {
            self.refused = Some(format!(
                "path parameter `{name}` must not be empty, `.` or `..`"
            ));
        }
        encode(value, &mut self.text);
        self
    }

    /// As [`parameter`](Self::parameter), for a value that `Debug` hides.
    #[must_use]
    #[allow(dead_code, reason = "an API may have no secret path parameters")]
    pub(crate) fn secret(self, name: &str, value: &str) -> Self {
        let start = self.text.len();
        let mut path = self.parameter(name, value);
        path.secrets.push(start..path.text.len());
        path
    }

    /// The encoded path, unless a parameter was refused.
    pub(crate) fn finish(self) -> Result<String, Error> {
        match self.refused {
            Some(reason) => Err(Error::refused(reason)),
            None => Ok(self.text),
        }
    }
}

impl fmt::Debug for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = self.text.clone();
        for secret in self.secrets.iter().rev() {
            text.replace_range(secret.clone(), "[secret]");
        }
        f.debug_tuple("Path").field(&text).finish()
    }
}

/// Appends `value`, percent-encoding each UTF-8 byte that is not unreserved
/// (RFC 3986), so that URL parsers find nothing to interpret or to change.
pub(crate) fn encode(value: &str, out: &mut String) {
    for byte in value.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            // Writing to a `String` cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
}

/// Whether a path is empty or absolute, and has nothing that a URL parser would
/// change or resolve: only characters of a path, and no `.` or `..` segments.
pub(crate) fn is_valid(path: &str) -> bool {
    (path.is_empty() || path.starts_with('/')) && path.split('/').all(is_segment)
}

fn is_segment(segment: &str) -> bool {
    /// What RFC 3986 allows in a segment besides letters, digits and `%`.
    const ALLOWED: &[u8] = b"-._~!$&'()*+,;=:@";

    let is_hex = |byte: Option<u8>| byte.is_some_and(|byte| byte.is_ascii_hexdigit());
    let mut bytes = segment.bytes();
    while let Some(byte) = bytes.next() {
        let is_valid = match byte {
            b'%' => is_hex(bytes.next()) && is_hex(bytes.next()),
            byte => byte.is_ascii_alphanumeric() || ALLOWED.contains(&byte),
        };
        if !is_valid {
            return false;
        }
    }
    !is_dots(segment)
}

/// Whether a segment is one or two dots, encoded or not.
fn is_dots(segment: &str) -> bool {
    let without_dot = |rest: &'_ str| -> Option<usize> {
        let dots = [".", "%2e", "%2E"];
        dots.into_iter()
            .find(|dot| rest.starts_with(dot))
            .map(str::len)
    };
    let Some(first) = without_dot(segment) else {
        return false;
    };
    let rest = &segment[first..];
    rest.is_empty() || without_dot(rest) == Some(rest.len())
}

/// Appends `name=value` to a query.
pub(crate) fn append_query(query: &mut String, name: &str, value: &str) {
    if !query.is_empty() {
        query.push('&');
    }
    encode(name, query);
    query.push('=');
    encode(value, query);
}
