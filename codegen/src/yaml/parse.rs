//! Parses a YAML text into a tree of [`Node`]s with `serde_yaml`.
//!
//! `serde_yaml` reports positions only in errors. So each node gets an index in reading order, and [`find`] reads the
//! text again and stops with an error at the wanted index.

use std::cell::{Cell, RefCell};
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, Visitor};

use super::error::{REPEATED, TAGGED, explain};
use super::{Node, Value};
use crate::diagnostics::{Diagnostic, Span};

/// The maximum number of nodes that aliases may add, as a guard against exhausting memory.
const MOST_COPIES: usize = 50_000;

/// Reads `text`, the content of file number `file`.
///
/// # Errors
///
/// Returns a diagnostic if it is not valid YAML or uses a feature of YAML that specs don't support.
pub fn parse(text: &str, file: usize) -> Result<Node, Box<Diagnostic>> {
    let state = State::default();
    // Each node has at least one byte of text, unless an alias repeats it.
    let limit = text.len() + MOST_COPIES;
    let read = |task| {
        state.count.set(0);
        let reader = Reader {
            file,
            limit,
            task,
            state: &state,
        };
        read(text, reader).map_err(|error| Box::new(explain(&error, text, file)))
    };
    let root = read(Task::Build)?;
    if state.numbers.borrow().is_empty() {
        return Ok(root);
    }
    // The text of a number is available only to a deserializer that asks for a string.
    read(Task::BuildWithNumbers)
}

/// A node found in the text.
pub struct Found {
    /// The byte at which it starts.
    pub start: usize,
    /// Its form.
    pub form: Form,
}

/// The form of a node, which determines where it ends.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// A list or mapping.
    #[default]
    Collection,
    /// A single word or number that is not text.
    Word,
    /// A string.
    Text(String),
}

/// Finds the node with index `node` in `text`.
pub fn find(text: &str, node: usize) -> Option<Found> {
    let state = State::default();
    let reader = Reader {
        file: 0,
        limit: usize::MAX,
        task: Task::Find(node),
        state: &state,
    };
    let start = read(text, reader).err()?.location()?.index();
    let form = state.form.into_inner();
    text.is_char_boundary(start)
        .then_some(Found { start, form })
}

fn read(text: &str, reader: Reader) -> Result<Node, serde_yaml::Error> {
    reader.deserialize(serde_yaml::Deserializer::from_str(text))
}

/// The purpose of a pass over the text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Task {
    /// Builds the tree and records each number.
    Build,
    /// Builds the tree with the text of each recorded number.
    BuildWithNumbers,
    /// Finds this node: reading stops with an error there.
    Find(usize),
}

/// The state of a pass.
#[derive(Default)]
struct State {
    /// The number of nodes so far.
    count: Cell<usize>,
    /// The index and parsed value of each node that is a number.
    numbers: RefCell<Vec<(usize, String)>>,
    /// The form of the wanted node.
    form: RefCell<Form>,
}

#[derive(Clone, Copy)]
struct Reader<'a> {
    file: usize,
    limit: usize,
    task: Task,
    state: &'a State,
}

impl Reader<'_> {
    fn span<E: Error>(self, form: impl FnOnce() -> Form) -> Result<Span, E> {
        let node = self.state.count.get();
        self.state.count.set(node + 1);
        if self.task == Task::Find(node) {
            self.state.form.replace(form());
            return Err(E::custom("the wanted node"));
        }
        if node > self.limit {
            return Err(E::custom(REPEATED));
        }
        Ok(Span {
            file: self.file,
            node,
            part: None,
        })
    }

    fn leaf<E: Error>(self, value: Value) -> Result<Node, E> {
        let form = || match &value {
            Value::Text(text) => Form::Text(text.clone()),
            _ => Form::Word,
        };
        Ok(Node {
            span: self.span(form)?,
            value,
        })
    }

    fn number<E: Error>(self, number: &impl ToString) -> Result<Node, E> {
        let value = number.to_string();
        if self.task == Task::Build {
            let node = self.state.count.get();
            self.state.numbers.borrow_mut().push((node, value.clone()));
        }
        let typed = value.clone();
        self.leaf(Value::Number { value, typed })
    }

    /// Returns the parsed value of the next node if it is a recorded number.
    fn recorded_number(self) -> Option<String> {
        let numbers = self.state.numbers.borrow();
        let node = self.state.count.get();
        let index = numbers
            .binary_search_by_key(&node, |(node, _)| *node)
            .ok()?;
        Some(numbers[index].1.clone())
    }
}

impl<'de> DeserializeSeed<'de> for Reader<'_> {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        if self.task == Task::BuildWithNumbers
            && let Some(value) = self.recorded_number()
        {
            let typed = deserializer.deserialize_str(Typed)?;
            return self.leaf(Value::Number { value, typed });
        }
        deserializer.deserialize_any(self)
    }
}

/// Reads the text of a scalar.
struct Typed;

impl Visitor<'_> for Typed {
    type Value = String;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a number")
    }

    fn visit_str<E: Error>(self, typed: &str) -> Result<String, E> {
        Ok(typed.to_owned())
    }
}

impl<'de> Visitor<'de> for Reader<'_> {
    type Value = Node;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a YAML value")
    }

    fn visit_unit<E: Error>(self) -> Result<Node, E> {
        self.leaf(Value::Null)
    }

    fn visit_none<E: Error>(self) -> Result<Node, E> {
        self.visit_unit()
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Node, E> {
        self.leaf(Value::Boolean(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Node, E> {
        self.number(&value)
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Node, E> {
        self.number(&value)
    }

    fn visit_i128<E: Error>(self, value: i128) -> Result<Node, E> {
        self.number(&value)
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<Node, E> {
        self.number(&value)
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Node, E> {
        self.number(&value)
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Node, E> {
        self.leaf(Value::Text(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Node, A::Error> {
        let span = self.span(Form::default)?;
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(self)? {
            list.push(item);
        }
        Ok(Node {
            value: Value::List(list),
            span,
        })
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Node, A::Error> {
        let span = self.span(Form::default)?;
        let mut map = Vec::new();
        while let Some(key) = entries.next_key_seed(self)? {
            let mut value: Node = entries.next_value_seed(self)?;
            if matches!(value.value, Value::Null) {
                value.span = key.span;
            }
            map.push((key, value));
        }
        Ok(Node {
            value: Value::Map(map),
            span,
        })
    }

    fn visit_enum<A: EnumAccess<'de>>(self, _: A) -> Result<Node, A::Error> {
        self.span::<A::Error>(Form::default)?;
        Err(A::Error::custom(TAGGED))
    }
}
