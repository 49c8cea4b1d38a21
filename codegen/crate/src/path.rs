//! URL paths whose parameters cannot escape their segment.

use std::borrow::Cow;
use std::fmt::{self, Write as _};

use crate::error::Error;

/// A path being put together: literal text and parameters, which are encoded by
/// [`Path::finish`].
///
/// It also refuses a parameter that cannot be a path segment: the handles that
/// build paths have no way to fail.
#[derive(Clone)]
pub(crate) struct Path {
    parts: Vec<Part>,
}

/// A part of a path. Only those of [`Client::request`](crate::Client::request)
/// are not known to the compiler.
#[derive(Clone)]
enum Part {
    Literal(Cow<'static, str>),
    Parameter(Parameter),
    /// A parameter that `Debug` hides.
    Secret(Parameter),
}

/// The name of a path parameter, and its value as it was given.
pub(crate) type Parameter = (Cow<'static, str>, String);

impl Path {
    /// The empty path.
    pub(crate) fn root() -> Self {
        Self { parts: Vec::new() }
    }

    /// Appends text of the API's own, as it is.
    #[must_use]
    #[allow(dead_code, reason = "an API may be called by its base URL alone")]
    pub(crate) fn literal(self, text: &'static str) -> Self {
        self.with(Part::Literal(Cow::Borrowed(text)))
    }

    /// Appends a value as exactly one path segment.
    #[must_use]
    #[allow(dead_code, reason = "an API may have no path parameters")]
    pub(crate) fn parameter(self, name: &'static str, value: &str) -> Self {
        let name = Cow::Borrowed(name);
        self.with(Part::Parameter((name, value.to_owned())))
    }

    /// As [`literal`](Self::literal), with text of the caller's.
    #[must_use]
    pub(crate) fn own_literal(self, text: &str) -> Self {
        self.with(Part::Literal(Cow::Owned(text.to_owned())))
    }

    /// As [`parameter`](Self::parameter), with a name of the caller's.
    #[must_use]
    pub(crate) fn own_parameter(self, name: &str, value: &str) -> Self {
        let name = Cow::Owned(name.to_owned());
        self.with(Part::Parameter((name, value.to_owned())))
    }

    fn with(mut self, part: Part) -> Self {
        self.parts.push(part);
        self
    }

    /// As [`parameter`](Self::parameter), for a value that `Debug` hides.
    #[must_use]
    #[allow(dead_code, reason = "an API may have no secret path parameters")]
    pub(crate) fn secret(self, name: &'static str, value: &str) -> Self {
        let name = Cow::Borrowed(name);
        self.with(Part::Secret((name, value.to_owned())))
    }

    /// The value of a parameter, as it was given. Empty if there is none.
    #[allow(dead_code, reason = "an API may have no path parameters")]
    pub(crate) fn value(&self, name: &str) -> &str {
        let found = self.parts.iter().find_map(|part| match part {
            Part::Parameter((known, value)) | Part::Secret((known, value)) if known == name => {
                Some(value.as_str())
            }
            Part::Literal(_) | Part::Parameter(_) | Part::Secret(_) => None,
        });
        found.unwrap_or_default()
    }

    /// The encoded path and the parameters in it, unless one is refused.
    pub(crate) fn finish(self) -> Result<(String, Vec<Parameter>), Error> {
        let mut text = String::new();
        let mut parameters = Vec::new();
        let mut refused = None;
        for part in self.parts {
            match part {
                Part::Literal(literal) => text.push_str(&literal),
                Part::Parameter((name, value)) | Part::Secret((name, value)) => {
                    // No encoding saves these: URLs treat `%2E%2E` as `..`, and an
                    // empty segment makes the path another operation's.
                    if matches!(value.as_str(), "" | "." | "..") && refused.is_none() {
                        refused = Some(Error::refused(format!(
                            "path parameter `{name}` must not be empty, `.` or `..`"
                        )));
                    }
                    encode(&value, &mut text);
                    parameters.push((name, value));
                }
            }
        }
        match refused {
            Some(error) => Err(error.with_path_parameters(parameters)),
            None => Ok((text, parameters)),
        }
    }
}

impl fmt::Debug for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::new();
        for part in &self.parts {
            match part {
                Part::Literal(literal) => text.push_str(literal),
                Part::Parameter((_, value)) => encode(value, &mut text),
                Part::Secret(_) => text.push_str("[secret]"),
            }
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
