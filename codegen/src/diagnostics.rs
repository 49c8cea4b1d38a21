//! Diagnostics in a spec: what is wrong, where, and what to do about it.

use std::ops::Range;

use crate::document::{Node, Place, Sources, locate};

/// Where a diagnostic is.
#[derive(Clone, Debug)]
pub enum Spot {
    /// A node of the spec, or a part of its text.
    Node(Place),
    /// These bytes of a file.
    Bytes {
        /// Index of the file.
        file: usize,
        /// The bytes.
        range: Range<usize>,
    },
    /// A file or folder as a whole, by name.
    File(String),
}

impl From<&Node> for Spot {
    fn from(node: &Node) -> Self {
        Spot::Node(node.place)
    }
}

impl From<Place> for Spot {
    fn from(place: Place) -> Self {
        Spot::Node(place)
    }
}

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// Nothing is generated.
    Error,
    /// Worth a look; the generator goes on.
    Warning,
}

/// One thing wrong with a spec.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong, in one line.
    pub message: String,
    /// Where.
    pub spot: Spot,
    /// What to say at the marked place.
    pub label: String,
    /// Other places that matter, each with what to say there.
    pub notes: Vec<(Spot, String)>,
    /// What to do.
    pub help: Vec<String>,
}

impl Diagnostic {
    /// A diagnostic that stops the generator.
    pub fn error(message: impl Into<String>, spot: impl Into<Spot>) -> Self {
        Diagnostic {
            severity: Severity::Error,
            message: message.into(),
            spot: spot.into(),
            label: String::new(),
            notes: Vec::new(),
            help: Vec::new(),
        }
    }

    /// A diagnostic that the generator can live with.
    pub fn warning(message: impl Into<String>, spot: impl Into<Spot>) -> Self {
        Diagnostic {
            severity: Severity::Warning,
            ..Diagnostic::error(message, spot)
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
    pub fn note(mut self, spot: impl Into<Spot>, text: impl Into<String>) -> Self {
        self.notes.push((spot.into(), text.into()));
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
}

/// A longer list of what is allowed helps nobody.
const MOST_LISTED: usize = 24;

/// A longer name is no slip of the hand, and comparing long names takes long.
const LONGEST_COMPARED: usize = 64;

/// Among more names than any API has, looking for a near one takes too long.
const MOST_COMPARED: usize = 5_000;

/// The one of `known` that was most likely meant by `typed`, if any is near.
pub fn nearest<'a>(typed: &str, known: &[&'a str]) -> Option<&'a str> {
    let comparable = |name: &str| name.len() <= LONGEST_COMPARED;
    if known.len() > MOST_COMPARED {
        return None;
    }
    let nearest = known
        .iter()
        .filter(|name| comparable(name) && comparable(typed))
        .map(|name| {
            let distance = strsim::damerau_levenshtein(&typed.to_lowercase(), &name.to_lowercase());
            (distance, *name)
        })
        .min()?;
    let (distance, name) = nearest;
    (distance <= 1 + name.chars().count() / 4).then_some(name)
}

/// Names in backticks, separated by commas.
pub fn listed<S: AsRef<str>>(names: &[S]) -> String {
    let quoted: Vec<String> = names
        .iter()
        .map(|name| format!("`{}`", name.as_ref()))
        .collect();
    quoted.join(", ")
}

/// More diagnostics than anyone reads at once.
const MOST_SHOWN: usize = 100;

/// The diagnostics of one run, in the order they were found.
#[derive(Clone, Debug, Default)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
    errors: usize,
}

impl Diagnostics {
    /// Adds one.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.errors += usize::from(diagnostic.severity == Severity::Error);
        if self.errors <= MOST_SHOWN {
            self.list.push(diagnostic);
        }
    }

    /// Whether none was found.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// All of them, in the order they were found, still without their places in the text.
    pub fn into_list(self) -> Vec<Diagnostic> {
        self.list
    }

    /// How many of them stop the generator.
    pub fn errors(&self) -> usize {
        self.errors
    }

    /// Whether one of them stops the generator.
    pub fn has_errors(&self) -> bool {
        self.errors > 0
    }

    /// Whether no more of them are shown, so that there is no need to look for more.
    pub fn is_full(&self) -> bool {
        self.errors > MOST_SHOWN
    }

    /// All of them, in the order of the files and of the places in each; warnings only if nothing is worse.
    ///
    /// Every place is looked up in the text, so that all spots are bytes or whole files.
    pub fn sorted(mut self, sources: &Sources) -> Vec<Diagnostic> {
        let is_full = self.is_full();
        if self.has_errors() {
            self.list
                .retain(|diagnostic| diagnostic.severity == Severity::Error);
        }
        for diagnostic in &mut self.list {
            let notes = diagnostic.notes.iter_mut().map(|(spot, _)| spot);
            for spot in notes.chain([&mut diagnostic.spot]) {
                spot.locate(sources);
            }
        }
        let bytes = |diagnostic: &Diagnostic| match &diagnostic.spot {
            Spot::Bytes { file, range } => Some((*file, range.start, range.end)),
            Spot::Node(_) | Spot::File(_) => None,
        };
        self.list.sort_by_key(bytes);
        // What an alias repeats is read twice, and is wrong once.
        self.list.dedup_by(|next, first| {
            bytes(next).is_some() && bytes(next) == bytes(first) && next.message == first.message
        });
        if is_full {
            let message = "there are more errors; fix these to see them";
            let last = Spot::File("the spec".to_owned());
            self.list.push(Diagnostic::error(message, last));
        }
        self.list
    }
}

impl Spot {
    /// Turns a node into its bytes.
    fn locate(&mut self, sources: &Sources) {
        if let Spot::Node(place) = *self
            && let Some(range) = locate(sources, place)
        {
            *self = Spot::Bytes {
                file: place.file,
                range,
            };
        }
    }
}
