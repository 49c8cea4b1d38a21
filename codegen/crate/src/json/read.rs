//! Reading: one set of visitors for all types.

use core::fmt;

use serde_core::de::{
    Deserialize, DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor,
};
use serde_json::Value;

use super::report::{Report, TopVisitor};
use super::{Array, Json, Name, Object, Optional, Seen, Union, whole};

/// The place for a value that is read, and so how to read it.
pub(crate) enum Slot<'a> {
    Text(&'a mut String),
    Integer(&'a mut i64),
    Number(&'a mut f64),
    Boolean(&'a mut bool),
    Any(&'a mut Value),
    Name(&'a mut dyn Name),
    Union(&'a mut dyn Union),
    /// Reads `null` as absent.
    Optional(&'a mut dyn Optional),
    Array(&'a mut dyn Array),
    Object(&'a mut dyn Object),
    /// The value is skipped.
    Ignored,
}

/// Reads a value from any format of serde's.
pub(crate) fn deserialize<'de, T: Json, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    let mut value = T::empty();
    value.slot().deserialize(deserializer)?;
    Ok(value)
}

/// Reads a value from a whole text, as [`serde_json::from_slice`] does, but compiles faster. Notes errors at the top of
/// the text in `report`.
pub(crate) fn from_slice<T: Json>(text: &[u8], report: &mut Report) -> serde_json::Result<T> {
    let mut value = T::empty();
    fill(value.slot(), text, report)?;
    Ok(value)
}

fn fill(slot: Slot<'_>, text: &[u8], report: &mut Report) -> serde_json::Result<()> {
    let mut deserializer = serde_json::Deserializer::from_slice(text);
    match slot {
        Slot::Object(object) => deserializer.deserialize_map(TopVisitor { object, report })?,
        slot => {
            report.is_incomplete = true;
            slot.deserialize(&mut deserializer)?;
        }
    }
    deserializer.end()
}

impl<'de> DeserializeSeed<'de> for Slot<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        match self {
            Slot::Text(text) => *text = String::deserialize(deserializer)?,
            Slot::Integer(integer) => *integer = deserializer.deserialize_i64(IntegerVisitor)?,
            Slot::Number(number) => *number = f64::deserialize(deserializer)?,
            Slot::Boolean(boolean) => *boolean = bool::deserialize(deserializer)?,
            Slot::Any(any) => *any = Value::deserialize(deserializer)?,
            Slot::Name(name) => deserializer.deserialize_str(NameVisitor(name))?,
            Slot::Union(union) => union
                .set(Value::deserialize(deserializer)?)
                .map_err(Error::custom)?,
            Slot::Optional(optional) => {
                deserializer.deserialize_option(OptionalVisitor(optional))?;
            }
            Slot::Array(array) => deserializer.deserialize_seq(ArrayVisitor(array))?,
            Slot::Object(object) => deserializer.deserialize_map(ObjectVisitor(object))?,
            Slot::Ignored => drop(IgnoredAny::deserialize(deserializer)?),
        }
        Ok(())
    }
}

/// Reads an integer, also when it is written like `5.0`.
struct IntegerVisitor;

impl Visitor<'_> for IntegerVisitor {
    type Value = i64;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an integer")
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<i64, E> {
        Ok(value)
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<i64, E> {
        i64::try_from(value).map_err(|_| E::custom(format_args!("`{value}` is too large")))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<i64, E> {
        whole(value).ok_or_else(|| E::custom(format_args!("`{value}` is not an integer")))
    }
}

struct NameVisitor<'a>(&'a mut dyn Name);

impl Visitor<'_> for NameVisitor<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a string")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<(), E> {
        if self.0.set(name) {
            Ok(())
        } else {
            Err(E::custom(format_args!("unknown value `{name}`")))
        }
    }
}

struct OptionalVisitor<'a>(&'a mut dyn Optional);

impl<'de> Visitor<'de> for OptionalVisitor<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value or null")
    }

    fn visit_none<E: Error>(self) -> Result<(), E> {
        self.0.clear();
        Ok(())
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.visit_none()
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.0.fill().deserialize(deserializer)
    }
}

struct ArrayVisitor<'a>(&'a mut dyn Array);

impl<'de> Visitor<'de> for ArrayVisitor<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an array")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<(), A::Error> {
        self.0.clear();
        while elements.next_element_seed(Element(self.0))?.is_some() {}
        Ok(())
    }
}

/// The next element of an array. It is added only when there is one in the text.
struct Element<'a>(&'a mut dyn Array);

impl<'de> DeserializeSeed<'de> for Element<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.0.push().deserialize(deserializer)
    }
}

struct ObjectVisitor<'a>(&'a mut dyn Object);

impl<'de> Visitor<'de> for ObjectVisitor<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let object = self.0;
        let mut seen = Seen::default();
        while let Some(slot) = map.next_key_seed(Field {
            object,
            seen: &mut seen,
        })? {
            match slot {
                // Most values are texts: these take the short way.
                Slot::Text(text) => *text = map.next_value()?,
                slot => map.next_value_seed(slot)?,
            }
        }
        seen.missing(object.required())
            .map_or(Ok(()), |name| Err(A::Error::missing_field(name)))
    }
}

/// The name of the next field: finds its slot.
struct Field<'a, 's> {
    object: &'a mut dyn Object,
    seen: &'s mut Seen,
}

impl<'de, 'a> DeserializeSeed<'de> for Field<'a, '_> {
    type Value = Slot<'a>;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl<'a> Visitor<'_> for Field<'a, '_> {
    type Value = Slot<'a>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the name of a field")
    }

    #[inline]
    fn visit_str<E: Error>(self, name: &str) -> Result<Self::Value, E> {
        Ok(self.object.slot(name, self.seen))
    }
}
