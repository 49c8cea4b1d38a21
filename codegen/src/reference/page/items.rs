//! Lists of items: each is one span of code, with a description and further items below it.

use super::expression;
use super::lines::Line;
use super::{Problems, doc, says_something};

/// How deep items are read in each other.
const DEPTH: usize = 100;

/// An item of a list.
#[derive(Clone, Debug, Default)]
pub struct Item<'a> {
    /// Its line, from 1.
    pub line: usize,
    /// Its code.
    pub code: &'a str,
    /// The text below it.
    pub doc: Option<String>,
    /// The items below it.
    pub items: Vec<Item<'a>>,
}

/// The span of code that a list item is, if it is nothing else.
fn code<'a>(line: &Line<'a>) -> Option<&'a str> {
    let span = line.text.strip_prefix("- ")?.trim();
    let inner = span.trim_start_matches('`');
    let ticks = &span[..span.len() - inner.len()];
    let code = inner.strip_suffix(ticks).filter(|_| !ticks.is_empty())?;
    let ends_there = !code.is_empty() && !code.contains(ticks) && !code.ends_with('`');
    ends_there.then(|| code.trim())
}

/// Whether an item is at a line.
///
/// A description can contain lists of code too. The vendor writes items with blank lines around them, and lists in
/// descriptions without; a property is an item in any case, so that pages whose blank lines went lost can be read.
pub fn is_item(lines: &[Line], index: usize) -> bool {
    let Some(code) = code(&lines[index]) else {
        return false;
    };
    let is_blank =
        |line: Option<&Line>| line.is_none_or(|line| line.is_blank() || line.text.starts_with('#'));
    let before = index.checked_sub(1).and_then(|before| lines.get(before));
    let is_apart = is_blank(before) && is_blank(lines.get(index + 1));
    is_apart
        || expression::property(code).is_some_and(|property| expression::read(property.ty).is_ok())
}

/// An item that further lines can belong to.
struct Open<'a> {
    item: Item<'a>,
    indent: usize,
    /// The parts of its description.
    docs: Vec<String>,
}

/// Reads the list that starts at a line, and returns the index of the line after it.
pub fn read<'a>(
    lines: &'a [Line<'a>],
    start: usize,
    problems: &mut Problems,
) -> (Vec<Item<'a>>, usize) {
    let mut list = Vec::new();
    let mut open: Vec<Open> = Vec::new();
    let mut next = start;
    while let Some(line) = lines.get(next) {
        if line.is_blank() {
            next += 1;
            continue;
        }
        let is_item = is_item(lines, next);
        if !is_item && line.indent < open.first().map_or(0, |first| first.indent + 1) {
            break;
        }
        // What is indented more than an item is below it.
        while open.last().is_some_and(|last| last.indent >= line.indent) {
            close(&mut open, &mut list);
        }
        if !is_item {
            let Some(last) = open.last_mut() else { break };
            let end = text_end(lines, next, last.indent, problems);
            last.docs.extend(doc(&lines[next..end], last.indent + 2));
            next = end;
            continue;
        }
        if open.len() == DEPTH {
            problems.add(
                line.number,
                format!("more than {DEPTH} items are nested here"),
            );
            next = skipped(lines, next);
            continue;
        }
        open.push(opened(line));
        next += 1;
    }
    while !open.is_empty() {
        close(&mut open, &mut list);
    }
    (list, next)
}

fn opened<'a>(line: &Line<'a>) -> Open<'a> {
    Open {
        item: Item {
            line: line.number,
            code: code(line).unwrap_or_default(),
            ..Item::default()
        },
        indent: line.indent,
        docs: Vec::new(),
    }
}

/// Adds the last open item to the one that it is below, or to the list.
fn close<'a>(open: &mut Vec<Open<'a>>, list: &mut Vec<Item<'a>>) {
    if let Some(mut last) = open.pop() {
        last.item.doc = says_something(&last.docs.join("\n\n"));
        let above = open.last_mut().map_or(list, |above| &mut above.item.items);
        above.push(last.item);
    }
}

/// Returns the index of the line after the text that starts at a line: it ends at an item, or where a line is indented
/// no more than the item that the text is about. Code in it contains no items.
fn text_end(lines: &[Line], start: usize, indent: usize, problems: &mut Problems) -> usize {
    let mut code: Option<(usize, &str)> = None;
    let mut next = start;
    while let Some(line) = lines.get(next) {
        let is_outside = !line.is_blank() && line.indent <= indent;
        if is_outside || (code.is_none() && is_item(lines, next)) {
            break;
        }
        code = match code {
            None => line.fence().map(|(fence, _)| (line.number, fence)),
            Some((_, fence)) if line.closes(fence) => None,
            open => open,
        };
        next += 1;
    }
    if let Some((line, _)) = code {
        problems.add(line, "this block of code has no end");
    }
    next
}

/// Returns the index of the first line that isn't indented more than this item.
fn skipped(lines: &[Line], start: usize) -> usize {
    let rest = lines[start + 1..].iter();
    let below = rest.take_while(|line| line.is_blank() || line.indent > lines[start].indent);
    start + 1 + below.count()
}
