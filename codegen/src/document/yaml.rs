//! One YAML text into one tree of [`Node`]s, by `serde_yaml`.
//!
//! `serde_yaml` tells positions only in its errors. So each node gets its number in reading order, and
//! [`find`] reads the text once more and stops with an error at the wanted number.

use std::cell::{Cell, RefCell};
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, Visitor};

use super::yaml_error::explain;
use super::{Node, Place, Value};
use crate::diagnostics::Diagnostic;

/// More than any description repeats by aliases; what goes beyond is meant to fill the memory.
const MOST_COPIES: usize = 50_000;

/// What is said of a tag, and of too many aliases; their places are those of the nodes.
pub const TAGGED: &str = "YAML tags have no meaning here";
pub const REPEATED: &str = "aliases repeat too much of the file";

/// Reads `text`, the content of file number `file`.
///
/// # Errors
///
/// If it is not YAML, or uses a part of YAML that has no meaning in a spec.
pub fn parse(text: &str, file: usize) -> Result<Node, Box<Diagnostic>> {
    // A node takes a byte of text or more, unless an alias repeats it.
    let reader = Reader {
        file,
        limit: text.len() + MOST_COPIES,
        wanted: None,
        state: &State::default(),
    };
    read(text, reader).map_err(|error| Box::new(explain(&error, text, file)))
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
        wanted: Some(node),
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

/// What a reader finds out on its way.
#[derive(Default)]
struct State {
    /// How many nodes there were so far.
    count: Cell<usize>,
    /// What the wanted node is.
    form: RefCell<Form>,
}

#[derive(Clone, Copy)]
struct Reader<'a> {
    file: usize,
    limit: usize,
    wanted: Option<usize>,
    state: &'a State,
}

impl Reader<'_> {
    fn place<E: Error>(self, form: impl FnOnce() -> Form) -> Result<Place, E> {
        let node = self.state.count.get();
        self.state.count.set(node + 1);
        if self.wanted == Some(node) {
            self.state.form.replace(form());
            return Err(E::custom("the wanted node"));
        }
        if node > self.limit {
            return Err(E::custom(REPEATED));
        }
        Ok(Place {
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
            place: self.place(form)?,
            value,
        })
    }

    fn number<E: Error>(self, number: &impl ToString) -> Result<Node, E> {
        self.leaf(Value::Number(number.to_string()))
    }
}

impl<'de> DeserializeSeed<'de> for Reader<'_> {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        deserializer.deserialize_any(self)
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
        let place = self.place(Form::default)?;
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(self)? {
            list.push(item);
        }
        Ok(Node {
            value: Value::List(list),
            place,
        })
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Node, A::Error> {
        let place = self.place(Form::default)?;
        let mut map = Vec::new();
        while let Some(key) = entries.next_key_seed(self)? {
            let mut value: Node = entries.next_value_seed(self)?;
            if matches!(value.value, Value::Null) {
                value.place = key.place;
            }
            map.push((key, value));
        }
        Ok(Node {
            value: Value::Map(map),
            place,
        })
    }

    fn visit_enum<A: EnumAccess<'de>>(self, _: A) -> Result<Node, A::Error> {
        self.place::<A::Error>(Form::default)?;
        Err(A::Error::custom(TAGGED))
    }
}
