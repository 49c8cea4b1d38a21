//! Reads a reference page in Markdown.
//!
//! ```text
//! text  ->  lines       (with their indentation)
//!       ->  blocks      (headings, code, lists of items)
//!       ->  operations  (what each section says), by
//!           items       (the tree of a list)
//!           expression  (the type in an item)
//!           schema      (the type with the items below it)
//!           join        (alternatives as one schema)
//!           parameters  (those that are sent as text)
//!           example     (the base URL and the authentication, in curl)
//!       ->  references  (each name leads to a schema)
//! ```

mod blocks;
mod example;
mod expression;
mod items;
mod join;
mod lines;
mod operations;
mod parameters;
mod references;
mod schema;

use super::document::Document;
use super::problem::Problem;
use lines::Line;

/// Reads a page. What can't be read is added to the problems, and reading goes on.
pub fn read(text: &str, file: usize, problems: &mut Vec<Problem>) -> Document {
    let mut problems = Problems { file, problems };
    let lines = lines::split(text);
    let front = lines::front_matter(&lines);
    let blocks = blocks::read(&lines, front.end, &mut problems);
    let mut document = operations::read(&lines, &blocks, &front, &mut problems);
    document.file = file;
    references::resolve(&mut document, &mut problems);
    if document.operations.is_empty() && document.schemas.is_empty() {
        problems.add(1, "this page has no operation: each is a heading, and below it a line such as **get** `/path`");
    }
    document
}

/// The problems of one page.
struct Problems<'a> {
    file: usize,
    problems: &'a mut Vec<Problem>,
}

impl Problems<'_> {
    /// Adds a problem of a line, counted from 1.
    fn add(&mut self, line: usize, message: impl Into<String>) {
        self.problems.push(Problem {
            file: self.file,
            line,
            message: message.into(),
        });
    }
}

/// Joins the text of lines without `indent` columns of their indentation, if it says anything.
fn doc(lines: &[Line], indent: usize) -> Option<String> {
    let mut text = String::new();
    for line in lines {
        text.push_str(line.without_indent(indent).trim_end());
        text.push('\n');
    }
    says_something(&text)
}

/// Returns a text without blank lines around it, unless it has no word.
fn says_something(text: &str) -> Option<String> {
    let has_word = text.contains(char::is_alphanumeric);
    has_word.then(|| text.trim_end().trim_start_matches('\n').to_owned())
}

/// Whether a text begins by saying that something is deprecated.
fn is_deprecated(doc: Option<&str>) -> bool {
    let first = doc.and_then(|doc| {
        doc.split(|c: char| !c.is_alphabetic())
            .find(|word| !word.is_empty())
    });
    first.is_some_and(|word| word.eq_ignore_ascii_case("deprecated"))
}
