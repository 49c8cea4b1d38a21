//! Requests to webhooks: public keys, signatures and bodies, right, wrong and hostile.

mod events;
mod example;
mod keys;
mod pem;
mod properties;
mod requests;
