//! Which requests are accepted, and why others are not.

use std::error::Error as _;

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE};
use realtimekit::types::Poll;
use realtimekit::webhook::{self, PublicKey, WebhookError};
use ring::rand::SystemRandom;
use ring::signature::{RSA_PKCS1_SHA512, RSA_PSS_SHA256, RsaEncoding, RsaKeyPair};
use serde_core::de::{Deserialize, Deserializer, Error as _};
use serde_json::{Value, json};
use tests::signer::{PUBLIC_KEY, Signer};

use crate::pem::der;

const OTHER_PUBLIC_KEY: &str = include_str!("../../fixtures/webhooks/other_public_key.pem");
const PRIVATE_KEY: &str = include_str!("../../fixtures/webhooks/private_key.pem");

const BODY: &[u8] = br#"{"event":"meeting.started"}"#;

/// The signature of the body, made with OpenSSL.
const SIGNATURE: &str = "XXPifVzWfgp1Tw1HMb7X1lXnHrdL/9vK/bZzjuiTf1kH42BtJ4rTyGbKkDpdONZGEzX5QsBjg8c4400bjJCEp2O3V3KI\
     Xzp+ET8LWrMciKm0Q4enPARavCeE1z7r5HSydjsw1ZyaQ9SNuo57zCqOh8M242GuyNSh97QtDpgzueWQb+JR3UVxLgWmfRfsM1FUrVXn3C76ZUwM\
     +F4gXeHQO6cMk+Q48luL526xreXemfqx+asF9nptd3oVJYo8QpKHzKEqmXPCBWm/AFciTdZuToiATekZZY3XEfw1o0q4oBxHRS1NEmN57ber+W/7\
     XzosvH0/tTeebCbnFyTAM3ZoBw==";

fn key() -> PublicKey {
    PublicKey::from_pem(PUBLIC_KEY).expect("it is a key")
}

#[test]
fn a_signature_of_the_body_is_right() {
    assert_eq!(Signer::new().sign(BODY), SIGNATURE);
    assert_eq!(key().verify(SIGNATURE, BODY), Ok(()));
    assert_eq!(webhook::verify(PUBLIC_KEY, SIGNATURE, BODY), Ok(()));
    let event = webhook::parse::<Value>(&key(), SIGNATURE, BODY);
    assert_eq!(event, Ok(json!({ "event": "meeting.started" })));
}

/// It was made with OpenSSL.
#[test]
fn a_signature_by_the_longest_key_is_right() {
    let key = include_str!("../../fixtures/webhooks/long_public_key.pem");
    let signature = include_str!("../../fixtures/webhooks/long_signature.txt");
    assert_eq!(webhook::verify(key, signature, BODY), Ok(()));
    let result = webhook::verify(key, signature, b"");
    assert_eq!(result, Err(WebhookError::WrongSignature));
}

#[test]
fn a_changed_body_is_rejected() {
    for position in 0..BODY.len() {
        let mut body = BODY.to_vec();
        body[position] ^= 1;
        let result = key().verify(SIGNATURE, &body);
        assert_eq!(result, Err(WebhookError::WrongSignature));
    }
    let longer = [BODY, b"\n"].concat();
    for body in [&BODY[1..], &BODY[..BODY.len() - 1], &longer, b""] {
        let result = key().verify(SIGNATURE, body);
        assert_eq!(result, Err(WebhookError::WrongSignature));
    }
}

#[test]
fn a_changed_signature_is_rejected() {
    let signature = STANDARD.decode(SIGNATURE).expect("it is base64");
    let check = |signature: &[u8]| {
        let result = key().verify(&STANDARD.encode(signature), BODY);
        assert_eq!(result, Err(WebhookError::WrongSignature), "{signature:?}");
    };
    for position in 0..signature.len() {
        let mut changed = signature.clone();
        changed[position] ^= 0x80;
        check(&changed);
    }
    check(&signature[1..]);
    check(&signature[..255]);
    check(&[&signature[..], &[0]].concat());
    check(&[&[0], &signature[..]].concat());
    check(&[0; 256]);
    check(&[0xff; 256]);
    check(&[1]);
    check(&[0xff; 1024]);
    check(&[0xff; 1025]);
    check(&vec![0xff; 1_000_000]);
}

#[test]
fn a_signature_by_another_key_or_algorithm_is_rejected() {
    let other = webhook::verify(OTHER_PUBLIC_KEY, SIGNATURE, BODY);
    assert_eq!(other, Err(WebhookError::WrongSignature));

    let private = RsaKeyPair::from_pkcs8(&der(PRIVATE_KEY)).expect("it is an RSA key");
    let algorithms: [&dyn RsaEncoding; 2] = [&RSA_PKCS1_SHA512, &RSA_PSS_SHA256];
    for algorithm in algorithms {
        let mut signature = [0; 256];
        let signed = private.sign(algorithm, &SystemRandom::new(), BODY, &mut signature);
        signed.expect("the key can be used with it");
        let result = key().verify(&STANDARD.encode(signature), BODY);
        assert_eq!(result, Err(WebhookError::WrongSignature));
    }
}

