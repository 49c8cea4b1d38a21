//! What is wrong with a reference, or can't be expressed in a spec.

/// A problem, with its line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Index of the file in the sources.
    pub file: usize,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong, and what is done about it.
    pub message: String,
}
