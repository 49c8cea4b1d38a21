// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

//! How requests prove who sends them, and the secret they prove it with.

use std::fmt;

use http::header::{AUTHORIZATION, HeaderMap, HeaderName, HeaderValue};

use crate::error::Error;
use crate::redaction::Redactor;

/// How the API wants to be authenticated to, and the environment variable that
/// holds the secret. One API uses one of these.
#[allow(dead_code, reason = "one API uses one of these")]
#[derive(Clone, Copy, Debug)]
pub(crate) enum Authentication {
    /// `Authorization: Bearer <secret>`.
    Bearer { variable: &'static str },
    /// The secret alone, in a header of this name.
    Header {
        name: &'static str,
        variable: &'static str,
    },
    /// Nothing.
    None,
}

impl Authentication {
    pub(crate) fn variable(self) -> Option<&'static str> {
        match self {
            Self::Bearer { variable } | Self::Header { variable, .. } => Some(variable),
            Self::None => None,
        }
    }

    /// The header that authenticates requests. No error shows the token.
    pub(crate) fn credential(self, token: Option<&Token>) -> Result<Credential, Error> {
        let header = match self {
            Self::Bearer { .. } => Some((AUTHORIZATION, "Bearer ")),
            Self::Header { name, .. } => {
                let name = HeaderName::try_from(name).map_err(|error| {
                    Error::configuration("the authentication header has no valid name")
                        .with_source(error)
                })?;
                Some((name, ""))
            }
            Self::None => None,
        };
        let Some((name, scheme)) = header else {
            return Ok(Credential {
                header: None,
                redactor: Redactor::new(""),
            });
        };
        let Some(Token(token)) = token else {
            return Err(Error::configuration("no API token was given"));
        };
        if token.trim().is_empty() {
            return Err(Error::configuration("the API token is empty"));
        }
        let refused = "the API token has a space, a line end or another character that it cannot \
                       have; it may have been copied or read with something around it";
        if !token.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err(Error::configuration(refused));
        }
        let mut value = HeaderValue::try_from(format!("{scheme}{token}"))
            .map_err(|_| Error::configuration(refused))?;
        // Keeps it out of `Debug` output and out of HTTP/2 header tables.
        value.set_sensitive(true);
        Ok(Credential {
            header: Some((name, value)),
            redactor: Redactor::new(token),
        })
    }
}

/// A secret as it was given. Never printed.
pub(crate) struct Token(String);

impl Token {
    pub(crate) fn new(text: String) -> Self {
        Self(text)
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(..)")
    }
}

/// A secret as it is sent. Never printed.
pub(crate) struct Credential {
    header: Option<(HeaderName, HeaderValue)>,
    redactor: Redactor,
}

impl Credential {
    pub(crate) fn apply(&self, headers: &mut HeaderMap) {
        if let Some((name, value)) = &self.header {
            headers.insert(name.clone(), value.clone());
        }
    }

    /// Whether `name` is the header that authenticates.
    pub(crate) fn uses(&self, name: &HeaderName) -> bool {
        self.header.as_ref().is_some_and(|(used, _)| used == name)
    }

    /// Takes the token out of what is shown.
    pub(crate) fn redactor(&self) -> &Redactor {
        &self.redactor
    }
}
