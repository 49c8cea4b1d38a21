//! Escapes of characters by two surrogates, which JSON has and YAML doesn't.

use std::borrow::Cow;

/// Returns a JSON text with the character in place of each pair of escaped surrogates, such as `\ud83d\ude00`, and the
/// replacement character in place of a single one.
pub fn joined(text: &str) -> Cow<'_, str> {
    let mut joined = String::new();
    let mut copied = 0;
    let mut position = 0;
    while let Some(found) = text[position..].find('\\') {
        let start = position + found;
        let rest = &text[start..];
        let Some(first) = escape(rest).filter(|unit| (0xd800..0xe000).contains(unit)) else {
            // The character after the backslash may be a backslash that starts no escape.
            let next = rest.chars().nth(1).map_or(0, char::len_utf8);
            position = start + 1 + next;
            continue;
        };
        let second = rest.get(6..).and_then(escape);
        let pair = char::decode_utf16(std::iter::once(first).chain(second)).next();
        let (character, length) = match pair {
            Some(Ok(character)) => (character, 12),
            _ => (char::REPLACEMENT_CHARACTER, 6),
        };
        joined.push_str(&text[copied..start]);
        joined.push(character);
        position = start + length;
        copied = position;
    }
    if copied == 0 {
        return Cow::Borrowed(text);
    }
    joined.push_str(&text[copied..]);
    Cow::Owned(joined)
}

/// Returns the unit that a text starts with, if that is an escape such as `\ud83d`.
fn escape(text: &str) -> Option<u16> {
    let digits = text.strip_prefix("\\u")?.get(..4)?;
    let is_hexadecimal = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    is_hexadecimal.then(|| u16::from_str_radix(digits, 16).ok())?
}
