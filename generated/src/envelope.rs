// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

//! What the service says in the body of a failure.

use std::fmt;

use serde_core::de::{
    DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor,
};

use crate::error_fields::ErrorFields;
use crate::scalar::{AnyScalar, Scalar};
use crate::text;

/// A message of the service about a failure.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ApiMessage {
    /// The code of the service, if it is a number. This isn't the HTTP status, although
    /// the number may be the same.
    pub code: Option<i64>,
    /// The code of the service, if it is text.
    pub text_code: Option<String>,
    /// The text of the message.
    pub message: String,
}

impl ApiMessage {
    /// Creates a message, for tests.
    pub fn new(code: impl Into<Option<i64>>, message: impl Into<String>) -> Self {
        Self {
            code: code.into(),
            text_code: None,
            message: message.into(),
        }
    }

    /// Sets the code as text.
    #[must_use]
    pub fn with_text_code(mut self, code: impl Into<String>) -> Self {
        self.text_code = Some(code.into());
        self
    }

    /// Adds it to others, if it says anything.
    pub(crate) fn add_to(self, others: &mut Vec<Self>) {
        let is_empty = self.code.is_none() && self.text_code.is_none() && self.message.is_empty();
        if !is_empty && others.len() < MOST_MESSAGES {
            others.push(self);
        }
    }

    pub(crate) fn set_code(&mut self, code: Scalar) {
        if let Scalar::Text(text) = &code
            && !text.is_empty()
        {
            self.text_code = Some(text.clone());
        }
        self.code = code.code();
    }
}

/// The body of a response, as far as it says how the call went.
#[derive(Default)]
pub(crate) struct Envelope {
    /// Whether its flag for success says false, or it has an error.
    pub(crate) has_failed: bool,
    /// Whether it is JSON to its end.
    pub(crate) is_whole: bool,
    pub(crate) messages: Vec<ApiMessage>,
}

/// The rest is skipped.
const MOST_MESSAGES: usize = 100;

impl Envelope {
    /// Reads what is at these `fields`. Without them, reads both envelopes in use,
    /// `{"error": {..}}` and `{"errors": [{..}]}`, and what comes close to them. Reads
    /// as far as the body is JSON. Anything else is skipped and takes no memory.
    pub(crate) fn read(
        body: &[u8],
        success_flag: Option<&str>,
        fields: Option<ErrorFields>,
    ) -> Self {
        let mut envelope = Self::default();
        let mut notes = Vec::new();
        let mut json = serde_json::Deserializer::from_slice(body);
        let read = json.deserialize_map(Top {
            envelope: &mut envelope,
            notes: &mut notes,
            success_flag,
            is_declared: fields.is_some(),
        });
        // What came before something unreadable counts.
        envelope.is_whole = read.is_ok();
        if let Some(fields) = fields {
            envelope.messages = fields.read(body);
        } else if envelope.messages.is_empty() {
            envelope.messages = notes;
        }
        envelope
    }

    /// The messages on one line of bounded length. Empty if there are none.
    pub(crate) fn summary(&self) -> String {
        let shown: Vec<String> = self
            .messages
            .iter()
            .take(3)
            .map(|said| {
                let message = text::one_line(&said.message, 200);
                let text = said.text_code.as_deref();
                let text = text.map(|code| text::one_line(code, 64));
                match text.or_else(|| Some(said.code?.to_string())) {
                    Some(code) if message.is_empty() => format!("code {code}"),
                    Some(code) => format!("{message} (code {code})"),
                    None => message,
                }
            })
            .collect();
        let mut summary = shown.join("; ");
        if self.messages.len() > shown.len() {
            summary.push_str("; …");
        }
        summary
    }
}

/// The object at the top.
struct Top<'a> {
    envelope: &'a mut Envelope,
    /// The field `messages`, used if there are no errors.
    notes: &'a mut Vec<ApiMessage>,
    success_flag: Option<&'a str>,
    /// Whether messages are read from declared fields instead.
    is_declared: bool,
}

impl<'de> Visitor<'de> for Top<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<(), A::Error> {
        while let Some(name) = fields.next_key::<String>()? {
            if self.success_flag == Some(name.as_str()) {
                let flag = fields.next_value_seed(AnyScalar)?;
                self.envelope.has_failed |= matches!(flag, Scalar::Boolean(false));
                continue;
            }
            match name.as_str() {
                "error" | "errors" if !self.is_declared => {
                    let has_error = fields.next_value_seed(Said(&mut self.envelope.messages))?;
                    self.envelope.has_failed |= has_error;
                }
                "messages" if !self.is_declared => {
                    fields.next_value_seed(Said(self.notes))?;
                }
                _ => drop(fields.next_value::<IgnoredAny>()?),
            }
        }
        Ok(())
    }
}

/// Collects messages, and returns whether the value is an error: `null`, `false`,
/// zero and empty values are not.
pub(crate) struct Said<'a>(pub(crate) &'a mut Vec<ApiMessage>);

impl Said<'_> {
    fn add(&mut self, message: ApiMessage) {
        message.add_to(self.0);
    }
}

impl<'de> DeserializeSeed<'de> for Said<'_> {
    type Value = bool;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Said<'_> {
    type Value = bool;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("anything")
    }

    fn visit_unit<E: Error>(self) -> Result<bool, E> {
        Ok(false)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<bool, E> {
        Ok(value)
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<bool, E> {
        Ok(value != 0)
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<bool, E> {
        Ok(value != 0)
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<bool, E> {
        Ok(value != 0.0)
    }

    fn visit_str<E: Error>(mut self, text: &str) -> Result<bool, E> {
        self.add(ApiMessage::new(None, text));
        Ok(!text.is_empty())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<bool, A::Error> {
        let mut has_items = false;
        while items.next_element_seed(Said(self.0))?.is_some() {
            has_items = true;
        }
        Ok(has_items)
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut fields: A) -> Result<bool, A::Error> {
        let mut message = ApiMessage::new(None, "");
        let mut chain = Vec::new();
        let mut has_fields = false;
        while let Some(name) = fields.next_key::<String>()? {
            has_fields = true;
            match name.as_str() {
                "code" => message.set_code(fields.next_value_seed(AnyScalar)?),
                "message" => message.message = fields.next_value_seed(AnyScalar)?.text(),
                "error_chain" => drop(fields.next_value_seed(Said(&mut chain))?),
                _ => drop(fields.next_value::<IgnoredAny>()?),
            }
        }
        self.add(message);
        for message in chain {
            self.add(message);
        }
        Ok(has_fields)
    }
}
