//! Finds the bytes of a span in the text.

use std::ops::Range;

use super::parse::{Form, find};
use crate::diagnostics::{Location, Sources, Span};

/// Returns the bytes to highlight for this span, always within one line.
pub fn locate(sources: &Sources, span: Span) -> Option<Location> {
    let range = bytes(sources.text(span.file)?, span)?;
    Some(Location::Bytes {
        file: span.file,
        range,
    })
}

fn bytes(text: &str, span: Span) -> Option<Range<usize>> {
    let found = find(text, span.node)?;
    let start = content_start(text, found.start);
    let line = text[start..].lines().next().unwrap_or_default();
    let scalar = match &found.form {
        Form::Text(scalar) => Some(scalar.as_str()),
        Form::Word | Form::Collection => None,
    };
    if let (Some((from, to)), Some(scalar)) = (span.part, scalar) {
        // A part can be located only if the scalar appears verbatim in the text.
        let quote = usize::from(line.starts_with(['"', '\'']));
        if text[start + quote..].starts_with(scalar) && quote + to <= line.len() {
            return Some(start + quote + from..start + quote + to);
        }
    }
    let length = match (&found.form, line.chars().next()) {
        (_, Some(quote @ ('"' | '\''))) => quoted_length(line, quote),
        (Form::Collection, Some('[' | '{')) => flow_length(line),
        (Form::Word, _) => word_length(line),
        _ => match scalar {
            Some(scalar) if line.starts_with(scalar) => scalar.len(),
            _ => line.trim_end().len(),
        },
    };
    Some(start..start + length)
}

/// Returns where the content of a value starts, after its anchor or block scalar indicator.
fn content_start(text: &str, start: usize) -> usize {
    let skip = |from: usize, end: Option<usize>| {
        let rest = &text[end.map_or(text.len(), |end| from + end)..];
        text.len() - rest.trim_start().len()
    };
    let mut start = start;
    if text[start..].starts_with('&') {
        start = skip(start, text[start..].find(char::is_whitespace));
    }
    if text[start..].starts_with(['|', '>']) {
        start = skip(start, text[start..].find('\n'));
    }
    start
}

fn quoted_length(line: &str, quote: char) -> usize {
    let mut characters = line.char_indices().skip(1).peekable();
    while let Some((index, character)) = characters.next() {
        let next = characters.peek().map(|(_, next)| *next);
        if (character == '\\' && quote == '"')
            || (character == '\'' && quote == '\'' && next == Some('\''))
        {
            characters.next();
        } else if character == quote {
            return index + 1;
        }
    }
    line.trim_end().len()
}

fn word_length(line: &str) -> usize {
    let is_part =
        |character: char| character.is_ascii_alphanumeric() || "._+-~".contains(character);
    line.find(|character| !is_part(character))
        .unwrap_or(line.len())
}

/// Returns the length of a flow list or mapping, up to its closing bracket if that is on the same line.
fn flow_length(line: &str) -> usize {
    let mut depth = 0_usize;
    let mut quote = None;
    for (index, character) in line.char_indices() {
        if quote.is_some() {
            quote = quote.filter(|open| *open != character);
            continue;
        }
        match character {
            '"' | '\'' => quote = Some(character),
            '[' | '{' => depth += 1,
            ']' | '}' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return index + 1;
                }
            }
            _ => {}
        }
    }
    line.trim_end().len()
}
