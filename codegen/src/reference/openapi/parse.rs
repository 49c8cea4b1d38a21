//! Parses JSON and YAML, of which JSON is a part.
//!
//! A parser of events is used, since libraries for OpenAPI don't tell the lines of what they read.

use std::collections::HashMap;

use saphyr_parser::{Event, Parser, ScalarStyle, Tag};

use super::surrogates;
use super::tree::{Entry, Node, Value};

/// Values nested deeper than this are refused, since they are read by recursion.
const DEEPEST: usize = 128;

/// The maximum number of values that aliases may add, as a guard against exhausting memory.
const MOST_COPIES: usize = 100_000;

/// Something that can't be read, with its line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    pub line: usize,
    pub message: String,
}

/// Reads a text. What can be skipped is added to `wrong`.
///
/// # Errors
///
/// If it is neither JSON nor YAML.
pub fn parse(text: &str, wrong: &mut Vec<Wrong>) -> Result<Node, Wrong> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let text = if text.trim_start().starts_with('{') {
        surrogates::joined(text)
    } else {
        text.into()
    };
    let mut builder = Builder {
        wrong,
        open: Vec::new(),
        anchors: HashMap::new(),
        copies: 0,
        root: None,
    };
    let mut documents = 0;
    for event in Parser::new_from_str(&text) {
        let (event, span) = event.map_err(|error| Wrong {
            line: error.marker().line(),
            message: format!("not valid JSON or YAML: {}", error.info()),
        })?;
        let line = span.start.line();
        if matches!(event, Event::DocumentStart(_)) {
            documents += 1;
        }
        if documents > 1 {
            builder.report(line, "only the first document of the file is read");
            break;
        }
        builder.event(event, line)?;
    }
    let nothing = || Wrong {
        line: 1,
        message: "the file is empty".to_owned(),
    };
    builder.root.ok_or_else(nothing)
}

/// A list or mapping that hasn't ended yet.
struct Open {
    line: usize,
    anchor: usize,
    content: Content,
}

enum Content {
    List(Vec<Node>),
    /// A mapping with the key whose value comes next.
    Map(Vec<Entry>, Option<Key>),
}

/// A key, and whether it can be kept.
struct Key {
    text: String,
    line: usize,
    is_kept: bool,
}

/// What an alias repeats.
struct Anchored {
    node: Node,
    size: usize,
    depth: usize,
}

struct Builder<'a> {
    wrong: &'a mut Vec<Wrong>,
    open: Vec<Open>,
    anchors: HashMap<usize, Anchored>,
    copies: usize,
    root: Option<Node>,
}

