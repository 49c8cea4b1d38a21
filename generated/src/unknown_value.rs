// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

//! What comes of text that is not a value of an enum.

use std::error::Error;
use std::fmt;

/// The error for parsing text that isn't a value of a closed enum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownValue {
    /// The name of the enum.
    expected: &'static str,
}

#[allow(dead_code, reason = "an API may have no such enum")]
impl UnknownValue {
    pub(crate) fn new(expected: &'static str) -> Self {
        Self { expected }
    }
}

impl fmt::Display for UnknownValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "this is not a value of `{}`", self.expected)
    }
}

impl Error for UnknownValue {}
