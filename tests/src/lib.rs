//! Helpers shared by the tests.

pub mod api_changes;
pub mod command;
pub mod curl;
pub mod example;
pub mod fault_server;
pub mod random_spec;
pub mod signer;
pub mod small_spec;
pub mod stand_in;
