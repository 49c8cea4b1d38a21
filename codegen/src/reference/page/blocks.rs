//! The blocks of a page: headings, code and lists of items.

use super::Problems;
use super::items::{self, Item};
use super::lines::Line;

/// A block. Other text has none: where it matters, it is taken from the lines between blocks.
#[derive(Debug)]
pub struct Block<'a> {
    /// The index of its first line.
    pub start: usize,
    /// What it is.
    pub kind: BlockKind<'a>,
}

/// What a block is.
#[derive(Debug)]
pub enum BlockKind<'a> {
    /// A heading of a level from 1.
    Heading(usize, &'a str),
    /// Code, as lines, and what its fence says about it.
    Code(&'a str, &'a [Line<'a>]),
    /// A list of items.
    Items(Vec<Item<'a>>),
    /// A line such as **get** `/path`.
    Endpoint {
        /// The method in upper case.
        method: String,
        /// The path.
        path: &'a str,
    },
    /// A list that isn't one of items.
    List,
}

/// Reads the blocks from a line on.
pub fn read<'a>(lines: &'a [Line<'a>], start: usize, problems: &mut Problems) -> Vec<Block<'a>> {
    let mut blocks = Vec::new();
    let mut next = start;
    while let Some(line) = lines.get(next) {
        let start = next;
        let (kind, end) = block(lines, start, line, problems);
        next = end.max(start + 1);
        if let Some(kind) = kind {
            blocks.push(Block { start, kind });
        }
    }
    blocks
}

/// Reads what is at a line, and returns the index of the line after it.
fn block<'a>(
    lines: &'a [Line<'a>],
    start: usize,
    line: &Line<'a>,
    problems: &mut Problems,
) -> (Option<BlockKind<'a>>, usize) {
    if items::is_item(lines, start) {
        let (list, end) = items::read(lines, start, problems);
        return (Some(BlockKind::Items(list)), end);
    }
    if let Some((fence, info)) = line.fence() {
        let rest = &lines[start + 1..];
        let length = rest.iter().position(|line| line.closes(fence));
        // A page that is cut off in a block of code ends with it.
        let length = length.unwrap_or_else(|| {
            problems.add(line.number, "this block of code has no end");
            rest.len()
        });
        return (
            Some(BlockKind::Code(info, &rest[..length])),
            start + length + 2,
        );
    }
    let kind = match heading(line) {
        Some((level, text)) => Some(BlockKind::Heading(level, text)),
        None if line.text.starts_with("- ") => Some(BlockKind::List),
        None => endpoint(line.text),
    };
    (kind, start + 1)
}

fn heading<'a>(line: &Line<'a>) -> Option<(usize, &'a str)> {
    let text = line.text.trim_start_matches('#');
    let level = line.text.len() - text.len();
    let is_heading = line.indent == 0 && (1..=6).contains(&level) && text.starts_with([' ', '\t']);
    is_heading.then(|| (level, text.trim()))
}

fn endpoint(text: &str) -> Option<BlockKind<'_>> {
    let (method, rest) = text.strip_prefix("**")?.split_once("**")?;
    let path = rest.trim().strip_prefix('`')?.strip_suffix('`')?;
    let is_word = !method.is_empty() && method.chars().all(|c| c.is_ascii_alphabetic());
    (is_word && path.starts_with('/')).then(|| BlockKind::Endpoint {
        method: method.to_ascii_uppercase(),
        path,
    })
}
