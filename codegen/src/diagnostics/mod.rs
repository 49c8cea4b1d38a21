//! Diagnostics: what is wrong with a spec, where, and what to do about it.

mod render;
mod span;
mod suggest;

pub use render::{is_direction_mark, json, line_and_column, text};
pub use span::{Location, Source, Sources, Span, Spanned};
pub use suggest::{listed, nearest};

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// Nothing is generated.
    Error,
    /// Worth a look; the generator goes on.
    Warning,
}

/// One thing about a spec that its author should know.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong, in one line.
    pub message: String,
    /// Where.
    pub location: Location,
    /// What to say at the marked place.
    pub label: String,
    /// Other places that matter, each with what to say there.
    pub notes: Vec<(Location, String)>,
    /// What to do.
    pub help: Vec<String>,
}

/// A longer list of what is allowed helps nobody.
const MOST_LISTED: usize = 24;

/// More places than anyone looks at.
const MOST_NOTES: usize = 10;

impl Diagnostic {
    /// An error: nothing is generated.
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

    /// A warning: the generator goes on.
    pub fn warning(message: impl Into<String>, location: impl Into<Location>) -> Self {
        Diagnostic {
            severity: Severity::Warning,
            ..Diagnostic::error(message, location)
        }
    }

    /// Adds what to say at the marked place.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        self
    }

    /// Adds another place that matters.
    #[must_use]
    pub fn note(mut self, location: impl Into<Location>, text: impl Into<String>) -> Self {
        if self.notes.len() < MOST_NOTES {
            self.notes.push((location.into(), text.into()));
        }
        self
    }

    /// Adds what to do.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help.push(help.into());
        self
    }

    /// Adds 'did you mean' if one of `known` is near `typed`, and what is allowed otherwise.
    #[must_use]
    pub fn suggest<'a>(self, typed: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        let known: Vec<&str> = known.into_iter().collect();
        match nearest(typed, &known) {
            Some(name) => self.help(format!("did you mean `{name}`?")),
            None if known.is_empty() || known.len() > MOST_LISTED => self,
            None => self.help(format!("allowed here: {}", listed(&known))),
        }
    }

    /// The bytes that it points at.
    fn bytes(&self) -> Option<(usize, usize, usize)> {
        match &self.location {
            Location::Bytes { file, range } => Some((*file, range.start, range.end)),
            Location::Span(_) | Location::File(_) => None,
        }
    }
}

/// More diagnostics than anyone reads at once.
const MOST_SHOWN: usize = 100;

/// The diagnostics of one run, in the order they were found.
#[derive(Clone, Debug, Default)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
    errors: usize,
    warnings: usize,
}

impl Diagnostics {
    /// Adds one.
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

    /// Whether none was found.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// How many of them are errors.
    pub fn errors(&self) -> usize {
        self.errors
    }

    /// Whether one of them is an error.
    pub fn has_errors(&self) -> bool {
        self.errors > 0
    }

    /// Whether no more errors are shown, so that there is no need to look for more.
    pub fn is_full(&self) -> bool {
        self.errors > MOST_SHOWN
    }

    /// All of them, in the order of the files and of the places in each; warnings only if there are no errors.
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
        // What an alias repeats is read twice, and is wrong once.
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
