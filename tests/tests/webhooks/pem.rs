//! Writes keys in DER and PEM, right and wrong ones.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

pub const SPKI: &str = "PUBLIC KEY";
pub const PKCS1: &str = "RSA PUBLIC KEY";

/// The algorithm of RSA keys, as an element.
pub const RSA: &[u8] = b"\x30\x0d\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01\x05\x00";

/// Returns bytes in PEM format.
pub fn pem(label: &str, der: &[u8]) -> String {
    let base64 = STANDARD.encode(der);
    format!("-----BEGIN {label}-----\n{base64}\n-----END {label}-----\n")
}

/// Returns the bytes of a text in PEM format.
pub fn der(pem: &str) -> Vec<u8> {
    let lines = pem.lines().filter(|line| !line.starts_with("-----"));
    let base64: String = lines.collect();
    STANDARD.decode(base64).expect("it is in PEM format")
}

/// Returns an element with its length in the shortest form.
pub fn element(tag: u8, content: &[u8]) -> Vec<u8> {
    let length = content.len().to_be_bytes();
    let length = &length[length.iter().take_while(|byte| **byte == 0).count()..];
    let mut element = vec![tag];
    if content.len() >= 0x80 {
        element.push(0x80 + u8::try_from(length.len()).expect("at most 8"));
    }
    element.extend(if length.is_empty() { &[0] } else { length });
    element.extend(content);
    element
}

/// Returns a `SEQUENCE`.
pub fn sequence(elements: &[&[u8]]) -> Vec<u8> {
    element(0x30, &elements.concat())
}

/// Returns an `INTEGER` that isn't negative.
pub fn integer(bytes: &[u8]) -> Vec<u8> {
    let sign: &[u8] = if bytes[0] < 0x80 { &[] } else { &[0] };
    element(0x02, &[sign, bytes].concat())
}

/// Returns a key of PKCS #1.
pub fn pkcs1(modulus: &[u8], exponent: &[u8]) -> Vec<u8> {
    sequence(&[&integer(modulus), &integer(exponent)])
}

/// Returns an odd number with this many bits.
pub fn odd(bits: usize) -> Vec<u8> {
    let mut number = vec![0xff; bits.div_ceil(8)];
    number[0] >>= number.len() * 8 - bits;
    number
}
