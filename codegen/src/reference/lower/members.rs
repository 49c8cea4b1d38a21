//! The members of a union by the form of their JSON.

use super::graph::{Kind, NodeId, is_enum_text};
use crate::reference::document::EnumValue;
use crate::scalar::{JsonKind, Scalar};

/// The members of a union by the form of their JSON.
#[derive(Default)]
pub struct Members {
    /// Whether `null` is one.
    pub has_null: bool,
    /// Whether any value is one.
    pub has_unknown: bool,
    /// Whether any text is one.
    pub has_text: bool,
    /// The texts of literals and enums.
    pub texts: Vec<EnumValue>,
    /// The single node of an enum, to keep its name.
    pub enums: Vec<NodeId>,
    /// The built-in types.
    pub scalars: Vec<Scalar>,
    /// The items of lists.
    pub items: Vec<NodeId>,
    /// The values of maps.
    pub values: Vec<NodeId>,
    /// The objects.
    pub objects: Vec<NodeId>,
}

/// A member of a union.
pub enum Single {
    /// A built-in type.
    Scalar(Scalar),
    /// A schema as it is.
    Node(NodeId),
    /// A schema that has to be added.
    New(Kind),
}

impl Members {
    /// Adds a text.
    pub fn add_text(&mut self, value: &EnumValue) {
        if !is_enum_text(&value.text) {
            self.scalars.push(Scalar::String);
        } else if !self.texts.iter().any(|known| known.text == value.text) {
            self.texts.push(value.clone());
        }
    }

    /// Of enums and text there can be an enum, which keeps other text.
    pub fn text(&self) -> Option<Single> {
        let is_text = |scalar: &&Scalar| scalar.facts().json == JsonKind::String;
        let mut scalars: Vec<Scalar> = self.scalars.iter().filter(is_text).copied().collect();
        scalars.dedup();
        match (&self.texts[..], &scalars[..], &self.enums[..]) {
            ([], [], _) => None,
            ([], [scalar], _) => Some(Single::Scalar(*scalar)),
            ([], _, _) | (_, [Scalar::Timestamp | Scalar::Date, ..], _) => {
                Some(Single::Scalar(Scalar::String))
            }
            (_, [], [only]) => Some(Single::Node(*only)),
            (texts, ..) => Some(Single::New(Kind::Enum(texts.to_vec()))),
        }
    }

    /// Of integers and numbers there is one.
    pub fn number(&self) -> Option<Single> {
        let mut numbers = [Scalar::Number, Scalar::Integer].into_iter();
        let number = numbers.find(|scalar| self.scalars.contains(scalar));
        number.map(Single::Scalar)
    }
}
