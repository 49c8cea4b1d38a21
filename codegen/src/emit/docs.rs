//! Descriptions from the spec as documentation comments.
//!
//! They are prose, and stay prose: nothing in them becomes a link, a tag, a doc test or the end of a comment.

use proc_macro2::TokenStream;
use quote::quote;

use super::markdown::{code, escape, guard, parts, visible};
use crate::api::Type;

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
            if line.starts_with('|') {
                // The row of a table is one line.
                self.lines.push(line.to_owned());
            } else {
                self.lines
                    .extend(wrap(line, if line.starts_with("- ") { "  " } else { "" }));
            }
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

    /// Adds the texts that a value has one of.
    pub fn one_of(self, ty: &Type) -> Self {
        let Type::OneOf(texts) = ty else {
            return self;
        };
        let texts = texts.iter().map(|text| code(&format!("\"{text}\"")));
        let texts: Vec<String> = texts.collect();
        self.markdown(&format!("One of {}.", texts.join(", ")))
    }

    /// Adds that `Debug` hides the value, if it does.
    pub fn secret(self, is_secret: bool) -> Self {
        if is_secret {
            self.markdown("Secret: not shown by `Debug`.")
        } else {
            self
        }
    }

    /// Adds what a setter sends for `None`, if that is a value like others.
    pub fn null(self, is_nullable: bool) -> Self {
        if is_nullable {
            self.markdown("`None` is sent as `null`. If this method isn't called, nothing is sent.")
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

#[cfg(test)]
mod tests {
    use super::{WIDTH, wrap};

    #[test]
    fn a_list_mark_stays_with_its_item() {
        let long = "x".repeat(WIDTH);
        assert_eq!(wrap(&format!("- {long}"), "  "), [format!("- {long}")]);
        assert_eq!(wrap("-", ""), ["-"]);
    }

    #[test]
    fn a_line_is_broken_before_the_word_that_does_not_fit() {
        let (most, more) = ("x".repeat(WIDTH - 2), "x".repeat(WIDTH - 1));
        assert_eq!(wrap(&format!("{most} y"), ""), [format!("{most} y")]);
        assert_eq!(wrap(&format!("{more} y"), ""), [more, "y".to_owned()]);
    }
}
