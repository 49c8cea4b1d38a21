//! Reads RSA public keys in DER, strictly: what could be written in another way is
//! rejected, and nothing may follow.

const INTEGER: u8 = 0x02;
const BIT_STRING: u8 = 0x03;
const SEQUENCE: u8 = 0x30;

/// The algorithm of a key: `rsaEncryption` (1.2.840.113549.1.1.1), then `NULL`.
const RSA: [u8; 13] = [
    0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00,
];

const NOT_DER: &str = "it is not an RSA key in DER, or it is truncated";

/// An RSA public key that signatures can be verified with: numbers without leading
/// zeros.
#[derive(PartialEq, Eq)]
pub(super) struct RsaKey {
    pub(super) modulus: Vec<u8>,
    pub(super) exponent: Vec<u8>,
}

impl RsaKey {
    /// The size of the modulus.
    pub(super) fn bits(&self) -> usize {
        let unused = self.modulus.first().map_or(0, |byte| byte.leading_zeros());
        self.modulus.len() * 8 - unused as usize
    }

    /// Checks what ring requires, so that such a key isn't reported as a wrong
    /// signature.
    fn check(self) -> Result<Self, &'static str> {
        match self.bits() {
            0..2048 => return Err("the RSA key has fewer than 2048 bits"),
            2048..=8192 => {}
            _ => return Err("the RSA key has more than 8192 bits"),
        }
        let is_odd = |number: &[u8]| number.last().is_some_and(|byte| byte % 2 == 1);
        if !is_odd(&self.modulus) || !is_odd(&self.exponent) || !self.is_exponent_in_range() {
            return Err("the modulus or the exponent of the RSA key is not valid");
        }
        Ok(self)
    }

    /// An exponent has at most 33 bits, which bounds the work of verifying a signature.
    fn is_exponent_in_range(&self) -> bool {
        let number = |sum: u64, byte: &u8| (sum << 8) | u64::from(*byte);
        self.exponent.len() <= 5 && (3..1 << 33).contains(&self.exponent.iter().fold(0, number))
    }
}

/// Reads a `SubjectPublicKeyInfo` (RFC 5280): an algorithm, and a key in its format.
pub(super) fn parse_spki(der: &[u8]) -> Result<RsaKey, &'static str> {
    let content = only(der, SEQUENCE).ok_or(NOT_DER)?;
    let (algorithm, rest) = element(content, SEQUENCE).ok_or(NOT_DER)?;
    if algorithm != RSA {
        return Err("it is not an RSA key");
    }
    match only(rest, BIT_STRING) {
        // The number of bits at the end that aren't used comes first.
        Some([0, key @ ..]) => parse_pkcs1(key),
        _ => Err(NOT_DER),
    }
}

/// Reads an `RSAPublicKey` (RFC 8017): modulus and exponent.
pub(super) fn parse_pkcs1(der: &[u8]) -> Result<RsaKey, &'static str> {
    let numbers = || {
        let content = only(der, SEQUENCE)?;
        let (modulus, rest) = element(content, INTEGER)?;
        let exponent = only(rest, INTEGER)?;
        Some(RsaKey {
            modulus: unsigned(modulus)?.to_vec(),
            exponent: unsigned(exponent)?.to_vec(),
        })
    };
    numbers().ok_or(NOT_DER)?.check()
}

/// The bytes of a number that isn't negative, without leading zeros. Zero has none.
fn unsigned(content: &[u8]) -> Option<&[u8]> {
    match content {
        [0] => Some(&[]),
        [1..=0x7f, ..] => Some(content),
        // A zero comes first only where the next byte would be a sign.
        [0, 0x80..=0xff, ..] => content.get(1..),
        _ => None,
    }
}

/// The content of an element that is all of the input.
fn only(input: &[u8], tag: u8) -> Option<&[u8]> {
    let (content, rest) = element(input, tag)?;
    rest.is_empty().then_some(content)
}

/// The content of the first element, and what follows it. A length is written in the
/// shortest form, and one of more than two bytes is not that of a key.
fn element(input: &[u8], tag: u8) -> Option<(&[u8], &[u8])> {
    let (first, input) = input.split_first()?;
    let (length, input) = match *input {
        [length @ 0..=0x7f, ref rest @ ..] => (usize::from(length), rest),
        [0x81, length @ 0x80..=0xff, ref rest @ ..] => (usize::from(length), rest),
        [0x82, high @ 1..=0xff, low, ref rest @ ..] => {
            (usize::from(u16::from_be_bytes([high, low])), rest)
        }
        _ => return None,
    };
    (*first == tag).then(|| input.split_at_checked(length))?
}