#[test]
fn a_signature_is_base64_with_padding() {
    let bytes = STANDARD.decode(SIGNATURE).expect("it is base64");
    let (start, end) = SIGNATURE.split_at(76);
    // The bits after the last byte are zero.
    let other_bits = SIGNATURE.replace("w==", "x==");
    let malformed = [
        &URL_SAFE.encode(&bytes),
        SIGNATURE.trim_end_matches('='),
        &SIGNATURE[1..],
        &other_bits,
        &format!("{start}\n{end}"),
        &format!("{start} {end}"),
        &format!("\u{a0}{SIGNATURE}"),
        &format!("sha256={SIGNATURE}"),
        &format!("{SIGNATURE},{SIGNATURE}"),
        &format!("\"{SIGNATURE}\""),
        "=",
        "?",
        "\0",
        "é",
    ];
    for signature in malformed {
        let result = key().verify(signature, BODY);
        assert_eq!(result, Err(WebhookError::MalformedSignature), "{signature}");
    }
    // Hexadecimal digits are base64 too.
    let result = key().verify(&"0d".repeat(256), BODY);
    assert_eq!(result, Err(WebhookError::WrongSignature));
}

#[test]
fn whitespace_around_a_signature_is_ignored() {
    let result = key().verify(&format!(" \t{SIGNATURE}\r\n"), BODY);
    assert_eq!(result, Ok(()));
}

#[test]
fn a_request_without_a_signature_is_rejected() {
    for signature in ["", " ", "\r\n"] {
        let result = key().verify(signature, BODY);
        assert_eq!(result, Err(WebhookError::MissingSignature));
        let result = webhook::parse::<Value>(&key(), signature, BODY);
        assert_eq!(result, Err(WebhookError::MissingSignature));
    }
}

#[test]
fn the_key_is_the_first_to_be_checked() {
    let error = webhook::verify("", "", BODY).expect_err("there is no key");
    assert!(
        matches!(error, WebhookError::InvalidKey { .. }),
        "{error:?}"
    );
}

#[test]
fn any_body_can_be_signed() {
    let signer = Signer::new();
    let large = vec![b'['; 8 * 1024 * 1024];
    for body in [b"", &b"\0\xff"[..], &large] {
        assert_eq!(key().verify(&signer.sign(body), body), Ok(()));
        let error = webhook::parse::<Value>(&key(), &signer.sign(body), body);
        let error = error.expect_err("it is not JSON");
        assert!(matches!(error, WebhookError::NotJson { .. }), "{error:?}");
    }
}

#[test]
fn nothing_is_parsed_before_it_is_verified() {
    let result = webhook::parse::<Value>(&key(), SIGNATURE, b"not JSON");
    assert_eq!(result, Err(WebhookError::WrongSignature));
}

#[test]
fn an_error_tells_where_and_not_what() {
    let signer = Signer::new();
    let parse = |body: &str| {
        let signature = signer.sign(body.as_bytes());
        let result = webhook::parse::<Poll>(&key(), &signature, body.as_bytes());
        let error = result.expect_err("it is not a poll");
        let told = format!("{error} {error:?}");
        assert!(!told.contains("hidden"), "{told}");
        assert!(error.source().is_none());
        error.to_string()
    };
    insta::assert_snapshot!(parse("{\n  \"hidden\": hidden }"), @"the body is not JSON (line 2, column 13)");
    insta::assert_snapshot!(parse("hidden"), @"the body is not JSON (line 1, column 1)");
    insta::assert_snapshot!(parse("{ \"hidden\": 1"), @"the body is not JSON (line 1, column 13)");
    insta::assert_snapshot!(parse("\"hidden\""), @"the body is JSON of another type than expected (line 1, column 8)");
    insta::assert_snapshot!(parse("{ \"options\": \"hidden\" }"), @"the body is JSON of another type than expected (line 1, column 21)");
    insta::assert_snapshot!(parse("{} hidden"), @"the body is JSON of another type than expected (line 1, column 2)");
}

/// As a union is, this is read as JSON of any kind first.
#[derive(Debug)]
struct Never;

impl<'de> Deserialize<'de> for Never {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = Value::deserialize(deserializer)?;
        Err(D::Error::custom(format!("{value} is wrong")))
    }
}

#[test]
fn an_error_without_a_place_tells_none() {
    let body = br#"{ "hidden": "hidden" }"#;
    let result = webhook::parse::<Never>(&key(), &Signer::new().sign(body), body);
    let error = result.expect_err("it never is");
    insta::assert_snapshot!(error, @"the body is JSON of another type than expected");
    insta::assert_snapshot!(format!("{error:?}"), @"UnexpectedJson { line: 0, column: 0 }");
}
