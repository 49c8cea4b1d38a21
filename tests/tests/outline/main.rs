//! The outline of a crate, `API.txt`, changes if and only if the API changes for callers or on the wire.

mod named;
mod properties;
