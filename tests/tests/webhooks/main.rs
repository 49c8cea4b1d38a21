//! Requests to webhooks: public keys, signatures and bodies, right, wrong and hostile.

mod example;
mod keys;
mod pem;
mod properties;
mod requests;
