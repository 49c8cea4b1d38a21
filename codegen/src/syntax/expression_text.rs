//! The text of type expressions.

use std::fmt;

use super::expression::{TypeExpression, TypeSyntax};

impl TypeExpression {
    /// Returns the name in it, of a built-in or a declared type.
    pub fn declared(&self) -> Option<&str> {
        let mut ty = &self.ty;
        loop {
            ty = match ty {
                TypeSyntax::Array(inner) | TypeSyntax::Map(inner) | TypeSyntax::Nullable(inner) => {
                    inner
                }
                TypeSyntax::Named(name) | TypeSyntax::Partial(name) => return Some(&name.value),
                TypeSyntax::Literal(_) | TypeSyntax::OneOf(_) => return None,
            };
        }
    }
}

impl fmt::Display for TypeExpression {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.optional {
            formatter.write_str("optional ")?;
        }
        write!(formatter, "{}", self.ty)
    }
}

impl fmt::Display for TypeSyntax {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let inside = |inner: &TypeSyntax| match inner {
            TypeSyntax::Nullable(_) => format!("({inner})"),
            inner => inner.to_string(),
        };
        match self {
            TypeSyntax::Named(name) => formatter.write_str(&name.value),
            TypeSyntax::Literal(text) => write!(formatter, "\"{text}\""),
            TypeSyntax::OneOf(texts) => {
                let quoted: Vec<String> = texts.iter().map(|text| format!("\"{text}\"")).collect();
                formatter.write_str(&quoted.join(" or "))
            }
            TypeSyntax::Array(inner) => write!(formatter, "array of {}", inside(inner)),
            TypeSyntax::Map(inner) => write!(formatter, "map of {}", inside(inner)),
            TypeSyntax::Nullable(inner) => write!(formatter, "{} or null", inside(inner)),
            TypeSyntax::Partial(name) => write!(formatter, "partial of {}", name.value),
        }
    }
}
