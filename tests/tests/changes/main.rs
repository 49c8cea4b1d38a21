//! What a change of the spec means to callers of the crate.

mod properties;
