//! Which texts are public keys. Those in files were made with OpenSSL.

use realtimekit::webhook::{PublicKey, WebhookError};
use serde_json::json;
use tests::signer::PUBLIC_KEY;

use crate::pem::{PKCS1, RSA, SPKI, der, element, integer, odd, pem, pkcs1, sequence};

const RSA_PUBLIC_KEY: &str = include_str!("../../fixtures/webhooks/rsa_public_key.pem");
const OTHER_PUBLIC_KEY: &str = include_str!("../../fixtures/webhooks/other_public_key.pem");
const SHORT_PUBLIC_KEY: &str = include_str!("../../fixtures/webhooks/short_public_key.pem");
const EC_PUBLIC_KEY: &str = include_str!("../../fixtures/webhooks/ec_public_key.pem");
const RSA_PSS_PUBLIC_KEY: &str = include_str!("../../fixtures/webhooks/rsa_pss_public_key.pem");
const PRIVATE_KEY: &str = include_str!("../../fixtures/webhooks/private_key.pem");

const NOT_PEM: &str = "it is not in PEM format: `-----BEGIN PUBLIC KEY-----`, base64, \
                       `-----END PUBLIC KEY-----`, and nothing else";
const NOT_DER: &str = "it is not an RSA key in DER, or it is truncated";
const NOT_RSA: &str = "it is not an RSA key";
const TOO_SHORT: &str = "the RSA key has fewer than 2048 bits";
const TOO_LONG: &str = "the RSA key has more than 8192 bits";
const INVALID: &str = "the modulus or the exponent of the RSA key is not valid";

fn key(text: &str) -> PublicKey {
    PublicKey::from_pem(text).expect("it is a key")
}

#[track_caller]
fn fails(text: &str, expected: &str) {
    match PublicKey::from_pem(text) {
        Err(WebhookError::InvalidKey { reason }) => assert_eq!(reason, expected, "{text}"),
        other => panic!("{other:?}\n{text}"),
    }
}

#[test]
fn both_formats_are_the_same_key() {
    assert_eq!(key(PUBLIC_KEY), key(RSA_PUBLIC_KEY));
    assert_ne!(key(PUBLIC_KEY), key(OTHER_PUBLIC_KEY));
    assert_eq!(key(PUBLIC_KEY), key(PUBLIC_KEY).clone());
    assert_eq!(format!("{:?}", key(PUBLIC_KEY)), "PublicKey { bits: 2048 }");
}

#[test]
fn a_key_is_shared_between_threads() {
    fn is_shared<T: Clone + Send + Sync + 'static>(_: &T) {}
    is_shared(&key(PUBLIC_KEY));
}

#[test]
fn line_breaks_and_whitespace_around_are_ignored() {
    let indented = PUBLIC_KEY.replace('\n', "\n    ");
    for text in [
        PUBLIC_KEY.trim_end(),
        &PUBLIC_KEY.replace('\n', "\r\n"),
        &PUBLIC_KEY.replace('\n', ""),
        &PUBLIC_KEY.replace('\n', " "),
        &format!("\n\t{indented}\n\n"),
    ] {
        assert_eq!(key(text), key(PUBLIC_KEY), "{text}");
    }
}

