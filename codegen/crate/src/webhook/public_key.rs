//! The public key of a service, and the signatures that it verifies.

use std::fmt;
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use ring::signature::{RSA_PKCS1_2048_8192_SHA256, RsaPublicKeyComponents};
use serde_json::Value;

use super::der::{self, RsaKey};
use super::error::WebhookError;

/// The length of the largest signature, that of a key of 8192 bits, in base64.
const LONGEST_SIGNATURE: usize = 8192_usize.div_ceil(8).div_ceil(3) * 4;

/// The RSA public key that verifies the requests of a service.
///
/// Clones share the key and can be used on any thread.
#[derive(Clone, PartialEq, Eq)]
pub struct PublicKey(Arc<RsaKey>);

impl PublicKey {
    /// Parses an RSA key of 2048 to 8192 bits in PEM format, with the label
    /// `PUBLIC KEY` (SPKI) or `RSA PUBLIC KEY` (PKCS #1).
    ///
    /// The text contains only this key. Whitespace around it and line breaks in it are
    /// ignored.
    ///
    /// # Errors
    ///
    /// [`WebhookError::InvalidKey`] with the reason.
    pub fn from_pem(text: &str) -> Result<Self, WebhookError> {
        let key = parse_pem(text).map_err(|reason| WebhookError::InvalidKey { reason })?;
        Ok(Self(Arc::new(key)))
    }

    /// Parses the JSON document in which a service publishes its key, with the key in PEM
    /// format in `data.publicKey`. That of Cloudflare RealtimeKit is at
    /// `https://api.realtime.cloudflare.com/.well-known/webhooks.json`.
    ///
    /// # Errors
    ///
    /// The errors of [`from_pem`](Self::from_pem).
    pub fn from_json(text: &str) -> Result<Self, WebhookError> {
        let invalid = |reason| WebhookError::InvalidKey { reason };
        let document: Value =
            serde_json::from_str(text).map_err(|_| invalid("the document is not JSON"))?;
        let pem = document.pointer("/data/publicKey").and_then(Value::as_str);
        Self::from_pem(pem.ok_or(invalid("the document has no text in `data.publicKey`"))?)
    }

    /// Verifies that the body was signed with the private key that belongs to this public
    /// key.
    ///
    /// `signature` is the value of the header, in base64, or empty if there is none.
    /// Whitespace around it is ignored. `body` is the raw body.
    ///
    /// # Errors
    ///
    /// [`WebhookError::MissingSignature`], [`WebhookError::MalformedSignature`] or
    /// [`WebhookError::WrongSignature`].
    pub fn verify(&self, signature: &str, body: &[u8]) -> Result<(), WebhookError> {
        let signature = signature.trim_ascii();
        if signature.is_empty() {
            return Err(WebhookError::MissingSignature);
        }
        // None of this needs constant time: signature and key are public, so there is
        // nothing to learn from how long it takes.
        if signature.len() > LONGEST_SIGNATURE {
            return Err(WebhookError::WrongSignature);
        }
        let signature = BASE64.decode(signature);
        let signature = signature.map_err(|_| WebhookError::MalformedSignature)?;
        let key = RsaPublicKeyComponents {
            n: &self.0.modulus,
            e: &self.0.exponent,
        };
        key.verify(&RSA_PKCS1_2048_8192_SHA256, body, &signature)
            .map_err(|_| WebhookError::WrongSignature)
    }
}

/// Shows only the size.
impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PublicKey")
            .field("bits", &self.0.bits())
            .finish()
    }
}

fn parse_pem(text: &str) -> Result<RsaKey, &'static str> {
    let not_pem = "it is not in PEM format: `-----BEGIN PUBLIC KEY-----`, base64, \
                   `-----END PUBLIC KEY-----`, and nothing else";
    let block = text.trim_ascii().strip_prefix("-----BEGIN ");
    let (label, rest) = block
        .and_then(|block| block.split_once("-----"))
        .ok_or(not_pem)?;
    let content = rest
        .strip_suffix("-----")
        .and_then(|rest| rest.strip_suffix(label))
        .and_then(|rest| rest.strip_suffix("-----END "))
        .ok_or(not_pem)?;
    let parse = match label {
        "PUBLIC KEY" => der::parse_spki,
        "RSA PUBLIC KEY" => der::parse_pkcs1,
        _ if label.ends_with("PRIVATE KEY") => {
            return Err("it is a private key; extract the public key from it");
        }
        _ => return Err("its PEM label is neither `PUBLIC KEY` nor `RSA PUBLIC KEY`"),
    };
    let content: Vec<u8> = content
        .bytes()
        .filter(|byte| !byte.is_ascii_whitespace())
        .collect();
    let der = BASE64.decode(content);
    parse(&der.map_err(|_| "the text between the PEM labels is not base64")?)
}
