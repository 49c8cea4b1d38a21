//! The parts of a request that operations read.

use axum::http::request::Parts;
use serde_json::{Map, Value};

use super::ROOT;
use super::answer::Answer;

/// A request.
pub(super) struct Input<'a> {
    pub(super) method: &'a str,
    /// The decoded segments of the path below the root, or of the whole path if it is elsewhere.
    pub(super) path: Vec<String>,
    pub(super) query: Query,
    body: &'a [u8],
}

impl<'a> Input<'a> {
    pub(super) fn new(head: &'a Parts, body: &'a [u8]) -> Self {
        let path = head.uri.path();
        let path = path.strip_prefix(ROOT).unwrap_or(path);
        let path = path.trim_start_matches('/');
        Self {
            method: head.method.as_str(),
            path: path.split('/').map(decoded).collect(),
            query: Query::read(head.uri.query().unwrap_or_default()),
            body,
        }
    }

    /// Reads the JSON object in the body.
    pub(super) fn body(&self) -> Result<Body, Answer> {
        match serde_json::from_slice(self.body) {
            Ok(Value::Object(object)) => Ok(Body(object)),
            _ => Err(Answer::bad_request("the body must be a JSON object")),
        }
    }
}

/// The parameters of a query.
pub(super) struct Query(Vec<(String, String)>);

impl Query {
    fn read(query: &str) -> Self {
        let pairs = query.split('&').filter(|pair| !pair.is_empty());
        let pairs = pairs.map(|pair| pair.split_once('=').unwrap_or((pair, "")));
        Self(
            pairs
                .map(|(name, value)| (decoded(name), decoded(value)))
                .collect(),
        )
    }

    /// Refuses other parameters than these and those of pages, since the service doesn't document them.
    pub(super) fn only(&self, known: &[&str]) -> Result<(), Answer> {
        let is_known =
            |name: &str| known.contains(&name) || ["page_no", "per_page"].contains(&name);
        match self.0.iter().find(|(name, _)| !is_known(name)) {
            Some((name, _)) => Err(Answer::bad_request(&format!(
                "the parameter {name} isn't documented"
            ))),
            None => Ok(()),
        }
    }

    pub(super) fn text(&self, name: &str) -> Option<&str> {
        let mut pairs = self.0.iter();
        pairs
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    }

    /// Returns all values of a parameter that is a list.
    pub(super) fn texts(&self, name: &str) -> Vec<&str> {
        let pairs = self.0.iter().filter(|(known, _)| known == name);
        pairs.map(|(_, value)| value.as_str()).collect()
    }

    /// Reads one of these values, and returns its index.
    pub(super) fn choice<'a>(
        &self,
        name: &str,
        values: impl Iterator<Item = &'a str>,
    ) -> Result<Option<usize>, Answer> {
        let Some(text) = self.text(name) else {
            return Ok(None);
        };
        let values: Vec<&str> = values.collect();
        let index = values.iter().position(|value| *value == text);
        let index = index.ok_or_else(|| {
            Answer::bad_request(&format!("{name} must be one of {}", values.join(", ")))
        })?;
        Ok(Some(index))
    }

    /// Reads a number of at least 1.
    pub(super) fn number(&self, name: &str) -> Result<Option<usize>, Answer> {
        let Some(text) = self.text(name) else {
            return Ok(None);
        };
        match text.parse() {
            Ok(number) if number > 0 => Ok(Some(number)),
            _ => Err(Answer::bad_request(&format!(
                "{name} must be a number of at least 1"
            ))),
        }
    }

    /// Reads a time in UTC to the second, which compares as text.
    pub(super) fn time(&self, name: &str) -> Result<Option<&str>, Answer> {
        let Some(text) = self.text(name) else {
            return Ok(None);
        };
        match text.get(..19) {
            Some(seconds) if text.ends_with('Z') => Ok(Some(seconds)),
            _ => Err(Answer::bad_request(&format!(
                "{name} must be a time such as 2026-01-05T10:00:00Z"
            ))),
        }
    }
}

/// The JSON object in a request body.
pub(super) struct Body(pub(super) Map<String, Value>);

impl Body {
    pub(super) fn text(&self, name: &str) -> Result<String, Answer> {
        let text = self.optional_text(name)?;
        text.ok_or_else(|| Answer::bad_request(&format!("{name} must be a string")))
    }

    pub(super) fn optional_text(&self, name: &str) -> Result<Option<String>, Answer> {
        match self.0.get(name) {
            None => Ok(None),
            Some(Value::String(text)) => Ok(Some(text.clone())),
            Some(_) => Err(Answer::bad_request(&format!("{name} must be a string"))),
        }
    }

    /// Replaces a text that may be omitted. `null` removes it.
    pub(super) fn replace_text(&self, name: &str, text: &mut Option<String>) -> Result<(), Answer> {
        match self.0.get(name) {
            None => {}
            Some(Value::Null) => *text = None,
            Some(_) => *text = self.optional_text(name)?,
        }
        Ok(())
    }

    pub(super) fn object(&self, name: &str) -> Result<&Value, Answer> {
        let object = self.0.get(name).filter(|value| value.is_object());
        object.ok_or_else(|| Answer::bad_request(&format!("{name} must be an object")))
    }

    /// Reads a list that may be omitted but not be empty.
    pub(super) fn optional_texts(&self, name: &str) -> Result<Option<Vec<String>>, Answer> {
        let Some(value) = self.0.get(name) else {
            return Ok(None);
        };
        let texts = value.as_array().and_then(|items| {
            let texts = items.iter().map(|item| item.as_str().map(str::to_owned));
            texts.collect::<Option<Vec<String>>>()
        });
        match texts {
            Some(texts) if !texts.is_empty() => Ok(Some(texts)),
            _ => Err(Answer::bad_request(&format!(
                "{name} must be a list of at least one string"
            ))),
        }
    }

    /// Reads a list that must have an item.
    pub(super) fn texts(&self, name: &str) -> Result<Vec<String>, Answer> {
        let texts = self.optional_texts(name)?;
        texts.ok_or_else(|| Answer::bad_request(&format!("{name} is required")))
    }

    /// Reads a boolean that may be omitted.
    pub(super) fn flag(&self, name: &str) -> Result<Option<bool>, Answer> {
        match self.0.get(name) {
            None => Ok(None),
            Some(Value::Bool(flag)) => Ok(Some(*flag)),
            Some(_) => Err(Answer::bad_request(&format!("{name} must be a boolean"))),
        }
    }
}

/// Decodes percent-encoded text. What isn't an escape remains.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let escape = after.get(..2).filter(|_| first == b'%');
        let byte = escape
            .and_then(|digits| std::str::from_utf8(digits).ok())
            .and_then(|digits| u8::from_str_radix(digits, 16).ok());
        bytes.push(byte.unwrap_or(first));
        rest = if byte.is_some() { &after[2..] } else { after };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
