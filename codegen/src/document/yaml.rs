//! One YAML text into one tree of [`Node`]s, by `serde_yaml`.
//!
//! `serde_yaml` tells positions only in its errors. So each node gets its number in reading order, and
//! [`position`] reads the text once more and stops with an error at the wanted number.

use std::cell::Cell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, Visitor};

use super::{Node, Place, Value};

/// Why a text is no tree: the message, and the character (from 0) at which reading stopped.
pub struct YamlError {
    pub message: String,
    pub character: Option<usize>,
}

/// Reads `text`, the content of file number `file`.
pub fn parse(text: &str, file: usize) -> Result<Node, YamlError> {
    // Every node takes a byte of text, unless aliases repeat it: then there is a limit to the copies.
    let limit = text.len() + 50_000;
    read(text, file, limit, None).map_err(|error| YamlError {
        message: plain_message(&error),
        character: error.location().map(|location| location.index()),
    })
}

/// The character (from 0) at which node number `node` of `text` starts.
pub fn position(text: &str, node: usize) -> Option<usize> {
    let error = read(text, 0, usize::MAX, Some(node)).err()?;
    error.location().map(|location| location.index())
}

fn read(
    text: &str,
    file: usize,
    limit: usize,
    stop_at: Option<usize>,
) -> Result<Node, serde_yaml::Error> {
    let reader = Reader {
        file,
        limit,
        stop_at,
        count: &Cell::new(0),
    };
    reader.deserialize(serde_yaml::Deserializer::from_str(text))
}

/// `serde_yaml` ends its messages with the position, which is shown in its own way here.
fn plain_message(error: &serde_yaml::Error) -> String {
    let message = error.to_string();
    let end = message.find(" at line ").unwrap_or(message.len());
    message[..end].to_owned()
}

#[derive(Clone, Copy)]
struct Reader<'a> {
    file: usize,
    limit: usize,
    stop_at: Option<usize>,
    count: &'a Cell<usize>,
}

impl Reader<'_> {
    fn node<E: Error>(self) -> Result<Place, E> {
        let node = self.count.get();
        self.count.set(node + 1);
        if self.stop_at == Some(node) {
            return Err(E::custom("the wanted node"));
        }
        if node > self.limit {
            return Err(E::custom("aliases repeat too much of the file"));
        }
        Ok(Place {
            file: self.file,
            node,
        })
    }

    fn leaf<E: Error>(self, value: Value) -> Result<Node, E> {
        Ok(Node {
            place: self.node()?,
            value,
        })
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

    fn visit_bool<E: Error>(self, value: bool) -> Result<Node, E> {
        self.leaf(Value::Boolean(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Node, E> {
        self.leaf(Value::Number(value.to_string()))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Node, E> {
        self.leaf(Value::Number(value.to_string()))
    }

    fn visit_i128<E: Error>(self, value: i128) -> Result<Node, E> {
        self.leaf(Value::Number(value.to_string()))
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<Node, E> {
        self.leaf(Value::Number(value.to_string()))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Node, E> {
        self.leaf(Value::Number(value.to_string()))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Node, E> {
        self.leaf(Value::Text(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Node, A::Error> {
        let place = self.node()?;
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
        let place = self.node()?;
        let mut map = Vec::new();
        while let Some(key) = entries.next_key_seed(self)? {
            map.push((key, entries.next_value_seed(self)?));
        }
        Ok(Node {
            value: Value::Map(map),
            place,
        })
    }

    fn visit_enum<A: EnumAccess<'de>>(self, _: A) -> Result<Node, A::Error> {
        self.node::<A::Error>()?;
        Err(A::Error::custom(
            "YAML tags (`!name`) have no meaning here: remove it",
        ))
    }
}
