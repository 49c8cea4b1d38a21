//! Diagnostics: errors and warnings about a spec, with their location and suggested fixes.

mod render;
mod span;
mod suggest;

pub use render::{is_direction_mark, json, line_and_column, text};
pub use span::{Location, Source, Sources, Span, Spanned};
pub use suggest::{count, listed, nearest};

/// The severity of a diagnostic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// Prevents generation.
    Error,
    /// Doesn't prevent generation.
    Warning,
}

/// An error or warning about a spec.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    /// The severity.
    pub severity: Severity,
    /// The problem, in one line.
    pub message: String,
    /// The primary location.
    pub location: Location,
    /// The label at the primary location; may be empty.
    pub label: String,
    /// Related locations, each with a label.
    pub notes: Vec<(Location, String)>,
    /// Suggested fixes.
    pub help: Vec<String>,
}

/// The longest list of allowed names that is still helpful.
const MOST_LISTED: usize = 24;

/// The maximum number of related locations.
const MOST_NOTES: usize = 10;

impl Diagnostic {
    /// Creates an error.
    pub fn error(message: impl Into<String>, location: impl Into<Location>) -> Self {
        Diagnostic {
            severity: Severity::Error,
            message: message.into(),
            location: location.into(),
            label: String::new(),
            notes: Vec::new(),
            help: Vec::new(),
        }
    }

    /// Creates a warning.
    pub fn warning(message: impl Into<String>, location: impl Into<Location>) -> Self {
        Diagnostic {
            severity: Severity::Warning,
            ..Diagnostic::error(message, location)
        }
    }

    /// Sets the label at the primary location.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        self
    }

    /// Adds a related location, up to a limit.
    #[must_use]
    pub fn note(mut self, location: impl Into<Location>, text: impl Into<String>) -> Self {
        if self.notes.len() < MOST_NOTES {
            self.notes.push((location.into(), text.into()));
        }
        self
    }

    /// Adds a suggested fix.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help.push(help.into());
        self
    }

    /// Suggests the one of `known` that is similar to `typed`, or else lists what is allowed.
    #[must_use]
    pub fn suggest<'a>(self, typed: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        let known: Vec<&str> = known.into_iter().collect();
        match nearest(typed, &known) {
            Some(name) => self.help(format!("did you mean `{name}`?")),
            None if known.is_empty() || known.len() > MOST_LISTED => self,
            None => self.help(format!("allowed here: {}", listed(&known))),
        }
    }

    /// Returns the file and bytes of the primary location, if they are known.
    fn bytes(&self) -> Option<(usize, usize, usize)> {
        match &self.location {
            Location::Bytes { file, range } => Some((*file, range.start, range.end)),
            Location::Span(_) | Location::File(_) => None,
        }
    }
}

/// The maximum number of errors, and of warnings, that are shown.
const MOST_SHOWN: usize = 100;

/// The diagnostics of one run, in the order they were found.
#[derive(Clone, Debug, Default)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
    errors: usize,
    warnings: usize,
}

impl Diagnostics {
    /// Adds a diagnostic.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        let count = match diagnostic.severity {
            Severity::Error => &mut self.errors,
            Severity::Warning => &mut self.warnings,
        };
        *count += 1;
        if *count <= MOST_SHOWN {
            self.list.push(diagnostic);
        }
    }

    /// Returns whether there are none.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Returns the number of errors.
    pub fn errors(&self) -> usize {
        self.errors
    }

    /// Returns whether there is an error.
    pub fn has_errors(&self) -> bool {
        self.errors > 0
    }

    /// Returns whether further errors would not be shown, so that checking can stop.
    pub fn is_full(&self) -> bool {
        self.errors > MOST_SHOWN
    }

    /// Returns the diagnostics in the order of files and locations; warnings only if there are no errors.
    ///
    /// `locate` finds the bytes of a span.
    pub fn sorted(mut self, locate: impl Fn(Span) -> Option<Location>) -> Vec<Diagnostic> {
        if self.has_errors() {
            self.list
                .retain(|diagnostic| diagnostic.severity == Severity::Error);
        }
        for diagnostic in &mut self.list {
            let notes = diagnostic.notes.iter_mut().map(|(location, _)| location);
            for location in notes.chain([&mut diagnostic.location]) {
                if let Location::Span(span) = *location
                    && let Some(found) = locate(span)
                {
                    *location = found;
                }
            }
        }
        self.list.sort_by_key(Diagnostic::bytes);
        // The content of a repeated alias is read more than once, but is reported only once.
        self.list.dedup_by(|next, first| {
            next.bytes().is_some() && next.bytes() == first.bytes() && next.message == first.message
        });
        let everywhere = || Location::File("the spec".to_owned());
        if self.errors > MOST_SHOWN {
            let message = "there are more errors: fix these to see the rest";
            self.list.push(Diagnostic::error(message, everywhere()));
        } else if self.errors == 0 && self.warnings > MOST_SHOWN {
            let message = format!("there are {} warnings in total", self.warnings);
            self.list.push(Diagnostic::warning(message, everywhere()));
        }
        self.list
    }
}
