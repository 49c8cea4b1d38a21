//! One YAML text into one tree of [`Node`]s, by `serde_yaml`.
//!
//! `serde_yaml` tells positions only in its errors. So each node gets its number in reading order, and
//! [`find`] reads the text once more and stops with an error at the wanted number.

use std::cell::{Cell, RefCell};
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, Visitor};

use super::error::explain;
use super::{Node, Value};
use crate::diagnostics::{Diagnostic, Span};

/// More than any description repeats by aliases; what goes beyond is meant to fill the memory.
const MOST_COPIES: usize = 50_000;

/// What is said of a tag, and of too many aliases; their places are those of the nodes.
pub const TAGGED: &str = "YAML tags are not supported";
pub const REPEATED: &str = "the aliases in this file expand to too much content";

/// Reads `text`, the content of file number `file`.
///
/// # Errors
///
/// If it is not YAML, or uses a part of YAML that has no meaning in a spec.
pub fn parse(text: &str, file: usize) -> Result<Node, Box<Diagnostic>> {
    let state = State::default();
    // A node takes a byte of text or more, unless an alias repeats it.
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
    // What was typed for a number is known only to a reader that asks for text.
    read(Task::BuildWithNumbers)
}

/// A node as it stands in the text.
pub struct Found {
    /// The byte at which it starts.
    pub start: usize,
    /// What it is.
    pub form: Form,
}

/// What a node is, as far as it matters where it ends.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// A list or mapping.
    #[default]
    Collection,
    /// A single word or number that is not text.
    Word,
    /// This text.
    Text(String),
}

/// Finds node number `node` of `text`.
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

/// What a reader is after.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Task {
    /// The tree, and a note of each number.
    Build,
    /// The tree, with the numbers that were noted as they were typed.
    BuildWithNumbers,
    /// This node: reading ends with an error there.
    Find(usize),
}

/// What a reader finds out on its way.
#[derive(Default)]
struct State {
    /// How many nodes there were so far.
    count: Cell<usize>,
    /// Each number, as YAML understood it, by the number of its node.
    numbers: RefCell<Vec<(usize, String)>>,
    /// What the wanted node is.
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

    /// The next node as YAML understood it, if that is a number that was noted.
    fn noted_number(self) -> Option<String> {
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
            && let Some(value) = self.noted_number()
        {
            let typed = deserializer.deserialize_str(Typed)?;
            return self.leaf(Value::Number { value, typed });
        }
        deserializer.deserialize_any(self)
    }
}

/// A scalar as it was typed.
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