#[test]
fn other_texts_are_not_keys() {
    fails("", NOT_PEM);
    fails(" \n", NOT_PEM);
    fails("-----BEGIN ", NOT_PEM);
    fails("-----BEGIN PUBLIC KEY-----", NOT_PEM);
    fails("-----BEGIN -----", NOT_PEM);
    fails("é", NOT_PEM);
    let (content, _) = PUBLIC_KEY.split_once("-----END").expect("it is PEM");
    fails(content, NOT_PEM);
    fails(&PUBLIC_KEY["-----BEGIN PUBLIC KEY-----".len()..], NOT_PEM);
    fails(&PUBLIC_KEY.replace('\n', "\\n"), NOT_PEM);
    fails(&format!("# the key\n{PUBLIC_KEY}"), NOT_PEM);
    fails(&format!("{PUBLIC_KEY}# the key"), NOT_PEM);
    fails(&PUBLIC_KEY.replace("END PUBLIC", "END RSA PUBLIC"), NOT_PEM);

    let not_base64 = "the text between the PEM labels is not base64";
    fails(&format!("{PUBLIC_KEY}{OTHER_PUBLIC_KEY}"), not_base64);
    fails(&PUBLIC_KEY.replacen("MII", "M-I", 1), not_base64);
    fails(&PUBLIC_KEY.replacen("MII", "MI", 1), not_base64);
    fails(&PUBLIC_KEY.replacen("MII", "M\u{a0}I", 1), not_base64);
    let with_header = PUBLIC_KEY.replacen('\n', "\nComment: a key\n\n", 1);
    fails(&with_header, not_base64);

    let label = "its PEM label is neither `PUBLIC KEY` nor `RSA PUBLIC KEY`";
    fails(&PUBLIC_KEY.replace(SPKI, "CERTIFICATE"), label);
    fails(&PUBLIC_KEY.replace(SPKI, "public key"), label);
    fails(&PUBLIC_KEY.replace(SPKI, ""), label);
    let private = "it is a private key; extract the public key from it";
    fails(PRIVATE_KEY, private);
    fails(&PRIVATE_KEY.replace("PRIVATE", "RSA PRIVATE"), private);
}

#[test]
fn other_keys_are_rejected() {
    fails(EC_PUBLIC_KEY, NOT_RSA);
    fails(RSA_PSS_PUBLIC_KEY, NOT_RSA);
    fails(SHORT_PUBLIC_KEY, TOO_SHORT);
    // Each format under the label of the other one.
    fails(&pem(PKCS1, &der(PUBLIC_KEY)), NOT_DER);
    fails(&pem(SPKI, &der(RSA_PUBLIC_KEY)), NOT_DER);
}

#[test]
fn a_key_has_2048_to_8192_bits_and_an_odd_exponent() {
    let fails = |modulus: &[u8], exponent: &[u8], reason| {
        fails(&pem(PKCS1, &pkcs1(modulus, exponent)), reason);
    };
    let bits = |count: usize, exponent: &[u8]| {
        let key = key(&pem(PKCS1, &pkcs1(&odd(count), exponent)));
        assert_eq!(format!("{key:?}"), format!("PublicKey {{ bits: {count} }}"));
    };
    bits(2048, &[3]);
    bits(2049, &[1, 0, 1]);
    bits(2048, &[0x7f]);
    bits(2048, &[0x80, 1]);
    bits(8192, &[1, 0xff, 0xff, 0xff, 0xff]);
    fails(&odd(2047), &[3], TOO_SHORT);
    fails(&odd(1), &[3], TOO_SHORT);
    fails(&[0], &[3], TOO_SHORT);
    fails(&odd(8193), &[3], TOO_LONG);
    fails(&odd(100_000), &[3], TOO_LONG);
    for exponent in [
        &[0][..],
        &[1],
        &[2],
        &[4],
        &[1, 0, 0],
        &[2, 0, 0, 0, 1],
        &[1, 0, 0, 0, 0, 1],
        &odd(2048),
    ] {
        fails(&odd(2048), exponent, INVALID);
    }
    let mut even = odd(2048);
    even[255] = 0xfe;
    fails(&even, &[3], INVALID);
}

#[test]
fn a_truncated_key_is_rejected() {
    for (label, der) in [(SPKI, der(PUBLIC_KEY)), (PKCS1, der(RSA_PUBLIC_KEY))] {
        for length in 0..der.len() {
            fails(&pem(label, &der[..length]), NOT_DER);
        }
        fails(&pem(label, &[&der[..], &[0]].concat()), NOT_DER);
    }
}

