//! The operations of all documents, each once, with their paths in segments.

use std::collections::HashMap;

use super::same::same_operation;
use crate::reference::Problem;
use crate::reference::document::{self, Document, Shape};
use crate::syntax::HttpMethod;

/// An operation of a document.
#[derive(Clone, Debug)]
pub struct Endpoint<'a> {
    /// Index of its document.
    pub document: usize,
    /// Index of its file.
    pub file: usize,
    /// What the document says.
    pub operation: &'a document::Operation,
    /// The segments of its path.
    pub segments: Vec<Segment>,
    /// What its path has after a `?`.
    pub fixed_query: Vec<(String, String)>,
    /// The resource and the name that it has in the spec, if it is known.
    pub known: Option<(String, String)>,
}

/// A segment of a path.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Segment {
    /// Text that is sent as it is.
    Literal(String),
    /// The name of a parameter.
    Parameter(String),
}

/// Returns the operations whose path can be declared, without repetitions.
pub fn collect<'a>(documents: &'a [Document], problems: &mut Vec<Problem>) -> Vec<Endpoint<'a>> {
    let mut found: Vec<Endpoint<'a>> = Vec::new();
    let mut by_line: HashMap<(HttpMethod, String), Vec<usize>> = HashMap::new();
    for (index, document) in documents.iter().enumerate() {
        for operation in &document.operations {
            let Some((segments, fixed_query)) = split(&operation.path) else {
                let path = &operation.path;
                problems.push(Problem {
                    file: document.file,
                    line: operation.line,
                    message: format!(
                        "the path `{path}` can't be declared: the operation is left out"
                    ),
                });
                continue;
            };
            let endpoint = Endpoint {
                document: index,
                file: document.file,
                operation,
                segments,
                fixed_query,
                known: None,
            };
            let line = (operation.http_method, nameless(&endpoint.segments));
            let literals = endpoint.literals();
            let others = by_line.entry(line).or_default();
            let same = others
                .iter()
                .find(|other| !differ(&found[**other].literals(), &literals));
            if let Some(same) = same {
                problems.extend(left_out(&found[*same], &endpoint));
            } else {
                others.push(found.len());
                found.push(endpoint);
            }
        }
    }
    found
}

/// Says that an operation is left out, unless another one says the same.
fn left_out(first: &Endpoint, second: &Endpoint) -> Option<Problem> {
    if same_operation(first.operation, second.operation) {
        return None;
    }
    let (title, line) = (&first.operation.title, first.operation.line);
    let file = if first.file == second.file {
        ""
    } else {
        " of another file"
    };
    let what = "the same method and path are described differently by";
    Some(Problem {
        file: second.file,
        line: second.operation.line,
        message: format!("{what} `{title}` in line {line}{file}: left out"),
    })
}

/// The path with `{}` for each parameter.
pub fn nameless(segments: &[Segment]) -> String {
    let mut path = String::new();
    for segment in segments {
        path.push('/');
        path.push_str(match segment {
            Segment::Literal(text) => text,
            Segment::Parameter(_) => "{}",
        });
    }
    path
}

type Split = (Vec<Segment>, Vec<(String, String)>);

/// Splits a path into its segments and its query.
fn split(path: &str) -> Option<Split> {
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let path = path.split('#').next()?;
    let mut segments = Vec::new();
    for text in path.split('/').filter(|text| !text.is_empty()) {
        segments.push(segment(text)?);
    }
    let mut pairs = Vec::new();
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        if value.is_empty() || value.contains('"') || value.contains('%') {
            return None;
        }
        pairs.push((name.to_owned(), value.to_owned()));
    }
    Some((segments, pairs))
}

fn segment(text: &str) -> Option<Segment> {
    let parameter = text
        .strip_prefix('{')
        .and_then(|text| text.strip_suffix('}'));
    let parameter = parameter.or(text.strip_prefix(':'));
    if let Some(name) = parameter {
        let is_plain =
            |character: char| character.is_ascii_alphanumeric() || "_-".contains(character);
        let name: String = name
            .chars()
            .map(|character| if is_plain(character) { character } else { '_' })
            .collect();
        return name
            .contains(|character: char| character.is_ascii_alphanumeric())
            .then_some(Segment::Parameter(name));
    }
    let decoded = text.replace("%2e", ".").replace("%2E", ".");
    let is_fine = decoded != "." && decoded != ".." && !text.contains(['{', '}']);
    is_fine.then(|| Segment::Literal(encoded(text)))
}

/// The text with percent signs where a path needs them.
fn encoded(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    let bytes = text.as_bytes();
    for (index, byte) in bytes.iter().enumerate() {
        let is_escape = *byte == b'%'
            && bytes.len() > index + 2
            && bytes[index + 1..index + 3]
                .iter()
                .all(u8::is_ascii_hexdigit);
        if byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@".contains(byte) || is_escape {
            encoded.push(char::from(*byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}

/// A literal that an operation sends: its place, its name and its text.
pub type Literal = (&'static str, String, String);

/// Whether both operations send a literal of the same name that tells them apart.
pub fn differ(one: &[Literal], other: &[Literal]) -> bool {
    one.iter().any(|(place, name, text)| {
        let mut others = other.iter();
        others.any(|(its_place, its_name, its_text)| {
            (place, name) == (its_place, its_name) && text != its_text
        })
    })
}

impl Endpoint<'_> {
    /// The literals that it sends.
    pub fn literals(&self) -> Vec<Literal> {
        let operation = self.operation;
        let body = match &operation.body {
            Some(body) if !body.optional => match &body.schema.shape {
                Shape::Object { properties, .. } => properties.as_slice(),
                _ => &[],
            },
            _ => &[],
        };
        let query = operation.query.iter().map(|property| ("query", property));
        let body = body.iter().map(|property| ("body", property));
        let headers = operation.headers.iter();
        let headers = headers.map(|property| ("header", property));
        let all = query.chain(headers).chain(body);
        let required = all.filter(|(_, property)| !property.optional);
        let declared = required.filter_map(|(place, property)| match &property.schema.shape {
            Shape::Literal(text) => Some((place, property.name.clone(), text.clone())),
            _ => None,
        });
        let fixed = self.fixed_query.iter();
        let fixed = fixed.map(|(name, value)| ("query", name.clone(), value.clone()));
        fixed.chain(declared).collect()
    }
}
