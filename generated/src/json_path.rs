// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

//! From a position in JSON text to the path of the field there.

use std::fmt::Write as _;

use crate::text;

/// Where the walk is inside an object or an array.
enum Level {
    /// Inside an object; in the value of the key at this range, quotes included.
    Object { key: Option<(usize, usize)> },
    /// Inside an array, at this item.
    Array { index: usize },
}

/// The path of the value that `serde_json` had reached when it gave up at `line`
/// and `column`, as in `data.poll.options[2].count`. Empty for the body as a whole.
///
/// The column is the number of bytes consumed in that line, so the text up to
/// there ends with the value at fault, or just before it if that is an object or
/// an array of the wrong type. A key stays current until the next comma, so both
/// give the same path. If it is the text that is at fault, the last byte is one
/// that does not belong there, and the walk stops before it.
#[cold]
pub(crate) fn find(body: &[u8], line: usize, column: usize) -> String {
    let consumed = &body[..offset(body, line, column)];
    let mut levels: Vec<Level> = Vec::new();
    // Whether the current key or item has its value.
    let mut is_complete = false;
    let mut position = 0;
    while let Some(&byte) = consumed.get(position) {
        let rest = &consumed[position..];
        let length = match (byte, levels.last_mut()) {
            (b' ' | b'\t' | b'\n' | b'\r' | b':', _) => Some(1),
            (b'{', _) => {
                levels.push(Level::Object { key: None });
                is_complete = false;
                Some(1)
            }
            (b'[', _) => {
                levels.push(Level::Array { index: 0 });
                is_complete = false;
                Some(1)
            }
            (b'}', Some(Level::Object { key })) if is_complete || key.is_none() => {
                levels.pop();
                is_complete = true;
                Some(1)
            }
            (b']', Some(Level::Array { index })) if is_complete || *index == 0 => {
                levels.pop();
                is_complete = true;
                Some(1)
            }
            (b',', Some(level)) if is_complete => {
                match level {
                    Level::Object { key } => *key = None,
                    Level::Array { index } => *index += 1,
                }
                is_complete = false;
                Some(1)
            }
            (b'"', Some(Level::Object { key: key @ None })) => {
                let length = string_length(rest);
                *key = length.map(|length| (position, position + length));
                length
            }
            _ => {
                is_complete = true;
                scalar_length(rest)
            }
        };
        match length {
            Some(length) => position += length,
            None => break,
        }
    }
    render(&levels, consumed)
}

/// The number of bytes before a position. Lines count from 1.
fn offset(body: &[u8], line: usize, column: usize) -> usize {
    let mut start = 0;
    for _ in 1..line {
        match body[start..].iter().position(|&byte| byte == b'\n') {
            Some(length) => start += length + 1,
            None => break,
        }
    }
    body.len().min(start.saturating_add(column))
}

/// The length of a value that is no object and no array. `None` if it is
/// incomplete or none at all.
fn scalar_length(text: &[u8]) -> Option<usize> {
    match text.first()? {
        b'"' => string_length(text),
        b'-' | b'0'..=b'9' => {
            let is_part =
                |byte: &&u8| matches!(byte, b'0'..=b'9' | b'+' | b'-' | b'.' | b'e' | b'E');
            let length = text.iter().take_while(is_part).count();
            text[length - 1].is_ascii_digit().then_some(length)
        }
        _ => ["true", "false", "null"]
            .iter()
            .find(|word| text.starts_with(word.as_bytes()))
            .map(|word| word.len()),
    }
}

/// The length of a string with both quotes.
fn string_length(text: &[u8]) -> Option<usize> {
    let mut position = 1;
    loop {
        match text.get(position)? {
            b'"' => return Some(position + 1),
            b'\\' => position += 2,
            _ => position += 1,
        }
    }
}

fn render(levels: &[Level], consumed: &[u8]) -> String {
    /// Bytes after which a path is too long to be useful.
    const LONG: usize = 200;

    let mut path = String::new();
    for level in levels {
        if path.len() > LONG {
            path.push('…');
            break;
        }
        match level {
            Level::Array { index } => {
                // Writing to a `String` cannot fail.
                let _ = write!(path, "[{index}]");
            }
            Level::Object { key: None } => {}
            Level::Object {
                key: Some((start, end)),
            } => append_key(&mut path, &consumed[*start..*end]),
        }
    }
    path
}

/// Appends a key as `.name`, or as `["some name"]` if it is not a plain word.
fn append_key(path: &mut String, quoted: &[u8]) {
    let key: String = serde_json::from_slice(quoted)
        .unwrap_or_else(|_| String::from_utf8_lossy(&quoted[1..quoted.len() - 1]).into_owned());
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    if !key.is_empty() && key.len() <= 60 && key.chars().all(is_word) {
        if !path.is_empty() {
            path.push('.');
        }
        path.push_str(&key);
    } else {
        let key = key.replace('\\', "\\\\").replace('"', "\\\"");
        let _ = write!(path, "[\"{}\"]", text::one_line(&key, 60));
    }
}
