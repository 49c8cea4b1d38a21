//! Mistakes in a spec: what is wrong, where, and what to do about it.

use std::ops::Range;

use crate::document::{Node, Place};

/// Where a mistake is.
#[derive(Clone, Debug)]
pub enum Spot {
    /// A node of the spec; with `part`, only these bytes of its text.
    Node {
        /// The node.
        place: Place,
        /// The bytes of the node's text that matter, if not all.
        part: Option<Range<usize>>,
    },
    /// These bytes of a file that is no YAML.
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
        node.place.into()
    }
}

impl From<Place> for Spot {
    fn from(place: Place) -> Self {
        Spot::Node { place, part: None }
    }
}

impl Spot {
    /// Part of a node's text.
    pub fn part(place: Place, part: Range<usize>) -> Self {
        Spot::Node {
            place,
            part: Some(part),
        }
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
pub struct Mistake {
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

impl Mistake {
    /// A mistake that stops the generator.
    pub fn error(message: impl Into<String>, spot: impl Into<Spot>) -> Self {
        Mistake {
            severity: Severity::Error,
            message: message.into(),
            spot: spot.into(),
            label: String::new(),
            notes: Vec::new(),
            help: Vec::new(),
        }
    }

    /// A mistake that the generator can live with.
    pub fn warning(message: impl Into<String>, spot: impl Into<Spot>) -> Self {
        Mistake {
            severity: Severity::Warning,
            ..Mistake::error(message, spot)
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
        let near = known
            .iter()
            .map(|name| {
                (
                    strsim::damerau_levenshtein(&typed.to_lowercase(), &name.to_lowercase()),
                    name,
                )
            })
            .min()
            .filter(|(distance, name)| *distance <= 1 + name.chars().count() / 4);
        match near {
            Some((_, name)) => self.help(format!("did you mean `{name}`?")),
            None if known.is_empty() || known.len() > 24 => self,
            None => self.help(format!("allowed here: {}", listed(&known))),
        }
    }
}

/// Names in backticks, separated by commas.
pub fn listed<S: AsRef<str>>(names: &[S]) -> String {
    let quoted: Vec<String> = names
        .iter()
        .map(|name| format!("`{}`", name.as_ref()))
        .collect();
    quoted.join(", ")
}

/// The mistakes of one run, in the order they were found.
#[derive(Clone, Debug, Default)]
pub struct Mistakes {
    list: Vec<Mistake>,
}

impl Mistakes {
    /// Adds one.
    pub fn push(&mut self, mistake: Mistake) {
        self.list.push(mistake);
    }

    /// Whether none was found.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Whether one of them stops the generator.
    pub fn has_errors(&self) -> bool {
        self.list
            .iter()
            .any(|mistake| mistake.severity == Severity::Error)
    }

    /// All of them, in the order of the files and of the places in each.
    pub fn sorted(mut self) -> Vec<Mistake> {
        self.list.sort_by_key(|mistake| match &mistake.spot {
            Spot::File(_) => (0, 0, 0),
            Spot::Bytes { file, range } => (1 + file, range.start, 0),
            Spot::Node { place, part } => (
                1 + place.file,
                place.node,
                part.as_ref().map_or(0, |part| part.start),
            ),
        });
        self.list
    }
}
