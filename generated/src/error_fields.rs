// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

//! Where an API says what failed, if not in one of the usual envelopes.

use std::fmt;

use serde_core::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use crate::envelope::ApiMessage;
use crate::scalar::ScalarAt;

/// The fields that have the code and the message of a failure: their names from the
/// top of the body. Lists on the way are gone through.
#[allow(dead_code, reason = "not every API says where")]
#[derive(Clone, Copy)]
pub(crate) struct ErrorFields {
    /// Empty if there are no codes.
    pub(crate) code: &'static [&'static str],
    pub(crate) message: &'static [&'static str],
}

impl ErrorFields {
    /// The messages in a body, as far as it is JSON. All else is skipped and takes no
    /// memory.
    pub(crate) fn read(self, body: &[u8]) -> Vec<ApiMessage> {
        let mut found = Vec::new();
        let mut json = serde_json::Deserializer::from_slice(body);
        // What came before something unreadable or unexpected counts.
        let _ = Errors {
            code: self.code,
            message: self.message,
            found: &mut found,
        }
        .deserialize(&mut json);
        found
    }
}

/// An object that has both fields, one in which there is such an object, or a list of
/// either.
struct Errors<'a> {
    code: &'a [&'a str],
    message: &'a [&'a str],
    found: &'a mut Vec<ApiMessage>,
}

impl Errors<'_> {
    /// The field in which both are.
    fn inner(&self) -> Option<&str> {
        match (self.code, self.message) {
            ([], [name, _, ..]) => Some(name),
            ([name, _, ..], [other, _, ..]) if name == other => Some(name),
            _ => None,
        }
    }
}

impl<'de> DeserializeSeed<'de> for Errors<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Errors<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object or a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        loop {
            let item = Errors {
                code: self.code,
                message: self.message,
                found: &mut *self.found,
            };
            if items.next_element_seed(item)?.is_none() {
                return Ok(());
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<(), A::Error> {
        let inner = self.inner().map(str::to_owned);
        let mut said = ApiMessage::new(None, "");
        while let Some(name) = fields.next_key::<String>()? {
            if inner.as_ref() == Some(&name) {
                fields.next_value_seed(Errors {
                    code: rest(self.code),
                    message: rest(self.message),
                    found: &mut *self.found,
                })?;
            } else if inner.is_some() {
                fields.next_value::<IgnoredAny>()?;
            } else if self.code.first() == Some(&name.as_str()) {
                said.set_code(fields.next_value_seed(ScalarAt(rest(self.code)))?);
            } else if self.message.first() == Some(&name.as_str()) {
                said.message = fields.next_value_seed(ScalarAt(rest(self.message)))?.text();
            } else {
                fields.next_value::<IgnoredAny>()?;
            }
        }
        said.add_to(self.found);
        Ok(())
    }
}

fn rest<'a>(names: &'a [&'a str]) -> &'a [&'a str] {
    names.get(1..).unwrap_or_default()
}
