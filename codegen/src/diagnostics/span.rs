//! Where something was typed.

use std::ops::Range;

/// One file of the spec as text.
#[derive(Clone, Debug)]
pub struct Source {
    /// What messages call it: the path from where the program runs.
    pub name: String,
    /// Its path inside the spec folder, always with `/`.
    pub path: String,
    /// Its whole text.
    pub text: String,
}

/// All files of the spec, in the order of their paths.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    /// The files; a [`Span`] counts them from 0.
    pub files: Vec<Source>,
}

impl Sources {
    /// The text of file number `file`.
    pub fn text(&self, file: usize) -> Option<&str> {
        self.files.get(file).map(|source| source.text.as_str())
    }
}

/// A node of a YAML file, or a part of its text.
///
/// Its bytes are looked up only when a diagnostic is shown, since the YAML library tells positions only in errors.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// Index into [`Sources`].
    pub file: usize,
    /// The number of the node in reading order, keys and values alike.
    pub node: usize,
    /// The first byte of the node's text that matters, and the one after the last, if not all of it does.
    pub part: Option<(usize, usize)>,
}

impl Span {
    /// These bytes of the node's text.
    #[must_use]
    pub fn part(self, part: Range<usize>) -> Span {
        Span {
            part: Some((part.start, part.end)),
            ..self
        }
    }
}

/// A value and where it was typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Where it was typed.
    pub span: Span,
}

impl<T> std::ops::Deref for Spanned<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

/// What a diagnostic points at.
#[derive(Clone, Debug)]
pub enum Location {
    /// A node, whose bytes have not been looked up yet.
    Span(Span),
    /// These bytes of a file.
    Bytes {
        /// Index into [`Sources`].
        file: usize,
        /// The bytes.
        range: Range<usize>,
    },
    /// A file or folder as a whole, by name.
    File(String),
}

impl From<Span> for Location {
    fn from(span: Span) -> Self {
        Location::Span(span)
    }
}
