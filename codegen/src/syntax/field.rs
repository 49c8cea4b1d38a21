//! Fields of JSON objects.

use super::declare::mapping;
use super::expression::TypeExpression;
use super::named::Shorthand;
use super::values::{Number, Plain, Reason, Text};
use crate::diagnostics::Spanned;

mapping! {
    /// A field of a JSON object.
    Field, "a field";
    /// Its type: `string`, `optional array of Poll`, `Poll or null` and the like.
    "type" ty: TypeExpression, required "type: string";
    /// What it is, for its documentation. Markdown.
    "doc" doc: Text;
    /// Why it is deprecated, and what to use instead.
    "deprecated" deprecated: Reason;
    /// What the service takes if nothing is given; for the documentation.
    "default" default: Spanned<Plain>;
    /// Its name in Rust, where the one made from its name here won't do.
    "rust" rust: Text;
    /// The fewest characters.
    "min_length" min_length: Number;
    /// The most characters.
    "max_length" max_length: Number;
    /// The fewest items.
    "min_items" min_items: Number;
    /// The most items.
    "max_items" max_items: Number;
    /// The smallest number.
    "minimum" minimum: Number;
    /// The largest number.
    "maximum" maximum: Number;
}

impl Shorthand for Field {
    fn of_type(ty: Option<TypeExpression>) -> Self {
        Field {
            ty,
            ..Field::default()
        }
    }
}
