//! Splits type expressions into words.

use std::ops::Range;

/// Splits a text into words, quoted strings and parentheses, each by its range.
pub fn words(text: &str) -> Vec<Range<usize>> {
    let mut words = Vec::new();
    let mut start = None;
    let mut quoted = false;
    for (index, character) in text.char_indices() {
        if quoted {
            if character == '"' {
                words.push(start.take().unwrap_or(index)..index + 1);
                quoted = false;
            }
            continue;
        }
        if character.is_whitespace() || matches!(character, '(' | ')' | '"') {
            if let Some(start) = start.take() {
                words.push(start..index);
            }
            match character {
                '"' => (start, quoted) = (Some(index), true),
                '(' | ')' => words.push(index..index + 1),
                _ => {}
            }
        } else if start.is_none() {
            start = Some(index);
        }
    }
    if let Some(start) = start {
        words.push(start..text.len());
    }
    words
}
