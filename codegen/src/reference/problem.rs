//! What can't be read in a reference.

/// Something in a reference that can't be read. Reading goes on after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Index of the file in the sources.
    pub file: usize,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong, in one line.
    pub message: String,
}