#[test]
fn der_is_read_strictly() {
    let (n, e) = (integer(&odd(2048)), integer(&[3]));
    let pkcs1 = sequence(&[&n, &e]);
    let bits = element(0x03, &[&[0], &pkcs1[..]].concat());
    key(&pem(PKCS1, &pkcs1));
    key(&pem(SPKI, &sequence(&[RSA, &bits])));

    let one_more = element(0x02, &[&[0, 0], &odd(2048)[..]].concat());
    let negative = element(0x02, &odd(2048));
    let elements: [&[&[u8]]; 11] = [
        &[],
        &[&n],
        &[&n, &e, &e],
        &[&one_more, &e],
        &[&negative, &e],
        &[&n, &[0x02, 0]],
        &[&n, &[0x02, 2, 0, 0x7f]],
        &[&n, &[0x02, 0x81, 1, 3]],
        &[&n, &[0x02, 0x82, 0, 1, 3]],
        &[&n, &element(0x03, &[3])],
        &[&bits, &e],
    ];
    for elements in elements {
        fails(&pem(PKCS1, &sequence(elements)), NOT_DER);
    }
    // Lengths in a longer form than necessary, and in the shortest.
    let long = |start: &[u8], length: usize| {
        let exponent = [start, &vec![1; length]].concat();
        pem(PKCS1, &sequence(&[&n, &exponent]))
    };
    fails(&long(&[0x02, 0x81, 0x7f], 0x7f), NOT_DER);
    fails(&long(&[0x02, 0x81, 0x80], 0x80), INVALID);
    fails(&long(&[0x02, 0x82, 0, 0xff], 0xff), NOT_DER);
    fails(&long(&[0x02, 0x82, 1, 0], 0x100), INVALID);
    // An indefinite length, and one of three or more bytes.
    let content = [&n[..], &e].concat();
    for start in [&[0x30, 0x80][..], &[0x30, 0x83, 0, 1, 9], &[0x30, 0xff]] {
        fails(&pem(PKCS1, &[start, &content, &[0, 0]].concat()), NOT_DER);
    }
    fails(&pem(PKCS1, &element(0x31, &content)), NOT_DER);

    let unused_bits = element(0x03, &[&[1], &pkcs1[..]].concat());
    let no_bits = element(0x03, &[]);
    let octets = element(0x04, &[&[0], &pkcs1[..]].concat());
    for elements in [
        &[RSA][..],
        &[RSA, &unused_bits],
        &[RSA, &no_bits],
        &[RSA, &octets],
        &[RSA, &bits, &[0x05, 0]],
        &[&bits, RSA],
    ] {
        fails(&pem(SPKI, &sequence(elements)), NOT_DER);
    }
    let without_null = element(0x30, &RSA[2..RSA.len() - 2]);
    fails(&pem(SPKI, &sequence(&[&without_null, &bits])), NOT_RSA);
    let other_algorithm = RSA[..RSA.len() - 3].iter().chain(&[2, 5, 0]);
    let other_algorithm: Vec<u8> = other_algorithm.copied().collect();
    fails(&pem(SPKI, &sequence(&[&other_algorithm, &bits])), NOT_RSA);
}

#[test]
fn the_published_document_has_a_key() {
    let document = json!({ "success": true, "data": { "publicKey": PUBLIC_KEY }, "message": "" });
    let found = PublicKey::from_json(&document.to_string());
    assert_eq!(found, Ok(key(PUBLIC_KEY)));

    let fails = |text: &str, expected: &str| {
        let error = PublicKey::from_json(text).expect_err("there is no key");
        let expected = format!("the public key can't be used: {expected}");
        assert_eq!(error.to_string(), expected);
    };
    fails("", "the document is not JSON");
    fails(PUBLIC_KEY, "the document is not JSON");
    fails(&"[".repeat(100_000), "the document is not JSON");
    let no_text = "the document has no text in `data.publicKey`";
    fails("null", no_text);
    fails(r#"{"success":false,"data":null}"#, no_text);
    fails(r#"{"data":{"publicKey":["a"]}}"#, no_text);
    fails(&json!({ "publicKey": PUBLIC_KEY }).to_string(), no_text);
    fails(r#"{"data":{"publicKey":""}}"#, NOT_PEM);
}
