//! From a place to the very characters in the text.

use std::ops::Range;

use super::{Place, Sources, yaml};

/// The bytes of the text that `place` names; with `part`, only those bytes of a one-line scalar.
pub fn locate(
    sources: &Sources,
    place: Place,
    part: Option<&Range<usize>>,
) -> Option<Range<usize>> {
    let text = sources.text(place.file)?;
    let start = byte_of_character(text, yaml::position(text, place.node)?);
    let token = token_at(text, start);
    if let Some(part) = part {
        let quoted = usize::from(text[start..].starts_with(['"', '\'']));
        let inner = start + quoted + part.start..start + quoted + part.end;
        if inner.end <= token.end && text.get(inner.clone()).is_some() {
            return Some(inner);
        }
    }
    Some(token)
}

/// The byte at which the character with this number starts, or the end of the text.
pub fn byte_of_character(text: &str, character: usize) -> usize {
    text.char_indices()
        .nth(character)
        .map_or(text.len(), |(byte, _)| byte)
}

/// What a reader would point at: a quoted or plain scalar up to its end on that line.
fn token_at(text: &str, start: usize) -> Range<usize> {
    let line = text[start..].lines().next().unwrap_or_default();
    let length = match line.chars().next() {
        None => 0,
        Some(quote @ ('"' | '\'')) => quoted_length(line, quote),
        Some('[' | '{' | '|' | '>' | '-') => 1,
        Some('&' | '!') => line.find(' ').unwrap_or(line.len()),
        Some(_) => plain_length(text, start, line),
    };
    start..start + length
}

fn quoted_length(line: &str, quote: char) -> usize {
    let mut escaped = false;
    for (index, character) in line.char_indices().skip(1) {
        if escaped {
            escaped = false;
        } else if character == '\\' && quote == '"' {
            escaped = true;
        } else if character == quote {
            return index + 1;
        }
    }
    line.trim_end().len()
}

fn plain_length(text: &str, start: usize, line: &str) -> usize {
    let before = text[..start].rsplit('\n').next().unwrap_or_default();
    let in_flow = before.contains(['{', '[']);
    let end = [": ", " #"]
        .iter()
        .filter_map(|end| line.find(end))
        .chain(in_flow.then(|| line.find([',', '}', ']'])).flatten())
        .min()
        .unwrap_or(line.len());
    let length = line[..end].trim_end().len();
    line[..length].strip_suffix(':').map_or(length, str::len)
}
