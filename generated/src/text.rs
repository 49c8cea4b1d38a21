// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

//! Makes text from elsewhere safe to print.

/// `text` as at most `limit` characters on one line.
///
/// Characters that would break a line, move the cursor or change the direction
/// of what follows are escaped: the text may come from anybody.
pub(crate) fn one_line(text: &str, limit: usize) -> String {
    let mut line = String::new();
    let mut used = 0;
    for character in text.trim().chars() {
        let width = if is_unsafe(character) {
            character.escape_default().count()
        } else {
            1
        };
        if used + width > limit {
            line.push('…');
            break;
        }
        if is_unsafe(character) {
            line.extend(character.escape_default());
        } else {
            line.push(character);
        }
        used += width;
    }
    line
}

fn is_unsafe(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{2028}' | '\u{2029}' | '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{feff}'
                | '\u{202a}'..='\u{202e}'
                | '\u{2066}'..='\u{2069}'
        )
}

/// The beginning of a body that may be anything, as at most `limit` characters
/// on one line.
pub(crate) fn one_line_of_bytes(bytes: &[u8], limit: usize) -> String {
    // A character is at most four bytes, so nothing that would be shown is cut, and
    // one more shows that there is more.
    let most = limit.saturating_add(1).saturating_mul(4);
    let beginning = &bytes[..bytes.len().min(most)];
    one_line(&String::from_utf8_lossy(beginning), limit)
}
