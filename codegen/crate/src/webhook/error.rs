//! The reasons for which a webhook request is rejected.

use std::error::Error;
use std::fmt;

/// The reason for which a webhook request is rejected or a public key is invalid.
///
/// Contains no part of the body, signature or key, so it is safe to log.
///
/// More variants may be added: a `match` needs a catch-all arm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum WebhookError {
    /// The public key is invalid.
    InvalidKey {
        /// What is wrong with it.
        reason: &'static str,
    },
    /// The signature is missing: the header is absent or empty.
    MissingSignature,
    /// The signature is not base64.
    MalformedSignature,
    /// The signature was not made for this body with the private key that belongs to
    /// the public key.
    WrongSignature,
    /// The signature is valid, but the body is not JSON.
    NotJson {
        /// The line of the error, counted from 1.
        line: usize,
        /// The column of the error, in bytes.
        column: usize,
    },
    /// The signature is valid, but the body is not JSON of the expected type.
    UnexpectedJson {
        /// The line of the error, counted from 1. 0 if it isn't known, as in a union.
        line: usize,
        /// The column of the error, in bytes.
        column: usize,
    },
}

impl fmt::Display for WebhookError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::InvalidKey { reason } => write!(f, "the public key can't be used: {reason}"),
            Self::MissingSignature => f.write_str("the request has no signature"),
            Self::MalformedSignature => f.write_str("the signature is not base64"),
            Self::WrongSignature => {
                f.write_str("the signature doesn't match the body and the public key")
            }
            Self::NotJson { line, column } => {
                write!(f, "the body is not JSON (line {line}, column {column})")
            }
            Self::UnexpectedJson { line, column } => {
                f.write_str("the body is JSON of another type than expected")?;
                match line {
                    0 => Ok(()),
                    _ => write!(f, " (line {line}, column {column})"),
                }
            }
        }
    }
}

impl Error for WebhookError {}
