//! Descriptions from the spec as documentation comments.
//!
//! They are prose, and stay prose: nothing in them becomes a link, a tag, a doc test or the end of a comment.

use proc_macro2::TokenStream;
use quote::quote;

use crate::diagnostics::is_direction_mark;

/// The width at which prose is wrapped, without indentation.
const WIDTH: usize = 96;

/// Documentation that grows paragraph by paragraph.
#[derive(Clone, Debug, Default)]
pub struct Docs {
    lines: Vec<String>,
}

impl Docs {
    /// Starts with a description from the spec, or with `otherwise` if there is none.
    pub fn start(text: Option<&str>, otherwise: &str) -> Self {
        match text {
            Some(text) => Self::default().prose(text),
            None => Self::default().markdown(otherwise),
        }
    }

    /// Adds a description from the spec.
    pub fn prose(mut self, text: &str) -> Self {
        for paragraph in paragraphs(text) {
            self.separate();
            self.lines.extend(paragraph);
        }
        self
    }

    /// Adds a paragraph or list of our own, in Markdown.
    pub fn markdown(mut self, text: &str) -> Self {
        self.separate();
        for line in text.lines() {
            self.lines
                .extend(wrap(line, if line.starts_with("- ") { "  " } else { "" }));
        }
        self
    }

    /// Adds why something is not to be used any more.
    pub fn deprecated(self, reason: Option<&str>) -> Self {
        match reason {
            Some(reason) => self.prose(&format!("Deprecated: {reason}")),
            None => self,
        }
    }

    /// Adds what a setter sends for `None`, if that is a value like others.
    pub fn null(self, is_nullable: bool) -> Self {
        if is_nullable {
            self.markdown("`None` is sent as `null`; unless this is called, nothing is sent.")
        } else {
            self
        }
    }

    /// Adds an example; lines that start with `# ` are compiled but not shown.
    pub fn example(mut self, attributes: &str, code: &[String]) -> Self {
        self.separate();
        self.lines.push(format!("```{attributes}"));
        self.lines.extend_from_slice(code);
        self.lines.push("```".to_owned());
        self
    }

    /// The text, as Markdown.
    pub fn text(&self) -> String {
        self.lines.join("\n")
    }

    /// The attributes that stand for `///` lines, or `//!` lines if `inner`.
    pub fn tokens(&self, inner: bool) -> TokenStream {
        let lines = self.lines.iter().map(|line| {
            if line.is_empty() {
                String::new()
            } else {
                format!(" {line}")
            }
        });
        if inner {
            quote!(#(#![doc = #lines])*)
        } else {
            quote!(#(#[doc = #lines])*)
        }
    }

    fn separate(&mut self) {
        if !self.lines.is_empty() {
            self.lines.push(String::new());
        }
    }
}

/// The paragraphs, lists and code blocks of a text, each as wrapped lines.
fn paragraphs(text: &str) -> Vec<Vec<String>> {
    let mut blocks = Blocks::default();
    let mut in_code = false;
    for line in text.lines() {
        let trimmed = line.trim();
        let is_fence = trimmed.starts_with("```") || trimmed.starts_with("~~~");
        if is_fence {
            blocks.end_paragraph();
            in_code = !in_code;
            // Code in a description is shown and never a test.
            blocks.push(if in_code { "```text" } else { "```" }.to_owned());
            if !in_code {
                blocks.end_block();
            }
        } else if in_code {
            blocks.push(visible(line));
        } else if trimmed.is_empty() {
            blocks.end_block();
        } else {
            if trimmed.starts_with("- ") {
                blocks.end_paragraph();
            }
            blocks.continue_paragraph(trimmed);
        }
    }
    if in_code {
        blocks.push("```".to_owned());
    }
    blocks.end_block();
    blocks.done
}

/// Lines of the block that is being read, and the paragraph in it that has not ended yet.
#[derive(Default)]
struct Blocks {
    done: Vec<Vec<String>>,
    lines: Vec<String>,
    paragraph: String,
}

impl Blocks {
    fn push(&mut self, line: String) {
        self.lines.push(line);
    }

    fn continue_paragraph(&mut self, line: &str) {
        if !self.paragraph.is_empty() {
            self.paragraph.push(' ');
        }
        self.paragraph.push_str(line);
    }

    fn end_paragraph(&mut self) {
        let text = std::mem::take(&mut self.paragraph);
        match text.strip_prefix("- ") {
            Some(item) => self
                .lines
                .extend(wrap(&format!("- {}", escape(item)), "  ")),
            None if text.is_empty() => {}
            None => self.lines.extend(wrap(&escape(&text), "")),
        }
    }

    fn end_block(&mut self) {
        self.end_paragraph();
        if !self.lines.is_empty() {
            self.done.push(std::mem::take(&mut self.lines));
        }
    }
}

/// Breaks a text into lines, none of which starts something in Markdown.
fn wrap(text: &str, indent: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    let mut words = words(text);
    // A mark of a list stays with its item.
    if text.starts_with("- ") && words.len() > 1 {
        let mark = words.remove(0);
        words[0].insert_str(0, &format!("{mark} "));
    }
    for word in words {
        if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > WIDTH {
            lines.push(std::mem::replace(&mut line, indent.to_owned()));
            line.push_str(&guard(&word));
            continue;
        }
        if !line.trim().is_empty() {
            line.push(' ');
        }
        line.push_str(&word);
    }
    lines.push(line);
    lines
}

/// The words of a text; what is shown as code is one word, or a part of one.
fn words(text: &str) -> Vec<String> {
    if !text.contains(['`', '\\']) {
        return text.split_whitespace().map(str::to_owned).collect();
    }
    let mut words: Vec<String> = vec![String::new()];
    for part in parts(text) {
        if part.trim().is_empty() {
            words.push(String::new());
        } else if let Some(word) = words.last_mut() {
            word.push_str(part);
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// The characters of a text; what is shown as code is one part, and so is a character with its backslash.
fn parts(text: &str) -> Vec<&str> {
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
fn guard(word: &str) -> String {
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
