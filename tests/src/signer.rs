//! Signs the bodies of webhook requests as the service does, with a key that is only for tests.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ring::rand::SystemRandom;
use ring::signature::{RSA_PKCS1_SHA256, RsaKeyPair};

const PRIVATE_KEY: &str = include_str!("../fixtures/webhooks/private_key.pem");

/// The public key that verifies the signatures, in PEM format.
pub const PUBLIC_KEY: &str = include_str!("../fixtures/webhooks/public_key.pem");

/// Signs the bodies of webhook requests.
pub struct Signer(RsaKeyPair);

impl Signer {
    /// Reads the private key.
    ///
    /// # Panics
    ///
    /// If the private key in the repository is not valid.
    pub fn new() -> Self {
        let base64: String = PRIVATE_KEY
            .lines()
            .filter(|line| !line.starts_with("-----"))
            .collect();
        let der = STANDARD.decode(base64).expect("the file is in PEM format");
        Signer(RsaKeyPair::from_pkcs8(&der).expect("the file has an RSA key"))
    }

    /// Returns the value of the header `rtk-signature` for a body.
    ///
    /// # Panics
    ///
    /// If memory can't be allocated.
    pub fn sign(&self, body: &[u8]) -> String {
        let Signer(key) = self;
        let mut signature = vec![0; key.public().modulus_len()];
        let signed = key.sign(
            &RSA_PKCS1_SHA256,
            &SystemRandom::new(),
            body,
            &mut signature,
        );
        signed.expect("the signature has the length of the key");
        STANDARD.encode(signature)
    }
}

impl Default for Signer {
    fn default() -> Self {
        Signer::new()
    }
}
