//! Why a request to a webhook is not accepted.

use std::error::Error;
use std::fmt;

/// Why a request to a webhook is not accepted, or a public key can't be used.
///
/// It has nothing of the body, the signature or the key, so it can be logged.
///
/// More variants may be added: a `match` needs a catch-all arm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum WebhookError {
    /// The public key can't be used.
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
    /// The signature is right, and the body is not JSON.
    NotJson {
        /// The line of the error, counted from 1.
        line: usize,
        /// The column of the error, in bytes.
        column: usize,
    },
    /// The signature is right, and the body is JSON of another type than expected.
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
