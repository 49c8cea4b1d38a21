//! Explains YAML syntax errors in plain words.

use crate::diagnostics::{Diagnostic, Location};

/// Messages about tags and about too many aliases: the parser reports them as errors of the library.
pub const TAGGED: &str = "YAML tags are not supported";
pub const REPEATED: &str = "the aliases in this file expand to too much content";

const SPACES: &str = "indent with spaces";
const COLUMN: &str = "the keys of a mapping must start in the same column";
const QUOTES: &str = "put text in quotes if it contains `: ` or starts with a special character";
const BRACKETS: &str = "put text in quotes if it contains any of `{}[],`";

/// Messages of the YAML library, our message for each, and suggested fixes.
const KNOWN: &[(&str, &str, &[&str])] = &[
    (
        REPEATED,
        REPEATED,
        &["declare a type for the repeated part"],
    ),
    (
        "repetition limit exceeded",
        REPEATED,
        &["declare a type for the repeated part"],
    ),
    (TAGGED, TAGGED, &["remove the tag"]),
    ("while parsing a tag", TAGGED, &["remove the tag"]),
    ("while scanning a tag", TAGGED, &["remove the tag"]),
    ("undefined tag handle", TAGGED, &["remove the tag"]),
    (
        "more than one document",
        "a file must contain a single YAML document, but another one starts here",
        &["move it to a separate file: `---` is only allowed at the start of a file"],
    ),
    ("recursion limit exceeded", "this is nested too deeply", &[]),
    (
        "unknown anchor",
        "this alias has no anchor",
        &["`*name` repeats the value marked with `&name` earlier in the file"],
    ),
    (
        "found a tab character",
        "a tab is not allowed here",
        &[SPACES],
    ),
    (
        "control characters are not allowed",
        "this character is not allowed in YAML",
        &["remove the character"],
    ),
    (
        "mapping values are not allowed",
        "a `:` is not allowed here",
        &[QUOTES, COLUMN],
    ),
    (
        "could not find expected ':'",
        "a key before this is missing its `:`",
        &["a key must be followed by `:` and a space"],
    ),
    (
        "did not find expected ',' or '}'",
        "expected `,` or `}` before this",
        &[BRACKETS],
    ),
    (
        "did not find expected ',' or ']'",
        "expected `,` or `]` before this",
        &[BRACKETS],
    ),
    (
        "did not find expected key",
        "this is not part of the mapping before it",
        &[COLUMN, QUOTES],
    ),
    (
        "did not find expected '-' indicator",
        "this is not part of the list before it",
        &["the items of a list must start in the same column"],
    ),
    (
        "did not find expected node content",
        "expected a value here",
        &[QUOTES],
    ),
    (
        "block sequence entries are not allowed",
        "a list can't start here",
        &["put each item of a list on its own line"],
    ),
    (
        "did not find expected alphabetic or numeric",
        "this name contains a character that is not allowed",
        &[QUOTES],
    ),
    (
        "while parsing a quoted scalar",
        "this string contains an invalid escape sequence",
        &["write `\\\\` for a backslash, or use single quotes"],
    ),
    (
        "found unknown escape character",
        "this string contains an invalid escape sequence",
        &["write `\\\\` for a backslash, or use single quotes"],
    ),
    (
        "did not find expected <document start>",
        "this is outside the mapping before it",
        &[COLUMN, QUOTES],
    ),
    (
        "incompatible YAML document",
        "YAML directives are not supported",
        &["remove the directive"],
    ),
    (
        "directive",
        "YAML directives are not supported",
        &["remove the directive"],
    ),
];

