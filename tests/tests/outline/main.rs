//! The outline of a crate, `API.txt`: it changes whenever what is sent or read changes, and only then.

mod changes;
mod named;
mod properties;
