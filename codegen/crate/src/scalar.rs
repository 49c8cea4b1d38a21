//! A value of JSON, as far as it is a text, a number or a boolean.

use std::fmt;

use serde_core::de::{
    DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor,
};

/// A value of JSON.
pub(crate) enum Scalar {
    Boolean(bool),
    Integer(i64),
    Text(String),
    /// Anything else, which is skipped.
    Other,
}

impl Scalar {
    /// A code, also one that is written as text.
    pub(crate) fn code(self) -> Option<i64> {
        match self {
            Self::Integer(code) => Some(code),
            Self::Text(text) => text.parse().ok(),
            Self::Boolean(_) | Self::Other => None,
        }
    }

    /// A text, or the empty one.
    pub(crate) fn text(self) -> String {
        match self {
            Self::Text(text) => text,
            Self::Boolean(_) | Self::Integer(_) | Self::Other => String::new(),
        }
    }
}

/// Reads any value as a [`Scalar`].
pub(crate) struct AnyScalar;

impl<'de> DeserializeSeed<'de> for AnyScalar {
    type Value = Scalar;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Scalar, D::Error> {
        deserializer.deserialize_any(ScalarAt(&[]))
    }
}

/// Reads what is at these names of fields in a value.
pub(crate) struct ScalarAt<'a>(pub(crate) &'a [&'a str]);

impl<'de> DeserializeSeed<'de> for ScalarAt<'_> {
    type Value = Scalar;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Scalar, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl ScalarAt<'_> {
    /// Something else than an object.
    fn found(&self, scalar: Scalar) -> Scalar {
        if self.0.is_empty() {
            scalar
        } else {
            Scalar::Other
        }
    }
}

impl<'de> Visitor<'de> for ScalarAt<'_> {
    type Value = Scalar;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("anything")
    }

    fn visit_unit<E: Error>(self) -> Result<Scalar, E> {
        Ok(Scalar::Other)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Scalar, E> {
        Ok(self.found(Scalar::Boolean(value)))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Scalar, E> {
        Ok(self.found(Scalar::Integer(value)))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Scalar, E> {
        Ok(self.found(i64::try_from(value).map_or(Scalar::Other, Scalar::Integer)))
    }

    fn visit_f64<E: Error>(self, _value: f64) -> Result<Scalar, E> {
        Ok(Scalar::Other)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Scalar, E> {
        Ok(self.found(Scalar::Text(text.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Scalar, A::Error> {
        while items.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Scalar::Other)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Scalar, A::Error> {
        let mut found = Scalar::Other;
        let [first, rest @ ..] = self.0 else {
            while fields.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
            return Ok(found);
        };
        while let Some(name) = fields.next_key::<String>()? {
            if *first == name {
                found = fields.next_value_seed(ScalarAt(rest))?;
            } else {
                fields.next_value::<IgnoredAny>()?;
            }
        }
        Ok(found)
    }
}
