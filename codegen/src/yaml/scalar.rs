//! Writes scalars so that they read back as they are, whatever they contain.

use super::{Node, Value};

/// Whether a character can be in YAML as it is, and is seen as it is.
pub fn is_quiet(character: char) -> bool {
    let is_hidden = matches!(character,
        '\u{7f}'..='\u{9f}' | '\u{ad}' | '\u{600}'..='\u{605}' | '\u{61c}' | '\u{6dd}' | '\u{70f}' | '\u{180e}'
        | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{d7fc}'..='\u{f8ff}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff0}'..='\u{ffff}' | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{10ffff}');
    character == ' ' || !(character.is_whitespace() || character.is_control() || is_hidden)
}

/// A scalar or an empty collection in one line; `in_flow` is within braces or brackets.
pub fn one_line(node: &Node, in_flow: bool) -> String {
    match &node.value {
        Value::Null => "null".to_owned(),
        Value::Boolean(value) => value.to_string(),
        Value::Number { typed, .. } => typed.clone(),
        Value::Text(text) => one_line_text(text, in_flow),
        Value::List(_) => "[]".to_owned(),
        Value::Map(_) => "{}".to_owned(),
    }
}

fn one_line_text(text: &str, in_flow: bool) -> String {
    if is_plain(text, in_flow) {
        return text.to_owned();
    }
    if text.contains(['"', '\\']) && text.chars().all(is_quiet) {
        return format!("'{}'", text.replace('\'', "''"));
    }
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for character in text.chars() {
        match character {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            '\r' => quoted.push_str("\\r"),
            quiet if is_quiet(quiet) => quoted.push(quiet),
            other if u32::from(other) < 0x1_0000 => {
                quoted.push_str(&format!("\\u{:04X}", u32::from(other)));
            }
            other => quoted.push_str(&format!("\\U{:08X}", u32::from(other))),
        }
    }
    quoted.push('"');
    quoted
}

/// Whether a text without quotes reads as itself.
fn is_plain(text: &str, in_flow: bool) -> bool {
    let Some(first) = text.chars().next() else {
        return false;
    };
    let is_special = "-?:,[]{}#&*!|>'\"%@`=<~".contains(first);
    let in_braces = in_flow && text.contains([',', '[', ']', '{', '}', '?']);
    let has_sign = text.contains(": ") || text.contains(" #") || text.ends_with(':');
    let has_space = text.starts_with(' ') || text.ends_with(' ');
    !(is_special
        || in_braces
        || has_sign
        || has_space
        || is_other_word(text)
        || text.starts_with("..."))
        && text.chars().all(is_quiet)
}

/// Whether some reader of YAML takes a word for something else than text.
fn is_other_word(text: &str) -> bool {
    let words = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"];
    let is_number_like =
        |character: char| character.is_ascii_hexdigit() || "+-._:xo".contains(character);
    let starts_as_number =
        text.starts_with(|first: char| first.is_ascii_digit() || "+-.".contains(first));
    words.iter().any(|word| text.eq_ignore_ascii_case(word))
        || (starts_as_number && text.chars().all(is_number_like))
        || [".inf", ".nan", "+.inf"]
            .iter()
            .any(|word| text.eq_ignore_ascii_case(word))
}

/// A text of words in several lines, which read as one; `None` if it has to be written in another way.
pub fn folded(text: &str, indent: usize, width: usize) -> Option<String> {
    if text.is_empty() || text.split(' ').any(str::is_empty) || !text.chars().all(is_quiet) {
        return None;
    }
    let margin = " ".repeat(indent);
    let mut out = String::from(">-");
    let mut length = width;
    for word in text.split(' ') {
        let added = word.chars().count() + 1;
        if length + added > width {
            out.push('\n');
            out.push_str(&margin);
            length = indent + added - 1;
        } else {
            out.push(' ');
            length += added;
        }
        out.push_str(word);
    }
    Some(out)
}

/// A text of several lines as they are; `None` if it has to be written in another way.
pub fn literal(text: &str, indent: usize) -> Option<String> {
    let is_fine = |line: &str| line.chars().all(is_quiet) && !line.ends_with(' ');
    if !text.lines().all(is_fine)
        || text.starts_with([' ', '\n'])
        || text.ends_with('\n')
        || text.contains('\r')
        || !text.contains('\n')
    {
        return None;
    }
    let margin = " ".repeat(indent);
    let mut out = String::from("|-");
    for line in text.lines() {
        out.push('\n');
        if !line.is_empty() {
            out.push_str(&margin);
            out.push_str(line);
        }
    }
    Some(out)
}
