//! Whatever is received, nothing panics, and nothing is accepted that wasn't signed.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use proptest::prelude::*;
use realtimekit::webhook::{self, PublicKey, WebhookError};
use serde_json::Value;
use tests::signer::{PUBLIC_KEY, Signer};

use crate::pem::{PKCS1, SPKI, der, pem};

fn bytes() -> impl Strategy<Value = Vec<u8>> {
    proptest::collection::vec(any::<u8>(), 0..400)
}

fn key() -> PublicKey {
    PublicKey::from_pem(PUBLIC_KEY).expect("it is a key")
}

proptest! {
    #[test]
    fn any_text_as_a_key(text in any::<String>(), bytes in bytes()) {
        let wrapped = format!("-----BEGIN {text}-----{text}-----END {text}-----");
        for text in [&text, &wrapped, &pem(SPKI, &bytes), &pem(PKCS1, &bytes)] {
            prop_assert!(PublicKey::from_pem(text).is_err());
            prop_assert!(PublicKey::from_json(text).is_err());
        }
    }

    #[test]
    fn a_changed_key(position in any::<prop::sample::Index>(), change in 1..=u8::MAX) {
        let mut der = der(PUBLIC_KEY);
        *position.get_mut(&mut der) ^= change;
        if let Ok(key) = PublicKey::from_pem(&pem(SPKI, &der)) {
            let result = key.verify(&Signer::new().sign(b"[]"), b"[]");
            prop_assert_eq!(result, Err(WebhookError::WrongSignature));
        }
    }

    #[test]
    fn any_signature_of_any_body(text in any::<String>(), bytes in bytes(), body in bytes()) {
        for signature in [&text, &STANDARD.encode(bytes)] {
            prop_assert!(key().verify(signature, &body).is_err());
            prop_assert!(webhook::parse::<Value>(&key(), signature, &body).is_err());
        }
    }

    #[test]
    fn only_what_was_signed(body in bytes(), other in bytes()) {
        let signature = Signer::new().sign(&body);
        prop_assert_eq!(key().verify(&signature, &body), Ok(()));
        prop_assert_eq!(key().verify(&signature, &other).is_ok(), body == other);
        let parsed = serde_json::from_slice::<Value>(&body).ok();
        prop_assert_eq!(webhook::parse(&key(), &signature, &body).ok(), parsed);
    }
}
