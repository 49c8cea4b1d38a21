//! What a reference says, as it is written there: nested, in its order, with the line of each fact.

pub use crate::scalar::Scalar;
pub use crate::syntax::HttpMethod;

/// A reference page, or an OpenAPI document.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// Index of its file in the sources.
    pub file: usize,
    /// What people call the API.
    pub title: Option<String>,
    /// What the API is.
    pub doc: Option<String>,
    /// The URL before all paths.
    pub base_url: Option<String>,
    /// How requests are authenticated.
    pub auth: Option<Auth>,
    /// The operations.
    pub operations: Vec<Operation>,
    /// Schemas by the name under which a [`Shape::Reference`] finds them.
    pub schemas: Vec<(String, Schema)>,
}

/// How requests are authenticated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Auth {
    /// By `Authorization: Bearer`.
    Bearer,
    /// By a header of the API's own.
    Header(String),
}

/// One endpoint.
#[derive(Clone, Debug, PartialEq)]
pub struct Operation {
    /// The line of its method and path, from 1.
    pub line: usize,
    /// The headings or tags that it is under, outermost first.
    pub groups: Vec<String>,
    /// Its heading, or its ID.
    pub title: String,
    /// The HTTP method.
    pub http_method: HttpMethod,
    /// The path from the base URL on, with `{name}` for each parameter.
    pub path: String,
    /// What it does.
    pub doc: Option<String>,
    /// Whether it is deprecated.
    pub deprecated: bool,
    /// The parameters in the path.
    pub path_parameters: Vec<Property>,
    /// Query parameters.
    pub query: Vec<Property>,
    /// Header parameters.
    pub headers: Vec<Property>,
    /// The JSON that is sent.
    pub body: Option<Body>,
    /// What comes back if the call succeeds. Without a status, it is the same for every success status.
    pub responses: Vec<Response>,
    /// Examples of the JSON of a response, each with its line.
    pub examples: Vec<(usize, String)>,
}

/// The JSON that an operation sends.
#[derive(Clone, Debug, PartialEq)]
pub struct Body {
    /// The schema.
    pub schema: Schema,
    /// Whether it may be left out.
    pub optional: bool,
    /// Of each of these groups of properties, at least one has to be given.
    pub at_least_one_of: Vec<Vec<String>>,
}

/// What comes back.
#[derive(Clone, Debug, PartialEq)]
pub struct Response {
    /// The line, from 1.
    pub line: usize,
    /// The status, if the reference says one.
    pub status: Option<u16>,
    /// The content.
    pub content: Content,
}

/// The content of a response.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// Nothing.
    Nothing,
    /// Text that is not JSON.
    Text,
    /// JSON.
    Json(Schema),
}

/// A property of an object, or a parameter.
#[derive(Clone, Debug, PartialEq)]
pub struct Property {
    /// The line, from 1.
    pub line: usize,
    /// As it is sent.
    pub name: String,
    /// Whether it may be left out.
    pub optional: bool,
    /// Whether a list in the query is sent as one value with commas.
    pub comma_joined: bool,
    /// What its value is.
    pub schema: Schema,
    /// What it means.
    pub doc: Option<String>,
    /// Whether it is deprecated.
    pub deprecated: bool,
}

/// What a value can be.
#[derive(Clone, Debug, PartialEq)]
pub struct Schema {
    /// The line, from 1.
    pub line: usize,
    /// The name that the reference gives it where it is written in full.
    pub name: Option<String>,
    /// What it means.
    pub doc: Option<String>,
    /// What the value is made of.
    pub shape: Shape,
}

/// What a value is made of.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A value that needs no declaration; `unknown` is one of them.
    Scalar(Scalar),
    /// Always this text.
    Literal(String),
    /// One of these texts.
    Enum {
        /// The texts.
        values: Vec<EnumValue>,
        /// Whether any other text is possible too.
        open: bool,
    },
    /// A list.
    Array(Box<Schema>),
    /// An object with any keys.
    Map(Box<Schema>),
    /// `null` or a value.
    Nullable(Box<Schema>),
    /// An object.
    Object {
        /// Its properties.
        properties: Vec<Property>,
        /// What all other properties are, if the reference says that there are some.
        additional: Option<Box<Schema>>,
    },
    /// One of these.
    Union {
        /// The alternatives.
        members: Vec<Schema>,
        /// The property whose literal identifies the alternative, if the reference says so.
        tag: Option<String>,
    },
    /// The schema with this name in [`Document::schemas`].
    Reference(String),
}

/// One text of an enum.
#[derive(Clone, Debug, PartialEq)]
pub struct EnumValue {
    /// The line, from 1.
    pub line: usize,
    /// The text.
    pub text: String,
    /// What it means.
    pub doc: Option<String>,
}
