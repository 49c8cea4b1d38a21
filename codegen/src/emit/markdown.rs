//! Text from the spec in Markdown: escaped, so that nothing in it becomes a link, a tag or the end of a comment.

use proc_macro2::TokenStream;
use quote::quote;

use crate::diagnostics::is_direction_mark;

/// The characters of a text; what is shown as code is one part, and so is a character with its backslash.
pub fn parts(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let ticks = rest.len() - rest.trim_start_matches('`').len();
        let length = match first {
            '\\' => 1 + rest.chars().nth(1).map_or(0, char::len_utf8),
            '`' => code_span(rest, ticks).unwrap_or(ticks),
            _ => first.len_utf8(),
        };
        let (part, after) = rest.split_at(length);
        parts.push(part);
        rest = after;
    }
    parts
}

/// The length of the code at the start of a text, which begins and ends with so many backticks.
fn code_span(text: &str, ticks: usize) -> Option<usize> {
    let mut next = ticks;
    while let Some(start) = text[next..].find('`').map(|start| next + start) {
        let after = text[start..].trim_start_matches('`');
        next = text.len() - after.len();
        if next - start == ticks {
            return Some(next);
        }
    }
    None
}

/// Escapes a word that would start a list, a quote or a heading at the beginning of a line.
pub fn guard(word: &str) -> String {
    let number = word.trim_end_matches(['.', ')']);
    let is_number = number.len() < word.len()
        && !number.is_empty()
        && number.bytes().all(|byte| byte.is_ascii_digit());
    let is_mark = word
        .bytes()
        .all(|byte| matches!(byte, b'-' | b'+' | b'=' | b'#'));
    if is_number {
        format!("{number}\\{}", &word[number.len()..])
    } else if is_mark {
        format!("\\{word}")
    } else {
        word.to_owned()
    }
}

/// A text of the spec, such as a name, shown as code.
pub fn code(text: &str) -> String {
    let runs = text.split(|character| character != '`').map(str::len);
    let ticks = "`".repeat(runs.max().unwrap_or_default() + 1);
    let space = if text.starts_with('`') || text.ends_with('`') {
        " "
    } else {
        ""
    };
    format!("{ticks}{space}{}{space}{ticks}", visible(text))
}

/// A link that shows where it leads.
pub fn link(url: &str) -> String {
    let mut link = "<".to_owned();
    for character in url.chars() {
        if character.is_ascii_graphic() && !"<>\\`".contains(character) {
            link.push(character);
        } else {
            let mut bytes = [0; 4];
            let bytes = character.encode_utf8(&mut bytes).bytes();
            link.extend(bytes.map(|byte| format!("%{byte:02X}")));
        }
    }
    link + ">"
}

/// Escapes what Markdown or rustdoc would read as more than text, but for `code` in single backticks.
pub fn escape(text: &str) -> String {
    let mut escaped = String::new();
    let mut rest = text;
    while let Some(start) = rest.find('`') {
        escaped.push_str(&escape_plain(&rest[..start]));
        let after = &rest[start + 1..];
        match after.find('`') {
            // A code span of one line and with something in it; else the backtick is only a character.
            Some(end) if end > 0 => {
                escaped.push('`');
                escaped.push_str(&visible(&after[..end]));
                escaped.push('`');
                rest = &after[end + 1..];
            }
            _ => {
                escaped.push_str("\\`");
                rest = after;
            }
        }
    }
    escaped.push_str(&escape_plain(rest));
    let starts_block = escaped.starts_with(['#', '>', '+', '-', '=', '~', '|']);
    let first = escaped.split_whitespace().next().unwrap_or_default();
    if starts_block {
        escaped.insert(0, '\\');
    } else if guard(first) != first {
        escaped = escaped.replacen(first, &guard(first), 1);
    }
    escaped
}

fn escape_plain(text: &str) -> String {
    let mut escaped = String::new();
    for word in visible(text).split_inclusive(char::is_whitespace) {
        let start = word.len() - word.trim_start_matches(['(', '<', '"', '\'']).len();
        let trimmed = word[start..].trim_end();
        let link = trimmed.trim_end_matches(['.', ',', ')', ';', ':', '!', '?', '>', '"', '\'']);
        let is_link = (link.starts_with("https://") || link.starts_with("http://"))
            && !link.contains(['<', '>', '\\', '[', ']', '"']);
        if is_link {
            escape_word(&word[..start], &mut escaped);
            escaped.extend(["<", link, ">"]);
            escape_word(&word[start + link.len()..], &mut escaped);
        } else {
            escape_word(word, &mut escaped);
        }
    }
    escaped
}

fn escape_word(word: &str, escaped: &mut String) {
    for (index, character) in word.char_indices() {
        // A bare address inside of a word would be reported by rustdoc.
        let in_address = character == '/' && word[..index].ends_with(':');
        let is_mark = matches!(
            character,
            '\\' | '[' | ']' | '<' | '>' | '*' | '_' | '~' | '&' | '|' | '$'
        );
        if in_address || is_mark {
            escaped.push('\\');
        }
        escaped.push(character);
    }
}

/// The attribute of what is not to be used any more.
pub fn deprecated(reason: Option<&str>) -> Option<TokenStream> {
    let reason = note(reason?);
    Some(quote!(#[deprecated = #reason]))
}

/// A reason in an attribute, which the compiler shows as it stands and rustdoc as Markdown: nothing becomes a link.
fn note(reason: &str) -> String {
    let words: Vec<&str> = reason.split_whitespace().collect();
    let text = visible(&words.join(" "));
    let mut note = String::new();
    for part in parts(&text) {
        if matches!(part, "[" | "]") {
            note.push('\\');
        }
        note.push_str(part);
    }
    note
}

/// Invisible characters as their escapes.
pub fn visible(text: &str) -> String {
    let mut visible = String::new();
    for character in text.chars() {
        match character {
            '\n' | '\t' => visible.push(' '),
            hidden if hidden.is_control() || is_direction_mark(hidden) => {
                visible.extend(format!("U+{:04X}", u32::from(hidden)).chars());
            }
            character => visible.push(character),
        }
    }
    visible
}

#[cfg(test)]
mod tests {
    use super::code;

    #[test]
    fn code_is_quoted_by_more_backticks_than_it_has() {
        assert_eq!(code("a"), "`a`");
        assert_eq!(code("a`b"), "``a`b``");
        assert_eq!(code("`a"), "`` `a ``");
        assert_eq!(code("a`"), "`` a` ``");
    }
}
