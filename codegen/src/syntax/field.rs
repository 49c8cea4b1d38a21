//! Fields of JSON objects.

use super::declare::mapping;
use super::differs::FieldDiffers;
use super::expression::TypeExpression;
use super::named::Shorthand;
use super::values::{Flag, Number, Plain, Reason, Text};
use crate::diagnostics::Spanned;

mapping! {
    /// A field of a JSON object.
    Field, "a field";
    /// The type, such as `string`, `optional array of Poll` or `Poll or null`.
    "type" ty: TypeExpression, required "type: string";
    /// A description for the documentation. Markdown.
    "doc" doc: Text;
    /// Why it is deprecated, and what to use instead.
    "deprecated" deprecated: Reason;
    /// The value that the service uses if none is given. For documentation only.
    "default" default: Spanned<Plain>;
    /// The name to use in Rust instead of the derived one.
    "rust" rust: Text;
    /// Whether the value is secret: `Debug` output doesn't show it.
    "secret" secret: Flag;
    /// The minimum number of characters.
    "min_length" min_length: Number;
    /// The maximum number of characters.
    "max_length" max_length: Number;
    /// The minimum number of items.
    "min_items" min_items: Number;
    /// The maximum number of items.
    "max_items" max_items: Number;
    /// The minimum value.
    "minimum" minimum: Number;
    /// The maximum value.
    "maximum" maximum: Number;
    /// Why this intentionally differs from the reference.
    "differs" differs: FieldDiffers;
}

impl Shorthand for Field {
    fn of_type(ty: Option<TypeExpression>) -> Self {
        Field {
            ty,
            ..Field::default()
        }
    }
}
