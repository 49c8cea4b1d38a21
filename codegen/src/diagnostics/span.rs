//! Sources and the locations in them.

use std::ops::Range;

/// A file of the spec.
#[derive(Clone, Debug)]
pub struct Source {
    /// The name in diagnostics: the path relative to the current directory.
    pub name: String,
    /// The path relative to the spec folder, always with `/`.
    pub path: String,
    /// The content.
    pub text: String,
}

/// All files of the spec, in the order of their paths.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    /// The files, by the index used in a [`Span`].
    pub files: Vec<Source>,
}

impl Sources {
    /// Returns the content of the file with index `file`.
    pub fn text(&self, file: usize) -> Option<&str> {
        self.files.get(file).map(|source| source.text.as_str())
    }
}

/// A node of a YAML file, or a part of its text.
///
/// Its bytes are looked up only when a diagnostic is shown, since the YAML library reports positions only in errors.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// Index into [`Sources`].
    pub file: usize,
    /// The index of the node in reading order; keys and values both count.
    pub node: usize,
    /// The start and end of the relevant bytes of the node's text, if not all of them are.
    pub part: Option<(usize, usize)>,
}

impl Span {
    /// Narrows the span to some bytes of the node's text.
    #[must_use]
    pub fn part(self, part: Range<usize>) -> Span {
        Span {
            part: Some((part.start, part.end)),
            ..self
        }
    }
}

/// A value with its span.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// The span in the spec.
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
    /// A span whose bytes have not been looked up yet.
    Span(Span),
    /// A range of bytes in a file.
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
