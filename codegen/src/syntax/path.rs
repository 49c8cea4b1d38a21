//! Paths with parameters, such as `/meetings/{meeting_id}`.

use std::fmt;
use std::ops::Range;

use serde_json::{Value as Json, json};

use super::declare::Syntax;
use super::mapping::Definitions;
use super::reader::{Entry, Reader};
use super::values::{Text, text};
use crate::diagnostics::{Diagnostic, Span};
use crate::yaml::Value;

/// A path with parameters in it.
#[derive(Clone, Debug, Default)]
pub struct Path {
    /// The span of the text that contains it.
    pub span: Span,
    /// Its segments, each after a `/`.
    pub segments: Vec<Segment>,
}

/// A path segment.
#[derive(Clone, Debug)]
pub enum Segment {
    /// Text that is sent verbatim.
    Literal(String),
    /// The name of a parameter; its span includes the braces.
    Parameter(Text),
}

impl Path {
    /// Returns the parameters in order.
    pub fn parameters(&self) -> impl Iterator<Item = &Text> {
        self.segments.iter().filter_map(|segment| match segment {
            Segment::Parameter(name) => Some(name),
            Segment::Literal(_) => None,
        })
    }
}

impl fmt::Display for Path {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.segments.iter().try_for_each(|segment| match segment {
            Segment::Literal(text) => write!(formatter, "/{text}"),
            Segment::Parameter(name) => write!(formatter, "/{{{}}}", name.value),
        })
    }
}

impl Syntax for Path {
    fn kind() -> String {
        "a path".to_owned()
    }

    fn read(entry: Entry, reader: &mut Reader) -> Option<Self> {
        let path = text(entry.value, &entry.what(), "put it in quotes", reader)?;
        let untrimmed = entry.value.text().unwrap_or_default();
        let start = untrimmed.find(&path.value).unwrap_or_default();
        read_path(&path.value, start, path.span, reader)
    }

    fn write(&self) -> Value {
        Value::of_text(self.to_string())
    }

    fn schema(_: &mut Definitions) -> Json {
        json!({ "type": "string", "pattern": "^\\s*/" })
    }
}

/// Reads a path that begins at byte `offset` of the text at `span`.
pub fn read_path(path: &str, offset: usize, span: Span, reader: &mut Reader) -> Option<Path> {
    match parse(path) {
        Ok(segments) => {
            let place = |segment| match segment {
                (Segment::Parameter(name), range) => Segment::Parameter(Text {
                    span: span.part(shifted(&range, offset)),
                    ..name
                }),
                (literal, _) => literal,
            };
            Some(Path {
                span,
                segments: segments.into_iter().map(place).collect(),
            })
        }
        Err(wrong) => {
            let place = span.part(shifted(&wrong.range, offset));
            let diagnostic = Diagnostic::error(wrong.message, place);
            reader.diagnostics.push(diagnostic.help(wrong.help));
            None
        }
    }
}

fn shifted(range: &Range<usize>, offset: usize) -> Range<usize> {
    range.start + offset..range.end + offset
}

/// An error in a path, with the range of its bytes.
struct Wrong {
    range: Range<usize>,
    message: String,
    help: String,
}

fn parse(path: &str) -> Result<Vec<(Segment, Range<usize>)>, Wrong> {
    if !path.starts_with('/') || (path.len() > 1 && path.ends_with('/')) {
        return Err(Wrong {
            range: 0..path.len(),
            message: "a path must start with `/` and must not end with `/`".to_owned(),
            help: format!("write `/{}`", path.trim_matches('/')),
        });
    }
    let mut segments = Vec::new();
    let mut start = 1;
    for text in path[1..].split('/') {
        let range = start..start + text.len();
        segments.push((segment(text, &range)?, range));
        start += text.len() + 1;
    }
    Ok(segments)
}

fn segment(text: &str, range: &Range<usize>) -> Result<Segment, Wrong> {
    if let Some(name) = parameter(text) {
        if !is_parameter_name(name) {
            return Err(Wrong {
                range: range.clone(),
                message: format!("`{name}` is not a valid parameter name"),
                help: "use letters, digits, `_` and `-`".to_owned(),
            });
        }
        return Ok(Segment::Parameter(Text {
            value: name.to_owned(),
            span: Span::default(),
        }));
    }
    match wrong_literal(text, range) {
        Some(wrong) => Err(wrong),
        None => Ok(Segment::Literal(text.to_owned())),
    }
}

/// Returns the error in a segment that is not a parameter, if there is one.
fn wrong_literal(text: &str, range: &Range<usize>) -> Option<Wrong> {
    let wrong = |range: Range<usize>, message: &str, help: String| {
        Some(Wrong {
            range,
            message: message.to_owned(),
            help,
        })
    };
    if text.contains(['{', '}']) {
        let message = "a parameter must be a whole path segment";
        return wrong(range.clone(), message, "write `/{name}`".to_owned());
    }
    if let Some(name) = text
        .strip_prefix(':')
        .filter(|name| is_parameter_name(name))
    {
        let message = "path parameters are written in braces";
        return wrong(range.clone(), message, format!("write `{{{name}}}`"));
    }
    // Servers and proxies resolve dot segments, even encoded ones, before routing.
    let decoded = text.replace("%2e", ".").replace("%2E", ".");
    if decoded.is_empty() || decoded == "." || decoded == ".." {
        let message = "a path segment can't be empty, `.` or `..`";
        let range = range.start.saturating_sub(1)..range.end;
        return wrong(range, message, "remove it".to_owned());
    }
    let mut characters = text.char_indices();
    let (index, bad) =
        characters.find(|(index, character)| !fits_path(*character, &text[*index..]))?;
    let help = match bad {
        '%' => "`%` must be followed by two hexadecimal digits; write a percent sign as `%25`",
        '?' => "declare query parameters under `query`",
        _ => "percent-encode it",
    };
    let start = range.start + index;
    let message = format!("`{bad}` is not allowed in a path");
    wrong(start..start + bad.len_utf8(), &message, help.to_owned())
}

fn parameter(text: &str) -> Option<&str> {
    text.strip_prefix('{')?.strip_suffix('}')
}

fn is_parameter_name(name: &str) -> bool {
    let is_part = |character: char| character.is_ascii_alphanumeric() || "_-".contains(character);
    name.chars().all(is_part) && name.contains(|character: char| character.is_ascii_alphanumeric())
}

/// Returns whether a character is allowed in a path; `rest` is the text starting with it.
fn fits_path(character: char, rest: &str) -> bool {
    if character == '%' {
        let mut digits = rest.chars().skip(1);
        let mut is_digit = || digits.next().is_some_and(|digit| digit.is_ascii_hexdigit());
        return is_digit() && is_digit();
    }
    character.is_ascii_alphanumeric() || "-._~!$&'()*+,;=:@".contains(character)
}
