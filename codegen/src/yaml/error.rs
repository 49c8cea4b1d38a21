//! Why a text is not YAML, in plain words.

use super::parse::{REPEATED, TAGGED};
use crate::diagnostics::{Diagnostic, Location};

const SPACES: &str = "YAML is indented by spaces";
const COLUMN: &str = "keys of one mapping begin in the same column";
const QUOTES: &str = "text that begins with a sign, or has `: ` in it, stands in quotes";
const BRACKETS: &str = "text with one of `{}[],` in it stands in quotes";

/// What the YAML library says, what we say, and what to do.
const KNOWN: &[(&str, &str, &[&str])] = &[
    (
        REPEATED,
        REPEATED,
        &["write a type of its own for what is repeated"],
    ),
    (
        "repetition limit exceeded",
        REPEATED,
        &["write a type of its own for what is repeated"],
    ),
    (TAGGED, TAGGED, &["remove it"]),
    ("while parsing a tag", TAGGED, &["remove it"]),
    ("while scanning a tag", TAGGED, &["remove it"]),
    ("undefined tag handle", TAGGED, &["remove it"]),
    (
        "more than one document",
        "a file holds one YAML document, and there is another one",
        &["make it a file of its own: `---` stands at the beginning of a file only"],
    ),
    ("recursion limit exceeded", "this is nested too deeply", &[]),
    (
        "unknown anchor",
        "there is nothing that this alias repeats",
        &["`*name` repeats what stands behind `&name` further up in the file"],
    ),
    ("found a tab character", "a tab can't stand here", &[SPACES]),
    (
        "control characters are not allowed",
        "this character can't stand in YAML",
        &["remove it"],
    ),
    (
        "mapping values are not allowed",
        "a `:` can't stand here",
        &[QUOTES, COLUMN],
    ),
    (
        "could not find expected ':'",
        "a key before this has no `:`",
        &["a key is followed by `:` and a space"],
    ),
    (
        "did not find expected ',' or '}'",
        "before this, `,` or `}` is missing",
        &[BRACKETS],
    ),
    (
        "did not find expected ',' or ']'",
        "before this, `,` or `]` is missing",
        &[BRACKETS],
    ),
    (
        "did not find expected key",
        "this doesn't belong to the mapping before it",
        &[COLUMN, QUOTES],
    ),
    (
        "did not find expected '-' indicator",
        "this doesn't belong to the list before it",
        &["items of one list begin in the same column"],
    ),
    (
        "did not find expected node content",
        "a value is missing here",
        &[QUOTES],
    ),
    (
        "block sequence entries are not allowed",
        "a list can't begin here",
        &["each item of a list stands in a line of its own"],
    ),
    (
        "did not find expected alphabetic or numeric",
        "this name has a sign that can't stand in it",
        &[QUOTES],
    ),
    (
        "while parsing a quoted scalar",
        "this text has a `\\` that means nothing",
        &["write `\\\\` for one `\\`, or the text in single quotes"],
    ),
    (
        "found unknown escape character",
        "this text has a `\\` that means nothing",
        &["write `\\\\` for one `\\`, or the text in single quotes"],
    ),
    (
        "did not find expected <document start>",
        "this stands outside of the mapping before it",
        &[COLUMN, QUOTES],
    ),
    (
        "incompatible YAML document",
        "YAML directives have no meaning here",
        &["remove it"],
    ),
    (
        "directive",
        "YAML directives have no meaning here",
        &["remove it"],
    ),
];

/// The diagnostic for an error of the YAML library.
pub fn explain(error: &serde_yaml::Error, text: &str, file: usize) -> Diagnostic {
    let said = error.to_string();
    let byte = place(error, &said, text);
    let at_end = text[byte..].trim().is_empty();
    if let (true, Some(opened)) = (at_end, context(&said, text)) {
        return Diagnostic::error("this is never closed", location(opened, text, file));
    }
    let location = location(byte, text, file);
    if said.contains("cannot start any token") {
        return match text[byte..].chars().next() {
            Some('\t') => Diagnostic::error("a tab can't stand here", location).help(SPACES),
            first => {
                let first = first.map(String::from).unwrap_or_default();
                Diagnostic::error(format!("text can't begin with `{first}`"), location).help(QUOTES)
            }
        };
    }
    let known = KNOWN.iter().find(|(theirs, ..)| said.contains(theirs));
    let (message, help) = match known {
        Some((_, ours, help)) => ((*ours).to_owned(), *help),
        None => (
            format!("this is not YAML: {}", without_place(&said)),
            &[][..],
        ),
    };
    help.iter()
        .fold(Diagnostic::error(message, location), |diagnostic, help| {
            diagnostic.help(*help)
        })
}

/// The YAML library ends its messages with the place, which is shown in its own way here.
fn without_place(said: &str) -> &str {
    &said[..said.find(" at line ").unwrap_or(said.len())]
}

/// The byte at which the library stopped.
fn place(error: &serde_yaml::Error, said: &str, text: &str) -> usize {
    if said.contains("control characters") {
        // The library only says where it was reading.
        return text
            .find(|character: char| character.is_control() && !"\t\r\n".contains(character))
            .unwrap_or(0);
    }
    let byte = match error.location() {
        Some(location) => location.index().min(text.len()),
        // Only what is about the whole text has no place.
        None => text
            .find(|character: char| !character.is_whitespace())
            .unwrap_or(0),
    };
    if text.is_char_boundary(byte) { byte } else { 0 }
}

/// Where what the library was reading began: it says so in words, `while ... at line 2 column 7`.
fn context(said: &str, text: &str) -> Option<usize> {
    let (_, context) = said.split_once(", while ")?;
    let (_, place) = context.rsplit_once(" at line ")?;
    let (line, column) = place.split_once(" column ")?;
    let (line, column): (usize, usize) = (line.parse().ok()?, column.parse().ok()?);
    let start = match line {
        1 => 0,
        _ => text.match_indices('\n').nth(line.checked_sub(2)?)?.0 + 1,
    };
    let rest = &text[start..];
    let inside = rest.char_indices().nth(column.checked_sub(1)?)?.0;
    Some(start + inside)
}

/// The sign or word at this byte.
fn location(byte: usize, text: &str, file: usize) -> Location {
    // At the end of the file there is nothing to point at but the end of what was typed.
    let start = if text[byte..].trim().is_empty() {
        text[..byte].trim_end().len()
    } else {
        byte
    };
    let rest = &text[start..];
    let is_sign = |character: char| !character.is_alphanumeric() && !"_*%".contains(character);
    let length = match rest.chars().next() {
        Some(first) if is_sign(first) => first.len_utf8(),
        Some(first) => rest[first.len_utf8()..]
            .find(is_sign)
            .map_or(rest.len(), |length| first.len_utf8() + length),
        None => 0,
    };
    Location::Bytes {
        file,
        range: start..start + length,
    }
}