impl Builder<'_> {
    fn report(&mut self, line: usize, message: &str) {
        let message = message.to_owned();
        self.wrong.push(Wrong { line, message });
    }

    fn event(&mut self, event: Event, line: usize) -> Result<(), Wrong> {
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                let value = scalar(&text, style, tag.as_deref());
                self.add(Node { line, value }, anchor);
            }
            Event::SequenceStart(anchor, _) => {
                self.start(line, anchor, Content::List(Vec::new()))?;
            }
            Event::MappingStart(anchor, _) => {
                self.start(line, anchor, Content::Map(Vec::new(), None))?;
            }
            Event::SequenceEnd | Event::MappingEnd => self.end(),
            Event::Alias(anchor) => self.alias(anchor, line)?,
            Event::Nothing
            | Event::StreamStart
            | Event::StreamEnd
            | Event::DocumentStart(_)
            | Event::DocumentEnd => {}
        }
        Ok(())
    }

    fn start(&mut self, line: usize, anchor: usize, content: Content) -> Result<(), Wrong> {
        if self.open.len() >= DEEPEST {
            return Err(Wrong {
                line,
                message: "values are nested too deep".to_owned(),
            });
        }
        self.open.push(Open {
            line,
            anchor,
            content,
        });
        Ok(())
    }

    fn end(&mut self) {
        let Some(open) = self.open.pop() else { return };
        let value = match open.content {
            Content::List(items) => Value::List(items),
            Content::Map(entries, _) => Value::Map(self.distinct(entries)),
        };
        let line = open.line;
        self.add(Node { line, value }, open.anchor);
    }

    /// Reports entries with the key of an earlier one.
    fn distinct(&mut self, entries: Vec<Entry>) -> Vec<Entry> {
        let mut lines: HashMap<&str, usize> = HashMap::with_capacity(entries.len());
        for entry in &entries {
            if let Some(first) = lines.insert(&entry.key, entry.line) {
                let message = format!("the key `{}` is already in line {first}", entry.key);
                self.wrong.push(Wrong {
                    line: entry.line,
                    message,
                });
            }
        }
        entries
    }

    fn alias(&mut self, anchor: usize, line: usize) -> Result<(), Wrong> {
        let Some(anchored) = self.anchors.get(&anchor) else {
            return Err(Wrong {
                line,
                message: "an alias inside of what it repeats".to_owned(),
            });
        };
        self.copies += anchored.size;
        if self.copies > MOST_COPIES || self.open.len() + anchored.depth > DEEPEST {
            return Err(Wrong {
                line,
                message: "aliases repeat too much".to_owned(),
            });
        }
        let node = anchored.node.clone();
        self.add(node, 0);
        Ok(())
    }

    fn add(&mut self, mut node: Node, anchor: usize) {
        if anchor > 0 {
            let (size, depth) = extent(&node);
            let anchored = Anchored {
                node: node.clone(),
                size,
                depth,
            };
            self.anchors.insert(anchor, anchored);
        }
        match self.open.last_mut().map(|open| &mut open.content) {
            None => self.root = Some(node),
            Some(Content::List(items)) => items.push(node),
            Some(Content::Map(entries, key)) => match key.take() {
                None => *key = Some(as_key(&node)),
                Some(Key {
                    is_kept: false,
                    line,
                    ..
                }) => {
                    self.report(line, "a key must be a string");
                }
                Some(Key { text, line, .. }) => {
                    // A missing value is where its key is.
                    if matches!(node.value, Value::Null) {
                        node.line = line;
                    }
                    entries.push(Entry {
                        key: text,
                        line,
                        value: node,
                    });
                }
            },
        }
    }
}

fn as_key(node: &Node) -> Key {
    let text = match node.value {
        Value::Null => Some("null"),
        _ => node.scalar(),
    };
    Key {
        text: text.unwrap_or_default().to_owned(),
        line: node.line,
        is_kept: text.is_some(),
    }
}

/// Returns the number of values in a value, itself included, and how deep they are nested.
fn extent(node: &Node) -> (usize, usize) {
    let values: Vec<&Node> = match &node.value {
        Value::List(items) => items.iter().collect(),
        Value::Map(entries) => entries.iter().map(|entry| &entry.value).collect(),
        _ => return (1, 0),
    };
    let (mut size, mut depth) = (1, 0);
    for value in values {
        let (inner_size, inner_depth) = extent(value);
        size += inner_size;
        depth = depth.max(inner_depth);
    }
    (size, depth + 1)
}

/// By the core schema of YAML.
fn scalar(text: &str, style: ScalarStyle, tag: Option<&Tag>) -> Value {
    let is_string = tag.is_some_and(|tag| tag.is_yaml_core_schema() && tag.suffix == "str");
    if style != ScalarStyle::Plain || is_string {
        return Value::Text(text.to_owned());
    }
    match text {
        "" | "~" | "null" | "Null" | "NULL" => Value::Null,
        "true" | "True" | "TRUE" => Value::Boolean(true),
        "false" | "False" | "FALSE" => Value::Boolean(false),
        _ if is_number(text) => Value::Number(text.to_owned()),
        _ => Value::Text(text.to_owned()),
    }
}

fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let radix = |prefix: &str, radix: u32| {
        let digits = digits.strip_prefix(prefix);
        digits.is_some_and(|digits| {
            !digits.is_empty() && digits.chars().all(|digit| digit.is_digit(radix))
        })
    };
    let starts_well = digits.starts_with(|first: char| first.is_ascii_digit() || first == '.');
    (starts_well && text.parse::<f64>().is_ok()) || radix("0x", 16) || radix("0o", 8)
}
