//! Operations and their parameters.

use super::body::BodySyntax;
use super::declare::mapping;
use super::expression::TypeExpression;
use super::field::Field;
use super::http::Http;
use super::named::{Named, Shorthand, Typed};
use super::returns::ReturnsSyntax;
use super::values::{Comma, Flag, Groups, Number, Plain, Reason, Text};
use crate::diagnostics::Spanned;

mapping! {
    /// Something that can be asked of the API.
    Operation, "an operation";
    /// The HTTP method and the operation's own part of the path: `POST /polls/{poll_id}`.
    "http" http: Http, required "http: GET /path";
    /// What it does. Markdown.
    "doc" doc: Text;
    /// The page of the API's reference that describes it.
    "link" link: Text;
    /// Why it is deprecated, and what to use instead.
    "deprecated" deprecated: Reason;
    /// Whether sending it twice does no more than sending it once, so that it can be retried.
    "idempotent" idempotent: Flag;
    /// More about the parameters in the path of `http`; each is a `string` unless it says otherwise.
    "parameters" parameters: Named<Typed<Parameter>>;
    /// The parameters of the query, by name.
    "query" query: Named<Typed<Parameter>>;
    /// The header parameters, by the name of the header.
    "headers" headers: Named<Typed<Parameter>>;
    /// The JSON that is sent: its fields by name, or a type.
    "body" body: BodySyntax;
    /// Fields of the body of which at least one has to be given: `[a, b]`, or a list of such lists.
    "at_least_one_of" at_least_one_of: Groups;
    /// What comes back: a type, `text`, `nothing`, or one of these for each success status.
    "returns" returns: ReturnsSyntax;
    /// Its name in Rust, where the one made from its name here won't do.
    "rust" rust: Text;
}

mapping! {
    /// A parameter of a path, of the query, or a header.
    Parameter, "a parameter";
    /// Its type, `string` unless said otherwise; of a query, also `array of` such a type.
    "type" ty: TypeExpression;
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
    /// For a list in a query: send it as one parameter, joined by commas, not as one parameter for each item.
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
    /// What it has in common with a field.
    pub fn as_field(&self) -> Field {
        let parameter = self.clone();
        Field {
            span: parameter.span,
            ty: parameter.ty,
            doc: parameter.doc,
            deprecated: parameter.deprecated,
            default: parameter.default,
            rust: parameter.rust,
            min_length: parameter.min_length,
            max_length: parameter.max_length,
            min_items: parameter.min_items,
            max_items: parameter.max_items,
            minimum: parameter.minimum,
            maximum: parameter.maximum,
        }
    }
}
