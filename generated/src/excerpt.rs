// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

//! The beginning of a body that is not what it should be, for a message.

use crate::text;

/// How much of a body is looked at.
const LOOKED_AT: usize = 16 * 1024;

/// The beginning of the text in a body, as at most `limit` characters on one line.
/// HTML is reduced to what a reader would see. Empty if there is no text.
pub(crate) fn of_body(body: &[u8], limit: usize) -> String {
    let beginning = &body[..body.len().min(LOOKED_AT)];
    let beginning = String::from_utf8_lossy(beginning);
    let shown = if is_html(body) {
        without_tags(&beginning)
    } else {
        beginning.into_owned()
    };
    let words: Vec<&str> = shown.split_whitespace().collect();
    text::one_line(&words.join(" "), limit)
}

/// Whether a body begins as HTML and XML do.
pub(crate) fn is_html(body: &[u8]) -> bool {
    body.trim_ascii_start().starts_with(b"<")
}

/// What is between the tags, without scripts, styles and comments.
fn without_tags(html: &str) -> String {
    let mut shown = String::new();
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        shown.push_str(&rest[..start]);
        // Tags part words.
        shown.push(' ');
        rest = &rest[start..];
        let end = ["<!--", "<script", "<style"]
            .into_iter()
            .zip(["-->", "</script", "</style"])
            .find(|(opening, _)| starts_with(rest, opening))
            .map_or(0, |(_, closing)| find(rest, closing).unwrap_or(rest.len()));
        rest = rest[end..].split_once('>').map_or("", |(_, after)| after);
    }
    shown.push_str(rest);
    shown
}

fn starts_with(text: &str, name: &str) -> bool {
    let beginning = text.as_bytes().get(..name.len());
    beginning.is_some_and(|beginning| beginning.eq_ignore_ascii_case(name.as_bytes()))
}

/// Where a tag is, in any case. It is ASCII, so the place is between characters.
fn find(text: &str, tag: &str) -> Option<usize> {
    let windows = || text.as_bytes().windows(tag.len());
    windows().position(|part| part.eq_ignore_ascii_case(tag.as_bytes()))
}
