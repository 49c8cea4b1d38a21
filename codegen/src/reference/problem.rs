//! What can't be read in a reference.

/// A part of a reference that can't be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Index of the file in the sources.
    pub file: usize,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong.
    pub message: String,
}
