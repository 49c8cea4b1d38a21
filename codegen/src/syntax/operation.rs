//! Operations and their parameters.

use super::body::BodySyntax;
use super::declare::mapping;
use super::differs::{FieldDiffers, Omits, OperationDiffers};
use super::expression::TypeExpression;
use super::field::Field;
use super::http::Http;
use super::named::{Named, Shorthand, Typed};
use super::paginate::Paginate;
use super::returns::ReturnsSyntax;
use super::values::{Comma, Flag, Groups, Number, Plain, Reason, Text};
use crate::diagnostics::Spanned;

mapping! {
    /// An operation of the API.
    Operation, "an operation";
    /// The HTTP method and the operation's own part of the path, such as `POST /polls/{poll_id}`.
    "http" http: Http, required "http: GET /path";
    /// What the operation does. Markdown.
    "doc" doc: Text;
    /// The URL of its page in the API reference.
    "link" link: Text;
    /// When the service answers with the status 404. Markdown.
    "not_found" not_found: Text;
    /// Why it is deprecated, and what to use instead.
    "deprecated" deprecated: Reason;
    /// Whether repeating the request has no further effect, so that it can be retried.
    "idempotent" idempotent: Flag;
    /// The types and descriptions of the path parameters in `http`. Each is a `string` by default.
    "parameters" parameters: Named<Typed<Parameter>>;
    /// The query parameters by name.
    "query" query: Named<Typed<Parameter>>;
    /// The header parameters by header name.
    "headers" headers: Named<Typed<Parameter>>;
    /// The JSON request body: its fields by name, or a type.
    "body" body: BodySyntax;
    /// Body fields of which at least one must be given: `[a, b]`, or a list of such lists.
    "at_least_one_of" at_least_one_of: Groups;
    /// The response: a type, `text`, `nothing`, or one of these for each success status.
    "returns" returns: ReturnsSyntax;
    /// How the list is read page by page.
    "paginate" paginate: Paginate;
    /// The part of the response that `send` returns, such as `data.app`.
    "result" result: Text;
    /// The name to use in Rust instead of the derived one.
    "rust" rust: Text;
    /// Why this intentionally differs from the reference.
    "differs" differs: OperationDiffers;
    /// The parameters and body fields of the reference that the spec leaves out, each with the reason.
    "omits" omits: Omits;
}

mapping! {
    /// A path, query or header parameter.
    Parameter, "a parameter";
    /// The type, `string` by default. A query parameter can also be an array.
    "type" ty: TypeExpression;
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
    /// For an array in the query: sends one comma-separated parameter instead of one parameter per item.
    "join" join: Comma;
}

impl Shorthand for Parameter {
    fn of_type(ty: Option<TypeExpression>) -> Self {
        Parameter {
            ty,
            ..Parameter::default()
        }
    }
}

impl Parameter {
    /// Returns what it has in common with a field.
    pub fn as_field(&self) -> Field {
        let parameter = self.clone();
        Field {
            span: parameter.span,
            ty: parameter.ty,
            doc: parameter.doc,
            deprecated: parameter.deprecated,
            default: parameter.default,
            rust: parameter.rust,
            secret: parameter.secret,
            min_length: parameter.min_length,
            max_length: parameter.max_length,
            min_items: parameter.min_items,
            max_items: parameter.max_items,
            minimum: parameter.minimum,
            maximum: parameter.maximum,
            differs: parameter.differs,
        }
    }
}
