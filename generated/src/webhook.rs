// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

//! Verifies the requests that a service sends to webhooks, and parses their events.
//!
//! The service signs the body of each request with RSA (PKCS #1 v1.5) and SHA-256, and
//! sends the signature as base64 in a header: Cloudflare RealtimeKit in `rtk-signature`.
//! Parse the [`PublicKey`] once, when the program starts, and call [`parse`] for each
//! request:
//!
//! ```
//! use realtimekit::serde_json::Value;
//! use realtimekit::webhook::{self, PublicKey, WebhookError};
//!
//! /// Gets the signature from the header, and the raw body.
//! fn receive(key: &PublicKey, signature: &str, body: &[u8]) -> u16 {
//!     match webhook::parse::<Value>(key, signature, body) {
//!         Ok(event) => {
//!             println!("{}", event["event"]);
//!             200
//!         }
//!         Err(WebhookError::NotJson { .. } | WebhookError::UnexpectedJson { .. }) => 400,
//!         Err(_) => 401,
//!     }
//! }
//! ```
//!
//! The signature covers the exact bytes of the body: verify the raw body, not
//! re-serialized JSON. It doesn't cover the time of the request, so a recorded request
//! can be sent again. If that matters, keep track of the deliveries that you processed.

#![cfg(feature = "webhook")]

mod der;
mod error;
mod public_key;

use serde_core::de::DeserializeOwned;
use serde_json::error::Category;

pub use error::WebhookError;
pub use public_key::PublicKey;

/// Verifies the signature of a request, then parses its body.
///
/// `signature` is the value of the header, empty if there is none, and `body` is the
/// raw body. The body isn't parsed before it is verified.
///
/// # Errors
///
/// The errors of [`PublicKey::verify`], and [`WebhookError::NotJson`] or
/// [`WebhookError::UnexpectedJson`] if the body can't be parsed.
pub fn parse<T: DeserializeOwned>(
    key: &PublicKey,
    signature: &str,
    body: &[u8],
) -> Result<T, WebhookError> {
    key.verify(signature, body)?;
    serde_json::from_slice(body).map_err(|error| json_error(&error))
}

/// Verifies the signature of a request with a public key in PEM format.
///
/// To verify many requests, parse the key once with [`PublicKey::from_pem`].
///
/// # Errors
///
/// The errors of [`PublicKey::from_pem`] and [`PublicKey::verify`].
pub fn verify(public_key: &str, signature: &str, body: &[u8]) -> Result<(), WebhookError> {
    PublicKey::from_pem(public_key)?.verify(signature, body)
}

/// Keeps only the position: the message may quote the body.
fn json_error(error: &serde_json::Error) -> WebhookError {
    let (line, column) = (error.line(), error.column());
    match error.classify() {
        Category::Data => WebhookError::UnexpectedJson { line, column },
        Category::Syntax | Category::Eof | Category::Io => WebhookError::NotJson { line, column },
    }
}
