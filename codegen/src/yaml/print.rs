//! Writes a tree of nodes as YAML, in the style of specs: what fits in a line is in one line.

use std::collections::HashMap;

use super::scalar::{folded, is_quiet, literal, one_line};
use super::{Node, Value};
use crate::diagnostics::Span;

/// The maximum number of characters in a line.
const WIDTH: usize = 125;

/// Longer keys need the long form `? key`.
const LONGEST_KEY: usize = 500;

/// How a tree is laid out.
pub struct Layout<'a> {
    /// Whether the collection that these keys lead to is never in one line.
    pub is_block: fn(&[&str]) -> bool,
    /// Whether there are blank lines between the entries of the mapping that these keys lead to.
    pub is_spaced: fn(&[&str]) -> bool,
    /// Lines to write above the entries with these spans of keys.
    pub comments: &'a HashMap<Span, Vec<String>>,
}

/// Writes the entries of the mapping in a file to which these keys lead; no keys are the whole file.
pub fn print<'a>(map: &'a [(Node, Node)], path: &[&'a str], layout: &'a Layout<'a>) -> String {
    let mut printer = Printer {
        layout,
        out: String::new(),
        path: path.to_vec(),
    };
    printer.map(map, path.len() * 2);
    printer.out
}

/// Writes a scalar as an item of a list.
pub fn print_item(item: &Node, indent: usize) -> String {
    format!("{}- {}\n", " ".repeat(indent), one_line(item, false))
}

/// Writes lines as comments.
pub fn comment(text: &str, indent: usize) -> String {
    let plain = |character: char| if is_quiet(character) { character } else { ' ' };
    let text: String = text.chars().map(plain).collect();
    let margin = " ".repeat(indent);
    let mut out = String::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let length = line.chars().count() + word.chars().count() + indent + 3;
        if !line.is_empty() && length > WIDTH {
            out.push_str(&format!("{margin}#{line}\n"));
            line.clear();
        }
        line.push(' ');
        line.push_str(word);
    }
    out.push_str(&format!("{margin}#{line}\n"));
    out
}

struct Printer<'a> {
    layout: &'a Layout<'a>,
    out: String,
    path: Vec<&'a str>,
}

impl<'a> Printer<'a> {
    fn map(&mut self, map: &'a [(Node, Node)], indent: usize) {
        let is_spaced = (self.layout.is_spaced)(&self.path);
        let mut was_long = false;
        for (index, (key, value)) in map.iter().enumerate() {
            let before = self.out.len();
            self.entry(key, value, indent);
            let is_long = self.out[before..].trim_end().contains('\n');
            if is_spaced && index > 0 && (is_long || was_long) {
                self.out.insert(before, '\n');
            }
            was_long = is_long;
        }
    }

    fn entry(&mut self, key: &'a Node, value: &'a Node, indent: usize) {
        for line in self.layout.comments.get(&key.span).into_iter().flatten() {
            self.out.push_str(&comment(line, indent));
        }
        let margin = " ".repeat(indent);
        let name = one_line(key, false);
        if name.len() > LONGEST_KEY {
            self.out.push_str(&format!("{margin}? {name}\n{margin}:"));
        } else {
            self.out.push_str(&format!("{margin}{name}:"));
        }
        self.path.push(key.text().unwrap_or_default());
        self.value(value, indent);
        self.path.pop();
    }

    /// Writes a value after a colon or dash.
    fn value(&mut self, value: &'a Node, indent: usize) {
        let used = self.out.len() - self.out.rfind('\n').map_or(0, |end| end + 1);
        let inside = indent + 2;
        let room = WIDTH.saturating_sub(used + 1);
        let is_block = (self.layout.is_block)(&self.path);
        match &value.value {
            Value::Null => self.out.push('\n'),
            Value::Text(text) => {
                let short = one_line(value, false);
                let long = (short.chars().count() > room || text.contains('\n'))
                    .then(|| folded(text, inside, WIDTH).or_else(|| literal(text, inside)));
                let text = long.flatten().unwrap_or(short);
                self.out.push_str(&format!(" {text}\n"));
            }
            Value::Map(map) if !map.is_empty() => {
                if let Some(line) = flow(value, room).filter(|_| !is_block) {
                    self.out.push_str(&format!(" {line}\n"));
                    return;
                }
                self.out.push('\n');
                self.map(map, inside);
            }
            Value::List(items) if !items.is_empty() => {
                if let Some(line) = flow(value, room).filter(|_| !is_block) {
                    self.out.push_str(&format!(" {line}\n"));
                    return;
                }
                self.out.push('\n');
                for item in items {
                    self.out.push_str(&" ".repeat(inside));
                    self.out.push('-');
                    self.value(item, inside);
                }
            }
            _ => self.out.push_str(&format!(" {}\n", one_line(value, false))),
        }
    }
}

/// A collection in one line, if it fits into so many characters.
fn flow(node: &Node, room: usize) -> Option<String> {
    let line = match &node.value {
        Value::Map(map) if !map.is_empty() => {
            let mut entries = Vec::with_capacity(map.len());
            let mut length = 4;
            for (key, value) in map {
                let key = one_line(key, true);
                // A missing value would have to be written out.
                if matches!(value.value, Value::Null) || key.len() > LONGEST_KEY {
                    return None;
                }
                let value = flow(value, room)?;
                length += key.len() + value.len();
                if length > room * 4 {
                    return None;
                }
                entries.push(format!("{key}: {value}"));
            }
            format!("{{ {} }}", entries.join(", "))
        }
        Value::List(items) if !items.is_empty() => {
            let items: Option<Vec<String>> = items.iter().map(|item| flow(item, room)).collect();
            format!("[{}]", items?.join(", "))
        }
        Value::Text(text) if text.len() > room * 4 || text.contains('\n') => return None,
        _ => one_line(node, true),
    };
    (line.chars().count() <= room).then_some(line)
}
