//! Rust names where none can be derived, or where derived ones clash.

use std::collections::HashSet;

use super::known::{plain, rust_key};
use crate::diagnostics::Span;
use crate::names::{Kind, rust_name};
use crate::syntax::Text;

/// Names of fields, parameters and the like that are taken.
#[derive(Debug, Default)]
pub struct Taken(HashSet<String>);

impl Taken {
    /// Starts with these names.
    pub fn new<T: Into<String>>(names: impl IntoIterator<Item = T>) -> Self {
        Taken(names.into_iter().map(Into::into).collect())
    }

    /// Takes the Rust name of a field. Returns the name to give with `rust` if the derived one can't be used.
    pub fn field(&mut self, name: &str, at: Span) -> Option<Text> {
        let derived = rust_key(name);
        if let Some(derived) = &derived
            && self.0.insert(derived.clone())
        {
            return None;
        }
        let stem = derived.unwrap_or_else(|| "field".to_owned());
        Some(self.numbered(&stem, "_", at))
    }

    /// The same for the variant of an enum.
    pub fn variant(&mut self, text: &str, at: Span) -> Option<Text> {
        let derived = rust_name(text, Kind::CAMEL).map(|name| plain(&name));
        if let Some(derived) = &derived
            && self.0.insert(derived.clone())
        {
            return None;
        }
        let stem = match derived {
            Some(stem) if text.starts_with('-') => format!("Minus{}", stem.trim_start_matches('N')),
            // A number after another one would be read as one.
            Some(stem) if stem.ends_with(|last: char| last.is_ascii_digit()) => {
                format!("{stem}Other")
            }
            Some(stem) => return Some(self.numbered(&stem, "", at)),
            None => return Some(self.numbered("Value", "", at)),
        };
        if self.0.insert(stem.clone()) {
            return Some(Text {
                value: stem,
                span: at,
            });
        }
        Some(self.numbered(&stem, "", at))
    }

    fn numbered(&mut self, stem: &str, between: &str, span: Span) -> Text {
        let mut numbered = (2..).map(|number| format!("{stem}{between}{number}"));
        // There are more numbers than names.
        let value = numbered
            .find(|name| !self.0.contains(name))
            .unwrap_or_default();
        self.0.insert(value.clone());
        Text { value, span }
    }
}