/// Returns the diagnostic for an error of the YAML library.
pub fn explain(error: &serde_yaml::Error, text: &str, file: usize) -> Diagnostic {
    let said = error.to_string();
    let byte = place(error, &said, text);
    let at_end = text[byte..].trim().is_empty();
    if let (true, Some(opened)) = (at_end, context(&said, text)) {
        return Diagnostic::error("this is never closed", location(opened, text, file));
    }
    if let Some(typo) = typo_before(byte, text, file) {
        return typo;
    }
    let location = location(byte, text, file);
    if said.contains("cannot start any token") {
        return match text[byte..].chars().next() {
            Some('\t') => Diagnostic::error("a tab is not allowed here", location).help(SPACES),
            first => {
                let first = first.map(String::from).unwrap_or_default();
                Diagnostic::error(
                    format!("text without quotes can't start with `{first}`"),
                    location,
                )
                .help(QUOTES)
            }
        };
    }
    let known = KNOWN.iter().find(|(theirs, ..)| said.contains(theirs));
    let (message, help) = match known {
        Some((_, ours, help)) => ((*ours).to_owned(), *help),
        None => (
            format!("this is not valid YAML: {}", without_place(&said)),
            &[][..],
        ),
    };
    help.iter()
        .fold(Diagnostic::error(message, location), |diagnostic, help| {
            diagnostic.help(*help)
        })
}

/// Removes the position at the end of a message of the YAML library, since diagnostics show it themselves.
fn without_place(said: &str) -> &str {
    &said[..said.find(" at line ").unwrap_or(said.len())]
}

/// Returns the byte at which the library stopped.
fn place(error: &serde_yaml::Error, said: &str, text: &str) -> usize {
    if said.contains("control characters") {
        // The library reports only its reading position.
        return text
            .find(|character: char| character.is_control() && !"\t\r\n".contains(character))
            .unwrap_or(0);
    }
    let byte = match error.location() {
        Some(location) => location.index().min(text.len()),
        // The library reports no position for another document.
        None if said.contains("more than one document") => second_document(text),
        // Only errors about the whole text have no position.
        None => text
            .find(|character: char| !character.is_whitespace())
            .unwrap_or(0),
    };
    if text.is_char_boundary(byte) { byte } else { 0 }
}

/// Returns the byte at which the second document starts.
fn second_document(text: &str) -> usize {
    let mut start = 0;
    let mut has_content = false;
    for line in text.split_inclusive('\n') {
        if line.starts_with("---") && has_content {
            return start;
        }
        let content = line.trim();
        has_content |= !content.is_empty() && !content.starts_with(['#', '%']);
        start += line.len();
    }
    0
}

/// Finds a typo on the line of the byte at which the library stopped, or the line before it: the library reads on
/// after a key without `:` or space, and treats a no-break space as part of the text.
fn typo_before(byte: usize, text: &str, file: usize) -> Option<Diagnostic> {
    let line_end = text[byte..].find('\n').map_or(text.len(), |end| byte + end);
    let lines = text[..line_end].split_inclusive('\n').rev();
    let mut end = line_end;
    for line in lines.filter(|line| !line.trim().is_empty()).take(2) {
        let start = end - line.len();
        end = start;
        if let Some(at) = line.find('\u{a0}') {
            let range = start + at..start + at + '\u{a0}'.len_utf8();
            let message = "this is a no-break space, which YAML treats as part of the text";
            let location = Location::Bytes { file, range };
            return Some(
                Diagnostic::error(message, location).help("replace it with an ordinary space"),
            );
        }
        let content = line.trim();
        let Some((key, value)) = content.split_once([':', '=']) else {
            continue;
        };
        let is_equals = content[key.len()..].starts_with('=');
        let key = key.trim_end();
        let is_word = |character: char| character.is_ascii_alphanumeric() || character == '_';
        let is_typo = (is_equals || !value.starts_with([' ', '\t'])) && !value.is_empty();
        if is_typo && !key.is_empty() && key.chars().all(is_word) && !value.starts_with("//") {
            let start = start + line.find(content)?;
            let range = start..start + content.len();
            let message = "a key must be followed by `:` and a space";
            let help = format!("write `{key}: {}`", value.trim());
            let location = Location::Bytes { file, range };
            return Some(Diagnostic::error(message, location).help(help));
        }
    }
    None
}

/// Returns the start of the construct that the library was reading, from a message like `while ... at line 2 column 7`.
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

/// Returns the location of the symbol or word at this byte.
fn location(byte: usize, text: &str, file: usize) -> Location {
    // At the end of the file, point at the end of the content.
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
